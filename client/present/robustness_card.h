// SPDX-License-Identifier: Apache-2.0
#pragma once

// « Le classement tient-il ? »: one sentence for who facilitates, and the table behind it. Pure.
#include "client/present/outlook.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

struct RobustnessRow {
    std::string variant; // "Avec Schulze", "Sans le collège Agents"
    std::string gives;   // what it retains, or puts first
    bool same = false;
    bool operator==(RobustnessRow const&) const = default;
};

struct RobustnessCard {
    std::string sentence;
    std::vector<RobustnessRow> rows;
    bool operator==(RobustnessCard const&) const = default;
};

// Nothing for others than who facilitates, and where nothing can be computed (model/session/robustness.h).
[[nodiscard]] std::optional<RobustnessCard> robustness_card(Outlook const& outlook, model::Poll const& poll);

} // namespace tablee::client
