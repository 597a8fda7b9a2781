// SPDX-License-Identifier: Apache-2.0
#pragma once

// For or against one question. Pure. Definition: docs/VOTING.md, "Pour ou contre".
//
// Exact: required = floor(base / 2) + 1, or ceil(threshold × base). On for = against > 0 a casting vote
// speaks before the threshold: the chair's own vote decides (an abstention of the chair rejects); never in a
// secret ballot, where nobody knows how the chair voted. Without one the threshold alone decides: more than
// half is never reached by a tie, "at least one half" of the votes expressed is.
#include "model/voting/ballot.h"

#include <optional>

namespace tablee::model::voting {

struct MotionVotes {
    std::uint32_t votes_for = 0;
    std::uint32_t against = 0;
    std::uint32_t abstain = 0;
    std::uint32_t blank = 0;
    std::uint32_t null = 0;
    bool operator==(MotionVotes const&) const = default;

    [[nodiscard]] std::uint32_t expressed() const { return votes_for + against; }
    [[nodiscard]] std::uint32_t cast() const { return expressed() + abstain + blank + null; }
};

// What the ballots alone do not say.
struct MotionSetting {
    std::uint32_t present_or_represented = 0; // voices
    std::uint32_t members = 0;                // voices on the roll
    std::optional<Motion> chair;              // how the chair voted; nothing when unknown or secret
    bool quorum_reached = true;
    bool operator==(MotionSetting const&) const = default;
};

// What decided beside the heads: the shares of colleges, or a college that is against (double majority).
enum class DecidedBy : std::uint8_t { Heads, Shares, College };

struct MotionOutcome {
    MotionVotes votes;
    std::uint32_t base = 0;
    std::uint32_t required = 0;
    bool tie = false;
    bool casting_vote_used = false;
    bool quorum_reached = true;
    bool adopted = false;
    DecidedBy decided_by = DecidedBy::Heads;
    bool operator==(MotionOutcome const&) const = default;
};

[[nodiscard]] MotionOutcome count_motion(MotionVotes const& votes, MotionRules const& rules,
                                         MotionSetting const& setting);

} // namespace tablee::model::voting
