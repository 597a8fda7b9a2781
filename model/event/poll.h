// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can happen to a poll: opened, voted in, closed in two steps, settled. Pure values.
//
// Participation is apart from content, and every ballot names its seat, whose voice it is and its warrant, so
// that a new method or an encrypted ballot adds an alternative and tears nothing down.
#include "model/event/conduct.h"
#include "model/event/envelope.h"
#include "model/voting/ballot.h"
#include "model/voting/totals.h"

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

// What the colleges are to the result: nothing; shown one beside the other; each weighing the same, or a
// stated share; each having to adopt a motion, as the whole does.
enum class Weighing : std::uint8_t { PerHead, SideBySide, EqualShares, StatedShares, DoubleMajority };

struct CollegeShare {
    CollegeId college;
    Fraction share;
    bool operator==(CollegeShare const&) const = default;
};
struct CollegeRule {
    Weighing weighing = Weighing::PerHead;
    std::vector<CollegeShare> shares; // colleges ascending; exactly for stated shares
    voting::EmptyCollege empty = voting::EmptyCollege::Redistribute;
    bool operator==(CollegeRule const&) const = default;
};

struct RuleSheet {
    Label question;
    Secrecy secrecy = Secrecy::HiddenUntilClosed;
    voting::Method method;
    std::vector<PollOption> options; // empty where one question is asked
    std::uint16_t retain = 0;        // how many are retained; 0 where nothing is
    CutTie cut_tie = CutTie::KeepBoth;
    std::optional<AgendaItemId> item;
    CollegeRule colleges;
    std::optional<PollId> follows;     // a second round of it, or the same changed and voted again
    std::uint16_t secret_requests = 0; // members who asked for a secret ballot
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
    std::vector<MemberId> keyed_by = {}; // the two who entered it for another and agreed; otherwise nobody
    std::optional<Text> reason = {};     // of an objection or a reservation, in a nominal poll
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

// How votes are counted by hand: ballots out of a box, hands in the air.
enum class HandCount : std::uint8_t { Paper, Hands };

// Totals counted by hand, as one scrutineer read them: of a secret ballot on paper, or of those who did not
// vote on a screen. Two must agree; then they count with the ballots cast.
struct PaperTotalsEntered {
    PollId poll;
    MemberId scrutineer;
    voting::Totals totals;
    std::uint16_t envelopes = 0;  // found in the box, or people who raised a hand
    std::uint16_t signed_off = 0; // on the list
    std::uint16_t set_aside = 0;  // blank or null among the envelopes; a motion's are in its totals
    HandCount by = HandCount::Paper;
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
