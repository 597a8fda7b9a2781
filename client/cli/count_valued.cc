// SPDX-License-Identifier: Apache-2.0
// Methods where every option is given a value of its own.
#include "client/cli/count_grades.h"
#include "client/cli/count_methods.h"
#include "model/voting/approval.h"
#include "model/voting/points.h"

#include <algorithm>

namespace tablee::client {
namespace {

namespace voting = model::voting;
using nlohmann::json;
using voting::CountFault;
using voting::Integer;
using voting::Rational;

// --- Majority judgment ---

json counts_json(voting::GradeCounts const& counts, Integer const& unit) {
    json rows = json::array();
    for (auto const& tally : counts) {
        json row = json::array();
        for (Integer const& count : tally)
            row.push_back(number_json(Rational(count, unit)));
        rows.push_back(std::move(row));
    }
    return rows;
}

voting::JudgmentRules judgment_rules(CountCase& on, Integer const& unit) {
    voting::JudgmentRules rules;
    rules.median =
        on.choice("median", {"lower", "upper"}) == 0 ? voting::Median::Lower : voting::Median::Upper;
    CountNode const absent = on.options()["default"];
    if (absent.is(CountKind::Integer)) {
        rules.absent = voting::AbsentGrade::Grade;
        if (absent.integer() < 0 || absent.integer() >= voting::kNoGrade)
            on.refuse(CountFault::OutOfRange, absent);
        else
            rules.absent_grade = static_cast<std::uint32_t>(absent.integer());
    } else if (absent.exists() && !absent.is(CountKind::Null)) {
        rules.absent = on.choice("default", {"median", "normalize"}) == 0 ? voting::AbsentGrade::OwnMedian
                                                                          : voting::AbsentGrade::Normalized;
    }
    CountNode const judges = on.root()["judges"];
    if (judges.exists() && !judges.is(CountKind::Null) && !on.by_college()) {
        Rational const count = on.number(judges) * unit;
        if (count < 0)
            on.refuse(CountFault::Negative, judges);
        else if (denominator(count) != 1)
            on.refuse(CountFault::Incoherent, judges);
        else
            rules.judges = numerator(count);
    }
    return rules;
}

json judged(CountCase& on) {
    std::size_t const grades = grades_of(on);
    if (on.refusal())
        return {};
    auto weighted = graded(on, grades);
    voting::JudgmentRules const rules = judgment_rules(on, weighted.unit);
    if (on.refusal())
        return {};
    json result;
    if (on.by_college())
        result["weighted_tallies"] = counts_json(weighted.counts, weighted.unit);
    auto const outcome = voting::count_majority_judgment(std::move(weighted.counts), rules);
    if (!outcome) {
        on.refuse(outcome.error(), on.root()["ballots"]);
        return {};
    }
    put_ranking(result, outcome->ranking);
    put_colleges(result, on);
    if (!on.by_college())
        result["valid"] = number_json(Rational(outcome->judges, weighted.unit));
    result["medians"] = outcome->medians;
    result["balanced"] = counts_json(outcome->balanced, weighted.unit);
    json steps = json::array();
    for (voting::JudgmentStep const& step : outcome->steps)
        steps.push_back({{"above", step.above},
                         {"below", step.below},
                         {"removed", number_json(Rational(step.removed, weighted.unit))},
                         {"grades", {step.grade_above, step.grade_below}}});
    result["steps"] = std::move(steps);
    return result;
}

// --- Scores, points, approvals ---

json scored(CountCase& on) {
    Integer const unit = on.unit_of_values();
    auto const least = on.option_number("min");
    auto const most = on.option_number("max");
    auto const aggregate = static_cast<voting::Aggregate>(on.choice("aggregate", {"sum", "mean", "median"}));
    std::vector<voting::ScoreTally> tallies;
    for (CountCollege const& college : on.colleges()) {
        auto& tally = tallies.emplace_back(on.proposals());
        on.each_row(college, [&](CountRow const& row) {
            on.each_value(row, unit, [&](std::size_t option, std::int64_t value) {
                if ((least && value < *least * unit) || (most && value > *most * unit))
                    on.refuse(CountFault::OutOfRange, row.ballot);
                tally.add(option, value, row.count);
            });
        });
    }
    if (on.refusal())
        return {};
    auto const outcome = voting::count_scores(tallies, on.weights(), aggregate);
    json result;
    put_ranking(result, outcome.ranking);
    put_colleges(result, on);
    json scores = json::array();
    for (auto const& score : outcome.scores)
        scores.push_back(score ? number_json(*score / unit) : json());
    result["scores"] = std::move(scores);
    return result;
}

json pointed(CountCase& on) {
    voting::PointsRules rules;
    rules.points = on.option_whole("points");
    rules.max_per_proposal = on.option_whole("max_per_proposal");
    rules.must_spend_all = on.flag("must_spend_all");
    std::vector<voting::ScoreTally> tallies;
    for (CountCollege const& college : on.colleges()) {
        auto& tally = tallies.emplace_back(on.proposals());
        on.each_row(college, [&](CountRow const& row) {
            std::vector<std::int64_t> ballot;
            on.each_value(row, 1, [&](std::size_t option, std::int64_t points) {
                ballot.push_back(points);
                tally.add(option, points, row.count);
            });
            if (auto const fault = voting::fault_in(ballot, rules))
                on.refuse(*fault, row.ballot);
        });
    }
    if (on.refusal())
        return {};
    auto const outcome = voting::count_points(tallies, on.weights());
    json result;
    put_ranking(result, outcome.ranking);
    put_colleges(result, on);
    result["scores"] = numbers_json(outcome.scores);
    result["voters_per_proposal"] = numbers_json(outcome.voters);
    return result;
}

json approved(CountCase& on) {
    voting::ApprovalRules rules;
    auto const limit = [&](std::string_view key) -> std::optional<std::size_t> {
        auto const value = on.option_whole(key);
        if (value && *value < 0)
            on.refuse(CountFault::Negative, on.options()[key]);
        return value ? std::optional(static_cast<std::size_t>(*value)) : std::nullopt;
    };
    rules.max_choices = limit("max_choices");
    rules.min_choices = limit("min_choices");
    std::vector<voting::ApprovalTally> tallies;
    for (CountCollege const& college : on.colleges()) {
        auto& tally = tallies.emplace_back(on.proposals());
        on.each_row(college, [&](CountRow const& row) {
            auto const ballot = on.approved(row);
            if (auto const fault = voting::fault_in(ballot.size(), rules))
                on.refuse(*fault, row.ballot);
            tally.add(ballot, row.count);
        });
    }
    if (on.refusal())
        return {};
    auto const outcome = voting::count_approval(tallies, on.weights());
    json result;
    put_ranking(result, outcome.ranking);
    put_colleges(result, on);
    result["scores"] = numbers_json(outcome.scores);
    return result;
}

} // namespace

std::optional<json> count_valued(CountCase& on) {
    if (on.method() == "majority_judgment")
        return judged(on);
    if (on.method() == "score")
        return scored(on);
    if (on.method() == "dot")
        return pointed(on);
    if (on.method() == "approval")
        return approved(on);
    return std::nullopt;
}

} // namespace tablee::client
