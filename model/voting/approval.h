// SPDX-License-Identifier: Apache-2.0
#pragma once

// Approval voting: each voice names the options it approves of; the most approved comes first. Pure.
// Definition: docs/VOTING.md, "Approbation"; S. Brams and P. Fishburn, "Approval Voting", 1983.
//
// Cost O(approvals). Ties are frequent in small rooms, and reported.
#include "model/voting/count_fault.h"
#include "model/voting/ranking.h"

#include <optional>

namespace tablee::model::voting {

class ApprovalTally {
  public:
    explicit ApprovalTally(std::size_t options)
        : approvals_(options, 0) {}

    // Options named, each once. Requires: they exist.
    void add(std::span<std::uint16_t const> ballot, std::uint64_t count = 1);
    void take_back(std::span<std::uint16_t const> ballot, std::uint64_t count = 1);

    [[nodiscard]] std::size_t options() const { return approvals_.size(); }
    [[nodiscard]] std::uint64_t at(std::size_t option) const { return approvals_[option]; }
    [[nodiscard]] std::uint64_t ballots() const { return ballots_; }

  private:
    std::vector<std::uint64_t> approvals_;
    std::uint64_t ballots_ = 0;
};

struct ApprovalRules {
    std::optional<std::size_t> max_choices;
    std::optional<std::size_t> min_choices;
};
// TooMany or TooFew options on a ballot.
[[nodiscard]] std::optional<CountFault> fault_in(std::size_t choices, ApprovalRules const& rules);

struct ApprovalOutcome {
    Ranking ranking;
    std::vector<Rational> scores; // weight of those who approve
    Rational valid;               // weight of the ballots
};

// Requires: one weight a tally; tallies of one shape, at least one.
[[nodiscard]] ApprovalOutcome count_approval(std::span<ApprovalTally const> colleges,
                                             std::span<Rational const> weights);

} // namespace tablee::model::voting
