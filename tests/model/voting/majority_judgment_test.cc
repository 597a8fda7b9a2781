// SPDX-License-Identifier: Apache-2.0
#include "model/voting/majority_judgment.h"

#include "tests/support/dice.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tablee::model::voting;
using tablee::test::Dice;

namespace {

using List = std::vector<std::uint32_t>;

JudgmentRules rules(Median median, AbsentGrade absent = AbsentGrade::Refused, std::uint32_t grade = 0,
                    std::optional<Integer> judges = std::nullopt) {
    return {median, absent, grade, std::move(judges)};
}

void check(GradeCounts const& counts, JudgmentRules const& under, Tiers const& order, List const& medians) {
    auto const outcome = count_majority_judgment(counts, under);
    REQUIRE(outcome);
    CHECK(outcome->ranking.order == order);
    CHECK(outcome->medians == medians);
}

void check_fault(GradeCounts const& counts, JudgmentRules const& under, CountFault expected) {
    auto const outcome = count_majority_judgment(counts, under);
    REQUIRE_FALSE(outcome);
    CHECK(code_of(outcome.error()) == code_of(expected));
}

void check_balanced(GradeCounts const& counts, JudgmentRules const& under, GradeCounts const& expected) {
    auto const outcome = count_majority_judgment(counts, under);
    REQUIRE(outcome);
    CHECK(outcome->balanced == expected);
}

// The definition, word for word: the grades laid out, one taken away at a time.
List value_of(std::vector<Integer> const& tally, Median median) {
    List grades;
    for (std::uint32_t grade = 0; grade < tally.size(); grade += 1)
        grades.insert(grades.end(), static_cast<std::size_t>(tally[grade]), grade);
    List value;
    while (!grades.empty()) {
        std::size_t const middle = median == Median::Lower ? (grades.size() - 1) / 2 : grades.size() / 2;
        value.push_back(grades[middle]);
        grades.erase(grades.begin() + static_cast<std::ptrdiff_t>(middle));
    }
    return value;
}

// Every tally of `judges` grades over three, and every pair of them.
void check_every_pair(std::uint32_t judges, Median median) {
    std::vector<std::vector<Integer>> tallies;
    for (std::uint32_t a = 0; a <= judges; a += 1)
        for (std::uint32_t b = 0; a + b <= judges; b += 1)
            tallies.push_back({a, b, judges - a - b});
    auto const outcome = count_majority_judgment(tallies, rules(median));
    REQUIRE(outcome);
    for (std::size_t a = 0; a < tallies.size(); a += 1)
        for (std::size_t b = 0; b < tallies.size(); b += 1) {
            List const one = value_of(tallies[a], median);
            List const other = value_of(tallies[b], median);
            CHECK((outcome->ranking.ranks[a] < outcome->ranking.ranks[b]) == (one > other));
        }
    for (JudgmentStep const& step : outcome->steps) {
        List const above = value_of(tallies[step.above], median);
        List const below = value_of(tallies[step.below], median);
        auto const [one, other] = std::ranges::mismatch(above, below);
        CHECK(step.removed == one - above.begin());
        CHECK(step.grade_above == *one);
        CHECK(step.grade_below == *other);
    }
}

GradeCounts random_counts(Dice& dice, std::size_t options, std::size_t judges) {
    GradeCounts counts(options, std::vector<Integer>(4, 0));
    for (auto& tally : counts)
        for (std::size_t judge = 0; judge < judges; judge += 1)
            tally[dice.below(4)] += 1;
    return counts;
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("two reminders: the lower median takes 2 of 0 2 4 4, the upper one 4") {
        GradeCounts const counts{{1, 0, 1, 0, 2}, {0, 0, 0, 4, 0}};
        check(counts, rules(Median::Lower), {{1}, {0}}, {2, 3});
        check(counts, rules(Median::Upper), {{0}, {1}}, {4, 3});
    }

    TEST_CASE("all tallies of few judges come in the order of the definition, with what separates them") {
        for (std::uint32_t judges = 1; judges <= 9; judges += 1) {
            check_every_pair(judges, Median::Lower);
            check_every_pair(judges, Median::Upper);
        }
    }

    TEST_CASE("options tie only if their tallies are equal") {
        check({{1, 2, 3}, {1, 2, 3}, {0, 3, 3}}, rules(Median::Lower), {{2}, {0, 1}}, {1, 1, 1});
        check({{5}, {5}}, rules(Median::Lower), {{0, 1}}, {0, 0});
    }

    TEST_CASE("what is above and below the median is told") {
        auto const outcome = count_majority_judgment({{1, 2, 4, 3}}, rules(Median::Lower));
        REQUIRE(outcome);
        CHECK(outcome->medians == List{2});
        CHECK(outcome->better == std::vector<Integer>{3});
        CHECK(outcome->worse == std::vector<Integer>{3});
        CHECK(outcome->judges == 10);
    }

    TEST_CASE("absent grades follow the rule announced") {
        GradeCounts const counts{{0, 1, 2}, {1, 0, 0}, {0, 0, 0}};
        check_fault(counts, rules(Median::Lower), CountFault::Unbalanced);
        check_balanced(counts, rules(Median::Lower, AbsentGrade::Grade, 0),
                       {{0, 1, 2}, {3, 0, 0}, {3, 0, 0}});
        check_balanced(counts, rules(Median::Lower, AbsentGrade::Grade, 2, 4),
                       {{0, 1, 3}, {1, 0, 3}, {0, 0, 4}});
        check_balanced({{0, 1, 1}, {1, 0, 3}, {0, 0, 0}}, rules(Median::Upper, AbsentGrade::OwnMedian),
                       {{0, 3, 1}, {1, 0, 3}, {4, 0, 0}});
        check_balanced({{0, 1, 2}, {1, 0, 1}}, rules(Median::Lower, AbsentGrade::Normalized),
                       {{0, 2, 4}, {3, 0, 3}});
        check_fault(counts, rules(Median::Lower, AbsentGrade::Normalized), CountFault::NoJudgments);
    }

    TEST_CASE("what does not fit is refused by name") {
        check_fault({}, rules(Median::Lower), CountFault::NoJudgments);
        check_fault({{0, 0}, {0, 0}}, rules(Median::Lower), CountFault::NoJudgments);
        check_fault({{1, 2}, {3}}, rules(Median::Lower), CountFault::Mismatched);
        check_fault({{}}, rules(Median::Lower), CountFault::Mismatched);
        check_fault({{1, -1}}, rules(Median::Lower), CountFault::Negative);
        check_fault({{1, 2}}, rules(Median::Lower, AbsentGrade::Refused, 0, 4), CountFault::Incoherent);
        check_fault({{1, 2}}, rules(Median::Lower, AbsentGrade::Grade, 0, 2), CountFault::Incoherent);
        check_fault({{1, 2}, {1, 0}}, rules(Median::Lower, AbsentGrade::Grade, 2), CountFault::OutOfRange);
    }

    TEST_CASE("a ballot is counted and taken back, and many at once are as many one by one") {
        Dice dice(11);
        std::vector<std::uint8_t> ballots(7 * 31);
        for (std::uint8_t& grade : ballots)
            grade = dice.one_in(5) ? kNoGrade : static_cast<std::uint8_t>(dice.below(4));
        GradeTally one_by_one(7, 4);
        GradeTally at_once(7, 4);
        for (std::size_t voter = 0; voter < 31; voter += 1)
            one_by_one.add(std::span(ballots).subspan(voter * 7, 7));
        at_once.add_all(ballots);
        one_by_one.add(std::span(ballots).first(7), 5);
        one_by_one.take_back(std::span(ballots).first(7), 5);
        for (std::size_t option = 0; option < 7; option += 1)
            for (std::size_t grade = 0; grade < 4; grade += 1)
                CHECK(at_once.at(option, grade) == one_by_one.at(option, grade));
    }

    TEST_CASE("colleges weigh what they were given, in whole numbers") {
        std::vector<GradeTally> colleges(2, GradeTally(1, 2));
        colleges[0].add_one(0, 1, 3);
        colleges[1].add_one(0, 0, 2);
        WeightedGrades const both =
            weigh(colleges, std::vector<Rational>{Rational(1, 2) / 3, Rational(1, 2) / 2});
        CHECK(both.unit == 12);
        CHECK(both.counts == GradeCounts{{6, 6}});
    }

    TEST_CASE("multiplying every count changes nothing, nor does withdrawing an option for the others") {
        Dice dice(12);
        for (std::size_t round = 0; round < 300; round += 1) {
            Median const median = dice.one_in(2) ? Median::Lower : Median::Upper;
            GradeCounts counts = random_counts(dice, 5, 1 + dice.below(12));
            List const before = count_majority_judgment(counts, rules(median))->ranking.ranks;
            GradeCounts larger = counts;
            Integer const factor = (Integer(1) << dice.below(90)) + 6;
            for (auto& tally : larger)
                for (Integer& count : tally)
                    count *= factor;
            CHECK(count_majority_judgment(larger, rules(median))->ranking.ranks == before);
            counts.pop_back();
            List const after = count_majority_judgment(counts, rules(median))->ranking.ranks;
            for (std::size_t a = 0; a < 4; a += 1)
                for (std::size_t b = 0; b < 4; b += 1)
                    CHECK((after[a] < after[b]) == (before[a] < before[b]));
        }
    }
}
