// SPDX-License-Identifier: Apache-2.0
#pragma once

// Members copied in a spreadsheet and pasted: what would be enrolled, what is wrong with each line, and then
// what to ask of the session, step by step. Pure.
//
// Colleges come first, then members, then roles, excuses and proxies, because what is asked names what it is
// about by an id that only exists once it was written. Whoever is on the roll already is recognised by name,
// so that a list may be pasted again after it was corrected.
#include "client/present/outlook.h"
#include "model/import/roster_csv.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tablee::client {

// More is no list of members: 500 of them, 256 octets each.
constexpr std::size_t kPasteOctetsMax = 128 * 1024;

struct KnownMember {
    model::MemberId id;
    std::string key; // folded: last name, line feed, first name
    model::MemberEnrolled as;
    model::Roles roles;
    model::Presence presence = model::Presence::Expected;
    std::optional<model::MemberId> proxy_to;
};
struct KnownCollege {
    model::CollegeId id;
    std::string key; // folded
    std::string name;
    std::string letter;
};

// What the session knows that a pasted list is held against.
struct PasteRollPage {
    bool can_paste = false;
    std::string why_not;
    bool can_assign_roles = false;
    std::string chair_agreement; // to be ticked first; empty before the opening
    std::size_t proxies_per_holder = 1;
    std::vector<KnownCollege> colleges;
    std::vector<KnownMember> members;
};
[[nodiscard]] PasteRollPage paste_roll_page(Outlook const& outlook);

struct PastedLine {
    std::size_t line = 0;
    std::string name;
    std::string detail; // college, capacity, role, excuse, proxy
    bool known = false; // on the roll already
    bool foreign_script = false;
};
struct PasteProblem {
    std::string sentence;
    bool is_error = false;
};
struct PastedRoll {
    std::vector<model::RosterRow> rows;
    std::vector<PastedLine> lines; // as many
    std::vector<PasteProblem> problems;
    std::string sentence;    // what will happen: "12 personnes seront inscrites"
    std::string columns;     // how the columns were understood, when no header said it
    bool roles_left = false; // the list gives roles and this post may not
    std::size_t fresh = 0;   // of the rows, those not on the roll yet
    [[nodiscard]] bool empty() const { return rows.empty() && problems.empty(); }
};
[[nodiscard]] PastedRoll read_pasted(PasteRollPage const& page, std::string_view text,
                                     Catalogue const& words);

// Why this cannot be put into the field as it stands, in a sentence; empty when it can: what a clipboard
// holds may be a picture, or a book.
[[nodiscard]] std::string paste_refusal(std::string_view clipboard, Catalogue const& words);

// What can be asked now; asked again once the session has it, until nothing is left.
[[nodiscard]] std::vector<model::Body> next_steps(PasteRollPage const& page,
                                                  std::vector<model::RosterRow> const& rows);

// The first letter of the name that no other college has, in capitals; a figure when all are taken.
[[nodiscard]] std::string letter_for(std::string const& name, std::set<std::string> const& taken);

} // namespace tablee::client
