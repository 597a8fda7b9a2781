// SPDX-License-Identifier: Apache-2.0
#include "client/present/paste_roll.h"

#include "client/present/permission.h"
#include "client/present/roll_page.h"
#include "model/base/code_points.h"
#include "model/base/text.h"

#include <algorithm>
#include <cctype>

namespace tablee::client {
namespace {

using model::RosterRow;

std::string key_of_name(std::string const& last, std::string const& first) {
    return model::folded(last) + "\n" + model::folded(first);
}

KnownMember const* member_of(PasteRollPage const& page, RosterRow const& row) {
    std::string const key = key_of_name(row.last_name, row.first_name);
    for (KnownMember const& one : page.members)
        if (one.key == key)
            return &one;
    return nullptr;
}

std::optional<model::CollegeId> college_named(PasteRollPage const& page, std::string const& name) {
    std::string const key = model::folded(name);
    for (KnownCollege const& one : page.colleges)
        if (!name.empty() && one.key == key)
            return one.id;
    return std::nullopt;
}

std::vector<model::Body> missing_colleges(PasteRollPage const& page, std::vector<RosterRow> const& rows) {
    std::vector<model::Body> bodies;
    std::set<std::string> letters;
    std::set<std::string> names;
    for (KnownCollege const& one : page.colleges) {
        letters.insert(one.letter);
        names.insert(one.key);
    }
    for (RosterRow const& row : rows) {
        if (row.college.empty() || !names.insert(model::folded(row.college)).second)
            continue;
        std::string const letter = letter_for(row.college, letters);
        letters.insert(letter);
        bodies.emplace_back(model::CollegeDefined{{row.college}, {letter}});
    }
    return bodies;
}

// Whoever is there already keeps what the list does not say.
model::MemberEnrolled enrolment_of(PasteRollPage const& page, RosterRow const& row,
                                   model::MemberEnrolled as) {
    as.last_name.utf8 = row.last_name;
    as.first_name.utf8 = row.first_name;
    if (!row.capacity.empty())
        as.capacity.utf8 = row.capacity;
    if (auto const college = college_named(page, row.college))
        as.college = college;
    as.has_voice = row.voices > 0;
    return as;
}

std::vector<model::Body> missing_members(PasteRollPage const& page, std::vector<RosterRow> const& rows) {
    std::vector<model::Body> bodies;
    for (RosterRow const& row : rows) {
        KnownMember const* known = member_of(page, row);
        model::MemberEnrolled as =
            enrolment_of(page, row, known == nullptr ? model::MemberEnrolled{} : known->as);
        if (known == nullptr)
            bodies.emplace_back(std::move(as));
        else if (as != known->as)
            bodies.emplace_back(model::MemberCorrected{known->id, std::move(as)});
    }
    return bodies;
}

bool in_room(KnownMember const& one) {
    return one.presence == model::Presence::Present || one.presence == model::Presence::Late;
}

std::vector<model::Body> missing_facts(PasteRollPage const& page, std::vector<RosterRow> const& rows) {
    std::vector<model::Body> bodies;
    for (RosterRow const& row : rows) {
        KnownMember const& one = *member_of(page, row);
        for (model::RosterRole const named : row.roles) {
            auto const role = static_cast<model::Role>(named); // both in one order
            if (page.can_assign_roles && !one.roles.has(role))
                bodies.emplace_back(model::RoleAssigned{one.id, role, model::Grant::Given});
        }
        if (row.presence == model::RosterPresence::Excused && one.presence == model::Presence::Expected)
            bodies.emplace_back(model::AttendanceMarked{one.id, model::Presence::Excused});
    }
    if (!bodies.empty())
        return bodies;
    for (RosterRow const& row : rows) {
        KnownMember const& giver = *member_of(page, row);
        KnownMember const* holder = row.proxy_row ? member_of(page, rows[*row.proxy_row]) : nullptr;
        if (holder != nullptr && !in_room(giver) && giver.proxy_to != holder->id)
            bodies.emplace_back(model::ProxyGiven{giver.id, holder->id});
    }
    return bodies;
}

std::string role_words(Catalogue const& words, model::RosterRole role) {
    switch (role) {
    case model::RosterRole::Chair:
        return words.say("roll.role.chair");
    case model::RosterRole::Facilitator:
        return words.say("roll.role.facilitator");
    case model::RosterRole::MinuteTaker:
        return words.say("roll.role.minute-taker");
    case model::RosterRole::Deputy:
        return words.say("roll.role.deputy");
    }
    return {};
}

std::string detail_of(RosterRow const& row, Catalogue const& words) {
    std::vector<std::string> parts;
    for (std::string const& one : {row.college, row.capacity})
        if (!one.empty())
            parts.push_back(one);
    for (model::RosterRole const role : row.roles)
        parts.push_back(role_words(words, role));
    if (row.voices == 0)
        parts.push_back(words.say("roll.note.no-voice"));
    if (row.presence == model::RosterPresence::Excused)
        parts.push_back(words.say("roll.presence.excused"));
    if (row.proxy_row)
        parts.push_back(words.say("roll.note.proxy-to", {row.proxy_to}));
    std::string detail;
    for (std::string const& part : parts)
        detail += (detail.empty() ? "" : " · ") + part;
    return detail;
}

void describe(PasteRollPage const& page, Catalogue const& words, PastedRoll& pasted) {
    for (RosterRow const& row : pasted.rows) {
        PastedLine line;
        line.line = row.line;
        line.name = row.first_name.empty() ? row.last_name : row.first_name + " " + row.last_name;
        line.detail = detail_of(row, words);
        line.known = member_of(page, row) != nullptr;
        line.foreign_script = in_foreign_script(line.name);
        pasted.fresh += line.known ? 0U : 1U;
        pasted.roles_left = pasted.roles_left || (!row.roles.empty() && !page.can_assign_roles);
        pasted.lines.push_back(std::move(line));
    }
    auto const known = static_cast<std::int64_t>(pasted.rows.size() - pasted.fresh);
    auto const fresh = static_cast<std::int64_t>(pasted.fresh);
    if (pasted.rows.empty())
        return;
    pasted.sentence = words.say("roll.paste.fresh", fresh, {std::to_string(fresh)});
    if (known > 0)
        pasted.sentence += " " + words.say("roll.paste.known", known, {std::to_string(known)});
}

// Whether so much of it cannot be read that it was never a list.
bool is_no_text(std::string_view text) {
    std::size_t strange = 0;
    std::size_t all = 0;
    for (std::size_t at = 0; at < text.size(); all += 1) {
        model::CodePoint const next = model::code_point_at(text, at);
        bool const control =
            next.value < 0x20 && next.value != '\n' && next.value != '\r' && next.value != '\t';
        strange += control || next.value == model::kNoCodePoint || next.value == 0xFFFD ? 1U : 0U;
        at += next.octets;
    }
    return strange * 20 > all; // more than one in twenty
}

} // namespace

PasteRollPage paste_roll_page(Outlook const& outlook) {
    PasteRollPage page;
    page.why_not = why_not(outlook, model::MemberEnrolled{});
    page.can_paste = page.why_not.empty();
    page.can_assign_roles = keeps_session(outlook);
    page.proxies_per_holder = outlook.session->charter->proxies_per_holder;
    if (outlook.session->phase != model::Phase::Prepared)
        page.chair_agreement = outlook.say("roll.chair.agrees");
    for (model::College const& one : outlook.session->colleges)
        page.colleges.push_back(
            {one.id, model::folded(one.as.name.utf8), one.as.name.utf8, one.as.letter.utf8});
    for (model::Member const& one : outlook.session->members)
        if (!one.removed)
            page.members.push_back({one.id, key_of_name(one.as.last_name.utf8, one.as.first_name.utf8),
                                    one.as, one.roles, one.presence, one.proxy_to});
    return page;
}

PastedRoll read_pasted(PasteRollPage const& page, std::string_view text, Catalogue const& words) {
    PastedRoll pasted;
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return pasted;
    if (std::string why = paste_refusal(text, words); !why.empty()) {
        pasted.problems.push_back({std::move(why), true});
        return pasted;
    }
    model::RosterRules rules;
    rules.proxies_per_holder = page.proxies_per_holder;
    if (!page.colleges.empty()) {
        rules.colleges.emplace();
        for (KnownCollege const& one : page.colleges)
            rules.colleges->push_back(one.name);
    }
    model::PastedRoster roster = model::read_pasted_roster(text, words.say("roll.paste.text"), rules);
    pasted.rows = std::move(roster.read.rows);
    for (model::Problem const& problem : roster.read.problems)
        pasted.problems.push_back({words.say(problem.error), problem.severity == model::Severity::Error});
    if (!roster.has_header)
        pasted.columns = words.say("roll.paste.columns");
    describe(page, words, pasted);
    return pasted;
}

std::string paste_refusal(std::string_view clipboard, Catalogue const& words) {
    if (clipboard.size() > kPasteOctetsMax)
        return words.say("roll.paste.too-long", PhraseArgs{std::to_string(clipboard.size() / 1024),
                                                           std::to_string(kPasteOctetsMax / 1024)});
    if (is_no_text(clipboard))
        return words.say("roll.paste.no-text");
    return {};
}

std::vector<model::Body> next_steps(PasteRollPage const& page, std::vector<RosterRow> const& rows) {
    std::vector<model::Body> bodies = missing_colleges(page, rows);
    if (bodies.empty())
        bodies = missing_members(page, rows);
    if (bodies.empty())
        bodies = missing_facts(page, rows);
    return bodies;
}

std::string letter_for(std::string const& name, std::set<std::string> const& taken) {
    // What folds to two letters ("Œ") or to none of ours stands for nothing here.
    for (char const c : model::folded(name)) {
        if (c < 'a' || c > 'z')
            continue;
        std::string const letter(1, static_cast<char>(std::toupper(c)));
        if (!taken.contains(letter))
            return letter;
    }
    for (int figure = 1;; figure += 1)
        if (!taken.contains(std::to_string(figure)))
            return std::to_string(figure);
}

} // namespace tablee::client
