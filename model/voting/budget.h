// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the methods that choose several options within a budget have in common. Pure.
#include "model/voting/count_fault.h"
#include "model/voting/exact.h"

#include <optional>

namespace tablee::model::voting {

using Selection = std::vector<std::uint32_t>; // options, ascending

// Ways to break ties that one count follows, before it answers TooManyTies.
inline constexpr std::size_t kTieStatesMax = 1'000'000;

struct BudgetRules {
    std::vector<Rational> costs; // per option
    Rational budget;
};
// Negative, or none.
[[nodiscard]] inline std::optional<CountFault> fault_in(BudgetRules const& rules) {
    bool negative = rules.budget < 0;
    for (Rational const& cost : rules.costs)
        negative = negative || cost < 0;
    return negative ? std::optional(CountFault::Negative) : std::nullopt;
}

[[nodiscard]] inline Rational cost_of(Selection const& selection, BudgetRules const& rules) {
    Rational cost = 0;
    for (std::uint32_t const option : selection)
        cost += rules.costs[option];
    return cost;
}

} // namespace tablee::model::voting
