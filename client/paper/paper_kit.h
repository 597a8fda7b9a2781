// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is printed before a session, for people without a device and for the day when the network or the
// laptops fail: the facts of a session that the sheets show, and nothing else of it. Pure values.
#include "client/i18n/catalogue.h"
#include "model/base/instant.h"
#include "model/voting/ballot.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tablee::model {
struct Session;
}

namespace tablee::client {

struct PaperProposal {
    std::string mark;  // its number once the list is frozen, its reference before; empty: written by hand
    std::string title; // empty: a line to write on
    bool operator==(PaperProposal const&) const = default;
};

struct PaperMember {
    std::string last_name;
    std::string first_name;
    std::string college;  // its name; empty: none
    std::string capacity; // and whom an alternate stands in for
    std::string proxy;    // who holds it; empty: nobody yet
    bool operator==(PaperMember const&) const = default;
};

struct PaperKit {
    std::string committee;
    std::string title;
    std::string place;
    model::Date date;
    std::string made_at; // ISO 8601, from the session's own date: equal sessions give equal octets
    bool numbered = false;
    std::vector<PaperProposal> proposals; // standing ones, by number, then as they came
    std::vector<PaperMember> members;     // by college in the committee's order, then by name
    std::uint32_t voices = 0;             // on the roll: how many ballots are wanted
    model::voting::DotsRules dots{5, 2};
    std::string dots_question; // of the poll that is open; empty: a line to write on
    std::string motion_question;
    std::vector<std::string> grades; // worst first; the last one is "no opinion"
    bool operator==(PaperKit const&) const = default;
};

// `words`: the language of the sheets.
[[nodiscard]] PaperKit paper_kit_of(model::Session const& session, Catalogue const& words);

// The proposals of the kit; without any, as many numbered lines to write on as a page takes.
[[nodiscard]] std::vector<PaperProposal> proposals_or_lines(PaperKit const& kit);

struct PaperParts {
    bool proposals = true;
    bool ballots = true;
    bool tally = true;
    bool sign_in = true;
    bool cards = true;
    bool operator==(PaperParts const&) const = default;
};

} // namespace tablee::client
