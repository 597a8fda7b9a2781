// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can happen to a poll: opened, voted in, closed in two steps, settled. Pure values.
//
// Participation is apart from content, and every ballot names its seat, whose voice it is and its warrant, so
// that a new method or an encrypted ballot adds an alternative and tears nothing down.
#include "model/event/conduct.h"
#include "model/event/envelope.h"
#include "model/voting/ballot.h"
#include "model/voting/motion.h"

#include <optional>
#include <variant>
#include <vector>

namespace tablee::model {

// Only the last is a secret ballot; the first three are never called one.
enum class Secrecy : std::uint8_t { Nominal, HiddenUntilClosed, AnonymousDisplay, SecretOnPaper };

// What settles a tie that straddles the cut "retain N"; declared before opening.
enum class CutTie : std::uint8_t { KeepBoth, VoteAgain, Chair, Lot };

// A proposal in the wording of one of its revisions, or words of its own.
struct PollOption {
    std::optional<ProposalId> proposal;
    HeadHash revision; // of the event that worded the proposal so
    Label words;       // only without a proposal
    bool operator==(PollOption const&) const = default;
};

struct RuleSheet {
    Label question;
    Secrecy secrecy = Secrecy::HiddenUntilClosed;
    voting::Method method;
    std::vector<PollOption> options; // empty for a motion
    std::uint16_t retain = 0;        // how many are retained; 0 for a motion
    CutTie cut_tie = CutTie::KeepBoth;
    std::optional<AgendaItemId> item;
    bool operator==(RuleSheet const&) const = default;
};

// One vote, and the seat that may cast it: its own, or its proxy holder's.
struct Voice {
    MemberId voice;
    MemberId holder;
    auto operator<=>(Voice const&) const = default;
};

// The secret of a sealed poll, for one post that may close it.
struct KeyShare {
    PostId post;
    Bytes sealed; // to the box key of that post's installation
    bool operator==(KeyShare const&) const = default;
};

// Freezes the electorate.
struct PollOpened {
    RuleSheet sheet;
    std::vector<Voice> electorate; // voices ascending
    QuorumFigures quorum;
    std::optional<BoxKey> key; // ballots are sealed to it; exactly for the hidden kinds
    std::vector<KeyShare> shares;
    bool operator==(PollOpened const&) const = default;
};

enum class Warrant : std::uint8_t { Own, Booth, Proxy, PaperPair, Hands };

// A choice sealed to the poll's key, padded to one length per poll.
struct SealedChoice {
    Bytes octets;
    bool operator==(SealedChoice const&) const = default;
};
using BallotContent = std::variant<voting::Choice, SealedChoice>;

// The last one before the cut counts.
struct BallotCast {
    PollId poll;
    MemberId seat;  // who casts
    MemberId voice; // whose vote it is
    Warrant warrant = Warrant::Own;
    BallotContent content;
    bool operator==(BallotCast const&) const = default;
};

// First step of closing: every screen counts down, and who conducts may cancel.
struct PollClosingAnnounced {
    PollId poll;
    std::uint16_t seconds = 20;
    bool operator==(PollClosingAnnounced const&) const = default;
};
struct PollClosingCancelled {
    PollId poll;
    bool operator==(PollClosingCancelled const&) const = default;
};

struct CountedBallot {
    BallotId ballot;
    MemberId seat;
    MemberId voice;
    Warrant warrant = Warrant::Own;
    bool operator==(CountedBallot const&) const = default;
};

// Second step. The ballots counted are these and no others; what is outside the frontier is late.
struct PollClosed {
    PollId poll;
    std::vector<Seen> frontier;         // authors ascending
    std::vector<CountedBallot> counted; // voices ascending
    QuorumFigures quorum;
    std::optional<BoxSecret> secret; // opens the sealed ballots
    bool operator==(PollClosed const&) const = default;
};

struct PollCancelled {
    PollId poll;
    Text motive;
    bool operator==(PollCancelled const&) const = default;
};

// Totals of a secret ballot on paper, as one scrutineer read them. Two must agree before closing.
struct DotsTotals {
    std::vector<std::uint32_t> dots; // per option
    bool operator==(DotsTotals const&) const = default;
};
struct PaperTotalsEntered {
    PollId poll;
    MemberId scrutineer;
    std::variant<DotsTotals, voting::MotionVotes> totals;
    std::uint16_t envelopes = 0;  // found in the box
    std::uint16_t signed_off = 0; // on the list
    bool operator==(PaperTotalsEntered const&) const = default;
};

enum class Settlement : std::uint8_t { AsCounted, KeptBoth, VotedAgain, Chair, Lot };

// The line "retained", set by the chair after a prioritisation; settles a tie at the cut.
struct RetainedSet {
    PollId poll;
    std::vector<std::uint16_t> options; // ascending
    Settlement settlement = Settlement::AsCounted;
    Text note; // the witnesses of a lot, the chair's reason
    bool operator==(RetainedSet const&) const = default;
};

} // namespace tablee::model
