// SPDX-License-Identifier: Apache-2.0
// Colleges without weights: each one's own result beside that of all, or a motion that needs both.
#include "client/cli/count_methods.h"

namespace tablee::client {
namespace {

using model::voting::CountFault;
using nlohmann::json;

constexpr std::size_t kCollegesMax = 1'000;

std::vector<CountNode> colleges_of(CountCase& on) {
    CountNode const list = on.root()["colleges"];
    std::vector<CountNode> colleges;
    for (CountNode node = list.first(); node.exists(); node = node.next())
        colleges.push_back(node);
    if (!list.is(CountKind::List) || colleges.empty() || colleges.size() > kCollegesMax)
        on.refuse(CountFault::Malformed, list.exists() ? list : on.root());
    for (CountNode const& college : colleges)
        if (CountNode const name = college["name"];
            !college.is(CountKind::Object) || (name.exists() && !name.is(CountKind::Text)))
            on.refuse(CountFault::Malformed, name.exists() ? name : college);
    return colleges;
}

// `is_empty` without a ballot: a college that has none has no result of its own.
json result_of(CountCase& on, std::vector<CountNode> const& colleges, bool& is_empty) {
    CountCase part(on.root(), colleges);
    std::optional<json> result;
    if (!part.refusal()) {
        is_empty = part.holds_ballots() && part.valid() == 0;
        result = is_empty ? json::object() : count_by_method(part);
    }
    if (part.refusal())
        on.refuse(*part.refusal());
    return result.value_or(json());
}

json side_by_side(CountCase& on, std::vector<CountNode> const& colleges) {
    bool is_empty = false;
    bool const refuses = on.empty_college() == CountEmptyCollege::Refuse;
    json result{{"by_college", json::array()}};
    for (CountNode const& college : colleges) {
        json one = result_of(on, {college}, is_empty);
        if (refuses && is_empty)
            on.refuse(CountFault::EmptyCollege, college);
        if (on.refusal())
            return {};
        one["name"] = college["name"].text();
        if (is_empty)
            one["valid"] = 0;
        if (auto const ballots = one.find(one.contains("cast") ? "cast" : "valid"); ballots != one.end())
            one["ballots"] = json(*ballots);
        result["by_college"].push_back(std::move(one));
    }
    result["overall"] = result_of(on, colleges, is_empty);
    return result;
}

} // namespace

std::optional<json> count_unweighed(CountCase& on) {
    if (on.root()["method"].text() != "college")
        return std::nullopt;
    CountNode const weighing = on.root()["options"]["weighing"];
    if (!weighing.exists() || weighing.text() == "shares")
        return std::nullopt;
    bool const both = weighing.text() == "double_majority" && on.method() == "motion";
    if (!both && weighing.text() != "side_by_side")
        on.refuse(CountFault::Malformed, weighing);
    auto const colleges = colleges_of(on);
    if (on.refusal())
        return json();
    return both ? count_double_majority(on, colleges) : side_by_side(on, colleges);
}

} // namespace tablee::client
