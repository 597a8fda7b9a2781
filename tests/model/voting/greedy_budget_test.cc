// SPDX-License-Identifier: Apache-2.0
#include "model/voting/greedy_budget.h"

#include "tests/support/dice.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <set>

using namespace tablee::model::voting;
using tablee::test::Dice;

namespace {

using Numbers = std::vector<Rational>;

void check(Numbers const& votes, Numbers const& costs, Rational const& budget, GreedyBy by,
           std::vector<Selection> const& expected) {
    auto const outcome = count_greedy_budget(votes, {costs, budget}, by);
    REQUIRE(outcome);
    CHECK(*outcome == expected);
}

// Every order of the options that falls by votes.
std::vector<Selection> in_every_order(Numbers const& votes, BudgetRules const& rules) {
    std::vector<std::uint32_t> order(votes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::set<Selection> outcomes;
    do {
        if (!std::ranges::is_sorted(order, [&](auto a, auto b) { return votes[a] > votes[b]; }))
            continue;
        Selection funded;
        for (std::uint32_t const option : order)
            if (cost_of(funded, rules) + rules.costs[option] <= rules.budget)
                funded.push_back(option);
        std::ranges::sort(funded);
        outcomes.insert(funded);
    } while (std::ranges::next_permutation(order).found);
    return {outcomes.begin(), outcomes.end()};
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("by votes downwards, what no longer fits is passed by") {
        check({9, 7, 5, 3}, {6, 5, 4, 0}, 10, GreedyBy::Votes, {{0, 2, 3}});
        check({9, 7, 5}, {6, 5, 4}, 15, GreedyBy::Votes, {{0, 1, 2}});
        check({9, 7}, {6, 5}, 4, GreedyBy::Votes, {{}});
        check({}, {}, 4, GreedyBy::Votes, {{}});
        check({1, 2}, {Rational(1, 3), Rational(2, 3)}, 1, GreedyBy::Votes, {{0, 1}});
    }

    TEST_CASE("by votes for what they cost, those that cost nothing first") {
        check({9, 7, 5}, {9, 5, 5}, 10, GreedyBy::VotesPerCost, {{1, 2}});
        check({9, 1, 0}, {9, 0, 1}, 9, GreedyBy::VotesPerCost, {{0, 1}});
        check({0, 4, 1}, {0, 2, 2}, 2, GreedyBy::VotesPerCost,
              {{0, 1}}); // no votes, no cost: not equal to all
    }

    TEST_CASE("equal options are tried in every order") {
        check({5, 5, 5}, {6, 4, 4}, 8, GreedyBy::Votes, {{0}, {1, 2}});
        check({5, 5, 3}, {6, 6, 2}, 8, GreedyBy::Votes, {{0, 2}, {1, 2}});
        Dice dice(91);
        for (std::size_t round = 0; round < 300; round += 1) {
            Numbers votes(1 + dice.below(6));
            BudgetRules rules{Numbers(votes.size()), dice.below(12)};
            for (std::size_t option = 0; option < votes.size(); option += 1) {
                votes[option] = dice.below(3);
                rules.costs[option] = dice.below(6);
            }
            check(votes, rules.costs, rules.budget, GreedyBy::Votes, in_every_order(votes, rules));
        }
    }

    TEST_CASE("what is funded already is out of the budget") {
        auto const outcome = count_greedy_budget(Numbers{9, 7, 5}, {{6, 5, 4}, 10}, GreedyBy::Votes, {1});
        CHECK(*outcome == std::vector<Selection>{{1, 2}});
    }

    TEST_CASE("nothing costs less than nothing, and ties have their limit") {
        CHECK(count_greedy_budget(Numbers{1}, {{-1}, 1}, GreedyBy::Votes).error() == CountFault::Negative);
        CHECK(count_greedy_budget(Numbers{1}, {{1}, -1}, GreedyBy::Votes).error() == CountFault::Negative);
        Numbers costs;
        for (std::size_t option = 0; option < 40; option += 1)
            costs.emplace_back(100 + option);
        auto const outcome = count_greedy_budget(Numbers(40, 1), {costs, 2000}, GreedyBy::Votes);
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error() == CountFault::TooManyTies);
    }
}
