// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ballots of one college, or of several with their weights, counted by the door that polls use.
#include "model/voting/poll_method.h"

namespace tablee::test {

[[nodiscard]] inline model::voting::MethodOutcome
weighed(model::voting::Method const& method, std::size_t options, std::size_t retain,
        std::vector<std::vector<model::voting::Choice>> const& colleges,
        std::vector<model::voting::Rational> const& weights, model::voting::Totals const* totals = nullptr,
        std::uint32_t by_hand = 0) {
    std::vector<model::voting::CollegeChoices> choices;
    for (std::size_t i = 0; i < colleges.size(); i += 1) {
        choices.emplace_back();
        choices.back().weight = weights[i];
        for (model::voting::Choice const& choice : colleges[i])
            choices.back().choices.push_back(&choice);
    }
    return count_method(method, options, retain, choices, totals, by_hand);
}

[[nodiscard]] inline model::voting::MethodOutcome counted(model::voting::Method const& method,
                                                          std::size_t options, std::size_t retain,
                                                          std::vector<model::voting::Choice> const& ballots,
                                                          model::voting::Totals const* totals = nullptr,
                                                          std::uint32_t by_hand = 0) {
    return weighed(method, options, retain, {ballots}, {1}, totals, by_hand);
}

} // namespace tablee::test
