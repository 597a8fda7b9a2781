// SPDX-License-Identifier: Apache-2.0
#pragma once

// From a count's file to the keys of its result, a function a family of methods. Pure. What a function
// answers counts only where the case has refused nothing.
#include "client/cli/count_case.h"
#include "model/voting/instant_runoff.h"
#include "model/voting/ranking.h"

#include <nlohmann/json.hpp>

namespace tablee::client {

// The whole result, or why there is none.
[[nodiscard]] tl::expected<nlohmann::json, CountRefusal> count_file(std::istream& in);

// By the inner method of a file with colleges: each college's own result beside that of all per head, or a
// motion that needs both. Nothing where the colleges are weighed, or there are none.
[[nodiscard]] std::optional<nlohmann::json> count_unweighed(CountCase& on);
// By the method of the case, whichever family's it is.
[[nodiscard]] std::optional<nlohmann::json> count_by_method(CountCase& on);

// Nothing where the method is another family's.
[[nodiscard]] std::optional<nlohmann::json> count_valued(CountCase& on); // grades, scores, points, approvals
[[nodiscard]] std::optional<nlohmann::json> count_ranked(CountCase& on); // duels, places, first choices
[[nodiscard]] std::optional<nlohmann::json> count_rounds(CountCase& on); // instant runoff, transferable vote
[[nodiscard]] std::optional<nlohmann::json> count_funded(CountCase& on); // within a budget
[[nodiscard]] std::optional<nlohmann::json> count_motioned(CountCase& on);    // for or against
[[nodiscard]] std::optional<nlohmann::json> count_deliberated(CountCase& on); // what a room talks over
// Adopted by all, and by enough of the file's colleges.
[[nodiscard]] nlohmann::json count_double_majority(CountCase& on, std::vector<CountNode> const& colleges);

// A JSON integer where it is one below 2^63, else the text of the exact number.
[[nodiscard]] nlohmann::json number_json(model::voting::Rational const& value);
[[nodiscard]] nlohmann::json numbers_json(std::span<model::voting::Rational const> values);
// `order`, `ranks` and `winners`.
void put_ranking(nlohmann::json& result, model::voting::Ranking const& ranking);
void put_colleges(nlohmann::json& result, CountCase const& on); // `valid`, `ballot_weights`

} // namespace tablee::client
