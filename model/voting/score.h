// SPDX-License-Identifier: Apache-2.0
#pragma once

// Score voting: every voice gives each option a number; sums, means or medians are compared. Also what
// approval and points come to. Pure. Definition: docs/VOTING.md, "Notes chiffrées".
//
// Cost: entries to tally, plus a sort an option for medians. An option without a score is left out of its
// mean, and stands last where it has none at all. Ties are reported.
#include "model/voting/ballot.h"
#include "model/voting/count_fault.h"
#include "model/voting/ranking.h"

#include <map>
#include <optional>

namespace tablee::model::voting {

// Sums of a college's ballots; a ballot can be taken back. Requires of all calls: the counts of ballots come
// to less than 2^63 in all.
class ScoreTally {
  public:
    explicit ScoreTally(std::size_t options)
        : values_(options) {}

    void add(std::size_t option, std::int64_t value, std::uint64_t count = 1) {
        values_[option][value] += count;
    }
    // Requires: it was added.
    void take_back(std::size_t option, std::int64_t value, std::uint64_t count = 1);

    [[nodiscard]] std::size_t options() const { return values_.size(); }
    // How many gave each value.
    [[nodiscard]] std::map<std::int64_t, std::uint64_t> const& values_of(std::size_t option) const {
        return values_[option];
    }

  private:
    std::vector<std::map<std::int64_t, std::uint64_t>> values_;
};

struct ScoreOutcome {
    Ranking ranking;
    std::vector<std::optional<Rational>> scores; // nothing where nobody gave one, unless it is a sum
    std::vector<Rational> judged;                // per option: weight of those who gave it a score
};

// Requires: one weight a tally; tallies of one shape, at least one.
[[nodiscard]] ScoreOutcome count_scores(std::span<ScoreTally const> colleges,
                                        std::span<Rational const> weights, Aggregate aggregate);

} // namespace tablee::model::voting
