// SPDX-License-Identifier: Apache-2.0
#include "client/cli/count_methods.h"

namespace tablee::client {

using model::voting::CountFault;
using model::voting::Rational;
using nlohmann::json;

json number_json(Rational const& value) {
    auto const whole = numerator(value);
    if (denominator(value) == 1 && whole <= INT64_MAX && whole >= INT64_MIN)
        return static_cast<std::int64_t>(whole);
    return model::voting::text_of(value);
}

json numbers_json(std::span<Rational const> values) {
    json list = json::array();
    for (Rational const& value : values)
        list.push_back(number_json(value));
    return list;
}

void put_ranking(json& result, model::voting::Ranking const& ranking) {
    result["order"] = ranking.order;
    result["ranks"] = ranking.ranks;
    result["winners"] = ranking.winners();
}

void put_colleges(json& result, CountCase const& on) {
    result["valid"] = number_json(on.valid());
    if (!on.by_college())
        return;
    json weights = json::array();
    for (CountCollege const& college : on.colleges())
        weights.push_back(number_json(college.weight));
    result["ballot_weights"] = std::move(weights);
}

std::optional<json> count_by_method(CountCase& on) {
    for (auto* const count :
         {count_valued, count_ranked, count_rounds, count_funded, count_motioned, count_deliberated})
        if (auto result = count(on); result || on.refusal())
            return result;
    CountNode const method = on.root()[on.root()["method"].text() == "college" ? "inner" : "method"];
    on.refuse(CountFault::Malformed, method.exists() ? method : on.root());
    return std::nullopt;
}

tl::expected<json, CountRefusal> count_file(std::istream& in) {
    auto const file = CountJson::read(in);
    if (!file)
        return tl::unexpected(file.error());
    CountNode const root = (*file)->root();
    CountCase part(root, {}); // nobody's ballots: of the rules alone
    auto result = count_unweighed(part);
    if (result && part.refusal())
        return tl::unexpected(*part.refusal());
    if (!result) {
        CountCase on(root);
        if (!on.refusal())
            result = count_by_method(on);
        if (on.refusal())
            return tl::unexpected(*on.refusal());
    }
    if (CountNode const id = root["id"]; id.is(CountKind::Text))
        (*result)["id"] = id.text();
    return std::move(*result);
}

} // namespace tablee::client
