// SPDX-License-Identifier: Apache-2.0
#pragma once

// Equal shares without a fraction, where that is certain: prices and purses are held between two whole
// numbers of 2^-64 of the unit of costs, rounded outwards, so that an option whose highest price is below the
// lowest of all others is the next one beyond doubt. Where two options cannot be told apart so, it says
// nothing, and the exact count of equal_shares.cc is asked. Pure; part of the method of equal shares, which
// alone includes it.
//
// Interval arithmetic: R. Moore, "Interval Analysis", 1966. The price solves Σ min(money, price) = cost: it
// falls when anybody is richer, so that the bounds of purses give the bounds of prices.
#include "model/voting/equal_shares.h"

#include <array>

namespace tablee::model::voting {

// Voices that approve of the same options are one group: they pay alike.
struct ShareElectorate {
    std::vector<std::vector<std::uint32_t>> supporters; // per option, groups
    std::vector<Integer> sizes;                         // per group, in 1/unit of a voice
    Integer unit = 1;
    std::vector<Integer> votes; // per option, in 1/unit
    Integer voters = 0;
};

[[nodiscard]] ShareElectorate share_electorate(ApprovalBallots const& ballots);

class ShareBounds {
    __extension__ using Wide = unsigned __int128;

  public:
    ShareBounds(ShareElectorate const& electorate, SharesRules const& rules);

    // What a run with that share of a voice funds, ascending; nothing where it is not certain.
    [[nodiscard]] std::optional<Selection> selection(Rational const& share) const;
    // The same in the order in which it does; nothing where it is not
    // certain.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> order(Rational const& share) const;

  private:
    struct Between { // low <= value <= high
        Wide low = 0;
        Wide high = 0;
    };
    enum class Known : std::uint8_t {
        Yes,
        Beyond,
        Unsure
    }; // its supporters have enough, have not, who knows
    struct Price {
        Between between;
        Known known = Known::Yes;
    };
    struct Purses {
        std::vector<Between> money; // per group, of a voice
        std::vector<Price> prices;  // per option, as last computed: money only falls, so low stays a bound
        std::vector<char> gone;
    };
    struct Next {
        std::optional<std::uint32_t> option; // nothing: nobody can pay for any
        std::vector<std::uint32_t> perhaps;  // others that may come before it, for all that is known
    };
    enum class Bound : std::uint8_t { Low, High };

    [[nodiscard]] std::optional<Purses> purses_of(Rational const& share) const;
    [[nodiscard]] std::optional<Wide> bound(Purses const& purses, std::uint32_t option, Bound which) const;
    [[nodiscard]] Price price_of(Purses const& purses, std::uint32_t option) const;
    [[nodiscard]] bool below(Wide price_a, std::uint32_t a, Wide price_b, std::uint32_t b) const;
    [[nodiscard]] Next cheapest(Purses& purses) const;
    void pay(Purses& purses, std::uint32_t option) const;

    ShareElectorate const& electorate_;
    bool usable_ = true;                     // the figures are small enough
    bool by_cost_ = true;                    // what a price is compared with
    std::vector<std::uint64_t> sizes_;       // per group
    std::vector<std::uint64_t> weights_;     // per option: its cost, in a unit common to all
    std::vector<std::array<Wide, 2>> costs_; // per option, × unit × 2^64, low and high
};

} // namespace tablee::model::voting
