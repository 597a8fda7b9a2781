// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where this account keeps what belongs to it, by the XDG Base Directory Specification. Pure.
//
//   config   $XDG_CONFIG_HOME/tablee, else ~/.config/tablee          the settings
//   data     $XDG_DATA_HOME/tablee,   else ~/.local/share/tablee     registers that nobody placed elsewhere
//   state    $XDG_STATE_HOME/tablee,  else ~/.local/state/tablee     notes of what runs and of what crashed
//   runtime  $XDG_RUNTIME_DIR, nothing else                          doors between programs that run
//
// A relative path counts as not set, as the specification wants. Nothing is made here: who writes makes the
// folder.
#include "client/platform/environment.h"

#include <filesystem>
#include <optional>

namespace tablee::client {

// Nothing: there is no such place, for instance without a home; the program goes on without.
struct UserFolders {
    std::optional<std::filesystem::path> config;
    std::optional<std::filesystem::path> data;
    std::optional<std::filesystem::path> state;
    std::optional<std::filesystem::path> runtime;
};

[[nodiscard]] UserFolders user_folders(Environment const& environment);

} // namespace tablee::client
