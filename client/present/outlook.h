// SPDX-License-Identifier: Apache-2.0
#pragma once

// What this post can see at one moment: all that a page is computed from. Pure values; pages are made anew
// when any of it changes, never each frame.
#include "client/i18n/catalogue.h"
#include "model/base/instant.h"
#include "model/session/command.h"
#include "model/session/session.h"

#include <memory>
#include <vector>

namespace tablee::client {

struct LinkedPost {
    model::PostId post;
    bool silent = false; // has not answered for a moment
};

struct Outlook {
    std::shared_ptr<model::Session const> session; // never nothing
    model::AuthorId author;                        // this run
    model::PostId post;                            // this post
    model::Instant now;                            // by this post's clock; to the second
    std::vector<LinkedPost> links;                 // posts reached now, without this one
    std::size_t posts = 1;                         // reached now, this one included
    std::size_t posts_holding_own = 1;   // of them, those that have on disk all that this post wrote
    std::vector<model::Command> waiting; // posted here, not on disk yet: shown at once, marked until safe
    bool disk_in_trouble = false;
    std::string wall_code;            // of this session: eight symbols, for the wall
    Catalogue const* words = nullptr; // never nothing

    [[nodiscard]] std::string say(std::string_view key, PhraseArgs const& args = {}) const {
        return words->say(key, args);
    }
    [[nodiscard]] std::string say(std::string_view key, std::int64_t count,
                                  PhraseArgs const& args = {}) const {
        return words->say(key, count, args);
    }
};

// The members served by this post, in the order of the roll; removed ones left out.
[[nodiscard]] std::vector<model::MemberId> my_seats(Outlook const& outlook);
[[nodiscard]] bool serves_role(Outlook const& outlook, model::Role role);
[[nodiscard]] bool
keeps_session(Outlook const& outlook);               // opening, closing, freezing, admitting are its acts
[[nodiscard]] bool conducts(Outlook const& outlook); // keeper, facilitator, deputy, minute taker
[[nodiscard]] bool is_admitted(Outlook const& outlook);

// The seat on whose behalf this post conducts: the facilitator's, else a deputy's, else the minute taker's,
// else the first it serves; none when it serves none.
[[nodiscard]] std::optional<model::MemberId> conducting_seat(Outlook const& outlook);

// Whether a command of that body waits, and the last one of them. `Command` acts carry bodies.
template <class Body, class Fn>
void for_each_waiting(Outlook const& outlook, Fn&& fn) {
    for (model::Command const& command : outlook.waiting)
        if (auto const* act = std::get_if<model::Act>(&command))
            if (auto const* body = std::get_if<Body>(&act->body))
                fn(*body);
}

// How a page names things, the same on every screen.
[[nodiscard]] std::string short_name(model::Member const& member);                 // "Jeanne M."
[[nodiscard]] std::string initials(model::Member const& member);                   // "JM"
[[nodiscard]] std::string hour_of(Outlook const& outlook, model::Instant instant); // "14 h 05", "14:05"
[[nodiscard]] std::string short_date(Outlook const& outlook, model::Date date);    // "12/03/2026"
[[nodiscard]] std::string long_date(Outlook const& outlook, model::Date date);

// A college as screens show it: its place on the roll gives the tint, its letter says the same.
struct CollegeMark {
    bool known = false; // false: no college (the chair, guests)
    std::string name;
    std::string letter;
    std::size_t place = 0;
    bool operator==(CollegeMark const&) const = default;
};
[[nodiscard]] CollegeMark college_of(Outlook const& outlook, model::Member const& member);
[[nodiscard]] CollegeMark college_mark(Outlook const& outlook, model::CollegeId const& college);

} // namespace tablee::client
