// SPDX-License-Identifier: Apache-2.0
#include "client/platform/environment.h"

#include <cstdlib>

namespace tablee::client {

Environment system_environment() {
    return [](char const* name) -> std::optional<std::string> {
        char const* const value = std::getenv(name);
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
}

} // namespace tablee::client
