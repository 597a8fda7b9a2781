// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rankings: options in tiers, best first; a tier holds options ranked equal; a ranking may be cut short. Kept
// in one block, two octets an entry, because a million of them are read again at every round of a count.
// Pure.
#include "model/voting/exact.h"

namespace tablee::model::voting {

// An option; the first of each tier carries kTierStart.
inline constexpr std::uint16_t kTierStart = 0x8000;
using RankedBallot = std::span<std::uint16_t const>;

[[nodiscard]] constexpr std::uint16_t option_of(std::uint16_t entry) {
    return static_cast<std::uint16_t>(entry & ~kTierStart);
}
// Past the last entry of the tier that begins at `at`.
[[nodiscard]] constexpr std::size_t tier_end(RankedBallot ballot, std::size_t at) {
    std::size_t end = at + 1;
    while (end < ballot.size() && (ballot[end] & kTierStart) == 0)
        end += 1;
    return end;
}

// Requires: fewer than 2^15 options; none twice on a ballot; counts that come to less than 2^63.
struct RankedBallots {
    std::size_t options = 0;
    std::vector<std::uint16_t> entries;
    std::vector<std::size_t> ends;     // per ballot, past its last entry
    std::vector<std::uint64_t> counts; // per ballot, how many are like it
    // Ballots up to an end are one college's; what one of them weighs.
    std::vector<std::size_t> college_ends;
    std::vector<Rational> weights;

    [[nodiscard]] std::size_t size() const { return ends.size(); }
    [[nodiscard]] RankedBallot operator[](std::size_t ballot) const {
        std::size_t const begin = ballot == 0 ? 0 : ends[ballot - 1];
        return RankedBallot(entries).subspan(begin, ends[ballot] - begin);
    }
    void add(RankedBallot ballot, std::uint64_t count = 1) {
        entries.insert(entries.end(), ballot.begin(), ballot.end());
        ends.push_back(entries.size());
        counts.push_back(count);
    }
    void add_tiers(std::vector<std::vector<std::uint16_t>> const& tiers, std::uint64_t count = 1) {
        for (auto const& tier : tiers)
            for (std::size_t i = 0; i < tier.size(); i += 1)
                entries.push_back(i == 0 ? static_cast<std::uint16_t>(tier[i] | kTierStart) : tier[i]);
        ends.push_back(entries.size());
        counts.push_back(count);
    }
    // What was added since the last college is one.
    void close_college(Rational weight) {
        college_ends.push_back(ends.size());
        weights.push_back(std::move(weight));
    }
};

} // namespace tablee::model::voting
