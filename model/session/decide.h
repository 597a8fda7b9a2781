// SPDX-License-Identifier: Apache-2.0
#pragma once

// From what a person asks to what happens, or to the rule that says no. Pure: entropy comes in.
//
// Nothing here changes the session: the bodies become events, and the events come back through `fold` at this
// post like at every other.
#include "model/base/result.h"
#include "model/crypto/signing.h"
#include "model/event/frontier.h"
#include "model/session/command.h"
#include "model/session/session.h"

namespace tablee::model {

// Who asks: this run, its post, and what opens the seals made for it.
struct Self {
    AuthorId author;
    PostId post;
    BoxPair box;
};

// Fresh at each call.
struct Draw {
    Seed seed{};
};

// The bodies of one frame, at least one. Errors: those of Refusal, by key.
// `frontier` is what this post holds: a closing names it.
[[nodiscard]] Result<std::vector<Body>> decide(Session const& session, Self const& self,
                                               Frontier const& frontier, Command const& command,
                                               Draw const& draw);

} // namespace tablee::model
