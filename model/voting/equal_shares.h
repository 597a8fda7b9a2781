// SPDX-License-Identifier: Apache-2.0
#pragma once

// Method of equal shares: the budget is split between the voices, and an option is funded by those who
// approve of it, each paying alike as far as their share goes. Pure. Definition: docs/VOTING.md, "Parts
// égales"; D. Peters, G. Pierczyński, P. Skowron, "Proportional participatory budgeting with additive
// utilities", NeurIPS 2021.
//
// Cost O(options² × ballots) a run, less what old prices save: money only falls, so that an old price is a
// lower bound. Ties are followed in every way, unless the rules say otherwise.
#include "model/voting/budget.h"

#include <optional>

namespace tablee::model::voting {

// Options approved of, one ballot after the other.
struct ApprovalBallots {
    std::size_t options = 0;
    std::vector<std::uint16_t> entries; // each option once a ballot
    std::vector<std::size_t> ends;      // per ballot, past its last entry
    std::vector<Rational> weights;      // per ballot: so many voices

    void add(std::span<std::uint16_t const> ballot, Rational weight = 1) {
        entries.insert(entries.end(), ballot.begin(), ballot.end());
        ends.push_back(entries.size());
        weights.push_back(std::move(weight));
    }
};

enum class SharesUtility : std::uint8_t { Cost, Cardinality }; // what a voice gets from an option it approves
enum class SharesTie : std::uint8_t { All, MaxVotes };
// Runs again with more money a voice: until nothing can be added within the budget, or until the next result
// would cost more than it. Both keep the last result within the budget.
enum class SharesUntil : std::uint8_t { Exhaustive, Overshoot };

struct SharesRules {
    BudgetRules funds;
    SharesUtility utility = SharesUtility::Cost;
    SharesTie tie = SharesTie::All;
    std::optional<Rational> increment; // a voice and a run; nothing: one run
    SharesUntil until = SharesUntil::Exhaustive;
    bool then_votes = false; // spend what is left by votes
};

// How an option was paid for: nobody paid more than `price`; those with less left paid what they had.
struct Purchase {
    std::uint32_t option = 0;
    Rational price;
    bool operator==(Purchase const&) const = default;
};

struct SharesOutcome {
    std::vector<Selection> selections; // several are a tie
    std::vector<Purchase> purchases;   // of the run that stands, in order, when no tie was met
    std::vector<Rational> votes;       // per option
    Rational voters;                   // weight of all ballots
    Rational share;                    // of one voice, increments included
};

// Faults: Negative, Mismatched, TooManyTies, TooLarge (past ten thousand runs).
[[nodiscard]] Counted<SharesOutcome> count_equal_shares(ApprovalBallots const& ballots,
                                                        SharesRules const& rules);

} // namespace tablee::model::voting
