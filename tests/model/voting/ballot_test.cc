// SPDX-License-Identifier: Apache-2.0
#include "model/voting/ballot.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;

namespace {

// Five dots a voice, two at most on one of three options.
void check(std::vector<Dots> dots, ChoiceFault expected) {
    CHECK(fault_in(DotsChoice{std::move(dots)}, DotsRules{5, 2}, 3) == expected);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("a dot ballot obeys every rule of its sheet, or breaks one by name") {
        check({}, ChoiceFault::None);
        check({{0, 1}}, ChoiceFault::None);
        check({{2, 2}}, ChoiceFault::None);
        check({{3, 1}}, ChoiceFault::UnknownOption);
        check({{65535, 1}}, ChoiceFault::UnknownOption);
        check({{0, 1}, {1, 2}, {2, 2}}, ChoiceFault::None);
        check({{0, 2}, {1, 2}, {2, 2}}, ChoiceFault::TooManyInAll);
        check({{0, 3}}, ChoiceFault::TooManyOnOne);
        check({{0, 0}}, ChoiceFault::NoDots);
        check({{0, 1}, {1, 0}}, ChoiceFault::NoDots);
        check({{1, 1}, {0, 1}}, ChoiceFault::NotAscending);
        check({{1, 1}, {1, 1}}, ChoiceFault::NotAscending);
    }

    TEST_CASE("dots that would overflow a small sum are counted as they are") {
        DotsChoice const greedy{{{0, 65535}, {1, 65535}}};
        CHECK(fault_in(greedy, DotsRules{65535, 65535}, 2) == ChoiceFault::TooManyInAll);
        CHECK(fault_in(DotsChoice{{{0, 65535}}}, DotsRules{65535, 65535}, 2) == ChoiceFault::None);
    }

    TEST_CASE("a choice is of its poll's method") {
        CHECK(fault_in(MotionChoice{Motion::For}, MotionRules{}, 0) == ChoiceFault::None);
        CHECK(fault_in(MotionChoice{Motion::For}, DotsRules{5, 2}, 3) == ChoiceFault::WrongMethod);
        CHECK(fault_in(DotsChoice{}, MotionRules{}, 0) == ChoiceFault::WrongMethod);
    }
}
