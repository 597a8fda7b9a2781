// SPDX-License-Identifier: Apache-2.0
#include "model/voting/borda.h"

#include "tests/model/voting/rankings.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

using Scores = std::vector<Rational>;

BordaOutcome counted(RankedBallots const& ballots, BordaRules const& rules) {
    BordaTally tally(ballots.options);
    for (std::size_t i = 0; i < ballots.size(); i += 1)
        tally.add(ballots[i], ballots.counts[i]);
    return count_borda({&tally, 1}, ballots.weights, rules);
}

// Places handed out one after the other, each tier sharing its own.
Scores laid_out(std::vector<std::pair<std::uint64_t, TieredBallot>> const& rows, std::size_t options,
                bool share_the_rest) {
    Scores scores(options, 0);
    for (auto const& [count, ballot] : rows) {
        TieredBallot tiers = ballot;
        tiers.emplace_back();
        for (std::uint16_t option = 0; option < options; option += 1)
            if (place_of(ballot, option, options) == options)
                tiers.back().push_back(option);
        Rational next = options;
        for (std::size_t tier = 0; tier < tiers.size(); tier += 1) {
            Rational sum = 0;
            for (std::size_t i = 0; i < tiers[tier].size(); i += 1, next -= 1)
                sum += next;
            if (tier + 1 == tiers.size() && !share_the_rest)
                continue;
            for (std::uint16_t const option : tiers[tier])
                scores[option] += sum / tiers[tier].size() * count;
        }
    }
    return scores;
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("places are worth n to 1, n-1 to 0, or what a vector says") {
        auto const ballots = ballots_of(3, {{2, {{0}, {1}, {2}}}, {1, {{2}, {1}, {0}}}});
        CHECK(counted(ballots, {}).scores == Scores{7, 6, 5});
        CHECK(counted(ballots, {BordaScale::FromCountMinusOne, {}, {}}).scores == Scores{4, 3, 2});
        CHECK(counted(ballots, {{}, {}, Scores{5, Rational(1, 2)}}).scores == Scores{10, Rational(3, 2), 5});
        CHECK(counted(ballots, {}).ranking.order == Tiers{{0}, {1}, {2}});
    }

    TEST_CASE("equal ranks share the mean of their places, the unranked what is left or nothing") {
        auto const ballots = ballots_of(4, {{1, {{0, 1}, {2}}}, {1, {{3}}}, {1, {}}});
        CHECK(counted(ballots, {}).scores == Scores{8, 8, Rational(13, 2), Rational(15, 2)});
        CHECK(counted(ballots, {{}, BordaUnranked::Zero, {}}).scores ==
              Scores{Rational(7, 2), Rational(7, 2), 2, 4});
    }

    TEST_CASE("scores are what handing out the places one by one gives") {
        Dice dice(31);
        for (std::size_t round = 0; round < 200; round += 1) {
            std::size_t const options = 1 + dice.below(5);
            auto const rows = random_rows(dice, 1 + dice.below(6), options, Drawn::Any);
            auto const ballots = ballots_of(options, rows);
            CHECK(counted(ballots, {}).scores == laid_out(rows, options, true));
            CHECK(counted(ballots, {{}, BordaUnranked::Zero, {}}).scores == laid_out(rows, options, false));
        }
    }

    TEST_CASE("colleges weigh what they were given") {
        std::vector<BordaTally> colleges(2, BordaTally(2));
        colleges[0].add(std::vector<std::uint16_t>{kTierStart, kTierStart | 1}, 3);
        colleges[1].add(std::vector<std::uint16_t>{kTierStart | 1, kTierStart});
        auto const outcome = count_borda(colleges, std::vector<Rational>{Rational(1, 3), 1}, {});
        CHECK(outcome.scores == Scores{3, 3});
    }
}
