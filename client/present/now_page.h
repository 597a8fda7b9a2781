// SPDX-License-Identifier: Apache-2.0
#pragma once

// *Maintenant*: the current step of the session, whatever it is, and what this post has to do in it. Pure.
#include "client/present/agenda_page.h"

namespace tablee::client {

enum class NowStep : std::uint8_t {
    Outside,  // this post is not admitted
    Prepared, // people sign in
    Poll,     // the vote's own screen is shown in this one's place
    Item,     // an item of the agenda runs
    Between,  // the session is open, no item runs
    Adjourned
};

// A member whom this post serves and who has not signed in, or has.
struct NowSeat {
    model::MemberId id;
    std::string name;
    std::string state; // "présent", "n’a pas signé"
    bool here = false;
    bool saving = false;
    model::Presence would_be = model::Presence::Present; // what signing in says: late once it has begun
};

struct NowPage {
    NowStep step = NowStep::Outside;
    std::string title;
    std::string sentence; // what happens
    std::string advice;   // what to do, for this post
    std::string time;     // "reste 12 min"
    bool over = false;
    std::optional<model::PollId> poll; // the open one, the last opened when several are
    std::size_t polls_open = 0;
    std::vector<NowSeat> seats;
    bool all_signed = true;
    NextItem next;
    bool can_go_on = false;   // this post conducts: *Point suivant*
    bool can_open = false;    // this post keeps the session, which is prepared
    bool can_propose = false; // the list is not frozen
    bool has_results = false; // of a vote that is over
    QuorumWords quorum;
    std::string wall_code;   // while people come in, for who conducts
    std::string documents;   // the folder where they lie; empty: not saved yet
    bool can_save = false;   // documents
    bool has_asked = false;  // this post waits to be admitted
    std::string safety_line; // "tout est enregistré sur 6 postes"
};

// `documents`: the folder in which the documents of this session were saved, if they were. `wall_code`: by
// which others join.
[[nodiscard]] NowPage now_page(Outlook const& outlook, std::string documents = {},
                               std::string const& wall_code = {});

} // namespace tablee::client
