// SPDX-License-Identifier: Apache-2.0
#include "model/voting/greedy_budget.h"
#include "model/voting/poll_parts.h"

#include <algorithm>

namespace tablee::model::voting {
namespace {

// What every outcome of a tie funds is retained; what only some of them fund is tied.
Cut cut_of(std::vector<Selection> const& selections) {
    Cut cut;
    if (selections.empty())
        return cut;
    Selection all = selections.front();
    Selection some = selections.front();
    for (Selection const& one : selections) {
        Selection both;
        Selection either;
        std::ranges::set_intersection(all, one, std::back_inserter(both));
        std::ranges::set_union(some, one, std::back_inserter(either));
        all = std::move(both);
        some = std::move(either);
    }
    std::ranges::set_difference(some, all, std::back_inserter(cut.tied));
    cut.seats_left =
        cut.tied.empty() ? 0 : static_cast<std::uint32_t>(selections.front().size() - all.size());
    cut.retained = std::move(all);
    return cut;
}

// Funded, tied, then the others: money orders nothing more.
Ranking ranking_of_cut(Cut const& cut, std::size_t options) {
    Tiers tiers{cut.retained, cut.tied, {}};
    for (std::uint32_t option = 0; option < options; option += 1)
        if (!std::ranges::binary_search(cut.retained, option) &&
            !std::ranges::binary_search(cut.tied, option))
            tiers.back().push_back(option);
    std::erase_if(tiers, [](auto const& tier) { return tier.empty(); });
    return ranking_of(std::move(tiers));
}

SharesRules shares_rules(BudgetRules funds, Rational const& voters) {
    SharesRules rules;
    rules.funds = std::move(funds);
    // A hundredth of the first share at a time; what is left at the end goes by votes.
    rules.increment = Rational(rules.funds.budget / voters / 100);
    rules.until = SharesUntil::Overshoot;
    rules.then_votes = true;
    return rules;
}

} // namespace

void count_budget(PollCount const& count, BudgetPoll const& poll, MethodOutcome& outcome) {
    BudgetRules funds;
    funds.costs.assign(poll.costs.begin(), poll.costs.end());
    funds.budget = poll.budget;
    ApprovalBallots ballots;
    ballots.options = count.options;
    std::vector<Rational> votes(count.options, 0);
    Rational voters = 0;
    count.each<PicksChoice>([&](std::size_t college, PicksChoice const& choice) {
        ballots.add(choice.options, count.weights[college]);
        voters += count.weights[college];
        for (std::uint16_t const option : choice.options)
            votes[option] += count.weights[college];
    });
    if (voters == 0) { // nobody said what the money is for
        outcome.ranking = ranking_of_cut({}, count.options);
        outcome.detail = GreedyDetail{{}, std::move(votes)};
        return;
    }
    auto greedy = count_greedy_budget(votes, funds, GreedyBy::Votes);
    if (!greedy) {
        outcome.fault = greedy.error();
        return;
    }
    if (poll.funding == Funding::Greedy) {
        outcome.cut = cut_of(*greedy);
        outcome.detail = GreedyDetail{std::move(*greedy), std::move(votes)};
    } else {
        auto shares = count_equal_shares(ballots, shares_rules(std::move(funds), voters));
        if (!shares) {
            outcome.fault = shares.error();
            return;
        }
        outcome.cut = cut_of(shares->selections);
        outcome.detail = SharesDetail{std::move(*shares), std::move(*greedy)};
    }
    outcome.ranking = ranking_of_cut(outcome.cut, count.options);
}

} // namespace tablee::model::voting
