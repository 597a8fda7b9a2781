// SPDX-License-Identifier: Apache-2.0
#pragma once

// Pairwise comparison of actions: "which of these two first?", asked of some pairs, by some people. Pure.
// Definition: docs/VOTING.md, "Comparaison par paires"; W. Colley, "Colley's bias free college football
// ranking method", 2002: win shares corrected for whom one was compared with, an exact linear system.
//
// Not every pair need be asked, nor as often; an action that was never compared stands at one half. Cost
// O(actions³). Equal ratings are a tie, reported.
#include "model/voting/count_fault.h"
#include "model/voting/ranking.h"

namespace tablee::model::voting {

inline constexpr std::size_t kComparedMax = 200; // actions

struct ComparisonOutcome {
    Ranking ranking;
    std::vector<Rational> ratings; // their mean is one half
    std::vector<Rational> won;     // a draw is half of one
    std::vector<Rational> lost;
    // Actions that comparisons link, directly or not; between two groups the order says nothing.
    std::vector<std::vector<std::uint32_t>> linked;
    // How many triples go round: the first preferred to the second, that to the third, that to the first.
    std::size_t circles = 0;
};

// preferred[a][b]: how often a was preferred to b; a draw is half to each. Faults: Mismatched, Negative,
// TooLarge.
[[nodiscard]] Counted<ComparisonOutcome>
count_comparisons(std::vector<std::vector<Rational>> const& preferred);

} // namespace tablee::model::voting
