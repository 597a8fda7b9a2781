// SPDX-License-Identifier: Apache-2.0
#pragma once

// Points to distribute, for ballots of any size and weight: what dots.h counts for the voices of a room.
// Pure. Definition: docs/VOTING.md, "Gommettes".
#include "model/voting/score.h"

namespace tablee::model::voting {

struct PointsRules {
    std::optional<std::int64_t> points;           // on one ballot
    std::optional<std::int64_t> max_per_proposal; // on one option of one ballot
    bool must_spend_all = false;
};

// Of the points of one ballot: Negative, TooManyOnOne, Budget (too many in all, or too few where all must be
// spent); the first in that order.
[[nodiscard]] std::optional<CountFault> fault_in(std::span<std::int64_t const> ballot,
                                                 PointsRules const& rules);

struct PointsOutcome {
    Ranking ranking;
    std::vector<Rational> scores;
    std::vector<Rational> voters; // per option: weight of those who gave it at least one
};

// Requires: one weight a tally; tallies of one shape, at least one.
[[nodiscard]] PointsOutcome count_points(std::span<ScoreTally const> colleges,
                                         std::span<Rational const> weights);

} // namespace tablee::model::voting
