// SPDX-License-Identifier: Apache-2.0
#pragma once

// Grades of a count's file, tallied: what the methods of grades have in common. Pure. What these functions
// answer counts only where the case has refused nothing.
#include "client/cli/count_case.h"
#include "model/voting/majority_judgment.h"

namespace tablee::client {

// How many grades there are: `grades`, a number or their names; of tallies that lack it, the length of the
// first row. 1 where it is refused.
[[nodiscard]] std::size_t grades_of(CountCase& on);

// Of the ballots that the case holds now, whatever their format.
[[nodiscard]] model::voting::WeightedGrades graded(CountCase& on, std::size_t grades);

} // namespace tablee::client
