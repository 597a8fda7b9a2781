// SPDX-License-Identifier: Apache-2.0
#pragma once

// One door to every method that a poll of a session may use: from choices, and what they weigh, to an outcome
// that carries its own explanation. Pure. Definitions: docs/VOTING.md.
//
// Choices come by college, each college with the weight of one of its ballots; a poll where everybody counts
// alike has one college of weight 1. Blank ballots count for participation and for nothing else. Motions and
// dots per head have outcomes of their own (motion.h, dots.h); here are their weighted forms.
#include "model/voting/approval.h"
#include "model/voting/borda.h"
#include "model/voting/comparisons.h"
#include "model/voting/consent.h"
#include "model/voting/copeland.h"
#include "model/voting/effect_effort.h"
#include "model/voting/equal_shares.h"
#include "model/voting/majority_judgment.h"
#include "model/voting/motion_figures.h"
#include "model/voting/points.h"
#include "model/voting/ranked_pairs.h"
#include "model/voting/schulze.h"
#include "model/voting/totals.h"
#include "model/voting/transferable_vote.h"

#include <optional>
#include <variant>
#include <vector>

namespace tablee::model::voting {

struct CollegeChoices {
    std::vector<Choice const*> choices;
    Rational weight = 1; // of one ballot
};

// What each ballot of a college weighs, from the share of each college and its ballots: a college without a
// ballot gives its share to the others in proportion, or loses it. Requires: as many of both.
[[nodiscard]] std::vector<Rational>
ballot_weights(std::span<Rational const> shares, std::span<std::uint64_t const> ballots, EmptyCollege empty);

// --- What each method says beside its order ---
struct JudgmentDetail {
    JudgmentOutcome judged;
    Integer unit = 1; // its counts are in 1/unit
};
struct SchulzeDetail {
    Duels duels;
    SchulzeOutcome outcome;
};
struct CopelandDetail {
    Duels duels;
    CopelandOutcome outcome;
};
struct RankedPairsDetail {
    Duels duels;
    RankedPairsOutcome outcome;
};
struct GreedyDetail {
    std::vector<Selection> selections; // several are a tie
    std::vector<Rational> votes;
};
struct SharesDetail {
    SharesOutcome outcome;
    std::vector<Selection> greedy; // what votes alone would have taken
};
struct ConsentDetail {
    ConsentVotes votes;
    ConsentOutcome outcome;
};
struct PlacingDetail {
    std::vector<EffectEffort> places;
    Integer unit = 1;
};

using MethodDetail =
    std::variant<std::monostate, PointsOutcome, CollegeMotionOutcome, JudgmentDetail, ApprovalOutcome,
                 ScoreOutcome, SchulzeDetail, CopelandDetail, RankedPairsDetail, BordaOutcome, RunoffOutcome,
                 TransferOutcome, SharesDetail, GreedyDetail, PlacingDetail, ComparisonOutcome,
                 ConsentDetail>;

struct MethodOutcome {
    Ranking ranking; // no tier where the method orders nothing, or a tie stopped it
    Cut cut;
    std::vector<std::uint32_t> opinions; // per option: ballots that say something of it
    std::uint32_t ballots = 0;           // blank ones included
    std::uint32_t blank = 0;
    MethodDetail detail;             // monostate when it could not be counted …
    std::optional<CountFault> fault; // … for this reason
};

// Whether ballots of colleges may weigh differently under this method.
[[nodiscard]] bool may_weigh(Method const& method);

// `totals`, counted by hand out of `by_hand` ballots that were not blank, come on top of the choices.
// Requires: choices and totals that obey the rules (fault_in), and totals only where every ballot weighs 1.
[[nodiscard]] MethodOutcome count_method(Method const& method, std::size_t options, std::size_t retain,
                                         std::span<CollegeChoices const> colleges,
                                         Totals const* totals = nullptr, std::uint32_t by_hand = 0);

} // namespace tablee::model::voting
