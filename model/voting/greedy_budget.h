// SPDX-License-Identifier: Apache-2.0
#pragma once

// Greedy budget: options by their votes, or by votes for what they cost, each funded if it still fits. Pure.
// Definition: docs/VOTING.md, "Budget glouton".
//
// Cost O(options log options). Equal options are taken in every order: several outcomes are a tie, reported.
#include "model/voting/budget.h"

namespace tablee::model::voting {

enum class GreedyBy : std::uint8_t { Votes, VotesPerCost };

// What is funded, in every order of equal options; ascending. `chosen` is funded already, out of the budget.
// Requires: as many votes as costs. Faults: Negative, TooManyTies.
[[nodiscard]] Counted<std::vector<Selection>> count_greedy_budget(std::span<Rational const> votes,
                                                                  BudgetRules const& rules, GreedyBy by,
                                                                  Selection const& chosen = {});

} // namespace tablee::model::voting
