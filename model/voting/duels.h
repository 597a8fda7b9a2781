// SPDX-License-Identifier: Apache-2.0
#pragma once

// Duels: for every pair of options, how many ballots rank the one above the other. What Copeland, Schulze and
// ranked pairs are counted from. Pure.
//
// One ballot costs the square of what it ranks, and can be taken back. Many complete ballots are compared
// sixteen options at a time.
#include "model/voting/ranked_ballots.h"

namespace tablee::model::voting {

enum class Unranked : std::uint8_t { Last, Ignored }; // below all that are ranked; in no duel

class DuelTally {
  public:
    DuelTally(std::size_t options, Unranked unranked)
        : options_(options)
        , unranked_(unranked)
        , wins_(options * options, 0)
        , above_(options * options, 0)
        , level_(options * options, 0)
        , ranked_(options, 0) {}

    void add(RankedBallot ballot, std::uint64_t count = 1);
    void take_back(RankedBallot ballot, std::uint64_t count = 1);
    // Ballots begin … end - 1.
    void add_all(RankedBallots const& ballots, std::size_t begin, std::size_t end);

    [[nodiscard]] std::size_t options() const { return options_; }
    // How many rank a above b.
    [[nodiscard]] std::uint64_t at(std::size_t a, std::size_t b) const;

  private:
    template <class Change>
    void change(RankedBallot ballot, Change const& change);

    std::size_t options_;
    Unranked unranked_;
    std::vector<std::uint64_t> wins_;   // of complete ballots
    std::vector<std::uint64_t> above_;  // of the others: both ranked, a above b …
    std::vector<std::uint64_t> level_;  // … or equal
    std::vector<std::uint64_t> ranked_; // of the others: ballots that rank it
};

struct Duels {
    std::size_t options = 0;
    std::vector<Integer> cells; // [a × options + b], in 1/unit
    Integer unit = 1;

    [[nodiscard]] Integer const& at(std::size_t a, std::size_t b) const { return cells[a * options + b]; }
    [[nodiscard]] bool beats(std::size_t a, std::size_t b) const { return at(a, b) > at(b, a); }
};

// Requires: one weight a tally; tallies of one shape, at least one.
[[nodiscard]] Duels weigh(std::span<DuelTally const> colleges, std::span<Rational const> weights);
[[nodiscard]] Duels duels_of(RankedBallots const& ballots, Unranked unranked);

// How strong a majority is: its votes, its votes less those against, or their ratio (infinite where there is
// none against).
enum class Strength : std::uint8_t { Winning, Margin, Ratio };

struct Majority {
    std::uint32_t winner = 0;
    std::uint32_t loser = 0;
};
// > 0 where the first is stronger.
[[nodiscard]] int compare_strength(Duels const& duels, Strength strength, Majority const& a,
                                   Majority const& b);
// Every pair that has a winner, by winner then loser.
[[nodiscard]] std::vector<Majority> majorities_of(Duels const& duels);

} // namespace tablee::model::voting
