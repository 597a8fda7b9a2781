// SPDX-License-Identifier: Apache-2.0
#pragma once

// The halves of poll_method.cc: methods whose ballots are rankings, and those that fund. Pure; only they
// include it.
#include "model/voting/poll_method.h"

namespace tablee::model::voting {

struct PollCount {
    std::size_t options = 0;
    std::size_t retain = 0;
    std::span<CollegeChoices const> colleges;
    std::vector<Rational> weights; // one a college
    Totals const* totals = nullptr;
    std::uint32_t by_hand = 0;

    // Every choice of that kind that is not blank, college by college.
    template <class Kind, class Use>
    void each(Use const& use) const {
        for (std::size_t college = 0; college < colleges.size(); college += 1)
            for (Choice const* choice : colleges[college].choices)
                if (!is_blank(*choice))
                    use(college, std::get<Kind>(*choice));
    }
};

void count_ranking(PollCount const& count, RankingPoll const& rules, MethodOutcome& outcome);
void count_comparing(PollCount const& count, MethodOutcome& outcome);
void count_budget(PollCount const& count, BudgetPoll const& rules, MethodOutcome& outcome);

// As cut_at, among the options that anybody supports.
[[nodiscard]] Cut cut_among(Ranking const& ranking, std::size_t retain, std::span<Rational const> support);

} // namespace tablee::model::voting
