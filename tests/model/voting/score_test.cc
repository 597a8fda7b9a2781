// SPDX-License-Identifier: Apache-2.0
#include "model/voting/score.h"

#include "tests/support/dice.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tablee::model::voting;
using tablee::test::Dice;

namespace {

using Scores = std::vector<std::vector<std::int64_t>>; // per option
using Found = std::vector<std::optional<Rational>>;

ScoreTally tally_of(Scores const& scores) {
    ScoreTally tally(scores.size());
    for (std::size_t option = 0; option < scores.size(); option += 1)
        for (std::int64_t const score : scores[option])
            tally.add(option, score);
    return tally;
}

ScoreOutcome counted(Scores const& scores, Aggregate aggregate) {
    ScoreTally const tally = tally_of(scores);
    return count_scores({&tally, 1}, std::vector<Rational>{1}, aggregate);
}

void check(Scores const& scores, Aggregate aggregate, Found const& found, Tiers const& order) {
    ScoreOutcome const outcome = counted(scores, aggregate);
    CHECK(outcome.scores == found);
    CHECK(outcome.ranking.order == order);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("sums, means and medians of the same scores") {
        Scores const scores{{1, 2, 9}, {5, 4}, {}};
        check(scores, Aggregate::Sum, {12, 9, 0}, {{0}, {1}, {2}});
        check(scores, Aggregate::Mean, {4, Rational(9, 2), std::nullopt}, {{1}, {0}, {2}});
        check(scores, Aggregate::Median, {2, Rational(9, 2), std::nullopt}, {{1}, {0}, {2}});
        check({{3}, {3, 3}}, Aggregate::Mean, {3, 3}, {{0, 1}});
        check({{-1, -1}, {}}, Aggregate::Mean, {-1, std::nullopt},
              {{0}, {1}}); // never below what was not judged
        check({{1, 1, 2, 8}}, Aggregate::Median, {Rational(3, 2)}, {{0}});
        check({}, Aggregate::Sum, {}, {});
    }

    TEST_CASE("the largest numbers are added without a loss") {
        ScoreTally tally(1);
        tally.add(0, INT64_MAX, INT64_MAX);
        tally.add(0, INT64_MIN, 1);
        auto const outcome = count_scores({&tally, 1}, std::vector<Rational>{1}, Aggregate::Sum);
        CHECK(outcome.scores[0] == Rational(Integer(INT64_MAX) * INT64_MAX + INT64_MIN));
    }

    TEST_CASE("medians agree with the middle of the sorted scores") {
        Dice dice(21);
        for (std::size_t round = 0; round < 200; round += 1) {
            std::vector<std::int64_t> scores(1 + dice.below(9));
            for (std::int64_t& score : scores)
                score = static_cast<std::int64_t>(dice.below(7)) - 3;
            auto const outcome = counted({scores}, Aggregate::Median);
            std::ranges::sort(scores);
            std::size_t const n = scores.size();
            CHECK(outcome.scores[0] == Rational(scores[(n - 1) / 2] + scores[n / 2], 2));
        }
    }

    TEST_CASE("a college's ballots weigh alike, however many they are") {
        std::vector<ScoreTally> const colleges{tally_of({{1, 1, 1, 1}, {0, 0, 0, 0}}), tally_of({{0}, {2}})};
        std::vector<Rational> const equal{Rational(1, 8), Rational(1, 2)};
        auto const sum = count_scores(colleges, equal, Aggregate::Sum);
        CHECK(sum.scores == Found{Rational(1, 2), 1});
        CHECK(sum.judged == std::vector<Rational>{1, 1});
        CHECK(count_scores(colleges, equal, Aggregate::Median).scores == Found{Rational(1, 2), 1});
        CHECK(count_scores(colleges, std::vector<Rational>{1, 0}, Aggregate::Mean).scores == Found{1, 0});
    }

    TEST_CASE("a score that is taken back was never given") {
        ScoreTally tally = tally_of({{1, 2}, {3}});
        tally.add(0, 7, 3);
        tally.take_back(0, 7, 1);
        tally.take_back(0, 7, 2);
        auto const outcome = count_scores({&tally, 1}, std::vector<Rational>{1}, Aggregate::Mean);
        CHECK(outcome.scores == Found{Rational(3, 2), 3});
        CHECK(tally.values_of(0).size() == 2);
    }
}
