// SPDX-License-Identifier: Apache-2.0
#include "model/voting/motion.h"

namespace tablee::model::voting {
namespace {

std::uint32_t base_of(MotionVotes const& votes, MajorityBase base, MotionSetting const& setting) {
    switch (base) {
    case MajorityBase::Expressed:
        return votes.expressed();
    case MajorityBase::Cast:
        return votes.cast();
    case MajorityBase::PresentOrRepresented:
        return setting.present_or_represented;
    case MajorityBase::Members:
        return setting.members;
    }
    return 0;
}

std::uint32_t required_of(Fraction threshold, std::uint32_t base) {
    if (threshold.numerator == 0)
        return base / 2 + 1;
    return static_cast<std::uint32_t>(ceil_of(threshold, base));
}

} // namespace

MotionOutcome count_motion(MotionVotes const& votes, MotionRules const& rules, MotionSetting const& setting) {
    MotionOutcome outcome;
    outcome.votes = votes;
    outcome.base = base_of(votes, rules.base, setting);
    outcome.required = required_of(rules.threshold, outcome.base);
    outcome.quorum_reached = setting.quorum_reached;
    outcome.tie = votes.votes_for == votes.against && votes.votes_for > 0;
    bool passes = votes.votes_for >= outcome.required && votes.votes_for > 0;
    if (outcome.tie && rules.tie == MotionTie::CastingVote && setting.chair) {
        outcome.casting_vote_used = *setting.chair == Motion::For || *setting.chair == Motion::Against;
        passes = *setting.chair == Motion::For;
    }
    outcome.adopted = passes && setting.quorum_reached;
    return outcome;
}

} // namespace tablee::model::voting
