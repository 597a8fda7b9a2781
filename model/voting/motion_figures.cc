// SPDX-License-Identifier: Apache-2.0
#include "model/voting/motion_figures.h"

namespace tablee::model::voting {
namespace {

Integer base_of(MotionFigures const& figures, FigureOutcome const& outcome, MajorityBase base) {
    switch (base) {
    case MajorityBase::Expressed:
        return outcome.expressed;
    case MajorityBase::Cast:
        return outcome.cast;
    case MajorityBase::PresentOrRepresented:
        return figures.present + figures.represented;
    case MajorityBase::Members:
        return figures.members;
    }
    return 0;
}

bool is_met(QuorumFigures const& quorum, MotionFigures const& figures) {
    Rational const needed = quorum.share * figures.members;
    Rational const there = figures.present + (quorum.proxies_count ? figures.represented : Integer(0));
    return quorum.waived || there > needed || (there == needed && !quorum.strict);
}

} // namespace

FigureOutcome count_figures(MotionFigures const& figures, FigureRules const& rules) {
    FigureOutcome outcome;
    outcome.expressed = figures.votes_for + figures.against;
    outcome.cast = outcome.expressed + figures.abstain + figures.blank + figures.null;
    Integer const base = base_of(figures, outcome, rules.base);
    outcome.required = rules.threshold ? ceil_of(*rules.threshold * base) : Integer(base / 2 + 1);
    outcome.tie = figures.votes_for == figures.against && figures.votes_for > 0;
    outcome.quorum_met = !rules.quorum || is_met(*rules.quorum, figures);
    bool passes = figures.votes_for >= outcome.required && figures.votes_for > 0;
    if (outcome.tie && rules.casting_vote && !rules.secret && figures.chair) {
        outcome.casting_vote_used = *figures.chair == Motion::For || *figures.chair == Motion::Against;
        passes = *figures.chair == Motion::For;
    }
    outcome.adopted = passes && outcome.quorum_met;
    return outcome;
}

CollegeMotionOutcome count_college_motion(std::span<CollegeFigures const> colleges,
                                          std::optional<Rational> const& threshold, EmptyCollege empty) {
    Rational all = 0;
    Rational heard = 0;
    for (CollegeFigures const& college : colleges) {
        all += college.share;
        if (college.votes_for + college.against > 0)
            heard += college.share;
    }
    bool const redistributes = empty == EmptyCollege::Redistribute && heard > 0;
    CollegeMotionOutcome outcome;
    for (CollegeFigures const& college : colleges) {
        Rational const expressed = college.votes_for + college.against;
        Rational const share = redistributes ? Rational(college.share * all / heard) : college.share;
        Rational const weight = expressed > 0 ? Rational(share / expressed) : Rational(0);
        outcome.for_share += weight * college.votes_for;
        outcome.against_share += weight * college.against;
        outcome.vote_weights.push_back(weight);
    }
    outcome.adopted = threshold
                          ? outcome.for_share > 0 &&
                                outcome.for_share >= *threshold * (outcome.for_share + outcome.against_share)
                          : outcome.for_share > outcome.against_share;
    return outcome;
}

} // namespace tablee::model::voting
