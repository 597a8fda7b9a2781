// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where a post keeps its register when nobody says. Thread: any.
#include "client/platform/user_folders.h"
#include "model/base/result.h"

#include <filesystem>

namespace tablee::client {

// poste.tablee, poste-2.tablee…: the first in the account's data folder that is free, or that no running post
// holds. The folder is made when it lacks. Errors: error.peer.no-home, error.file.no-folder {folder},
// SqliteJournal::open's of a register that is there.
[[nodiscard]] model::Result<std::filesystem::path> default_register(UserFolders const& folders);

} // namespace tablee::client
