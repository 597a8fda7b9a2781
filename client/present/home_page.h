// SPDX-License-Identifier: Apache-2.0
#pragma once

// The first screen: joining by the code on the wall, preparing a session, opening a register; and, once a
// session was found, saying who sits at this post until it is admitted. Pure.
#include "client/present/outlook.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

// What the app knows before there is a session.
enum class Search : std::uint8_t {
    Idle,
    Searching, // listening for the session of that code
    Found      // heard; its register is on its way
};
struct RecentRegister {
    std::string path;
    std::string committee;
    std::string title;
    model::Date date;
    bool over = false;    // adjourned: the next session may be prepared from it
    bool missing = false; // no longer where it was
};
struct HomeFacts {
    Search search = Search::Idle;
    std::string code = {};                // what is searched for
    std::optional<model::Error> why = {}; // the last search or opening failed
    std::vector<RecentRegister> recent = {};
    std::string crashed = {}; // the register that was open when Tablée stopped suddenly; empty: none
    model::Date today = {};
};

enum class HomeStep : std::uint8_t {
    Start,
    Searching,
    Found,
    Choosing, // "Qui êtes-vous ?"
    Waiting,  // for somebody to admit this post
    Admitted
};

struct RollChoice {
    model::MemberId id;
    std::string name;
    std::string detail; // capacity
    CollegeMark college;
    std::string served_words; // "déjà servi par Poste 2"; may be chosen all the same: people move
};

struct RecentRow {
    std::string path;
    std::string title;
    std::string detail; // committee and date, or that the file is gone
    std::string committee;
    bool can_open = true;
    bool can_continue = false; // the next session
};

struct HomePage {
    HomeStep step = HomeStep::Start;
    std::string title;    // of the step
    std::string sentence; // of the step
    std::string trouble;  // why the last try failed
    std::string session;  // title of the one found
    std::string committee;
    std::vector<RollChoice> roll;
    bool roll_empty = false; // nobody on it yet: ask in as a guest
    std::string asked;       // "Vous avez demandé à servir Jeanne Maréchal."
    bool saving = false;     // the request is not safe yet
    std::vector<RecentRow> recent;
    std::string crash; // "La dernière fois, Tablée s’est arrêté brusquement…"
    std::string crash_path;
    std::string today; // "12/03/2026", for the form
};

// `joined`: what this post sees of the session, once it has joined one.
[[nodiscard]] HomePage home_page(HomeFacts const& facts, Catalogue const& words,
                                 Outlook const* joined = nullptr);

} // namespace tablee::client
