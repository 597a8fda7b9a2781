// SPDX-License-Identifier: Apache-2.0
#include "model/voting/schulze.h"

#include "tests/model/voting/rankings.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

using List = std::vector<std::uint32_t>;

// The strongest chain by trying every one of them.
Rational strongest(Duels const& duels, Strength strength, std::uint32_t a, std::uint32_t b, List visited,
                   std::optional<Rational> weakest) {
    if (a == b)
        return weakest.value_or(0);
    visited.push_back(a);
    Rational best = 0;
    for (std::uint32_t next = 0; next < duels.options; next += 1) {
        if (std::ranges::find(visited, next) != visited.end() || !duels.beats(a, next))
            continue;
        Integer const votes =
            duels.at(a, next) - (strength == Strength::Margin ? duels.at(next, a) : Integer(0));
        Rational const link = std::min(weakest.value_or(Rational(votes)), Rational(votes));
        best = std::max(best, strongest(duels, strength, next, b, visited, link));
    }
    return best;
}

void check_slowly(Duels const& duels, Strength strength) {
    SchulzeOutcome const outcome = count_schulze(duels, strength);
    for (std::uint32_t a = 0; a < duels.options; a += 1)
        for (std::uint32_t b = 0; b < duels.options; b += 1) {
            Rational const expected = a == b ? Rational(0) : strongest(duels, strength, a, b, {}, {});
            CHECK(outcome.strength(a, b).value == expected);
            List const chain = chain_of(duels, outcome, strength, a, b);
            CHECK(chain.empty() == (expected == 0));
            for (std::size_t i = 0; i + 1 < chain.size(); i += 1)
                CHECK(duels.beats(chain[i], chain[i + 1]));
        }
    auto const& ranks = outcome.ranking.ranks;
    for (std::uint32_t a = 0; a < duels.options; a += 1)
        for (std::uint32_t b = 0; b < duels.options; b += 1)
            if (outcome.beats(a, b))
                CHECK(ranks[a] < ranks[b]);
}

} // namespace

TEST_SUITE("model/voting") {
    // M. Schulze, "The Schulze Method of Voting", arXiv:1804.02973, example 1 (45 voters, A to E).
    TEST_CASE("forty-five voters, five options: E A C B D") {
        auto const ballots = ballots_of(5, {{5, {{0}, {2}, {1}, {4}, {3}}},
                                            {5, {{0}, {3}, {4}, {2}, {1}}},
                                            {8, {{1}, {4}, {3}, {0}, {2}}},
                                            {3, {{2}, {0}, {1}, {4}, {3}}},
                                            {7, {{2}, {0}, {4}, {1}, {3}}},
                                            {2, {{2}, {1}, {0}, {3}, {4}}},
                                            {7, {{3}, {2}, {4}, {1}, {0}}},
                                            {8, {{4}, {1}, {0}, {3}, {2}}}});
        Duels const duels = duels_of(ballots, Unranked::Last);
        SchulzeOutcome const outcome = count_schulze(duels);
        CHECK(outcome.ranking.order == Tiers{{4}, {0}, {2}, {1}, {3}});
        CHECK_FALSE(outcome.condorcet_winner);
        CHECK(outcome.strength(0, 1).value == 28);
        CHECK(outcome.strength(1, 0).value == 25);
        CHECK(outcome.strength(4, 0).value == 25);
        CHECK(outcome.strength(0, 4).value == 24);
        CHECK(chain_of(duels, outcome, Strength::Winning, 0, 1) == List{0, 3, 2, 1});
    }

    TEST_CASE("chains are as strong as trying all of them says") {
        Dice dice(51);
        for (std::size_t round = 0; round < 150; round += 1) {
            std::size_t const options = 1 + dice.below(5);
            auto const rows = random_rows(dice, 1 + dice.below(9), options, Drawn::Any);
            Duels const duels = duels_of(ballots_of(options, rows), Unranked::Last);
            check_slowly(duels, Strength::Winning);
            check_slowly(duels, Strength::Margin);
        }
    }

    TEST_CASE("a ratio without opposition is greater than any other") {
        Duels const duels{3, {0, 9, 1, 2, 0, 1, 1, 0, 0}, 1}; // 0 beats 1 by 9 to 2, 1 beats 2 by 1 to 0
        SchulzeOutcome const outcome = count_schulze(duels, Strength::Ratio);
        CHECK(outcome.strength(0, 1) == ChainStrength{Rational(9, 2), false});
        CHECK(outcome.strength(1, 2) == ChainStrength{0, true});
        CHECK(outcome.strength(0, 2) == ChainStrength{Rational(9, 2), false});
        CHECK(outcome.ranking.order == Tiers{{0}, {1}, {2}});
    }

    TEST_CASE("who wins every duel is told, alone or not at all") {
        CHECK(count_schulze(Duels{1, {0}, 1}).condorcet_winner == 0U);
        CHECK_FALSE(count_schulze(Duels{2, {0, 2, 2, 0}, 1}).condorcet_winner);
        CHECK(count_schulze(Duels{2, {0, 2, 3, 0}, 1}).condorcet_winner == 1U);
        CHECK_FALSE(count_schulze(Duels{}).condorcet_winner);
        CHECK(count_schulze(Duels{2, {0, 2, 2, 0}, 1}).ranking.order == Tiers{{0, 1}});
    }
}
