// SPDX-License-Identifier: Apache-2.0
#pragma once

// What we had decided: the actions of previous sessions, to be gone through one by one. Pure.
#include "client/present/plan_page.h"

#include <string>
#include <vector>

namespace tablee::client {

struct PreviousPlanPage {
    std::string sentence; // "2 actions revues sur 5"
    std::size_t reviewed = 0;
    std::vector<PlanRow> rows; // as they came
    bool can_review = false;
    std::string why_not;
};
[[nodiscard]] PreviousPlanPage previous_plan_page(Outlook const& outlook);

} // namespace tablee::client
