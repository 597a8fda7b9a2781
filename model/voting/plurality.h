// SPDX-License-Identifier: Apache-2.0
#pragma once

// Plurality: first choices are counted; several on a ballot share it. Pure. Definition: docs/VOTING.md,
// "Premier choix".
//
// Cost O(ballots). Similar options split their votes: never for a list of actions. Ties are reported.
#include "model/voting/ranked_ballots.h"
#include "model/voting/ranking.h"

#include <map>

namespace tablee::model::voting {

class PluralityTally {
  public:
    explicit PluralityTally(std::size_t options)
        : options_(options) {}

    void add(RankedBallot ballot, std::uint64_t count = 1);
    void take_back(RankedBallot ballot, std::uint64_t count = 1);

    [[nodiscard]] std::size_t options() const { return options_; }
    [[nodiscard]] Rational score_of(std::size_t option) const;

  private:
    std::size_t options_;
    // By how many share a ballot: per option, how many such ballots name it.
    std::map<std::size_t, std::vector<std::uint64_t>> by_share_;
};

struct PluralityOutcome {
    Ranking ranking;
    std::vector<Rational> scores;
};

// Requires: one weight a tally; tallies of one shape, at least one.
[[nodiscard]] PluralityOutcome count_plurality(std::span<PluralityTally const> colleges,
                                               std::span<Rational const> weights);

} // namespace tablee::model::voting
