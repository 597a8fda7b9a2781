// SPDX-License-Identifier: Apache-2.0
// Budgets: what is funded, who pays, what is left, what votes alone would have taken.
#include "client/present/method_figures.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::voting::Rational;
using model::voting::Selection;

struct Budget {
    Reading const& reading;
    model::voting::BudgetPoll rules; // costs by place of the outcome
    std::vector<Selection> const& selections;
    std::vector<Rational> const& votes;
    std::vector<model::voting::Purchase> purchases;

    [[nodiscard]] bool funded(std::uint32_t place) const {
        return std::ranges::all_of(
            selections, [&](Selection const& one) { return std::ranges::binary_search(one, place); });
    }
    [[nodiscard]] std::uint64_t cost(Selection const& selection) const {
        std::uint64_t cost = 0;
        for (std::uint32_t const place : selection)
            cost += rules.costs[place];
        return cost;
    }
    [[nodiscard]] std::string supporters(std::uint32_t place) const {
        if (reading.measure == Measure::Shares)
            return reading.say("results.approval.share", {reading.amount(votes[place])});
        auto const count = static_cast<std::int64_t>(model::voting::floor_of(votes[place]));
        return reading.say("results.budget.voices", count, {std::to_string(count)});
    }
    void describe(OptionLine& line, std::uint32_t place) const {
        line.rank.clear(); // money orders nothing
        line.figures =
            reading.say("results.budget.line", {std::to_string(rules.costs[place]), supporters(place)});
        line.thousandths = thousandths(rules.costs[place], rules.budget);
        if (!funded(place)) {
            bool const some = std::ranges::any_of(
                selections, [&](Selection const& one) { return std::ranges::binary_search(one, place); });
            line.notes.push_back(reading.say(some ? "results.budget.perhaps" : "results.budget.not-funded"));
            return;
        }
        line.notes.push_back(reading.say("results.budget.funded"));
        auto const paid = std::ranges::find(purchases, place, &model::voting::Purchase::option);
        if (paid != purchases.end()) {
            line.notes.push_back(reading.say("results.budget.pays", {decimal(reading.outlook, paid->price)}));
            if (denominator(paid->price) != 1)
                line.exact = model::voting::text_of(paid->price);
        } else if (!purchases.empty()) {
            line.notes.push_back(reading.say("results.budget.leftover"));
        }
    }
    [[nodiscard]] BudgetFigures figures() const {
        BudgetFigures found;
        if (selections.empty())
            return found;
        std::uint64_t const spent = cost(selections.front());
        found.spent_thousandths = thousandths(spent, rules.budget);
        found.money =
            reading.say("results.budget.money",
                        {std::to_string(rules.budget), std::to_string(spent),
                         std::to_string(rules.budget - std::min<std::uint64_t>(spent, rules.budget))});
        if (selections.size() > 1)
            found.tie = reading.say("results.budget.tie", {std::to_string(selections.size())});
        return found;
    }
};

model::voting::BudgetPoll rules_of(model::Poll const& poll) {
    model::voting::BudgetPoll rules = std::get<model::voting::BudgetPoll>(poll.as.sheet.method);
    std::vector<std::uint32_t> costs;
    for (std::uint16_t const option : poll.result->options)
        costs.push_back(rules.costs[option]);
    rules.costs = std::move(costs);
    return rules;
}

void describe_all(Budget const& budget, Figures& figures) {
    auto const& options = budget.reading.poll.result->options;
    for (OptionLine& line : figures.options)
        budget.describe(
            line, static_cast<std::uint32_t>(std::ranges::find(options, line.option) - options.begin()));
}

} // namespace

void fill(Reading const& reading, Detailed const& /*all*/, model::voting::SharesDetail const& one,
          Figures& figures) {
    Budget const budget{reading, rules_of(reading.poll), one.outcome.selections, one.outcome.votes,
                        one.outcome.purchases};
    describe_all(budget, figures);
    BudgetFigures found = budget.figures();
    bool const sure = one.greedy.size() == 1 && one.outcome.selections.size() == 1;
    if (sure && one.greedy == one.outcome.selections)
        found.votes_alone = reading.say("results.budget.votes-same");
    else if (!one.greedy.empty())
        found.votes_alone = reading.say("results.budget.votes-alone", {reading.titles(one.greedy.front())});
    figures.method = std::move(found);
}

void fill(Reading const& reading, Detailed const& /*all*/, model::voting::GreedyDetail const& one,
          Figures& figures) {
    Budget const budget{reading, rules_of(reading.poll), one.selections, one.votes, {}};
    describe_all(budget, figures);
    figures.method = budget.figures();
}

} // namespace tablee::client
