// SPDX-License-Identifier: Apache-2.0
#pragma once

// Instant runoff: the option with the fewest first choices leaves, its ballots go on to their next, until one
// has the majority. Pure. Definition: docs/VOTING.md, "Vote alternatif".
//
// Cost: each ballot is moved once a choice it loses. A tie for last decides who wins: it stops the count and
// is reported, with all who could win, unless the rules say otherwise.
#include "model/voting/count_fault.h"
#include "model/voting/ranked_ballots.h"
#include "model/voting/ranking.h"

#include <optional>

namespace tablee::model::voting {

enum class MajorityOf : std::uint8_t { Continuing, All }; // ballots that count for somebody, or all of them
enum class RunoffStop : std::uint8_t { Majority, TwoLeft };
enum class RunoffTie : std::uint8_t { Report, LowestIndexOut };

struct RunoffRules {
    MajorityOf majority_of = MajorityOf::Continuing;
    RunoffStop stop = RunoffStop::Majority;
    RunoffTie elimination_tie = RunoffTie::Report;
    std::size_t reads_most = 500'000'000; // of ballots and options, while ties are explored
};

struct OptionVotes {
    std::uint32_t option = 0;
    Rational votes;
    bool operator==(OptionVotes const&) const = default;
};
using Round = std::vector<OptionVotes>; // options ascending

struct RoundTie {
    std::size_t round = 0; // from 1
    std::vector<std::uint32_t> options;
    bool operator==(RoundTie const&) const = default;
};

struct RunoffOutcome {
    std::optional<Ranking> ranking; // nothing when a tie for last stopped the count
    std::vector<Round> rounds;
    std::vector<std::uint32_t> eliminated;        // in order
    std::vector<RoundTie> ties;                   // for last
    Rational valid;                               // weight of all ballots
    Rational exhausted;                           // of those that count for nobody in the last round
    std::vector<std::uint32_t> winners_any_order; // where a tie stopped the count
};

// Fault: TooManyTies.
[[nodiscard]] Counted<RunoffOutcome> count_instant_runoff(RankedBallots const& ballots,
                                                          RunoffRules const& rules);

} // namespace tablee::model::voting
