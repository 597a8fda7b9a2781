// SPDX-License-Identifier: Apache-2.0
#pragma once

// Does the ranking hold? The same ballots under other methods that can read them, with other weights, without
// each college in turn: what would have been retained. Pure. It decides nothing; it tells whoever facilitates
// how far the list hangs on the rule that was announced.
//
// A ballot is only read as what it says: a grade is an order of the options and, from the middle of the scale
// up, an approval; a ranking names its first choices. What it does not say is not made up. Totals counted by
// hand are no ballots: nothing is computed from them.
//
// Colleges whose detail is withheld must not be told by subtraction either: no variant leaves one of them
// out, and none weighs the colleges otherwise than was announced, because a college of one with a third of
// the weight would show its one ballot.
#include "model/session/poll_count.h"

#include <optional>
#include <span>
#include <vector>

namespace tablee::model {

enum class VariantKind : std::uint8_t {
    Approval,    // options with a dot, with at least the middle grade, or approved of
    FirstChoice, // the first tier of a ranking alone
    JudgmentLower,
    JudgmentUpper,
    Mean,
    Sum,
    Median,
    Schulze,
    Copeland,
    RankedPairs,
    Borda,
    InstantRunoff,
    Transferable,
    EqualShares,
    GreedyBudget,
    Heads,         // everybody alike
    EqualColleges, // each college alike
    WithoutCollege
};

struct RobustnessVariant {
    VariantKind kind = VariantKind::Heads;
    std::optional<CollegeId> college;    // left out
    std::vector<std::uint32_t> retained; // places of the result, ascending
    std::vector<std::uint32_t> tied;     // across the line
    std::vector<std::uint32_t> first;    // the first tier
    bool same = false;                   // as the result that stands
};

struct Robustness {
    std::vector<RobustnessVariant> variants; // those that could be counted
    bool by_list = false;                    // compared by what is retained; else by what comes first

    [[nodiscard]] std::size_t same() const;
};

// `withheld`: colleges whose detail may not be shown; nothing among them stands for members without one.
// Nothing where the method orders no options, without a result, or with totals by hand. Cost: one count a
// variant, at most about ten and one a college.
[[nodiscard]] std::optional<Robustness>
robustness_of(Session const& session, Poll const& poll,
              std::span<std::optional<CollegeId> const> withheld = {});

} // namespace tablee::model
