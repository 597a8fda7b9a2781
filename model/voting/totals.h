// SPDX-License-Identifier: Apache-2.0
#pragma once

// What scrutineers find when they count by hand: totals, and no ballot. Pure values. Only methods that are
// counted from totals can be voted so; rankings, budgets and comparisons need each ballot.
#include "model/voting/consent.h"
#include "model/voting/motion.h"

#include <variant>

namespace tablee::model::voting {

struct DotsTotals {
    std::vector<std::uint32_t> dots; // per option
    bool operator==(DotsTotals const&) const = default;
};
// Per option, how many gave it each grade, or score, from the worst.
struct GradesTotals {
    std::vector<std::vector<std::uint32_t>> grades;
    bool operator==(GradesTotals const&) const = default;
};
struct PicksTotals {
    std::vector<std::uint32_t> picks; // per option
    bool operator==(PicksTotals const&) const = default;
};

using Totals = std::variant<DotsTotals, MotionVotes, GradesTotals, PicksTotals, ConsentVotes>;

// Whether `ballots` sheets, each obeying the rules, can come to these totals.
enum class TotalsFault : std::uint8_t { None, WrongMethod, UnknownOption, TooMany };
[[nodiscard]] TotalsFault fault_in(Totals const& totals, Method const& method, std::size_t options,
                                   std::uint64_t ballots);

} // namespace tablee::model::voting
