// SPDX-License-Identifier: Apache-2.0
#include "model/voting/copeland.h"

#include "tests/model/voting/rankings.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

void check(std::size_t options, std::vector<std::pair<std::uint64_t, TieredBallot>> const& rows,
           std::vector<Rational> const& scores, Tiers const& order) {
    CopelandOutcome const outcome = count_copeland(duels_of(ballots_of(options, rows), Unranked::Last));
    CHECK(outcome.scores == scores);
    CHECK(outcome.ranking.order == order);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("duels won less duels lost") {
        check(3, {{2, {{0}, {1}, {2}}}, {1, {{1}, {2}, {0}}}}, {2, 0, -2}, {{0}, {1}, {2}});
        check(3, {{1, {{0}, {1}, {2}}}, {1, {{1}, {2}, {0}}}, {1, {{2}, {0}, {1}}}}, {0, 0, 0}, {{0, 1, 2}});
        check(2, {{1, {{0}, {1}}}, {1, {{1}, {0}}}}, {0, 0}, {{0, 1}}); // a drawn duel is neither
        check(1, {{4, {{0}}}}, {0}, {{0}});
        check(0, {}, {}, {});
    }

    TEST_CASE("won and lost are told apart") {
        CopelandOutcome const outcome =
            count_copeland(duels_of(ballots_of(3, {{2, {{0}, {1, 2}}}, {1, {{1}}}}), Unranked::Last));
        CHECK(outcome.won == std::vector<std::uint32_t>{2, 1, 0});
        CHECK(outcome.lost == std::vector<std::uint32_t>{0, 1, 2});
    }
}
