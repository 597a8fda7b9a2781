// SPDX-License-Identifier: Apache-2.0
#pragma once

// What may be voted on after a result: the same again, among those tied at the line, among the first ones.
// Each is a rule sheet that follows this poll. Pure.
#include "client/present/outlook.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

struct SecondRound {
    std::string name; // "Entre les 3 premières : A, B, C"
    model::RuleSheet sheet;
};

struct NextVotes {
    std::optional<model::RuleSheet> again;      // where there is no result: the same once more
    std::optional<model::RuleSheet> among_tied; // where a second vote was declared for them
    std::vector<SecondRound> second_rounds;     // among the first ones
    std::optional<model::RuleSheet> changed;    // the same, to be changed in the form first
};

// Nothing where this post may not open a poll now. `tied`: options at the line, of the rule sheet.
[[nodiscard]] NextVotes next_votes(Outlook const& outlook, model::Poll const& poll,
                                   std::vector<std::uint16_t> const& tied);

} // namespace tablee::client
