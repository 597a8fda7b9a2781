// SPDX-License-Identifier: Apache-2.0
#pragma once

// Single transferable vote: several seats, a quota, surpluses handed on. Pure. Definition: docs/VOTING.md,
// "Vote unique transférable": weighted inclusive Gregory, exact fractions, a quota that never moves.
//
// All who are at the quota are elected in the same round; the surplus goes on with every ballot they hold, at
// surplus/votes of its value; when nobody is, the lowest leaves; the last ones fill the seats. Cost: each
// ballot is moved once a choice it loses. A tie that decides stops the count and is reported.
#include "model/voting/instant_runoff.h"

namespace tablee::model::voting {

// Of v votes and s seats: floor(v/(s+1))+1, v/(s+1), v/s, v/(s+2).
enum class Quota : std::uint8_t { Droop, HagenbachBischoff, Hare, Imperiali };
// PreviousRounds: the fewest votes in the latest earlier round that differs.
enum class TransferTie : std::uint8_t { Report, PreviousRounds };

struct TransferRules {
    std::size_t seats = 1;
    Quota quota = Quota::Droop;
    TransferTie elimination_tie = TransferTie::Report;
};

// What a round led to.
struct TransferStep {
    std::vector<OptionVotes> elected;        // and the part of each ballot's value that goes on
    std::optional<std::uint32_t> eliminated; // where nobody was elected
    bool operator==(TransferStep const&) const = default;
};

struct TransferOutcome {
    Rational quota;
    Rational valid; // weight of all ballots
    std::vector<Round> rounds;
    std::vector<TransferStep> steps;             // one a round, but for one that a tie stopped
    std::vector<std::uint32_t> elected_in_order; // in one round the largest first, then by index
    std::vector<std::uint32_t> eliminated;
    std::vector<RoundTie> ties; // for last, or for the last seat
    bool stopped = false;       // by a tie
};

// Requires: at least one seat.
[[nodiscard]] TransferOutcome count_transferable_vote(RankedBallots const& ballots,
                                                      TransferRules const& rules);

} // namespace tablee::model::voting
