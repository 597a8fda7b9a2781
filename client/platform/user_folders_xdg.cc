// SPDX-License-Identifier: Apache-2.0
#include "client/platform/user_folders.h"

namespace tablee::client {
namespace {

std::optional<std::filesystem::path> absolute_in(Environment const& environment, char const* name) {
    auto const value = environment(name);
    if (!value || !std::filesystem::path(*value).is_absolute())
        return std::nullopt;
    return std::filesystem::path(*value);
}

} // namespace

UserFolders user_folders(Environment const& environment) {
    auto const home = absolute_in(environment, "HOME");
    auto const ours = [&](char const* name, char const* otherwise) -> std::optional<std::filesystem::path> {
        if (auto const named = absolute_in(environment, name))
            return *named / "tablee";
        if (home)
            return *home / otherwise / "tablee";
        return std::nullopt;
    };
    return {ours("XDG_CONFIG_HOME", ".config"), ours("XDG_DATA_HOME", ".local/share"),
            ours("XDG_STATE_HOME", ".local/state"), absolute_in(environment, "XDG_RUNTIME_DIR")};
}

} // namespace tablee::client
