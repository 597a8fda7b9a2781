// SPDX-License-Identifier: Apache-2.0
// Methods that add up or take medians against their definitions, written as literally as can be: grades
// removed one by one, places shared by trying every order, thresholds found by counting up.
#include "model/voting/borda.h"
#include "model/voting/dots.h"
#include "model/voting/effect_effort.h"
#include "model/voting/greedy_budget.h"
#include "model/voting/majority_judgment.h"
#include "model/voting/motion.h"
#include "model/voting/motion_figures.h"
#include "model/voting/score.h"
#include "tests/model/voting/profiles.h"

#include <doctest/doctest.h>
#include <optional>
#include <set>

using namespace tablee::model::voting;
using namespace tablee::test;
using tablee::model::Fraction;

namespace {

using Counts = std::vector<Integer>; // from the worst grade
using Grades = std::vector<std::uint32_t>;

// Every way to spread `judges` over the grades.
std::vector<Counts> all_tallies(std::size_t grades, std::uint32_t judges) {
    if (grades == 1)
        return {{judges}};
    std::vector<Counts> tallies;
    for (std::uint32_t here = 0; here <= judges; here += 1)
        for (Counts& tally : all_tallies(grades - 1, judges - here)) {
            tally.push_back(here);
            tallies.push_back(std::move(tally));
        }
    return tallies;
}

Grades expanded(Counts const& tally) {
    Grades grades;
    for (std::uint32_t grade = 0; grade < tally.size(); grade += 1)
        grades.insert(grades.end(), static_cast<std::size_t>(tally[grade]), grade);
    return grades;
}

// The middlemost grade, taken away again and again.
Grades majority_value(Counts const& tally, Median median) {
    Grades grades = expanded(tally);
    Grades value;
    while (!grades.empty()) {
        std::size_t const middle = median == Median::Lower ? (grades.size() - 1) / 2 : grades.size() / 2;
        value.push_back(grades[middle]);
        grades.erase(grades.begin() + static_cast<std::ptrdiff_t>(middle));
    }
    return value;
}

void check_judgment(GradeCounts const& counts, Median median) {
    JudgmentRules rules;
    rules.median = median;
    auto const outcome = count_majority_judgment(counts, rules);
    REQUIRE(outcome);
    std::vector<Grades> values;
    for (Counts const& tally : counts)
        values.push_back(majority_value(tally, median));
    for (std::size_t a = 0; a < counts.size(); a += 1) {
        CHECK(outcome->medians[a] == values[a].front());
        for (std::size_t b = 0; b < counts.size(); b += 1)
            CHECK((outcome->ranking.ranks[a] < outcome->ranking.ranks[b]) == (values[a] > values[b]));
    }
    for (JudgmentStep const& step : outcome->steps) {
        auto const [above, below] = std::ranges::mismatch(values[step.above], values[step.below]);
        CHECK(step.removed == above - values[step.above].begin());
        CHECK(step.grade_above == *above);
        CHECK(step.grade_below == *below);
    }
}

// Places of a ballot, over all strict orders that agree with it.
std::vector<Rational> slow_borda(Rows const& rows, std::size_t options, BordaRules const& rules) {
    std::vector<Rational> scores(options, 0);
    std::vector<std::uint16_t> order(options);
    for (auto const& [count, tiers] : rows) {
        std::vector<Rational> points(options, 0);
        std::size_t orders = 0;
        std::iota(order.begin(), order.end(), std::uint16_t{0});
        do {
            if (!std::ranges::is_sorted(order, {}, [&](auto one) { return place_of(tiers, one, options); }))
                continue;
            orders += 1;
            for (std::size_t place = 0; place < options; place += 1) {
                bool const counts = rules.unranked == BordaUnranked::AverageLast ||
                                    place_of(tiers, order[place], options) < options;
                std::size_t const worth = options - place - (rules.scale == BordaScale::FromCount ? 0 : 1);
                points[order[place]] += counts ? worth : 0;
            }
        } while (std::ranges::next_permutation(order).found);
        for (std::size_t option = 0; option < options; option += 1)
            scores[option] += points[option] * count / orders;
    }
    return scores;
}

void check_borda(Rows const& rows, std::size_t options) {
    BordaTally tally(options);
    RankedBallots const ballots = ballots_of(options, rows);
    for (std::size_t i = 0; i < ballots.size(); i += 1)
        tally.add(ballots[i], ballots.counts[i]);
    for (BordaScale const scale : {BordaScale::FromCount, BordaScale::FromCountMinusOne})
        for (BordaUnranked const unranked : {BordaUnranked::AverageLast, BordaUnranked::Zero}) {
            BordaRules const rules{scale, unranked, {}};
            Rational const one = 1;
            CHECK(count_borda({&tally, 1}, {&one, 1}, rules).scores == slow_borda(rows, options, rules));
        }
}

// Retained where no more than `retain` have as many dots; tied where the line falls among equals.
void check_dots(std::vector<std::uint64_t> const& totals, std::size_t retain) {
    DotsOutcome const outcome = count_dots(totals, retain);
    std::vector<std::uint32_t> retained;
    std::vector<std::uint32_t> tied;
    for (std::uint32_t option = 0; option < totals.size(); option += 1) {
        auto const mine = totals[option];
        auto const more =
            static_cast<std::size_t>(std::ranges::count_if(totals, [&](auto one) { return one > mine; }));
        auto const as_many =
            static_cast<std::size_t>(std::ranges::count_if(totals, [&](auto one) { return one >= mine; }));
        CHECK(outcome.ranks[option] == more + 1);
        if (mine > 0 && as_many <= retain)
            retained.push_back(option);
        else if (mine > 0 && more < retain)
            tied.push_back(option);
    }
    CHECK(outcome.retained == retained);
    CHECK(outcome.tied == tied);
    CHECK(outcome.seats_left == (tied.empty() ? 0 : retain - retained.size()));
}

// The base, then the least number that is more than half of it, or at least the threshold.
void check_motion(MotionVotes const& votes, MotionRules const& rules, MotionSetting const& setting) {
    std::uint32_t base = votes.votes_for + votes.against;
    if (rules.base == MajorityBase::Cast)
        base += votes.abstain + votes.blank + votes.null;
    if (rules.base == MajorityBase::PresentOrRepresented)
        base = setting.present_or_represented;
    if (rules.base == MajorityBase::Members)
        base = setting.members;
    std::uint32_t required = 0;
    auto const [above, below] = std::pair(rules.threshold.numerator, rules.threshold.denominator);
    while (above == 0 ? 2 * required <= base : required * below < base * above)
        required += 1;
    bool const tie = votes.votes_for > 0 && votes.votes_for == votes.against;
    bool adopted = votes.votes_for > 0 && votes.votes_for >= required;
    if (tie && rules.tie == MotionTie::CastingVote && setting.chair)
        adopted = setting.chair == Motion::For;
    MotionOutcome const outcome = count_motion(votes, rules, setting);
    CHECK(outcome.base == base);
    CHECK(outcome.required == required);
    CHECK(outcome.tie == tie);
    CHECK(outcome.adopted == (adopted && setting.quorum_reached));
    MotionFigures figures{votes.votes_for,
                          votes.against,
                          votes.abstain,
                          votes.blank,
                          votes.null,
                          setting.members,
                          setting.present_or_represented,
                          0,
                          setting.chair};
    FigureRules same{rules.base, {}, rules.tie == MotionTie::CastingVote, false, {}};
    if (above != 0)
        same.threshold = Rational(above, below);
    FigureOutcome const in_figures = count_figures(figures, same);
    CHECK(in_figures.required == required);
    CHECK(in_figures.adopted == adopted);
    CHECK(in_figures.casting_vote_used == outcome.casting_vote_used);
}

// Every order that agrees with the votes; each option funded if it still fits.
void check_greedy(std::vector<Rational> const& votes, BudgetRules const& rules, GreedyBy by) {
    std::vector<std::uint32_t> order(votes.size());
    std::iota(order.begin(), order.end(), 0U);
    auto const worth = [&](std::uint32_t one) {
        bool const is_free = rules.costs[one] == 0;
        return by == GreedyBy::Votes ? votes[one]
               : is_free             ? Rational(votes[one] > 0 ? 1000 : 0)
                                     : Rational(votes[one] / rules.costs[one]);
    };
    std::set<Selection> ends;
    do {
        if (!std::ranges::is_sorted(order, std::ranges::greater{}, worth))
            continue;
        Rational left = rules.budget;
        Selection funded;
        for (std::uint32_t const option : order)
            if (rules.costs[option] <= left) {
                funded.push_back(option);
                left -= rules.costs[option];
            }
        std::ranges::sort(funded);
        ends.insert(funded);
        CHECK(left >= 0);
    } while (std::ranges::next_permutation(order).found);
    CHECK(*count_greedy_budget(votes, rules, by) == std::vector<Selection>(ends.begin(), ends.end()));
}

std::uint32_t how_manieth(Grades const& grades, std::size_t quarters) {
    return grades[(quarters * grades.size() + 3) / 4 - 1];
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("majority judgment is the removal of medians, on all small tallies") {
        for (Median const median : {Median::Lower, Median::Upper})
            for (std::uint32_t judges = 1; judges <= 6; judges += 1) {
                auto const tallies = all_tallies(3, judges);
                for (Counts const& a : tallies)
                    for (Counts const& b : tallies)
                        check_judgment({a, b}, median);
                for (std::size_t a = 0; judges <= 3 && a < tallies.size(); a += 1)
                    for (Counts const& b : tallies)
                        for (Counts const& c : tallies)
                            check_judgment({tallies[a], b, c}, median);
            }
    }

    TEST_CASE("Borda's points are those of all the orders that a ballot leaves open") {
        each_profile(all_ballots(3), 2, [](Rows const& rows) { check_borda(rows, 3); });
        each_profile(all_ballots(4), 1, [](Rows const& rows) { check_borda(rows, 4); });
    }

    TEST_CASE("dots keep those above the line, on all small totals") {
        for (std::uint64_t code = 0; code < 256; code += 1)
            for (std::size_t retain = 0; retain <= 5; retain += 1)
                check_dots({code % 4, code / 4 % 4, code / 16 % 4, code / 64}, retain);
    }

    TEST_CASE("a motion needs the least number that the rule allows, on all small votes") {
        Dice dice(41);
        std::vector<std::optional<Motion>> const chairs{{}, Motion::For, Motion::Against, Motion::Abstain};
        for (std::uint32_t code = 0; code < 3 * 1024; code += 1) {
            MotionVotes const votes{code % 4, code / 4 % 4, code / 16 % 4, code / 64 % 4, code / 256 % 4};
            for (Fraction const threshold :
                 {Fraction{0, 1}, Fraction{1, 2}, Fraction{2, 3}, Fraction{3, 5}}) {
                MotionRules const rules{static_cast<MajorityBase>(dice.below(4)), threshold,
                                        dice.one_in(2) ? MotionTie::CastingVote : MotionTie::Rejected};
                check_motion(votes, rules,
                             {votes.cast() + static_cast<std::uint32_t>(dice.below(2)), votes.cast() + 2,
                              chairs[dice.below(4)], true});
            }
        }
    }

    TEST_CASE("the greedy budget funds what fits, in every order of equals") {
        for (std::size_t code = 0; code < 729; code += 1)
            for (GreedyBy const by : {GreedyBy::Votes, GreedyBy::VotesPerCost})
                for (std::size_t budget = 0; budget <= 4; budget += 2)
                    check_greedy({code % 3, code / 3 % 3, code / 9 % 3},
                                 {{code / 27 % 3, code / 81 % 3, code / 243}, budget}, by);
    }

    TEST_CASE("medians and quartiles are grades of somebody, on all small tallies") {
        for (std::uint32_t judges = 1; judges <= 7; judges += 1)
            for (Counts const& tally : all_tallies(4, judges)) {
                Grades const grades = expanded(tally);
                auto const placed = count_effect_effort({tally}, {tally});
                CHECK(placed->front().effect == AxisGrades{how_manieth(grades, 2), how_manieth(grades, 1),
                                                           how_manieth(grades, 3), judges});
                bool const is_high = how_manieth(grades, 2) >= 2;
                CHECK(placed->front().quadrant == (is_high ? Quadrant::MajorProject : Quadrant::FillIn));
                ScoreTally scores(1);
                for (std::uint32_t const grade : grades)
                    scores.add(0, grade);
                Rational const one = 1;
                std::size_t const half = grades.size() / 2;
                CHECK(count_scores({&scores, 1}, {&one, 1}, Aggregate::Median).scores.front() ==
                      Rational(grades[half] + grades[(grades.size() - 1) / 2], 2));
            }
    }
}
