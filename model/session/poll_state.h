// SPDX-License-Identifier: Apache-2.0
#pragma once

// A poll as it stands: its opening, its ballots, its closings, its result. Pure values.
#include "model/event/body.h"
#include "model/session/agenda_state.h"
#include "model/session/table.h"
#include "model/voting/cut.h"
#include "model/voting/dots.h"
#include "model/voting/motion.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace tablee::model {

// Counted: named by the closing. Late: outside its cut.
enum class Fate : std::uint8_t { Received, Replaced, Counted, Late };

namespace voting {
struct MethodOutcome; // poll_method.h: who reads it includes it
}

struct Ballot {
    BallotId id;
    EventRef event;
    MemberId seat;
    MemberId voice;
    Warrant warrant = Warrant::Own;
    BallotContent content;
    Fate fate = Fate::Received;
    std::vector<MemberId> keyed_by = {};
    std::optional<Text> reason = {};
};

struct PaperEntry {
    EventRef event;
    MemberId scrutineer;
    PostId post;
    PaperTotalsEntered as;
};

// A ballot that counted, opened. No choice: its seal did not open or its content broke the rules (null).
struct CountedChoice {
    MemberId seat;
    MemberId voice;
    Warrant warrant = Warrant::Own;
    std::optional<voting::Choice> choice;
    std::optional<Text> reason;
};

// Dots and motions have outcomes of their own; those of every other method, and those where ballots weigh
// differently, are one kind.
using Outcome =
    std::variant<voting::DotsOutcome, voting::MotionOutcome, std::shared_ptr<voting::MethodOutcome const>>;

// A motion in one college, where each must adopt it.
struct CollegeVerdict {
    std::optional<CollegeId> college;
    bool adopted = false;
    bool operator==(CollegeVerdict const&) const = default;
};

struct PollResult {
    Outcome outcome;                      // that stands, without the options withdrawn
    std::vector<std::uint16_t> options;   // of the rule sheet: what place i of the outcome stands for
    std::optional<Outcome> before;        // with the options withdrawn after opening; nothing: there are none
    std::optional<Outcome> per_head;      // where the colleges weigh: everybody alike
    std::vector<CollegeVerdict> verdicts; // of a double majority
    QuorumFigures quorum;
    std::vector<CountedChoice> choices; // voices ascending
    std::uint32_t nulls = 0;
    std::optional<PaperTotalsEntered> by_hand; // on which two scrutineers agree
};

struct Announcement {
    EventRef event;
    Instant at;
    std::uint16_t seconds = 0;
    std::vector<EventRef> cancelled_by;
};

struct Closing {
    EventRef event;
    Instant at;
    PollClosed as;
};

// Contested: two keepers closed it on both sides of a partition; it is run again, never picked.
enum class PollStatus : std::uint8_t { Open, Closed, Contested, Cancelled };

struct Poll {
    PollId id;
    EventRef event;
    Instant opened_at;
    PollOpened as;
    PollStatus status = PollStatus::Open;
    std::vector<std::uint16_t> withdrawn; // options, ascending: their proposal was withdrawn after opening
    Table<BallotId, Ballot> ballots;      // in the order of the fold
    std::vector<Announcement> announcements;
    std::vector<PaperEntry> paper; // of each scrutineer, the last one stands
    std::vector<Closing> closings;
    std::optional<PollResult> result; // of the one closing
    std::optional<RetainedSet> retained;
    std::vector<EventRef> cancelled_by;
    Text cancel_motive;
    std::vector<Decision> decisions; // of the service, after a motion

    [[nodiscard]] bool is_sealed() const { return as.key.has_value(); }
    [[nodiscard]] bool on_paper() const { return as.sheet.secrecy == Secrecy::SecretOnPaper; }
    // By place in the outcome. Requires: result.
    [[nodiscard]] PollOption const& option_at(std::size_t place) const {
        return as.sheet.options[result->options[place]];
    }
    // The voice's entry in the frozen electorate.
    [[nodiscard]] Voice const* voice(MemberId const& of) const;
    // The announcement that stands, when the poll is counting down.
    [[nodiscard]] Announcement const* counting_down() const;
    // How many voices have a ballot here.
    [[nodiscard]] std::size_t voices_cast() const;
};

} // namespace tablee::model
