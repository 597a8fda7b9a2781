// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a person asks for, before the rules are asked. Pure values.
//
// What is said as it is, is an Act; where what is said must be worked out from the session (an electorate, a
// seal, the ballots that count), there is a command of its own, and `decide` works it out.
#include "model/event/body.h"

#include <optional>
#include <variant>

namespace tablee::model {

struct Act {
    Body body;
};

// Figures of presence and quorum are worked out.
struct OpenSession {};

// Numbers all standing proposals that have none, in the order of their references, then of their entry.
struct FreezeProposals {};

// Electorate, figures, wordings and the sealing key are worked out.
struct OpenPoll {
    RuleSheet sheet; // options name proposals; their revisions are filled in
};

// Seals the choice where the poll hides it.
struct CastVote {
    PollId poll;
    MemberId seat;
    MemberId voice;
    Warrant warrant = Warrant::Own;
    voting::Choice choice;
    std::vector<MemberId> keyed_by = {};
    std::optional<Text> reason = {};
};

// The second step: counts what is held now.
struct ClosePoll {
    PollId poll;
};

// At a position of the text as it stands here, in code points: delete so many, then insert.
struct TypeMinutes {
    AgendaItemId item;
    std::size_t position = 0;
    std::size_t erase = 0;
    std::string insert;
};

using Command = std::variant<Act, OpenSession, FreezeProposals, OpenPoll, CastVote, ClosePoll, TypeMinutes>;

} // namespace tablee::model
