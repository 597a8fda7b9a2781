// SPDX-License-Identifier: Apache-2.0
#include "client/cli/program.h"

#include <iostream>

int main(int count, char** arguments) {
    using namespace tablee::client;
    std::vector<std::string> const given(arguments + (count > 0 ? 1 : 0), arguments + count);
    auto const assets = find_assets();
    if (!assets)
        return complain_without_assets(given, system_environment(), assets.error(), std::cerr);
    return run_program(given, system_environment(), *assets, {std::cin, std::cout, std::cerr});
}
