// SPDX-License-Identifier: Apache-2.0
#pragma once

// One open poll, as the persons served by this post vote in it. Pure.
#include "client/present/ballot_sheet.h"
#include "client/present/keyed_page.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

// One vote that a seat of this post may cast.
struct VoteVoice {
    model::MemberId seat;
    model::MemberId voice;
    model::Warrant warrant = model::Warrant::Own;
    std::string name;
    std::string sentence; // "Vous votez aussi pour M. Thévenet."; empty for one's own
    bool cast = false;    // here or on its way
    bool saving = false;  // on its way
    std::string cannot;   // cast by the other who may; empty: it may
    BallotLayout layout;  // how its ballot lies
    bool operator==(VoteVoice const&) const = default;
};

struct VoteSeat {
    model::MemberId id;
    std::string name;
    std::string state;             // "a voté", "n’a pas encore voté", "vote à partir du prochain"
    std::vector<VoteVoice> voices; // its own first; none: it does not vote in this poll
    bool done = false;             // nothing left to cast
    bool operator==(VoteSeat const&) const = default;
};

struct VotePage {
    std::optional<model::PollId> poll; // nothing: none is open
    BallotSheet sheet;
    std::vector<VoteSeat> seats; // of this post
    bool booth = false;          // several of them vote: the computer is handed over
    std::string participation;   // "12 votes reçus sur 20 attendus"
    int received = 0, expected = 0;
    std::string safety;       // "Votre vote est enregistré sur 3 postes."
    std::string ended;        // why nothing can be cast any more; empty: it can
    std::string closing_soon; // the countdown
    KeyedPage keyed;          // ballots entered here for others
    bool operator==(VotePage const&) const = default;

    [[nodiscard]] VoteVoice const* voice(model::MemberId const& of) const;
};

// Of that poll. No poll: a page that says that none is open.
[[nodiscard]] VotePage vote_page(Outlook const& outlook, std::optional<model::PollId> const& poll);
// The poll to vote in now: the last one opened that is open still.
[[nodiscard]] std::optional<model::PollId> current_poll(model::Session const& session);

} // namespace tablee::client
