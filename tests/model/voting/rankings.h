// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rankings written as people say them, and drawn at random. Pure.
#include "model/voting/ranked_ballots.h"
#include "tests/support/dice.h"

#include <numeric>

namespace tablee::test {

using TieredBallot = std::vector<std::vector<std::uint16_t>>; // best first

inline model::voting::RankedBallots
ballots_of(std::size_t options, std::vector<std::pair<std::uint64_t, TieredBallot>> const& rows) {
    model::voting::RankedBallots ballots;
    ballots.options = options;
    for (auto const& [count, tiers] : rows)
        ballots.add_tiers(tiers, count);
    ballots.close_college(1);
    return ballots;
}

enum class Drawn { Strict, Full, Any }; // complete and without ties, complete, or neither

inline TieredBallot random_ballot(Dice& dice, std::size_t options, Drawn drawn) {
    std::vector<std::uint16_t> order(options);
    std::iota(order.begin(), order.end(), std::uint16_t{0});
    dice.shuffle(order);
    if (drawn == Drawn::Any)
        order.resize(dice.below(options + 1));
    TieredBallot tiers;
    for (std::uint16_t const option : order)
        if (tiers.empty() || drawn == Drawn::Strict || !dice.one_in(3))
            tiers.push_back({option});
        else
            tiers.back().push_back(option);
    return tiers;
}

inline std::vector<std::pair<std::uint64_t, TieredBallot>> random_rows(Dice& dice, std::size_t ballots,
                                                                       std::size_t options, Drawn drawn) {
    std::vector<std::pair<std::uint64_t, TieredBallot>> rows;
    for (std::size_t i = 0; i < ballots; i += 1)
        rows.emplace_back(1 + dice.below(3), random_ballot(dice, options, drawn));
    return rows;
}

// The tier of an option, from 0; the number of options where it is unranked.
inline std::size_t place_of(TieredBallot const& tiers, std::uint16_t option, std::size_t options) {
    for (std::size_t tier = 0; tier < tiers.size(); tier += 1)
        for (std::uint16_t const one : tiers[tier])
            if (one == option)
                return tier;
    return options;
}

} // namespace tablee::test
