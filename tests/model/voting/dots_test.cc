// SPDX-License-Identifier: Apache-2.0
#include "model/voting/dots.h"

#include "tests/support/dice.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace tablee::model::voting;
using tablee::test::Dice;

namespace {

using List = std::vector<std::uint32_t>;

void check_cut(std::vector<std::uint64_t> totals, std::size_t retain, List const& retained, List const& tied,
               std::uint32_t seats_left) {
    DotsOutcome const outcome = count_dots(std::move(totals), retain);
    CHECK(outcome.retained == retained);
    CHECK(outcome.tied == tied);
    CHECK(outcome.seats_left == seats_left);
}

void check_ranks(std::vector<std::uint64_t> totals, List const& order, List const& ranks) {
    DotsOutcome const outcome = count_dots(std::move(totals), 0);
    CHECK(outcome.order == order);
    CHECK(outcome.ranks == ranks);
}

std::vector<DotsChoice> random_ballots(Dice& dice, std::size_t voices, std::size_t options) {
    std::vector<DotsChoice> ballots(voices);
    for (DotsChoice& ballot : ballots)
        for (std::size_t option = 0; option < options; option += 1)
            if (dice.one_in(3))
                ballot.dots.push_back(
                    {static_cast<std::uint16_t>(option), static_cast<std::uint16_t>(1 + dice.below(2))});
    return ballots;
}

List renamed(List const& options, std::vector<std::uint16_t> const& names) {
    List out;
    for (std::uint32_t option : options)
        out.push_back(names[option]);
    std::ranges::sort(out);
    return out;
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("ballots add up: dots, voices, blanks and what was spent") {
        std::vector<DotsChoice> const ballots{{{{0, 2}, {2, 1}}}, {{{2, 2}}}, {}, {{{0, 1}, {2, 1}}}};
        DotsOutcome expected;
        expected.dots = {3, 0, 4};
        expected.voices = {2, 0, 3};
        expected.order = {2, 0, 1};
        expected.ranks = {2, 3, 1};
        expected.valid = 4;
        expected.blank = 1;
        expected.spent = 7;
        expected.retained = {2};
        CHECK(count_dots(ballots, 3, 1) == expected);
    }

    TEST_CASE("a poll without ballots retains nothing") {
        DotsOutcome const outcome = count_dots(std::vector<DotsChoice>{}, 2, 1);
        CHECK(outcome.dots == std::vector<std::uint64_t>{0, 0});
        CHECK(outcome.ranks == List{1, 1});
        CHECK(outcome.valid == 0);
        CHECK(outcome.retained.empty());
        CHECK(outcome.tied.empty());
        CHECK(count_dots(std::vector<DotsChoice>{}, 0, 1) == DotsOutcome{});
    }

    TEST_CASE("equal options share a rank, and the next one skips theirs") {
        check_ranks({5, 3, 3, 1}, {0, 1, 2, 3}, {1, 2, 2, 4});
        check_ranks({1, 3, 5, 3}, {2, 1, 3, 0}, {4, 2, 1, 2});
        check_ranks({2, 2, 2}, {0, 1, 2}, {1, 1, 1});
        check_ranks({0}, {0}, {1});
    }

    TEST_CASE("the cut keeps the first, and reports a tie that straddles it") {
        check_cut({5, 4, 3, 2}, 2, {0, 1}, {}, 0);
        check_cut({2, 3, 4, 5}, 2, {2, 3}, {}, 0);
        check_cut({5, 3, 3, 2}, 2, {0}, {1, 2}, 1);
        check_cut({5, 3, 3, 2}, 3, {0, 1, 2}, {}, 0);
        check_cut({5, 3, 3, 3}, 3, {0}, {1, 2, 3}, 2);
        check_cut({3, 3, 3, 3}, 1, {}, {0, 1, 2, 3}, 1);
        check_cut({3, 3, 3, 3}, 3, {}, {0, 1, 2, 3}, 3);
        check_cut({3, 3, 3, 3}, 4, {0, 1, 2, 3}, {}, 0);
        check_cut({4, 4, 1}, 1, {}, {0, 1}, 1);
    }

    TEST_CASE("nothing is retained without a dot, or when nothing is to be retained") {
        check_cut({5, 0, 0}, 2, {0}, {}, 0);
        check_cut({5, 0, 3, 0}, 3, {0, 2}, {}, 0);
        check_cut({0, 0}, 1, {}, {}, 0);
        check_cut({5, 4}, 0, {}, {}, 0);
        check_cut({5, 4}, 2, {0, 1}, {}, 0);
        check_cut({5, 4}, 3, {0, 1}, {}, 0);
        check_cut({5, 4}, SIZE_MAX, {0, 1}, {}, 0);
        check_cut({5, 5}, 9, {0, 1}, {}, 0);
        check_cut({}, 3, {}, {}, 0);
    }

    // The demo's gommettes: A07 17, A01 15, A10 12, A12 11, A05 9, A18 8, A21 7, A20 6, A09 6, A13 5, A04 4.
    TEST_CASE("the demo's twenty voices: the sixth place is clean, the eighth is not") {
        std::vector<std::uint64_t> const totals{17, 15, 12, 11, 9, 8, 7, 6, 6, 5, 4, 0};
        check_cut(totals, 6, {0, 1, 2, 3, 4, 5}, {}, 0);
        check_cut(totals, 8, {0, 1, 2, 3, 4, 5, 6}, {7, 8}, 1);
        check_cut(totals, 9, {0, 1, 2, 3, 4, 5, 6, 7, 8}, {}, 0);
        CHECK(count_dots(totals, 0).spent == 100);
    }

    TEST_CASE("totals of a paper count come to what the ballots would have") {
        Dice dice(1);
        for (std::size_t round = 0; round < 50; round += 1) {
            std::size_t const retain = dice.below(8);
            DotsOutcome of_ballots = count_dots(random_ballots(dice, 12, 6), 6, retain);
            DotsOutcome const of_totals = count_dots(of_ballots.dots, retain);
            CHECK(of_totals.valid == 0);
            CHECK(of_totals.voices == List(6, 0));
            of_ballots.valid = 0;
            of_ballots.blank = 0;
            of_ballots.voices.assign(6, 0);
            CHECK(of_ballots == of_totals);
        }
    }

    TEST_CASE("the order of the ballots changes nothing") {
        Dice dice(2);
        for (std::size_t round = 0; round < 50; round += 1) {
            std::vector<DotsChoice> ballots = random_ballots(dice, 15, 5);
            DotsOutcome const before = count_dots(ballots, 5, 3);
            dice.shuffle(ballots);
            CHECK(count_dots(ballots, 5, 3) == before);
        }
    }

    TEST_CASE("renaming the options renames the outcome") {
        Dice dice(3);
        for (std::size_t round = 0; round < 100; round += 1) {
            std::size_t const options = 1 + dice.below(7);
            std::size_t const retain = dice.below(9);
            std::vector<DotsChoice> const ballots = random_ballots(dice, 6, options);
            std::vector<std::uint16_t> names(options);
            std::iota(names.begin(), names.end(), std::uint16_t{0});
            dice.shuffle(names);
            std::vector<DotsChoice> others = ballots;
            for (DotsChoice& ballot : others) {
                for (Dots& given : ballot.dots)
                    given.option = names[given.option];
                std::ranges::sort(ballot.dots);
            }
            DotsOutcome const before = count_dots(ballots, options, retain);
            DotsOutcome const after = count_dots(others, options, retain);
            for (std::size_t option = 0; option < options; option += 1) {
                CHECK(after.dots[names[option]] == before.dots[option]);
                CHECK(after.voices[names[option]] == before.voices[option]);
                CHECK(after.ranks[names[option]] == before.ranks[option]);
            }
            CHECK(after.retained == renamed(before.retained, names));
            CHECK(after.tied == renamed(before.tied, names));
            CHECK(after.seats_left == before.seats_left);
        }
    }

    TEST_CASE("the cut keeps as many as it was asked, as far as dots go") {
        Dice dice(4);
        for (std::size_t round = 0; round < 200; round += 1) {
            std::vector<std::uint64_t> totals(1 + dice.below(8));
            for (std::uint64_t& total : totals)
                total = dice.below(4);
            std::size_t const retain = dice.below(10);
            auto const with_dots = static_cast<std::size_t>(
                std::ranges::count_if(totals, [](std::uint64_t total) { return total > 0; }));
            DotsOutcome const outcome = count_dots(totals, retain);
            CHECK(outcome.retained.size() + outcome.seats_left == std::min(retain, with_dots));
            CHECK(
                (outcome.tied.empty() ? outcome.seats_left == 0 : outcome.seats_left < outcome.tied.size()));
        }
    }
}
