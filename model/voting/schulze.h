// SPDX-License-Identifier: Apache-2.0
#pragma once

// Schulze: an option beats another if its strongest chain of won duels to it is stronger than the other's
// back; a chain is as strong as its weakest duel. Pure. Definition: docs/VOTING.md, "Schulze"; M. Schulze, "A
// new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
// method", Social Choice and Welfare 36, 2011.
//
// Cost O(options³) from the duels. The relation is transitive: the order takes the unbeaten, removes them,
// repeats, and does not compute chains again. Ties are reported.
#include "model/voting/duels.h"
#include "model/voting/ranking.h"

#include <optional>

namespace tablee::model::voting {

struct ChainStrength {
    Rational value = 0; // 0: there is no chain
    bool infinite = false;
    bool operator==(ChainStrength const&) const = default;
};

struct SchulzeOutcome {
    Ranking ranking;
    std::optional<std::uint32_t> condorcet_winner; // wins every duel
    // [a × options + b]: which of `levels` the strongest chain from a to b has; 0 where there is none.
    std::vector<std::uint32_t> chains;
    std::vector<ChainStrength> levels; // rising; levels[0] is no chain

    [[nodiscard]] ChainStrength const& strength(std::size_t a, std::size_t b) const {
        return levels[chains[a * ranking.ranks.size() + b]];
    }
    [[nodiscard]] bool beats(std::size_t a, std::size_t b) const {
        std::size_t const options = ranking.ranks.size();
        return chains[a * options + b] > chains[b * options + a];
    }
};

[[nodiscard]] SchulzeOutcome count_schulze(Duels const& duels, Strength strength = Strength::Winning);

// The duels of a strongest chain from a to b, in order; the shortest one, then the first by index. Empty
// where there is none.
[[nodiscard]] std::vector<std::uint32_t> chain_of(Duels const& duels, SchulzeOutcome const& outcome,
                                                  Strength strength, std::uint32_t a, std::uint32_t b);

} // namespace tablee::model::voting
