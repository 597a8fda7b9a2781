// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ranked pairs: majorities are locked from the strongest down, unless they close a circle. Pure. Definition:
// docs/VOTING.md, "Paires classées"; N. Tideman, "Independence of clones as a criterion for voting rules",
// Social Choice and Welfare 4, 1987.
//
// Majorities equal in strength and in opposition are tried together, and those on a circle with what is
// locked or with each other are dropped together: no list order decides. Cost O(options³). Who would win if
// they were taken one at a time, in some order, is a second question: at most a million ways are explored.
#include "model/voting/count_fault.h"
#include "model/voting/duels.h"
#include "model/voting/ranking.h"

namespace tablee::model::voting {

inline constexpr std::size_t kRankedPairsMax = 60; // options

struct RankedPairsOutcome {
    Ranking ranking;
    std::vector<Majority> locked;  // by winner, then loser
    std::vector<Majority> dropped; // in the order in which they were
};

// Fault: TooLarge.
[[nodiscard]] Counted<RankedPairsOutcome> count_ranked_pairs(Duels const& duels,
                                                             Strength strength = Strength::Winning);

// Who wins for some order of the equal majorities, taken one at a time. Faults: TooLarge, TooManyTies.
[[nodiscard]] Counted<std::vector<std::uint32_t>> winners_in_any_order(Duels const& duels,
                                                                       Strength strength = Strength::Winning);

} // namespace tablee::model::voting
