// SPDX-License-Identifier: Apache-2.0
#include "model/voting/points.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;

namespace {

void check_fault(std::vector<std::int64_t> const& ballot, std::optional<CountFault> expected) {
    CHECK(fault_in(ballot, {5, 2, false}) == expected);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("points obey the rules announced, on both sides of each limit") {
        check_fault({}, std::nullopt);
        check_fault({2, 2, 1, 0}, std::nullopt);
        check_fault({2, 2, 2}, CountFault::Budget);
        check_fault({3}, CountFault::TooManyOnOne);
        check_fault({-1, 6}, CountFault::Negative);
        CHECK(fault_in(std::vector<std::int64_t>{2, 2}, {5, 2, true}) == CountFault::Budget);
        CHECK(fault_in(std::vector<std::int64_t>{2, 2, 1}, {5, 2, true}) == std::nullopt);
        CHECK(fault_in(std::vector<std::int64_t>{INT64_MAX, INT64_MAX}, {INT64_MAX, {}, false}) ==
              CountFault::Budget);
        CHECK(fault_in(std::vector<std::int64_t>{9}, {}) == std::nullopt);
    }

    TEST_CASE("points add up, and those who gave some are counted") {
        std::vector<ScoreTally> colleges(2, ScoreTally(3));
        colleges[0].add(0, 2, 3);
        colleges[0].add(1, 0, 3);
        colleges[0].add(1, 1);
        colleges[1].add(1, 5);
        PointsOutcome const outcome = count_points(colleges, std::vector<Rational>{1, Rational(1, 2)});
        CHECK(outcome.scores == std::vector<Rational>{6, Rational(7, 2), 0});
        CHECK(outcome.voters == std::vector<Rational>{3, Rational(3, 2), 0});
        CHECK(outcome.ranking.order == Tiers{{0}, {1}, {2}});
    }
}
