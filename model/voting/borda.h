// SPDX-License-Identifier: Apache-2.0
#pragma once

// Borda: each place of a ranking is worth points. Pure. Definition: docs/VOTING.md, "Borda"; J.-C. de Borda,
// "Mémoire sur les élections au scrutin", 1781.
//
// Options ranked equal share the mean of their places. Cost O(entries + options²). Ties are reported. Clones
// and burying change it: indicative only.
#include "model/voting/ranked_ballots.h"
#include "model/voting/ranking.h"

#include <map>
#include <optional>
#include <tuple>

namespace tablee::model::voting {

enum class BordaScale : std::uint8_t { FromCount, FromCountMinusOne }; // n..1, n-1..0
enum class BordaUnranked : std::uint8_t { AverageLast, Zero };         // share the places left, or nothing

struct BordaRules {
    BordaScale scale = BordaScale::FromCount;
    BordaUnranked unranked = BordaUnranked::AverageLast;
    std::optional<std::vector<Rational>> vector; // what each place is worth instead; 0 past its end
};

class BordaTally {
  public:
    explicit BordaTally(std::size_t options)
        : options_(options)
        , placed_(options * options, 0)
        , of_length_(options + 1, 0) {}

    void add(RankedBallot ballot, std::uint64_t count = 1);

    [[nodiscard]] std::size_t options() const { return options_; }
    // `sums[i]`: what the places before i are worth together.
    [[nodiscard]] Rational score_of(std::size_t option, std::span<Rational const> sums,
                                    BordaUnranked unranked) const;

  private:
    std::size_t options_;
    std::vector<std::uint64_t> placed_; // option × place, alone in its tier
    std::map<std::tuple<std::uint16_t, std::size_t, std::size_t>, std::uint64_t>
        shared_;                                                            // option, place, size
    std::vector<std::uint64_t> of_length_;                                  // ballots that rank so many
    std::map<std::pair<std::uint16_t, std::size_t>, std::uint64_t> ranked_; // option, length of the ballot
};

struct BordaOutcome {
    Ranking ranking;
    std::vector<Rational> scores;
};

// Requires: one weight a tally; tallies of one shape, at least one.
[[nodiscard]] BordaOutcome count_borda(std::span<BordaTally const> colleges,
                                       std::span<Rational const> weights, BordaRules const& rules);

} // namespace tablee::model::voting
