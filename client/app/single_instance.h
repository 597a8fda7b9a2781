// SPDX-License-Identifier: Apache-2.0
#pragma once

// One window per register. The register's own lock keeps a second program out; here that refusal becomes a
// sentence for people, and the window that holds the register is asked to come to the front. Thread: the
// window's.
#include "client/platform/local_door.h"
#include "client/platform/user_folders.h"
#include "model/base/result.h"

#include <filesystem>
#include <optional>

namespace tablee::client {

class FrontDoor {
  public:
    // Requires: this program holds the register. Without a runtime folder nobody can ask, and nothing is
    // said.
    FrontDoor(UserFolders const& folders, std::filesystem::path const& register_path);

    // Whether somebody asked, since the last time, to see this window. Never waits.
    [[nodiscard]] bool is_wanted();

  private:
    std::optional<LocalDoor> door_;
};

// What to say of an error met at opening that register. For error.store.in-use: error.window.already-open
// {file} when a window holds it, which is then asked to come to the front; any other error as it is.
[[nodiscard]] model::Error told_of_opening(model::Error const& error, UserFolders const& folders,
                                           std::filesystem::path const& register_path);

} // namespace tablee::client
