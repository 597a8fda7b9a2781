// SPDX-License-Identifier: Apache-2.0
#include "model/voting/plurality.h"

#include "tests/model/voting/rankings.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

PluralityTally tally_of(RankedBallots const& ballots) {
    PluralityTally tally(ballots.options);
    for (std::size_t i = 0; i < ballots.size(); i += 1)
        tally.add(ballots[i], ballots.counts[i]);
    return tally;
}

PluralityOutcome counted(RankedBallots const& ballots) {
    PluralityTally const tally = tally_of(ballots);
    return count_plurality({&tally, 1}, ballots.weights);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("the first tier counts, shared by those who stand in it") {
        auto const outcome =
            counted(ballots_of(4, {{3, {{0}, {1}}}, {2, {{1, 2}, {0}}}, {1, {{0, 1, 2}}}, {5, {}}}));
        CHECK(outcome.scores == std::vector<Rational>{Rational(10, 3), Rational(4, 3), Rational(4, 3), 0});
        CHECK(outcome.ranking.order == Tiers{{0}, {1, 2}, {3}});
    }

    TEST_CASE("a ballot that is taken back was never cast") {
        RankedBallots const ballots = ballots_of(2, {{3, {{0}, {1}}}, {2, {{0, 1}}}, {1, {}}});
        PluralityTally tally = tally_of(ballots);
        tally.take_back(ballots[0], 3);
        tally.take_back(ballots[1], 1);
        tally.take_back(ballots[2], 1);
        CHECK(tally.score_of(0) == Rational(1, 2));
        CHECK(tally.score_of(1) == Rational(1, 2));
    }

    TEST_CASE("colleges weigh what they were given") {
        std::vector<PluralityTally> colleges{tally_of(ballots_of(2, {{3, {{0}}}})),
                                             tally_of(ballots_of(2, {{1, {{1}}}}))};
        auto const outcome = count_plurality(colleges, std::vector<Rational>{Rational(1, 6), Rational(1, 2)});
        CHECK(outcome.scores == std::vector<Rational>{Rational(1, 2), Rational(1, 2)});
        CHECK(outcome.ranking.winners() == std::vector<std::uint32_t>{0, 1});
    }
}
