// SPDX-License-Identifier: Apache-2.0
#pragma once

// From the ballots that a closing names, and the totals counted by hand, to a result. Pure, exact, the same
// at every post.
#include "model/session/session.h"

#include <optional>

namespace tablee::model {

// What a member's vote weighs with the chair's casting vote is known only where ballots are: never on paper.
// Judged on what the one who closed had seen: who is in the chair, which totals on paper.
[[nodiscard]] PollResult count_poll(Session const& session, Poll const& poll, PollClosed const& closing,
                                    Actor const& closer);

// An option was withdrawn since: the same ballots without it. Requires: poll.result.
void count_again(Session const& session, Poll& poll);

// The same ballots, those of one college only, everybody alike; its places are those of the result. Requires:
// poll.result.
[[nodiscard]] Outcome count_college(Session const& session, Poll const& poll,
                                    std::optional<CollegeId> const& college);

// The same ballots under another rule: another method that counts ballots of this kind, other colleges, or
// without some voices. Places are those of the result. Requires: poll.result, without totals by hand.
struct OtherRule {
    voting::Method method;
    Weighing weighing = Weighing::PerHead; // heads, equal or stated shares
    std::optional<std::optional<CollegeId>> left_out = {};
};
[[nodiscard]] Outcome count_otherwise(Session const& session, Poll const& poll, OtherRule const& rule);

// What is retained, what is tied across the line, of any outcome; places of the outcome. Empty for a motion.
[[nodiscard]] voting::Cut cut_of(Outcome const& outcome);
// Places of the outcome, best first: tiers. Empty where nothing is ordered.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> tiers_of(Outcome const& outcome);
// The options of the rule sheet that a poll retains, ascending: the chair's line when there is one, the
// count's otherwise, with those tied at the cut where the sheet keeps both.
[[nodiscard]] std::vector<std::uint16_t> retained_options(Poll const& poll);

// Whether colleges change what a ballot weighs; and whether it must be known whose college a ballot is, which
// totals counted by hand do not tell.
[[nodiscard]] bool shares_weigh(Weighing weighing);
[[nodiscard]] bool needs_colleges(Weighing weighing);

// Ballots counted by hand included; blank ones too.
[[nodiscard]] std::uint32_t ballots_in(Poll const& poll);

// Of the last entry of each scrutineer that the actor has seen, two that agree, the later one; nothing while
// none do.
[[nodiscard]] PaperTotalsEntered const* agreed_paper(Poll const& poll, Actor const& who);

} // namespace tablee::model
