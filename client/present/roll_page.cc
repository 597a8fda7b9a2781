// SPDX-License-Identifier: Apache-2.0
#include "client/present/roll_page.h"

#include "client/present/asked_roll.h"
#include "client/present/permission.h"
#include "model/base/code_points.h"
#include "model/base/text.h"
#include "model/session/quorum.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::Member;
using model::MemberId;

struct RollMaker {
    Outlook const& outlook;
    AskedRoll const& roll;

    [[nodiscard]] Member const* member(MemberId const& id) const { return roll.session.members.find(id); }

    [[nodiscard]] std::size_t proxies_held(MemberId const& holder, MemberId const& besides) const {
        return static_cast<std::size_t>(
            std::count_if(roll.session.members.begin(), roll.session.members.end(), [&](Member const& one) {
                return one.id != besides && !one.removed && one.proxy_to == holder;
            }));
    }

    [[nodiscard]] std::vector<HolderChoice> holders_for(Member const& giver) const {
        std::vector<HolderChoice> choices;
        std::size_t const most = roll.session.charter->proxies_per_holder;
        for (Member const& one : roll.session.members) {
            if (one.removed || one.id == giver.id || !one.as.has_voice || !may_come(one))
                continue;
            std::size_t const held = proxies_held(one.id, giver.id);
            HolderChoice choice{one.id, model::full_name(one), {}, held < most};
            if (held >= most)
                choice.detail =
                    outlook.say("roll.holder.full", static_cast<std::int64_t>(held), {std::to_string(held)});
            else if (!one.in_room())
                choice.detail = outlook.say("roll.holder.not-here-yet");
            choices.push_back(std::move(choice));
        }
        return choices;
    }

    // A proxy may arrive before its holder does.
    [[nodiscard]] static bool may_come(Member const& one) {
        return one.in_room() || one.presence == model::Presence::Expected;
    }

    [[nodiscard]] std::vector<std::string> notes_of(Member const& one) const {
        std::vector<std::string> notes;
        for (auto const& [role, key] : {std::pair(model::Role::Chair, "roll.role.chair"),
                                        std::pair(model::Role::Facilitator, "roll.role.facilitator"),
                                        std::pair(model::Role::Deputy, "roll.role.deputy"),
                                        std::pair(model::Role::MinuteTaker, "roll.role.minute-taker")})
            if (one.roles.has(role))
                notes.push_back(outlook.say(key));
        if (one.as.standing == model::Standing::Alternate) {
            Member const* titular = one.as.alternate_of ? member(*one.as.alternate_of) : nullptr;
            notes.push_back(titular == nullptr
                                ? outlook.say("roll.note.alternate")
                                : outlook.say("roll.note.alternate-of", {model::full_name(*titular)}));
        }
        if (!one.as.has_voice)
            notes.push_back(outlook.say("roll.note.no-voice"));
        if (Member const* holder = one.proxy_to ? member(*one.proxy_to) : nullptr)
            notes.push_back(outlook.say("roll.note.proxy-to", {model::full_name(*holder)}));
        for (Member const& giver : roll.session.members)
            if (!giver.removed && giver.proxy_to == one.id)
                notes.push_back(outlook.say("roll.note.proxy-of", {model::full_name(giver)}));
        return notes;
    }

    [[nodiscard]] std::vector<model::Body> restore_of(Member const& one) const {
        std::vector<model::Body> bodies{model::AttendanceMarked{one.id, one.presence}};
        if (one.proxy_to && !one.in_room())
            bodies.emplace_back(model::ProxyGiven{one.id, *one.proxy_to});
        for (Member const& giver : roll.session.members)
            if (!giver.removed && giver.proxy_to == one.id)
                bodies.emplace_back(model::ProxyGiven{giver.id, one.id});
        return bodies;
    }

    [[nodiscard]] RollRow row(Member const& one) const {
        RollRow row;
        row.member = one.id;
        row.name = model::full_name(one);
        row.capacity = one.as.capacity.utf8;
        row.college = college_of(outlook, one);
        row.search = model::folded(row.name + " " + one.as.last_name.utf8 + " " + row.capacity + " " +
                                   row.college.name);
        row.as = one.as;
        row.roles = one.roles;
        row.presence = one.presence;
        row.state = presence_words(outlook, one);
        row.notes = notes_of(one);
        row.proxy_to = one.proxy_to;
        for (Member const& other : roll.session.members)
            if (!other.removed && other.as.standing == model::Standing::Alternate &&
                other.as.alternate_of == one.id)
                row.alternates.push_back(other.id);
        row.in_room = one.in_room();
        row.removed = one.removed;
        row.saving = roll.is_saving(one.id);
        row.foreign_script = in_foreign_script(row.name);
        permit(one, row);
        return row;
    }

    void permit(Member const& one, RollRow& row) const {
        row.can_mark = may(outlook, model::AttendanceMarked{one.id, model::Presence::Present});
        bool const may_represent = row.can_mark && one.as.has_voice &&
                                   one.as.standing == model::Standing::Titular &&
                                   roll.session.charter->proxies_per_holder > 0;
        row.can_give = may_represent && !row.in_room;
        row.can_give_on_leaving = may_represent && row.in_room;
        row.can_end = row.can_mark && one.proxy_to.has_value();
        if (may_represent)
            row.holders = holders_for(one);
        if (row.can_mark)
            row.restore = restore_of(one);
    }
};

void count(Outlook const& outlook, RollSection& section) {
    auto const here = std::count_if(section.rows.begin(), section.rows.end(),
                                    [](RollRow const& row) { return row.in_room; });
    section.count =
        outlook.say("roll.section.count", here, {std::to_string(here), std::to_string(section.rows.size())});
}

// Those without a college first: the chair, the facilitator, guests.
std::vector<RollSection> sections_of(RollMaker const& maker) {
    std::vector<RollSection> sections(1);
    sections.front().title = maker.outlook.say("roll.section.no-college");
    for (model::College const& college : maker.roll.session.colleges) {
        RollSection section;
        section.college = college_mark(maker.outlook, college.id);
        section.title = section.college.name;
        sections.push_back(std::move(section));
    }
    for (Member const& one : maker.roll.session.members) {
        if (one.removed)
            continue;
        RollRow row = maker.row(one);
        sections[row.college.known ? row.college.place + 1 : 0].rows.push_back(std::move(row));
    }
    std::erase_if(sections, [](RollSection const& section) { return section.rows.empty(); });
    for (RollSection& section : sections)
        count(maker.outlook, section);
    return sections;
}

void say_who_is_here(Outlook const& outlook, AskedRoll const& roll, RollPage& page) {
    std::int64_t here = 0;
    for (RollSection const& section : page.sections)
        for (RollRow const& row : section.rows) {
            here += row.in_room ? 1 : 0;
            page.expected += row.presence == model::Presence::Expected ? 1U : 0U;
        }
    page.sentence = outlook.say("roll.page.sentence", here, {std::to_string(here)});
    model::QuorumRule const& rule = roll.session.charter->quorum;
    model::QuorumFigures const figures = model::quorum_now(roll.session);
    page.quorum = quorum_sentence(outlook, figures, rule.proxies_count);
    page.quorum_reached = figures.reached;
    if (figures.required == 0)
        return;
    int const counted = figures.present + (rule.proxies_count ? figures.represented : 0);
    int const lacking = figures.required - counted;
    page.quorum_state = figures.reached
                            ? outlook.say("roll.quorum.reached")
                            : outlook.say("roll.quorum.lacking", lacking, {std::to_string(lacking)});
}

void say_what_is_allowed(Outlook const& outlook, RollPage& page) {
    page.why_no_edit = why_not(outlook, model::MemberEnrolled{});
    page.can_edit = page.why_no_edit.empty();
    // Roles, removing and restoring ask the same of the post; the member is asked for later.
    model::Refusal const keep = refusal_of(outlook, model::MemberRemoved{});
    page.can_keep = keep == model::Refusal::UnknownMember;
    if (!page.can_keep)
        page.why_no_keep = outlook.say(model::key_of(keep));
    page.open = outlook.session->phase != model::Phase::Prepared;
    if (!page.open)
        return;
    Member const* chair = model::holder_of(*outlook.session, model::Role::Chair);
    page.chair_agreement = chair == nullptr
                               ? outlook.say("roll.chair.agrees")
                               : outlook.say("roll.chair.named-agrees", {model::full_name(*chair)});
    page.chair_note = outlook.say("roll.chair.note");
}

} // namespace

RollRow const* RollPage::find(MemberId const& member) const {
    for (RollSection const& section : sections)
        for (RollRow const& row : section.rows)
            if (row.member == member)
                return &row;
    for (RollRow const& row : removed)
        if (row.member == member)
            return &row;
    return nullptr;
}

RollPage roll_page(Outlook const& outlook) {
    AskedRoll const roll = asked_roll(outlook);
    RollMaker const maker{outlook, roll};
    RollPage page;
    page.sections = sections_of(maker);
    for (Member const& one : roll.session.members)
        if (one.removed)
            page.removed.push_back(maker.row(one));
    for (model::MemberEnrolled const& one : roll.enrolling) {
        Member coming;
        coming.as = one;
        page.entering.push_back(model::full_name(coming));
    }
    for (model::College const& college : roll.session.colleges)
        page.colleges.push_back({college.id, college_mark(outlook, college.id)});
    say_who_is_here(outlook, roll, page);
    say_what_is_allowed(outlook, page);
    page.paste = paste_roll_page(outlook);
    return page;
}

bool is_found(RollRow const& row, std::string const& folded_query) {
    std::string_view rest = folded_query;
    while (!rest.empty()) {
        std::size_t const stop = std::min(rest.find(' '), rest.size());
        if (row.search.find(rest.substr(0, stop)) == std::string::npos)
            return false;
        rest.remove_prefix(std::min(stop + 1, rest.size()));
    }
    return true;
}

std::string quorum_sentence(Outlook const& outlook, model::QuorumFigures const& figures, bool proxies_count) {
    std::string who = outlook.say("roll.quorum.present", figures.present, {std::to_string(figures.present)});
    if (figures.represented > 0) {
        std::string const key = proxies_count ? "roll.quorum.represented" : "roll.quorum.represented-apart";
        who = outlook.say(key, figures.represented, {who, std::to_string(figures.represented)});
    }
    PhraseArgs const args{who, std::to_string(figures.voices), std::to_string(figures.required)};
    return outlook.say(figures.required == 0 ? "roll.quorum.none" : "roll.quorum.line", figures.voices, args);
}

std::string presence_words(Outlook const& outlook, Member const& member) {
    switch (member.presence) {
    case model::Presence::Expected:
        return outlook.say("roll.presence.expected");
    case model::Presence::Present:
        return outlook.say("roll.presence.present");
    case model::Presence::Late:
        return member.arrived ? outlook.say("roll.presence.late-at", {hour_of(outlook, *member.arrived)})
                              : outlook.say("roll.presence.late");
    case model::Presence::Excused:
        return outlook.say("roll.presence.excused");
    case model::Presence::Absent:
        return outlook.say("roll.presence.absent");
    case model::Presence::Left:
        return member.left ? outlook.say("roll.presence.left-at", {hour_of(outlook, *member.left)})
                           : outlook.say("roll.presence.left");
    }
    return {};
}

bool in_foreign_script(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        model::CodePoint const next = model::code_point_at(utf8, at);
        bool const ours = next.value < 0x0530 || (next.value >= 0x1E00 && next.value < 0x2100);
        if (!ours)
            return true;
        at += next.octets;
    }
    return false;
}

} // namespace tablee::client
