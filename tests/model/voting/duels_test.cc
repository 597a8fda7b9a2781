// SPDX-License-Identifier: Apache-2.0
#include "model/voting/duels.h"

#include "tests/model/voting/rankings.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

using Rows = std::vector<std::pair<std::uint64_t, TieredBallot>>;

std::vector<Integer> compared(Rows const& rows, std::size_t options, Unranked unranked) {
    std::vector<Integer> cells(options * options, 0);
    for (auto const& [count, ballot] : rows)
        for (std::uint16_t a = 0; a < options; a += 1)
            for (std::uint16_t b = 0; b < options; b += 1) {
                std::size_t const mine = place_of(ballot, a, options);
                std::size_t const other = place_of(ballot, b, options);
                if (mine < other && (unranked == Unranked::Last || other < options))
                    cells[a * options + b] += count;
            }
    return cells;
}

void check_random(std::uint64_t seed, std::size_t options, Drawn drawn) {
    Dice dice(seed);
    for (std::size_t round = 0; round < (options > 20 ? 1 : 4); round += 1) {
        Rows rows = random_rows(dice, 300, options, drawn);
        for (auto& [count, ballot] : rows)
            count = dice.one_in(8) ? count : 1; // more than one octet counts
        for (Unranked const unranked : {Unranked::Last, Unranked::Ignored}) {
            auto const expected = compared(rows, options, unranked);
            RankedBallots const ballots = ballots_of(options, rows);
            CHECK(duels_of(ballots, unranked).cells == expected);
            DuelTally tally(options, unranked);
            for (std::size_t i = 0; i < ballots.size(); i += 1) {
                tally.add(ballots[i], ballots.counts[i] + 2);
                tally.take_back(ballots[i], 2);
            }
            CHECK(weigh({&tally, 1}, ballots.weights).cells == expected);
        }
    }
}

void check_strength(Strength strength, int expected) {
    // 0 beats 1 by 6 to 3, 2 beats 3 by 5 to 1, 4 beats 5 by 2 to 0.
    Duels duels{6, std::vector<Integer>(36, 0), 1};
    duels.cells[0 * 6 + 1] = 6;
    duels.cells[1 * 6 + 0] = 3;
    duels.cells[2 * 6 + 3] = 5;
    duels.cells[3 * 6 + 2] = 1;
    duels.cells[4 * 6 + 5] = 2;
    CHECK(compare_strength(duels, strength, {0, 1}, {2, 3}) == expected);
    CHECK(compare_strength(duels, strength, {2, 3}, {0, 1}) == -expected);
    CHECK(compare_strength(duels, strength, {2, 3}, {2, 3}) == 0);
    CHECK(compare_strength(duels, strength, {4, 5}, {2, 3}) == (strength == Strength::Ratio ? 1 : -1));
    CHECK(compare_strength(duels, strength, {4, 5}, {4, 5}) == 0);
    CHECK(majorities_of(duels).size() == 3);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("the unranked are below all that are ranked, or in no duel") {
        auto const ballots = ballots_of(3, {{2, {{0}, {1}}}, {1, {{2, 1}}}});
        CHECK(duels_of(ballots, Unranked::Last).cells == std::vector<Integer>{0, 2, 2, 1, 0, 2, 1, 0, 0});
        CHECK(duels_of(ballots, Unranked::Ignored).cells == std::vector<Integer>{0, 2, 0, 0, 0, 0, 0, 0, 0});
    }

    TEST_CASE("many ballots at once, one by one and taken back give the same duels") {
        check_random(41, 5, Drawn::Any);
        check_random(42, 16, Drawn::Any);
        check_random(43, 17, Drawn::Full);
        check_random(44, 20, Drawn::Strict);
    }

    TEST_CASE("past sixty-four options ballots are compared one by one") {
        check_random(45, 64, Drawn::Any);
        check_random(46, 65, Drawn::Any);
    }

    TEST_CASE("strength is what the rules say it is") {
        check_strength(Strength::Winning, 1);
        check_strength(Strength::Margin, -1);
        check_strength(Strength::Ratio, -1);
    }

    TEST_CASE("colleges weigh what they were given") {
        RankedBallots ballots = ballots_of(2, {{3, {{0}, {1}}}});
        ballots.weights = {Rational(1, 6)};
        ballots.add_tiers({{1}});
        ballots.close_college(Rational(1, 4));
        Duels const duels = duels_of(ballots, Unranked::Last);
        CHECK(duels.unit == 12);
        CHECK(duels.cells == std::vector<Integer>{0, 6, 3, 0});
    }
}
