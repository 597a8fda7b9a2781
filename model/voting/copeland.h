// SPDX-License-Identifier: Apache-2.0
#pragma once

// Copeland: duels won less duels lost. Pure. Definition: docs/VOTING.md, "Copeland"; A. Copeland, "A
// reasonable social welfare function", 1951 (Ramon Llull, 1299, before him).
//
// Cost O(options²) from the duels. Many ties, all reported.
#include "model/voting/duels.h"
#include "model/voting/ranking.h"

namespace tablee::model::voting {

struct CopelandOutcome {
    Ranking ranking;
    std::vector<Rational> scores;
    std::vector<std::uint32_t> won; // per option
    std::vector<std::uint32_t> lost;
};

[[nodiscard]] CopelandOutcome count_copeland(Duels const& duels);

} // namespace tablee::model::voting
