// SPDX-License-Identifier: Apache-2.0
// What must hold of approval, scores, majority judgment, points and equal shares, whoever votes and whatever
// is voted on; and that a ballot taken back leaves every tally as it was.
#include "model/voting/approval.h"
#include "model/voting/equal_shares.h"
#include "model/voting/majority_judgment.h"
#include "model/voting/plurality.h"
#include "model/voting/points.h"
#include "tests/model/voting/profiles.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

constexpr std::size_t kGrades = 4;
using Ballot = std::vector<std::uint8_t>; // a grade an option
using Options = std::vector<std::uint32_t>;

struct Graded {
    std::size_t options = 0;
    std::vector<Ballot> ballots;
};

Graded random_grades(Dice& dice) {
    Graded profile{1 + dice.below(4), {}};
    for (std::size_t voters = 1 + dice.below(7); voters > 0; voters -= 1) {
        Ballot& ballot = profile.ballots.emplace_back(profile.options);
        for (std::uint8_t& grade : ballot)
            grade = static_cast<std::uint8_t>(dice.below(kGrades));
    }
    return profile;
}

std::vector<std::uint16_t> approved(Ballot const& ballot) {
    std::vector<std::uint16_t> options;
    for (std::uint16_t option = 0; option < ballot.size(); option += 1)
        if (ballot[option] > 1)
            options.push_back(option);
    return options;
}

GradeTally tally_of(Graded const& profile) {
    GradeTally tally(profile.options, kGrades);
    for (Ballot const& ballot : profile.ballots)
        tally.add(ballot);
    return tally;
}

using Orders = std::vector<Tiers>;

// By approval, by sum, mean and median of scores, by majority judgment with either median; each ballot
// counts `times`, and weighs `weight`.
Orders orders_of(Graded const& profile, std::uint64_t times = 1, Rational const& weight = 1) {
    ApprovalTally approvals(profile.options);
    ScoreTally scores(profile.options);
    GradeTally grades(profile.options, kGrades);
    for (Ballot const& ballot : profile.ballots) {
        approvals.add(approved(ballot), times);
        grades.add(ballot, times);
        for (std::size_t option = 0; option < ballot.size(); option += 1)
            scores.add(option, ballot[option], times);
    }
    Orders orders{count_approval({&approvals, 1}, {&weight, 1}).ranking.order};
    for (Aggregate const aggregate : {Aggregate::Sum, Aggregate::Mean, Aggregate::Median})
        orders.push_back(count_scores({&scores, 1}, {&weight, 1}, aggregate).ranking.order);
    for (Median const median : {Median::Lower, Median::Upper}) {
        JudgmentRules rules;
        rules.median = median;
        auto const counts = weigh({&grades, 1}, {&weight, 1}).counts;
        orders.push_back(count_majority_judgment(counts, rules)->ranking.order);
    }
    return orders;
}

// Without one option, the others keeping their names.
Tiers without(Tiers order, std::uint32_t option) {
    for (Options& tier : order) {
        std::erase(tier, option);
        for (std::uint32_t& other : tier)
            other -= other > option ? 1 : 0;
    }
    std::erase_if(order, [](Options const& tier) { return tier.empty(); });
    return order;
}

template <class Tally, class Value>
std::vector<std::uint64_t> cells_of(Tally const& tally, std::size_t count, Value const& value) {
    std::vector<std::uint64_t> cells;
    for (std::size_t i = 0; i < count; i += 1)
        cells.push_back(value(tally, i));
    return cells;
}

// What each voice is left with when the purchases are paid as they say; each price must come to the cost.
std::vector<Rational> left_after(ApprovalBallots const& ballots, SharesRules const& rules,
                                 SharesOutcome const& outcome) {
    std::vector<Rational> left(ballots.ends.size(), outcome.share);
    for (Purchase const& purchase : outcome.purchases) {
        Rational paid = 0;
        for (std::size_t voice = 0; voice < left.size(); voice += 1) {
            std::size_t const begin = voice == 0 ? 0 : ballots.ends[voice - 1];
            auto const set = std::span(ballots.entries).subspan(begin, ballots.ends[voice] - begin);
            if (std::ranges::find(set, purchase.option) == set.end())
                continue;
            Rational const pays = std::min(left[voice], purchase.price);
            left[voice] -= pays;
            paid += pays;
        }
        CHECK(paid == rules.funds.costs[purchase.option]);
    }
    return left;
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("values: the order of ballots, their counts and weights of one proportion change nothing") {
        Dice dice(51);
        for (int i = 0; i < 300; i += 1) {
            Graded profile = random_grades(dice);
            Orders const before = orders_of(profile);
            dice.shuffle(profile.ballots);
            CHECK(orders_of(profile) == before);
            CHECK(orders_of(profile, 3) == before);
            CHECK(orders_of(profile, 1, Rational(5, 7)) == before);
        }
    }

    TEST_CASE("values: withdrawing an option leaves the order of the others") {
        Dice dice(52);
        for (int i = 0; i < 300; i += 1) {
            Graded profile = random_grades(dice);
            Orders expected = orders_of(profile);
            auto const gone = static_cast<std::uint32_t>(dice.below(profile.options));
            for (Tiers& order : expected)
                order = without(std::move(order), gone);
            for (Ballot& ballot : profile.ballots)
                ballot.erase(ballot.begin() + gone);
            profile.options -= 1;
            if (profile.options > 0)
                CHECK(orders_of(profile) == expected);
        }
    }

    TEST_CASE("values: a better grade never makes a winner lose, and the best of all wins") {
        Dice dice(53);
        for (int i = 0; i < 300; i += 1) {
            Graded const profile = random_grades(dice);
            Orders const before = orders_of(profile);
            for (std::size_t method = 0; method < before.size(); method += 1) {
                std::uint32_t const winner = before[method].front().front();
                Graded raised = profile;
                std::uint8_t& grade = raised.ballots[dice.below(raised.ballots.size())][winner];
                grade = static_cast<std::uint8_t>(std::min<std::size_t>(grade + 1U, kGrades - 1));
                CHECK(std::ranges::count(orders_of(raised)[method].front(), winner) == 1);
                for (Ballot& ballot : raised.ballots)
                    ballot[winner] = kGrades - 1;
                CHECK(std::ranges::count(orders_of(raised)[method].front(), winner) == 1);
            }
        }
    }

    TEST_CASE("a ballot taken back leaves a tally as it was") {
        Dice dice(54);
        for (int i = 0; i < 100; i += 1) {
            Graded const profile = random_grades(dice);
            Ballot const more = profile.ballots[dice.below(profile.ballots.size())];
            GradeTally grades = tally_of(profile);
            auto const grade = [](GradeTally const& one, std::size_t at) {
                return one.at(at / kGrades, at % kGrades);
            };
            auto const before = cells_of(grades, profile.options * kGrades, grade);
            grades.add(more, 4);
            CHECK(cells_of(grades, profile.options * kGrades, grade) != before);
            grades.take_back(more, 4);
            CHECK(cells_of(grades, profile.options * kGrades, grade) == before);
            PluralityTally firsts(profile.options);
            RankedBallots const ranked =
                ballots_of(profile.options, {{2, random_ballot(dice, profile.options, Drawn::Full)}});
            firsts.add(ranked[0], 2);
            firsts.add(ranked[0], 3);
            firsts.take_back(ranked[0], 3);
            Rational sum = 0;
            for (std::size_t option = 0; option < profile.options; option += 1)
                sum += firsts.score_of(option);
            CHECK(sum == 2);
        }
    }

    TEST_CASE("equal shares spends the budget at most, and of nobody more than a share") {
        Dice dice(55);
        for (int i = 0; i < 300; i += 1) {
            ApprovalBallots ballots;
            Graded const profile = random_grades(dice);
            ballots.options = profile.options;
            SharesRules rules;
            for (Ballot const& ballot : profile.ballots)
                ballots.add(approved(ballot));
            for (std::size_t option = 0; option < profile.options; option += 1)
                rules.funds.costs.emplace_back(dice.below(5));
            rules.funds.budget = dice.below(9);
            rules.utility = dice.one_in(2) ? SharesUtility::Cost : SharesUtility::Cardinality;
            if (dice.one_in(2))
                rules.increment = Rational(1, 4);
            auto const outcome = count_equal_shares(ballots, rules);
            REQUIRE(outcome);
            for (Selection const& selection : outcome->selections)
                CHECK(cost_of(selection, rules.funds) <= rules.funds.budget);
            CHECK(outcome->share >= rules.funds.budget / outcome->voters);
            for (Rational const& left : left_after(ballots, rules, *outcome))
                CHECK((left >= 0 && left <= outcome->share));
        }
    }
}
