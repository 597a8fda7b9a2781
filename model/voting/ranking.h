// SPDX-License-Identifier: Apache-2.0
#pragma once

// The order that a method puts options in. Ties are reported, never broken: equal options share a tier and a
// rank, and the next one skips theirs (1 2 2 4). Pure.
#include "model/voting/cut.h"
#include "model/voting/exact.h"

#include <functional>

namespace tablee::model::voting {

using Tiers = std::vector<std::vector<std::uint32_t>>;

struct Ranking {
    Tiers order;                      // best first; each tier ascending
    std::vector<std::uint32_t> ranks; // per option
    bool operator==(Ranking const&) const = default;

    // The first tier: several are an unbroken tie.
    [[nodiscard]] std::vector<std::uint32_t> winners() const {
        return order.empty() ? std::vector<std::uint32_t>{} : order.front();
    }
};

// Requires: every option stands in one tier.
[[nodiscard]] Ranking ranking_of(Tiers tiers);
// Highest first.
[[nodiscard]] Ranking ranking_of(std::span<Rational const> scores);
// `compare(a, b)` is > 0 where a comes first, 0 where they are equal; a weak order.
[[nodiscard]] Ranking ranking_by(std::size_t options,
                                 std::function<int(std::uint32_t, std::uint32_t)> const& compare);
// Takes everybody who is beaten by nobody left, removes them, repeats. Where all who are left beat one
// another in a circle, they share the last tier.
[[nodiscard]] Ranking ranking_by_duels(std::size_t options,
                                       std::function<bool(std::uint32_t, std::uint32_t)> const& beats);

[[nodiscard]] Cut cut_at(Ranking const& ranking, std::size_t retain);

} // namespace tablee::model::voting
