// SPDX-License-Identifier: Apache-2.0
#include "model/voting/equal_shares.h"

#include "tests/support/dice.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace tablee::model::voting;
using tablee::test::Dice;

namespace {

using Ballot = std::vector<std::uint16_t>;
using Rows = std::vector<std::pair<std::uint64_t, Ballot>>;

ApprovalBallots ballots_of(std::size_t options, Rows const& rows) {
    ApprovalBallots ballots;
    ballots.options = options;
    for (auto const& [count, ballot] : rows)
        ballots.add(ballot, count);
    return ballots;
}

SharesRules rules(std::vector<Rational> costs, Rational budget) {
    SharesRules one;
    one.funds = {std::move(costs), std::move(budget)};
    return one;
}

SharesOutcome counted(Rows const& rows, SharesRules const& under) {
    auto outcome = count_equal_shares(ballots_of(under.funds.costs.size(), rows), under);
    REQUIRE(outcome);
    return *outcome;
}

void check(Rows const& rows, SharesRules const& under, std::vector<Selection> const& expected) {
    CHECK(counted(rows, under).selections == expected);
}

// The definition, a voice at a time: rho by trying where the line between those who pay all they have and
// those who pay alike falls; every tie is followed.
struct Slow {
    std::vector<Ballot> voices;
    SharesRules const& rules;
    std::set<Selection> outcomes;

    std::optional<Rational> price(std::vector<Rational> const& money, std::uint32_t option) const {
        std::vector<Rational> purses;
        for (std::size_t voice = 0; voice < voices.size(); voice += 1)
            if (std::ranges::find(voices[voice], option) != voices[voice].end())
                purses.push_back(money[voice]);
        std::ranges::sort(purses);
        Rational all = 0;
        for (Rational const& purse : purses)
            all += purse;
        if (purses.empty() || all < rules.funds.costs[option])
            return std::nullopt;
        Rational poorer = 0;
        for (std::size_t i = 0; i < purses.size(); i += 1) {
            Rational const each = (rules.funds.costs[option] - poorer) / (purses.size() - i);
            if (each <= purses[i])
                return each;
            poorer += purses[i];
        }
        return std::nullopt;
    }

    void play(std::vector<Rational> const& money, Selection const& funded) {
        std::vector<std::pair<std::uint32_t, Rational>> best;
        std::optional<Rational> least;
        for (std::uint32_t option = 0; option < rules.funds.costs.size(); option += 1) {
            if (std::ranges::binary_search(funded, option))
                continue;
            auto const each = price(money, option);
            if (!each)
                continue;
            Rational const cost = rules.funds.costs[option];
            Rational const rho = rules.utility == SharesUtility::Cardinality ? *each
                                 : cost == 0                                 ? Rational(0)
                                                                             : Rational(*each / cost);
            if (!least || rho < *least)
                best.clear();
            if (!least || rho <= *least)
                best.emplace_back(option, *each);
            least = least ? std::min(*least, rho) : rho;
        }
        if (best.empty())
            outcomes.insert(funded);
        for (auto const& [option, each] : best) {
            std::vector<Rational> left = money;
            for (std::size_t voice = 0; voice < voices.size(); voice += 1)
                if (std::ranges::find(voices[voice], option) != voices[voice].end())
                    left[voice] -= std::min(left[voice], each);
            Selection next = funded;
            next.insert(std::ranges::lower_bound(next, option), option);
            play(left, next);
        }
    }
};

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("a third of the voices decides on a third of the budget") {
        Rows const rows{{2, {0, 1, 2}}, {1, {3}}};
        SharesOutcome const outcome = counted(rows, rules({10, 10, 10, 10}, 30));
        CHECK(outcome.selections == std::vector<Selection>{{0, 1, 3}, {0, 2, 3}, {1, 2, 3}});
        CHECK(outcome.share == 10);
        CHECK(outcome.voters == 3);
        CHECK(outcome.votes == std::vector<Rational>{2, 2, 2, 1});
    }

    TEST_CASE("who has little left pays what they have, the others alike") {
        Rows const rows{{1, {0, 1}}, {2, {1}}, {1, {0}}};
        SharesOutcome const outcome = counted(rows, rules({6, 14}, 20)); // 5 each
        CHECK(outcome.selections == std::vector<Selection>{{1}});
        CHECK(outcome.purchases == std::vector<Purchase>{{1, Rational(14, 3)}});
        SharesOutcome const both = counted(rows, rules({6, 12}, 20));
        CHECK(both.purchases == std::vector<Purchase>{{1, 4}, {0, 5}});
    }

    TEST_CASE("a satisfaction of one an option prefers what is cheap, and free options are always funded") {
        Rows const rows{{1, {0}}, {3, {1}}};
        SharesRules by_cost = rules({2, 12, 0}, 16);
        CHECK(counted(rows, by_cost).purchases.front().option == 1);
        by_cost.utility = SharesUtility::Cardinality;
        CHECK(counted(rows, by_cost).purchases.front().option == 0);
        check({{1, {2}}, {3, {1}}}, by_cost, {{1, 2}});
        check({{1, {0}}}, by_cost, {{0}});
    }

    TEST_CASE("ties are followed in every way, or settled by votes") {
        Rows const rows{{1, {0, 1}}};
        SharesRules under = rules({4, 4}, 4);
        check(rows, under, {{0}, {1}});
        // 0 and 1 cost a voice as much; 1 has more voices.
        Rows const uneven{{1, {0, 1, 2}}, {1, {1, 2}}};
        under = rules({2, 4, 4}, 4);
        under.utility = SharesUtility::Cardinality;
        check(uneven, under, {{0}, {1}, {2}});
        under.tie = SharesTie::MaxVotes;
        check(uneven, under, {{1}, {2}});
    }

    TEST_CASE("increments stop at the first exhaustive result, or before the budget is overshot") {
        Rows const rows{{6, {0}}, {4, {1}}};
        SharesRules under = rules({50, 45}, 100); // 10 each: the four have 40
        check(rows, under, {{0}});
        under.increment = 1;
        check(rows, under, {{0, 1}});
        CHECK(counted(rows, under).share == 12);
        under.funds.costs = {50, 51};
        check(rows, under, {{0}}); // both would cost 101
        CHECK(counted(rows, under).share == 10);
        under.until = SharesUntil::Overshoot;
        CHECK(counted(rows, under).share == 12); // 13 would buy both
        under.funds.costs = {50, 20};
        CHECK(counted(rows, under).share == 10); // all that is supported is funded
    }

    TEST_CASE("what is left may be spent by votes") {
        Rows const rows{{6, {0}}, {4, {1}}};
        SharesRules under = rules({50, 45, 5}, 100);
        under.then_votes = true;
        check(rows, under, {{0, 1, 2}});
        CHECK(counted(rows, under).share == 10);
    }

    TEST_CASE("selections are what following each voice gives") {
        Dice dice(101);
        for (std::size_t round = 0; round < 400; round += 1) {
            std::size_t const options = 1 + dice.below(4);
            SharesRules under = rules(std::vector<Rational>(options), 1 + dice.below(20));
            under.utility = dice.one_in(2) ? SharesUtility::Cost : SharesUtility::Cardinality;
            for (Rational& cost : under.funds.costs)
                cost = dice.below(8);
            Rows rows;
            for (std::size_t voice = 0; voice < 1 + dice.below(6); voice += 1) {
                rows.emplace_back(1, Ballot{});
                for (std::uint16_t option = 0; option < options; option += 1)
                    if (dice.one_in(2))
                        rows.back().second.push_back(option);
            }
            Slow slow{{}, under, {}};
            for (auto const& row : rows)
                slow.voices.push_back(row.second);
            slow.play(std::vector<Rational>(rows.size(), under.funds.budget / rows.size()), {});
            check(rows, under, {slow.outcomes.begin(), slow.outcomes.end()});
        }
    }

    TEST_CASE("a voice that weighs three is three voices") {
        Dice dice(102);
        SharesRules const under = rules({7, 5, 3}, 11);
        Rows const merged{{3, {0, 1}}, {2, {2}}, {1, {}}};
        Rows const apart{{1, {1, 0}}, {1, {2}}, {1, {0, 1}}, {1, {0, 1}}, {1, {2}}, {1, {}}};
        CHECK(counted(merged, under).selections == counted(apart, under).selections);
        ApprovalBallots halves = ballots_of(3, merged);
        for (Rational& weight : halves.weights)
            weight /= 2;
        CHECK(count_equal_shares(halves, under)->selections == counted(merged, under).selections);
        CHECK(count_equal_shares(halves, under)->voters == 3);
    }

    TEST_CASE("what does not fit is refused by name") {
        CHECK(count_equal_shares(ballots_of(1, {}), rules({1, 2}, 3)).error() == CountFault::Mismatched);
        CHECK(count_equal_shares(ballots_of(1, {}), rules({-1}, 3)).error() == CountFault::Negative);
        SharesRules under = rules({1}, 3);
        under.increment = 0;
        CHECK(count_equal_shares(ballots_of(1, {}), under).error() == CountFault::Negative);
        check({}, rules({1}, 3), {{}});
        SharesRules tiny = rules({100, 1000}, 100);
        tiny.increment = Rational(1, INT64_MAX);
        CHECK(count_equal_shares(ballots_of(2, {{1, {1}}}), tiny).error() == CountFault::TooLarge);
    }
}
