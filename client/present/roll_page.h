// SPDX-License-Identifier: Apache-2.0
#pragma once

// The roll as a screen shows it: who is here, by college, what can be done with each, and whether that makes
// a quorum. Pure.
//
// What the rules refuse to this post is told here: a `can_…` that is false is not shown, or shown disabled
// with its reason.
#include "client/present/outlook.h"
#include "client/present/paste_roll.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

// Somebody who may hold a proxy, and why not.
struct HolderChoice {
    model::MemberId member;
    std::string name;
    std::string detail; // "porte déjà un pouvoir"; empty: may be chosen
    bool enabled = true;
};

struct RollRow {
    model::MemberId member;
    std::string name;
    std::string capacity;
    CollegeMark college;
    std::string search; // folded: name, capacity, college
    model::MemberEnrolled as;
    model::Roles roles;
    model::Presence presence = model::Presence::Expected;
    std::string state;              // "Attendu", "Arrivée à 14 h 20", "Départ à 15 h 10"
    std::vector<std::string> notes; // roles, proxies, alternate, no voice
    std::optional<model::MemberId> proxy_to;
    std::vector<model::MemberId> alternates; // on the roll, for this titular
    bool in_room = false;
    bool removed = false;
    bool saving = false;
    bool foreign_script = false; // kept as written, drawn as far as the fonts go
    bool can_mark = false;
    bool can_give = false; // a proxy, now
    bool can_give_on_leaving = false;
    bool can_end = false;
    // What brings the row back to what it is now, after a wrong click: presence first, then proxies.
    std::vector<model::Body> restore;
    std::vector<HolderChoice> holders; // only when a proxy can be given, now or on leaving
};

struct RollSection {
    CollegeMark college;
    std::string title;
    std::string count; // "4 présents sur 6"
    std::vector<RollRow> rows;
};

struct RollCollege {
    model::CollegeId id;
    CollegeMark mark;
};

struct RollPage {
    std::string sentence; // how many are here
    std::string quorum;
    std::string quorum_state; // reached or not, and by how many; empty when none is asked
    bool quorum_reached = true;
    std::vector<RollSection> sections; // without removed members
    std::vector<RollRow> removed;
    std::vector<std::string> entering; // names asked for, without a row yet
    std::vector<RollCollege> colleges;
    std::size_t expected = 0; // rows not answered yet
    bool open = false;        // late and leaving have a meaning
    bool can_edit = false;    // add, correct
    std::string why_no_edit;
    bool can_keep = false; // roles, remove, restore
    std::string why_no_keep;
    std::string chair_agreement; // the sentence to tick before adding; empty before the opening
    std::string chair_note;      // what the rules ask and what they do not
    PasteRollPage paste;

    [[nodiscard]] RollRow const* find(model::MemberId const& member) const;
    [[nodiscard]] bool empty() const { return sections.empty() && removed.empty() && entering.empty(); }
};

[[nodiscard]] RollPage roll_page(Outlook const& outlook);

// Whether the row is one that the person looks for; `folded_query` is folded as `search` is.
[[nodiscard]] bool is_found(RollRow const& row, std::string const& folded_query);

// The quorum in one sentence, as the roll and the sign-in say it.
[[nodiscard]] std::string quorum_sentence(Outlook const& outlook, model::QuorumFigures const& figures,
                                          bool proxies_count);

// Where somebody stands: "Attendu", "Présent", "Arrivée à 14 h 20".
[[nodiscard]] std::string presence_words(Outlook const& outlook, model::Member const& member);

// Letters that neither Latin nor Greek nor Cyrillic has: shown as far as the fonts go.
[[nodiscard]] bool in_foreign_script(std::string_view utf8);

} // namespace tablee::client
