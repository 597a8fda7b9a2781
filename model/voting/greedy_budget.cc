// SPDX-License-Identifier: Apache-2.0
#include "model/voting/greedy_budget.h"

#include "model/voting/ranking.h"

#include <algorithm>
#include <set>

namespace tablee::model::voting {
namespace {

// Votes for nothing come before all votes for something; a / 0 is never formed, nor is 0 / 0: without a vote
// an option is worth nothing, whatever it costs.
int compare(std::span<Rational const> votes, BudgetRules const& rules, GreedyBy by, std::uint32_t a,
            std::uint32_t b) {
    if (by == GreedyBy::Votes)
        return votes[a].compare(votes[b]);
    if (votes[a] == 0 || votes[b] == 0)
        return votes[a].compare(votes[b]);
    bool const a_free = rules.costs[a] == 0;
    bool const b_free = rules.costs[b] == 0;
    if (a_free || b_free)
        return static_cast<int>(a_free) - static_cast<int>(b_free);
    return Rational(votes[a] * rules.costs[b]).compare(votes[b] * rules.costs[a]);
}

// What is funded, and what is left, in whole numbers.
using Funded = std::pair<Selection, Integer>;

Selection with(Selection selection, std::vector<std::uint32_t> const& more) {
    selection.insert(selection.end(), more.begin(), more.end());
    std::ranges::sort(selection);
    return selection;
}

// Adds to `outcomes` all that funding the options of a tier one at a time can end in. False past the limit.
bool fund(std::vector<std::uint32_t> const& tier, std::vector<Integer> const& costs, Funded const& from,
          std::set<Funded>& outcomes, std::size_t& states) {
    std::set<Funded> seen{from};
    std::vector<Funded> open{from};
    while (!open.empty()) {
        auto const [funded, left] = std::move(open.back());
        open.pop_back();
        if (++states > kTieStatesMax || seen.size() > kTieStatesMax)
            return false;
        std::vector<std::uint32_t> fitting;
        Integer together = 0;
        for (std::uint32_t const option : tier)
            if (costs[option] <= left && !std::ranges::binary_search(funded, option)) {
                fitting.push_back(option);
                together += costs[option];
            }
        if (together <= left) { // in any order
            outcomes.insert({with(funded, fitting), left - together});
            continue;
        }
        for (std::uint32_t const option : fitting)
            if (Funded next{with(funded, {option}), left - costs[option]}; seen.insert(next).second)
                open.push_back(std::move(next));
    }
    return true;
}

} // namespace

Counted<std::vector<Selection>> count_greedy_budget(std::span<Rational const> votes, BudgetRules const& rules,
                                                    GreedyBy by, Selection const& chosen) {
    if (auto const fault = fault_in(rules))
        return Uncounted(*fault);
    Ranking const ranking = ranking_by(
        votes.size(), [&](std::uint32_t a, std::uint32_t b) { return compare(votes, rules, by, a, b); });
    std::vector<Rational> figures = rules.costs;
    figures.push_back(rules.budget);
    std::vector<Integer> const whole = scale_of(figures).factors;
    Integer left = whole.back();
    for (std::uint32_t const option : chosen)
        left -= whole[option];
    std::set<Funded> outcomes{{chosen, left}};
    std::size_t states = 0;
    for (auto const& tier : ranking.order) {
        std::set<Funded> next;
        for (Funded const& outcome : outcomes)
            if (!fund(tier, whole, outcome, next, states))
                return Uncounted(CountFault::TooManyTies);
        outcomes = std::move(next);
    }
    std::vector<Selection> selections;
    for (Funded const& outcome : outcomes)
        selections.push_back(outcome.first);
    return selections;
}

} // namespace tablee::model::voting
