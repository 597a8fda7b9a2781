// SPDX-License-Identifier: Apache-2.0
#include "model/voting/effect_effort.h"

#include "tests/support/dice.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tablee::model::voting;
using tablee::test::Dice;

namespace {

// Everybody gives the one action these grades, of five.
void check(std::uint32_t effect, std::uint32_t effort, Quadrant expected) {
    GradeCounts one(1, std::vector<Integer>(5, 0));
    GradeCounts other = one;
    one[0][effect] = 3;
    other[0][effort] = 3;
    auto const outcome = count_effect_effort(one, other);
    REQUIRE(outcome);
    CHECK(outcome->front().quadrant == expected);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("the middle of the scale parts high from low, and belongs to low") {
        check(4, 0, Quadrant::QuickWin);
        check(3, 2, Quadrant::QuickWin);
        check(3, 3, Quadrant::MajorProject);
        check(2, 2, Quadrant::FillIn);
        check(2, 3, Quadrant::Drop);
        check(0, 4, Quadrant::Drop);
    }

    TEST_CASE("medians and quartiles are grades that were given, in their place") {
        Dice dice(121);
        for (std::size_t round = 0; round < 300; round += 1) {
            std::vector<std::uint32_t> grades(1 + dice.below(12));
            GradeCounts tally(1, std::vector<Integer>(4, 0));
            for (std::uint32_t& grade : grades) {
                grade = static_cast<std::uint32_t>(dice.below(4));
                tally[0][grade] += 1;
            }
            std::ranges::sort(grades);
            std::size_t const n = grades.size();
            auto const outcome = count_effect_effort(tally, tally);
            REQUIRE(outcome);
            CHECK(outcome->front().effect ==
                  AxisGrades{grades[(n - 1) / 2], grades[(n + 3) / 4 - 1], grades[(3 * n + 3) / 4 - 1], n});
        }
    }

    TEST_CASE("an axis that nobody graded places nothing") {
        auto const outcome = count_effect_effort({{0, 0}, {1, 0}}, {{1, 1}, {0, 0}});
        REQUIRE(outcome);
        CHECK_FALSE((*outcome)[0].effect);
        CHECK((*outcome)[0].effort);
        CHECK_FALSE((*outcome)[0].quadrant);
        CHECK_FALSE((*outcome)[1].quadrant);
    }

    TEST_CASE("what does not fit is refused by name") {
        CHECK(count_effect_effort({{1, 0}}, {}).error() == CountFault::Mismatched);
        CHECK(count_effect_effort({{1, 0}, {1}}, {{1}, {1}}).error() == CountFault::Mismatched);
        CHECK(count_effect_effort({{1, -1}}, {{1}}).error() == CountFault::Negative);
    }
}
