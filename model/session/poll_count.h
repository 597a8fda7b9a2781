// SPDX-License-Identifier: Apache-2.0
#pragma once

// From the ballots that a closing names to a result. Pure, exact, the same at every post.
#include "model/session/session.h"

#include <optional>

namespace tablee::model {

// What a member's vote weighs with the chair's casting vote is known only where ballots are: never on paper.
// Judged on what the one who closed had seen: who is in the chair, which totals on paper.
[[nodiscard]] PollResult count_poll(Session const& session, Poll const& poll, PollClosed const& closing,
                                    Actor const& closer);

// The same ballots, those of one college only. Requires: poll.result.
[[nodiscard]] Outcome count_college(Session const& session, Poll const& poll,
                                    std::optional<CollegeId> const& college);

// Of the last entry of each scrutineer that the actor has seen, two that agree, the later one; nothing while
// none do.
[[nodiscard]] PaperTotalsEntered const* agreed_paper(Poll const& poll, Actor const& who);

} // namespace tablee::model
