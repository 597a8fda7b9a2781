// SPDX-License-Identifier: Apache-2.0
#include "model/voting/double_majority.h"

#include <algorithm>

namespace tablee::model::voting {
namespace {

bool is_silent(MotionFigures const& college) {
    return college.votes_for + college.against == 0;
}

} // namespace

MotionFigures sum_of(std::span<MotionFigures const> colleges) {
    MotionFigures sum;
    for (MotionFigures const& college : colleges) {
        sum.votes_for += college.votes_for;
        sum.against += college.against;
        sum.abstain += college.abstain;
        sum.blank += college.blank;
        sum.null += college.null;
        sum.members += college.members;
        sum.present += college.present;
        sum.represented += college.represented;
        if (college.chair)
            sum.chair = college.chair;
    }
    return sum;
}

Counted<DoubleMajorityOutcome> count_double_majority(std::span<MotionFigures const> colleges,
                                                     DoubleMajorityRules const& rules) {
    auto const silent = static_cast<std::size_t>(std::ranges::count_if(colleges, is_silent));
    if (rules.silent == SilentCollege::Refused && silent > 0)
        return Uncounted(CountFault::EmptyCollege);
    if (rules.colleges_required &&
        (*rules.colleges_required < 1 || *rules.colleges_required > colleges.size()))
        return Uncounted(CountFault::OutOfRange);
    DoubleMajorityOutcome outcome;
    outcome.overall = count_figures(sum_of(colleges), rules.motion);
    FigureRules inside = rules.motion;
    inside.quorum.reset();
    inside.casting_vote = false;
    for (MotionFigures const& college : colleges) {
        outcome.by_college.push_back(count_figures(college, inside));
        outcome.colleges_for += outcome.by_college.back().adopted ? 1 : 0;
    }
    std::size_t const all = colleges.size() - (rules.silent == SilentCollege::NotNeeded ? silent : 0);
    outcome.colleges_required = rules.colleges_required.value_or(all);
    outcome.adopted = outcome.overall.adopted && outcome.colleges_for >= outcome.colleges_required;
    return outcome;
}

} // namespace tablee::model::voting
