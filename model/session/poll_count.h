// SPDX-License-Identifier: Apache-2.0
#pragma once

// From the ballots that a closing names to a result. Pure, exact, the same at every post.
#include "model/session/session.h"

#include <optional>

namespace tablee::model {

// What a member's vote weighs with the chair's casting vote is known only where ballots are: never on paper.
[[nodiscard]] PollResult count_poll(Session const& session, Poll const& poll, PollClosed const& closing);

// The same ballots, those of one college only. Requires: poll.result.
[[nodiscard]] Outcome count_college(Session const& session, Poll const& poll,
                                    std::optional<CollegeId> const& college);

// Two scrutineers' entries that agree, the later one; nothing while they do not.
[[nodiscard]] PaperTotalsEntered const* agreed_paper(Poll const& poll);

} // namespace tablee::model
