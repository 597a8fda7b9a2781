// SPDX-License-Identifier: Apache-2.0
#include "model/voting/ranked_pairs.h"

#include "tests/model/voting/rankings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

using List = std::vector<std::uint32_t>;
using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

bool leads(Pairs const& locked, std::uint32_t a, std::uint32_t b, std::size_t depth = 0) {
    return a == b || (depth < 6 && std::ranges::any_of(locked, [&](auto const& one) {
                          return one.first == a && leads(locked, one.second, b, depth + 1);
                      }));
}

// Every order of the majorities that falls by strength, then by opposition; one at a time.
std::set<std::uint32_t> winners_of_every_order(Duels const& duels) {
    std::vector<Majority> const majorities = majorities_of(duels);
    std::vector<std::size_t> order(majorities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const key = [&](std::size_t i) {
        Majority const& one = majorities[i];
        return std::pair(-duels.at(one.winner, one.loser), duels.at(one.loser, one.winner));
    };
    std::set<std::uint32_t> winners;
    do {
        if (!std::ranges::is_sorted(order, {}, key))
            continue;
        Pairs locked;
        for (std::size_t const i : order)
            if (!leads(locked, majorities[i].loser, majorities[i].winner))
                locked.emplace_back(majorities[i].winner, majorities[i].loser);
        for (std::uint32_t option = 0; option < duels.options; option += 1)
            if (std::ranges::none_of(locked, [&](auto const& one) { return one.second == option; }))
                winners.insert(option);
    } while (std::ranges::next_permutation(order).found);
    return winners;
}

void check(Duels const& duels, Tiers const& order, std::size_t locked, List const& any_order) {
    auto const outcome = count_ranked_pairs(duels);
    REQUIRE(outcome);
    CHECK(outcome->ranking.order == order);
    CHECK(outcome->locked.size() == locked);
    CHECK(outcome->locked.size() + outcome->dropped.size() == majorities_of(duels).size());
    CHECK(winners_in_any_order(duels) == any_order);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("the weakest duel of a circle is dropped") {
        check({3, {0, 8, 4, 3, 0, 7, 6, 2, 0}, 1}, {{0}, {1}, {2}}, 2, {0});
        check({3, {0, 6, 2, 3, 0, 7, 8, 2, 0}, 1}, {{1}, {2}, {0}}, 2, {1});
    }

    TEST_CASE("equal majorities on a circle are dropped together, and any of them could have won") {
        check({3, {0, 2, 1, 1, 0, 2, 2, 1, 0}, 1}, {{0, 1, 2}}, 0, {0, 1, 2});
        check({2, {0, 1, 1, 0}, 1}, {{0, 1}}, 0, {0, 1});
        check({1, {0}, 1}, {{0}}, 0, {0});
        check({}, {}, 0, {});
    }

    TEST_CASE("of equal majorities, the one with the smaller opposition goes first") {
        // 0 beats 1 by 5 to 2, 1 beats 2 by 5 to 3, 2 beats 0 by 5 to 4.
        check({3, {0, 5, 4, 2, 0, 5, 5, 3, 0}, 1}, {{0}, {1}, {2}}, 2, {0});
    }

    TEST_CASE("taking equal majorities one at a time gives what every order of them gives") {
        Dice dice(61);
        std::size_t several = 0;
        for (std::size_t round = 0; round < 400; round += 1) {
            std::size_t const options = 2 + dice.below(3);
            Drawn const drawn = dice.one_in(2) ? Drawn::Strict : Drawn::Any;
            Duels const duels = duels_of(
                ballots_of(options, random_rows(dice, 1 + dice.below(4), options, drawn)), Unranked::Last);
            auto const expected = winners_of_every_order(duels);
            CHECK(winners_in_any_order(duels) == List(expected.begin(), expected.end()));
            several += expected.size() > 1 ? 1 : 0;
        }
        CHECK(several > 20);
    }

    TEST_CASE("sixty options are counted, and not one more") {
        Dice dice(62);
        auto const ballots = ballots_of(60, random_rows(dice, 40, 60, Drawn::Strict));
        CHECK(count_ranked_pairs(duels_of(ballots, Unranked::Last)));
        auto const large = count_ranked_pairs(Duels{61, std::vector<Integer>(61 * 61, 0), 1});
        REQUIRE_FALSE(large);
        CHECK(large.error() == CountFault::TooLarge);
        CHECK_FALSE(winners_in_any_order(Duels{61, std::vector<Integer>(61 * 61, 0), 1}));
    }
}
