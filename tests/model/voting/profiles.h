// SPDX-License-Identifier: Apache-2.0
#pragma once

// Elections in bulk: all the small ones, and others drawn at random. Pure.
#include "tests/model/voting/rankings.h"

#include <algorithm>
#include <functional>

namespace tablee::test {

using Rows = std::vector<std::pair<std::uint64_t, TieredBallot>>;

// Every ranking of some of the options, with equal ranks: 26 of three options, 150 of four.
inline std::vector<TieredBallot> all_ballots(std::size_t options) {
    std::vector<TieredBallot> ballots;
    std::size_t codes = 1;
    for (std::size_t i = 0; i < options; i += 1)
        codes *= options + 1;
    for (std::size_t code = 0; code < codes; code += 1) {
        TieredBallot tiers(options + 1); // the last one is that of the unranked
        std::size_t rest = code;
        for (std::size_t option = 0; option < options; option += 1, rest /= options + 1)
            tiers[rest % (options + 1)].push_back(static_cast<std::uint16_t>(option));
        tiers.pop_back();
        while (!tiers.empty() && tiers.back().empty())
            tiers.pop_back();
        if (std::ranges::none_of(tiers, [](auto const& tier) { return tier.empty(); }))
            ballots.push_back(std::move(tiers));
    }
    return ballots;
}

// Every multiset of up to `most` of the ballots.
inline void each_profile(std::vector<TieredBallot> const& ballots, std::size_t most,
                         std::function<void(Rows const&)> const& visit, std::size_t first = 0,
                         Rows rows = {}) {
    visit(rows);
    for (std::size_t i = first; most > 0 && i < ballots.size(); i += 1) {
        rows.emplace_back(1, ballots[i]);
        each_profile(ballots, most - 1, visit, i, rows);
        rows.pop_back();
    }
}

// Up to `ballots` rows over one to `options` options; the number of options is theirs to draw.
inline void random_profiles(std::uint64_t seed, std::size_t how_many, std::size_t options,
                            std::size_t ballots,
                            std::function<void(Dice&, std::size_t, Rows const&)> const& visit) {
    Dice dice(seed);
    for (std::size_t i = 0; i < how_many; i += 1) {
        std::size_t const of = 1 + dice.below(options);
        Drawn const drawn = dice.one_in(3) ? Drawn::Strict : dice.one_in(2) ? Drawn::Full : Drawn::Any;
        visit(dice, of, random_rows(dice, 1 + dice.below(ballots), of, drawn));
    }
}

// How many rank a above b; the unranked are below all that are ranked, or compared with nobody.
inline std::uint64_t votes_over(Rows const& rows, std::size_t options, std::size_t a, std::size_t b,
                                bool unranked_are_last = true) {
    std::uint64_t votes = 0;
    for (auto const& [count, tiers] : rows) {
        std::size_t const of_a = place_of(tiers, static_cast<std::uint16_t>(a), options);
        std::size_t const of_b = place_of(tiers, static_cast<std::uint16_t>(b), options);
        if (of_a < of_b && (unranked_are_last || of_b < options))
            votes += count;
    }
    return votes;
}

} // namespace tablee::test
