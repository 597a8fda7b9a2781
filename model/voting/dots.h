// SPDX-License-Identifier: Apache-2.0
#pragma once

// Dot voting (gommettes): each voice places at most k dots, at most m of them on one option; the options are
// ranked by their dots. Pure. Definition: docs/VOTING.md, "Gommettes".
//
// Cost O(ballots × dots + options log options). Ties are reported, never broken: options with as many dots
// share a rank, and the cut "retain N" says when a tie straddles it.
#include "model/voting/ballot.h"

#include <span>

namespace tablee::model::voting {

struct DotsOutcome {
    std::vector<std::uint64_t> dots;   // per option
    std::vector<std::uint32_t> voices; // per option: voices that gave it at least one dot
    std::vector<std::uint32_t> order;  // options, most dots first; equal ones by index
    std::vector<std::uint32_t> ranks;  // per option, 1 2 2 4 style
    std::uint32_t valid = 0;           // ballots counted, blank ones included
    std::uint32_t blank = 0;
    std::uint64_t spent = 0;

    // The cut, when N options are to be retained. An option without a dot is never retained.
    std::vector<std::uint32_t> retained; // those above any tie at the cut, ascending
    std::vector<std::uint32_t> tied;     // those tied across the cut, ascending; empty when it is clean
    std::uint32_t seats_left = 0;        // for the tied
    bool operator==(DotsOutcome const&) const = default;
};

// Requires: every ballot obeys the rules (fault_in).
[[nodiscard]] DotsOutcome count_dots(std::span<DotsChoice const> ballots, std::size_t options,
                                     std::size_t retain);
// From the totals of a paper count; `voices` stay 0.
[[nodiscard]] DotsOutcome count_dots(std::vector<std::uint64_t> totals, std::size_t retain);

} // namespace tablee::model::voting
