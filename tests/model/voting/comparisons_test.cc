// SPDX-License-Identifier: Apache-2.0
#include "model/voting/comparisons.h"

#include "tests/support/dice.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tablee::model::voting;
using tablee::test::Dice;

namespace {

using Matrix = std::vector<std::vector<Rational>>;

ComparisonOutcome counted(Matrix const& preferred) {
    auto outcome = count_comparisons(preferred);
    REQUIRE(outcome);
    return *outcome;
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("one comparison moves both by as much; none leaves one half") {
        CHECK(counted({{0, 1}, {0, 0}}).ratings == std::vector<Rational>{Rational(5, 8), Rational(3, 8)});
        CHECK(counted({{0}}).ratings == std::vector<Rational>{Rational(1, 2)});
        CHECK(counted({}).ranking.order.empty());
        CHECK(counted({{0, 0}, {0, 0}}).ranking.order == Tiers{{0, 1}});
    }

    TEST_CASE("ratings solve Colley's equations, and their mean is one half") {
        Dice dice(131);
        for (std::size_t round = 0; round < 60; round += 1) {
            std::size_t const size = 1 + dice.below(7);
            Matrix preferred(size, std::vector<Rational>(size, 0));
            for (std::size_t a = 0; a < size; a += 1)
                for (std::size_t b = 0; b < size; b += 1)
                    if (a != b && dice.one_in(2))
                        preferred[a][b] = Rational(dice.below(7), 2);
            ComparisonOutcome const outcome = counted(preferred);
            Rational sum = 0;
            for (std::size_t a = 0; a < size; a += 1) {
                Rational left = (2 + outcome.won[a] + outcome.lost[a]) * outcome.ratings[a];
                for (std::size_t b = 0; b < size; b += 1)
                    left -= (preferred[a][b] + preferred[b][a]) * outcome.ratings[b];
                CHECK(left == 1 + (outcome.won[a] - outcome.lost[a]) / 2);
                sum += outcome.ratings[a];
            }
            CHECK(sum / size == Rational(1, 2));
        }
    }

    TEST_CASE("circles are counted, and what was never linked is told") {
        ComparisonOutcome const circle = counted({{0, 2, 1}, {1, 0, 2}, {2, 1, 0}});
        CHECK(circle.circles == 1);
        CHECK(circle.ranking.order == Tiers{{0, 1, 2}});
        CHECK(circle.linked.size() == 1);
        ComparisonOutcome const apart = counted({{0, 1, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 1, 0}});
        CHECK(apart.circles == 0);
        CHECK(apart.linked == std::vector<std::vector<std::uint32_t>>{{0, 1}, {2, 3}});
    }

    TEST_CASE("what does not fit is refused by name") {
        CHECK(count_comparisons({{0, 1}}).error() == CountFault::Mismatched);
        CHECK(count_comparisons({{1}}).error() == CountFault::Mismatched);
        CHECK(count_comparisons({{0, -1}, {0, 0}}).error() == CountFault::Negative);
        CHECK(count_comparisons(Matrix(201, std::vector<Rational>(201, 0))).error() == CountFault::TooLarge);
    }
}
