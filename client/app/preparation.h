// SPDX-License-Identifier: Apache-2.0
#pragma once

// A session prepared from the first screen: a register made, or continued, with its facilitator seated at
// this post. Whole or not at all. Thread: the window's; it waits for the disk.
#include "client/app/offline_post.h"
#include "client/app/rule_profile.h"
#include "client/platform/user_folders.h"
#include "client/views/command_sink.h"

namespace tablee::client {

// Where the register lies. Errors: error.peer.no-home, error.file.folder-not-made {folder},
// error.session.not-adjourned {number}, what keeps a word from being a clean title or a date, OfflinePost's,
// those of a profile's file.
[[nodiscard]] model::Result<std::filesystem::path>
prepare_session(Prepare const& wish, UserFolders const& folders, ProfileFolders const& profiles,
                std::string const& post_label, Language documents);

} // namespace tablee::client
