// SPDX-License-Identifier: Apache-2.0
#pragma once

// For or against in figures of any size, with a quorum, and by college: the rules of motion.h for who
// recounts from totals. Pure. Definition: docs/VOTING.md, "Pour ou contre".
#include "model/voting/ballot.h"
#include "model/voting/exact.h"

#include <optional>

namespace tablee::model::voting {

struct MotionFigures {
    Integer votes_for = 0;
    Integer against = 0;
    Integer abstain = 0;
    Integer blank = 0;
    Integer null = 0;
    Integer members = 0;
    Integer present = 0;
    Integer represented = 0;
    std::optional<Motion> chair; // how the chair voted, where it is known
};

// Of the members, at least that share must be there; more than it where `strict`.
struct QuorumFigures {
    Rational share = 0;
    bool strict = false;
    bool proxies_count = false; // the represented too
    bool waived = false;
};

struct FigureRules {
    MajorityBase base = MajorityBase::Expressed;
    std::optional<Rational> threshold; // at least this share; nothing: more than half
    bool casting_vote = false;
    bool secret = false; // nobody knows how the chair voted
    std::optional<QuorumFigures> quorum;
};

struct FigureOutcome {
    Integer expressed;
    Integer cast;
    Integer required;
    bool tie = false;
    bool casting_vote_used = false;
    bool quorum_met = true;
    bool adopted = false;
    bool operator==(FigureOutcome const&) const = default;
};

[[nodiscard]] FigureOutcome count_figures(MotionFigures const& figures, FigureRules const& rules);

// A college splits its share between its for and its against; who abstains drops out inside the college.
struct CollegeFigures {
    Rational share;
    Rational votes_for;
    Rational against;
};
struct CollegeMotionOutcome {
    std::vector<Rational> vote_weights; // per college, of one expressed vote; 0 where there is none
    Rational for_share = 0;
    Rational against_share = 0;
    bool adopted = false; // more shares for than against, or at least the threshold of both
};
[[nodiscard]] CollegeMotionOutcome count_college_motion(std::span<CollegeFigures const> colleges,
                                                        std::optional<Rational> const& threshold,
                                                        EmptyCollege empty = EmptyCollege::Redistribute);

} // namespace tablee::model::voting
