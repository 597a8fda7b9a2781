// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a next session takes over from the one before it: the roll (colleges, members, roles) and the actions
// that are still open, with their progress.
#include "client/app/offline_post.h"

namespace tablee::client {

struct Carried {
    std::size_t members = 0;
    std::size_t actions = 0;
};

// Errors: the session's refusals, Replica::command's.
[[nodiscard]] model::Result<Carried> carry_over(OfflinePost& post, RegisterSession const& previous);

} // namespace tablee::client
