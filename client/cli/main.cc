// SPDX-License-Identifier: Apache-2.0
#include "client/cli/program.h"

#include <cstdlib>
#include <iostream>

int main(int count, char** arguments) {
    using namespace tablee::client;
    std::vector<std::string> const given(arguments + (count > 0 ? 1 : 0), arguments + count);
    Environment const environment = [](char const* name) -> std::optional<std::string> {
        char const* const value = std::getenv(name);
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
    auto const assets = find_assets();
    if (!assets)
        return complain_without_assets(given, environment, assets.error(), std::cerr);
    return run_program(given, environment, *assets, {std::cin, std::cout, std::cerr});
}
