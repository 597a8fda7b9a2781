// SPDX-License-Identifier: Apache-2.0
// Methods that choose several options within a budget.
#include "client/cli/count_methods.h"
#include "model/voting/approval.h"
#include "model/voting/greedy_budget.h"
#include "model/voting/points.h"

namespace tablee::client {
namespace {

namespace voting = model::voting;
using nlohmann::json;
using voting::CountFault;
using voting::Rational;

// One outcome, or all of a tie; what each costs.
void put_selections(json& result, std::vector<voting::Selection> const& selections,
                    voting::BudgetRules const& funds) {
    json spent = json::array();
    for (voting::Selection const& selection : selections)
        spent.push_back(number_json(voting::cost_of(selection, funds)));
    if (selections.size() == 1) {
        result["selected"] = selections.front();
        result["spent"] = spent.front();
        return;
    }
    result["selected_any"] = selections;
    result["spent"] = std::move(spent);
}

voting::SharesRules shares_rules(CountCase& on, Rational const& voters) {
    voting::SharesRules rules;
    rules.funds = on.budget();
    rules.utility = static_cast<voting::SharesUtility>(on.choice("utility", {"cost", "cardinality"}));
    rules.tie = static_cast<voting::SharesTie>(on.choice("tie", {"all", "max_votes"}));
    CountNode const completion = on.options()["completion"];
    if (!completion.exists() || completion.is(CountKind::Null) || completion.text() == "none")
        return rules;
    auto const word = [&](std::string_view key, std::string_view usual, std::string_view other) {
        CountNode const node = completion[key];
        if (node.exists() && !node.is(CountKind::Null) && node.text() != usual && node.text() != other)
            on.refuse(CountFault::Malformed, node);
        return node.text() == other;
    };
    rules.then_votes = word("then", "none", "votes");
    rules.until = word("until", "exhaustive", "overshoot") ? voting::SharesUntil::Overshoot
                                                           : voting::SharesUntil::Exhaustive;
    if (!completion.is(CountKind::Object) || !word("kind", "none", "increment"))
        return rules;
    CountNode const each = completion["per_voter"];
    CountNode const total = completion["total"];
    if (each.exists() == total.exists())
        on.refuse(CountFault::Malformed, completion);
    Rational const step = on.number(each.exists() ? each : total);
    if (step <= 0)
        on.refuse(step < 0 ? CountFault::Negative : CountFault::Malformed, completion);
    rules.increment = each.exists() || voters == 0 ? step : Rational(step / voters);
    return rules;
}

json equal_shares(CountCase& on) {
    auto const ballots = on.approvals();
    Rational voters = 0;
    for (Rational const& weight : ballots.weights)
        voters += weight;
    voting::SharesRules const rules = shares_rules(on, voters);
    if (on.refusal())
        return {};
    auto const outcome = voting::count_equal_shares(ballots, rules);
    if (!outcome) {
        on.refuse(outcome.error(), on.root()["budget"]);
        return {};
    }
    json result;
    put_selections(result, outcome->selections, rules.funds);
    put_colleges(result, on);
    result["voters"] = number_json(outcome->voters);
    result["share"] = number_json(outcome->share);
    result["votes"] = numbers_json(outcome->votes);
    return result;
}

// Votes of a project: those who approve of it, or the points that it is given.
json greedy_budget(CountCase& on) {
    auto const by = static_cast<voting::GreedyBy>(on.choice("by", {"votes", "votes_per_cost"}));
    voting::BudgetRules const funds = on.budget();
    std::vector<voting::ScoreTally> tallies;
    for (CountCollege const& college : on.colleges()) {
        auto& tally = tallies.emplace_back(on.proposals());
        on.each_row(college, [&](CountRow const& row) {
            on.each_value(row, 1, [&](std::size_t option, std::int64_t points) {
                if (points < 0)
                    on.refuse(CountFault::Negative, row.ballot);
                tally.add(option, points, row.count);
            });
        });
    }
    if (on.refusal())
        return {};
    auto const votes = voting::count_points(tallies, on.weights()).scores;
    auto const outcome = voting::count_greedy_budget(votes, funds, by);
    if (!outcome) {
        on.refuse(outcome.error(), on.root()["budget"]);
        return {};
    }
    json result;
    put_selections(result, *outcome, funds);
    put_colleges(result, on);
    result["votes"] = numbers_json(votes);
    return result;
}

} // namespace

std::optional<json> count_funded(CountCase& on) {
    if (on.method() == "equal_shares")
        return equal_shares(on);
    if (on.method() == "greedy_pb")
        return greedy_budget(on);
    return std::nullopt;
}

} // namespace tablee::client
