// SPDX-License-Identifier: Apache-2.0
#include "client/platform/asset_path.h"

#include <system_error>

namespace tablee::client {

std::filesystem::path executable_path() {
    std::error_code fault;
    auto path = std::filesystem::read_symlink("/proc/self/exe", fault);
    return fault ? std::filesystem::path() : path;
}

} // namespace tablee::client
