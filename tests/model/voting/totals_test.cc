// SPDX-License-Identifier: Apache-2.0
#include "model/voting/totals.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;

namespace {

struct Row {
    Totals totals;
    Method method;
    std::size_t options;
    std::uint64_t ballots;
    TotalsFault fault;
};

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("totals are what so many ballots can come to") {
        using enum TotalsFault;
        GradesTotals const two_judges{{{1, 0, 1}, {0, 0, 1}}};
        std::vector<Row> const rows{
            {DotsTotals{{4, 4, 2}}, DotsRules{5, 2}, 3, 2, None},
            {DotsTotals{{4, 4, 3}}, DotsRules{5, 2}, 3, 2, TooMany},
            {DotsTotals{{5, 1, 0}}, DotsRules{5, 2}, 3, 2, TooMany},
            {DotsTotals{{4, 4}}, DotsRules{5, 2}, 3, 2, UnknownOption},
            {MotionVotes{1, 1, 1, 1, 1}, MotionRules{}, 0, 5, None},
            {MotionVotes{1, 1, 1, 1, 1}, MotionRules{}, 0, 4, TooMany},
            {MotionVotes{UINT32_MAX, UINT32_MAX, 0, 0, 0}, MotionRules{}, 0, 4, TooMany},
            {two_judges, JudgmentPoll{3}, 2, 2, None},
            {two_judges, JudgmentPoll{3}, 2, 1, TooMany},
            {two_judges, JudgmentPoll{4}, 2, 2, UnknownOption},
            {two_judges, JudgmentPoll{3}, 3, 2, UnknownOption},
            {two_judges, ScorePoll{2}, 2, 2, None},
            {two_judges, ScorePoll{3}, 2, 2, UnknownOption},
            {PicksTotals{{2, 2}}, ApprovalPoll{0}, 2, 2, None},
            {PicksTotals{{2, 2}}, ApprovalPoll{1}, 2, 2, TooMany},
            {PicksTotals{{3, 0}}, ApprovalPoll{0}, 2, 2, TooMany},
            {ConsentVotes{1, 1, 0, 0, 1}, ConsentPoll{}, 0, 3, None},
            {ConsentVotes{1, 1, 1, 0, 1}, ConsentPoll{}, 0, 3, TooMany},
            {ConsentVotes{UINT64_MAX, 1, 0, 0, 0}, ConsentPoll{}, 0, 3, TooMany},
            {ConsentVotes{0, 0, 1, 1, 0}, ConsentPoll{}, 0, 3, TooMany},
            {PicksTotals{{1, 1}}, BudgetPoll{Funding::Greedy, 5, {1, 1}}, 2, 3, WrongMethod},
            {PicksTotals{{1, 1}}, RankingPoll{}, 2, 3, WrongMethod},
            {DotsTotals{}, MotionRules{}, 0, 3, WrongMethod},
            {MotionVotes{}, ConsentPoll{}, 0, 3, WrongMethod}};
        for (std::size_t i = 0; i < rows.size(); i += 1) {
            Row const& row = rows[i];
            INFO("row " << i);
            CHECK(fault_in(row.totals, row.method, row.options, row.ballots) == row.fault);
        }
    }
}
