// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ballots lying with the option they count for, as on a counting table: what instant runoff and single
// transferable vote move from round to round. Pure.
//
// A ballot counts for its first option that is still there. Where that is a tier with two or more of them, it
// counts for nobody, and is looked at again when one leaves. Each ballot is moved, never read again where it
// lies; ballots of one value lie together, so that a pile is worth a few products however many lie in it.
#include "model/voting/ranked_ballots.h"

namespace tablee::model::voting {

class Piles {
  public:
    // Requires: the ballots outlive the piles; every ballot belongs to a college.
    explicit Piles(RankedBallots const& ballots);

    [[nodiscard]] bool is_there(std::size_t option) const { return is_there_[option]; }
    // Those still there, ascending.
    [[nodiscard]] std::vector<std::uint32_t> options() const;
    [[nodiscard]] Rational votes(std::size_t option) const { return worth_of(piles_[option]); }
    // Of all ballots, those that count for nobody included.
    [[nodiscard]] Rational const& total() const { return total_; }

    struct Leaving {
        std::uint32_t option = 0;
        Rational ratio = 1; // of a ballot's value, how much goes on with it
    };
    // All leave at once; then their ballots go on.
    void remove(std::vector<Leaving> const& leaving);

  private:
    struct Parcel {
        std::size_t value = 0; // index of values_
        std::uint64_t count = 0;
        std::vector<std::uint32_t> ballots;
    };
    using Pile = std::vector<Parcel>;

    static constexpr std::size_t kNobody = SIZE_MAX;
    static constexpr std::size_t kExhausted = SIZE_MAX - 1;

    [[nodiscard]] std::size_t holder_of(std::uint32_t ballot);
    void lay(std::uint32_t ballot, std::size_t value);
    [[nodiscard]] std::size_t value_index(Rational value);
    [[nodiscard]] Rational worth_of(Pile const& pile) const;

    RankedBallots const& ballots_;
    std::vector<Rational> values_; // of a ballot
    std::vector<char> is_there_;
    std::vector<std::uint16_t> cursors_; // per ballot, where its first tier with somebody begins
    std::vector<Pile> piles_;
    Pile undecided_; // count for nobody, for now
    Rational total_ = 0;
};

} // namespace tablee::model::voting
