// SPDX-License-Identifier: Apache-2.0
#pragma once

// What happens at the line "retain N". Pure value.
#include <cstdint>
#include <vector>

namespace tablee::model::voting {

struct Cut {
    std::vector<std::uint32_t> retained; // those above any tie at the line, ascending
    std::vector<std::uint32_t> tied;     // those tied across it, ascending; empty when it is clean
    std::uint32_t seats_left = 0;        // for the tied
    bool operator==(Cut const&) const = default;
};

} // namespace tablee::model::voting
