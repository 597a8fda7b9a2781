// SPDX-License-Identifier: Apache-2.0
#include "model/voting/withdrawal.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;

TEST_SUITE("model/voting") {
    TEST_CASE("a ballot without the options withdrawn says of the others what it said") {
        Kept const kept(4, {1});
        CHECK(kept.options() == std::vector<std::uint16_t>{0, 2, 3});
        std::vector<std::pair<Choice, Choice>> const pairs{
            {DotsChoice{{{0, 1}, {1, 2}, {3, 2}}}, DotsChoice{{{0, 1}, {2, 2}}}},
            {GradesChoice{{{1, 4}, {2, 3}}}, GradesChoice{{{1, 3}}}},
            {PicksChoice{{1, 2}}, PicksChoice{{1}}},
            {PicksChoice{{1}}, PicksChoice{}},
            {RanksChoice{{{1}, {0, 3}, {2}}}, RanksChoice{{{0, 2}, {1}}}},
            {RanksChoice{{{1, 2}, {0}}}, RanksChoice{{{1}, {0}}}},
            {PlacesChoice{{{1, 0}, {3, 2}}, {{0, 1}}}, PlacesChoice{{{2, 2}}, {{0, 1}}}},
            {ComparisonsChoice{{{0, 1, Preferred::First}, {2, 3, Preferred::Second}}},
             ComparisonsChoice{{{1, 2, Preferred::Second}}}},
            {MotionChoice{Motion::For}, MotionChoice{Motion::For}},
            {ConsentChoice{Consent::Objection}, ConsentChoice{Consent::Objection}}};
        for (auto const& [before, after] : pairs) {
            INFO("kind " << before.index());
            CHECK(kept.of(before) == after);
            CHECK(Kept(4, {}).of(before) == before);
        }
    }

    TEST_CASE("totals, costs and seats follow the options that stay") {
        Kept const kept(3, {0, 2});
        CHECK(kept.size() == 1);
        CHECK(kept.of(Totals(DotsTotals{{5, 6, 7}})) == Totals(DotsTotals{{6}}));
        CHECK(kept.of(Totals(PicksTotals{{5, 6, 7}})) == Totals(PicksTotals{{6}}));
        CHECK(kept.of(Totals(GradesTotals{{{1}, {2}, {3}}})) == Totals(GradesTotals{{{2}}}));
        CHECK(kept.of(Totals(MotionVotes{1, 2, 3, 4, 5})) == Totals(MotionVotes{1, 2, 3, 4, 5}));
        CHECK(kept.of(Method(BudgetPoll{Funding::Greedy, 9, {1, 2, 3}})) ==
              Method(BudgetPoll{Funding::Greedy, 9, {2}}));
        CHECK(kept.of(Method(RankingPoll{RankingCount::Transferable, 2})) ==
              Method(RankingPoll{RankingCount::Transferable, 1}));
    }
}
