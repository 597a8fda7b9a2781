// SPDX-License-Identifier: Apache-2.0
#include "model/report/minutes_report.h"

#include "model/report/compose.h"
#include "model/report/plan_report.h"
#include "model/report/session_words.h"
#include "model/report/tally_report.h"

#include <algorithm>

namespace tablee::model::report {
namespace {

Document frame_of(Session const& session, std::string_view title_key, std::string_view kind) {
    Document document;
    document.title = phrase(title_key, session.charter->title.utf8);
    document.committee = session.charter->committee.utf8;
    document.reference = reference_of(session, kind);
    document.version = "1";
    document.date = session.charter->date;
    document.draft = true; // until the minutes are approved
    return document;
}

void add(std::vector<Block>& to, std::vector<Block> blocks) {
    for (Block& block : blocks)
        to.push_back(std::move(block));
}

std::string name_of_role(Session const& session, Role role) {
    Member const* holder = holder_of(session, role);
    return holder == nullptr ? std::string() : name_and_capacity(*holder);
}

Facts head(Session const& session, Lexicon const& lexicon) {
    Facts facts;
    auto const add_fact = [&](std::string_view key, std::string const& value) {
        if (!value.empty())
            facts.facts.push_back(fact(phrase(key), value));
    };
    add_fact("report.head.session", session.charter->title.utf8);
    add_fact("report.head.date", lexicon.long_date(session.charter->date));
    add_fact("report.head.place", session.charter->place.utf8);
    if (session.opened_at)
        add_fact("report.head.opened", hour_of(session, lexicon, *session.opened_at));
    if (session.adjourned_at)
        add_fact("report.head.adjourned", hour_of(session, lexicon, *session.adjourned_at));
    add_fact("report.role.chair", name_of_role(session, Role::Chair));
    add_fact("report.role.facilitator", name_of_role(session, Role::Facilitator));
    add_fact("report.role.minute-taker", name_of_role(session, Role::MinuteTaker));
    return facts;
}

// One page has no room for more; the date stands in its reference.
Facts short_head(Session const& session, std::string const& digest) {
    Facts facts;
    if (Member const* chair = holder_of(session, Role::Chair))
        facts.facts.push_back(fact(phrase("report.role.chair"), name_and_capacity(*chair)));
    facts.facts.push_back(fact(phrase("report.head.digest"), digest));
    return facts;
}

// "Zoé Aubry, étudiante (arrivée à 14 h 20)".
Line presence_line(Session const& session, Lexicon const& lexicon, Member const& member) {
    Line words = line(name_and_capacity(member));
    bool const late = member.presence == Presence::Late && member.arrived;
    if (late)
        words.push_back(
            span(phrase("report.attendance.arrived", hour_of(session, lexicon, *member.arrived))));
    if (member.presence == Presence::Left && member.left)
        words.push_back(span(phrase("report.attendance.left", hour_of(session, lexicon, *member.left))));
    return words;
}

// Those of one college whom the predicate takes, in the order of the roll.
template <class Taken>
std::vector<Line> lines_of(Session const& session, Lexicon const& lexicon,
                           std::optional<CollegeId> const& college, Taken const& taken) {
    std::vector<Line> lines;
    for (Member const& member : session.members)
        if (!member.removed && member.as.college == college && taken(member))
            lines.push_back(presence_line(session, lexicon, member));
    return lines;
}

bool attended(Member const& member) {
    return member.in_room() || member.presence == Presence::Left;
}

void add_attendance(std::vector<Block>& blocks, Session const& session, Lexicon const& lexicon) {
    blocks.emplace_back(heading(1, phrase("report.attendance.title")));
    blocks.emplace_back(heading(2, phrase("report.attendance.present")));
    std::vector<Line> without = lines_of(session, lexicon, std::nullopt, attended);
    if (!without.empty())
        blocks.emplace_back(bullets(std::move(without)));
    for (College const& college : session.colleges) {
        std::vector<Line> lines = lines_of(session, lexicon, college.id, attended);
        if (lines.empty())
            continue;
        blocks.emplace_back(paragraph(strong(phrase("report.attendance.college", college.as.name.utf8))));
        blocks.emplace_back(bullets(std::move(lines)));
    }
    std::vector<Line> represented;
    std::vector<Line> excused;
    std::vector<Line> absent;
    for (Member const& member : session.members) {
        if (member.removed || attended(member))
            continue;
        if (member.proxy_to)
            represented.push_back(line(phrase("report.attendance.proxy", name_and_capacity(member),
                                              name_in(session, *member.proxy_to))));
        else if (member.presence == Presence::Excused)
            excused.push_back(line(name_and_capacity(member)));
        else
            absent.push_back(line(name_and_capacity(member)));
    }
    auto const group = [&](std::string_view key, std::vector<Line>&& lines) {
        if (lines.empty())
            return;
        blocks.emplace_back(heading(2, phrase(key)));
        blocks.emplace_back(bullets(std::move(lines)));
    };
    group("report.attendance.represented", std::move(represented));
    group("report.attendance.excused", std::move(excused));
    group("report.attendance.absent", std::move(absent));
}

void add_quorum(std::vector<Block>& blocks, Session const& session) {
    if (!session.opening_quorum)
        return;
    QuorumFigures const& quorum = *session.opening_quorum;
    blocks.emplace_back(heading(2, phrase("report.quorum.title")));
    if (quorum.required == 0) {
        blocks.emplace_back(paragraph(phrase("report.quorum.none", quorum.present, quorum.represented)));
        return;
    }
    blocks.emplace_back(paragraph(
        phrase(quorum.reached ? "report.quorum.reached" : "report.quorum.missed", quorum.present,
               quorum.represented, quorum.present + quorum.represented, quorum.required, quorum.voices)));
}

void add_agenda(std::vector<Block>& blocks, Session const& session) {
    std::vector<Line> titles;
    for (AgendaItemId const& id : *session.agenda)
        titles.push_back(line(session.items.find(id)->title.utf8));
    if (titles.empty())
        return;
    blocks.emplace_back(heading(1, phrase("report.agenda.title")));
    blocks.emplace_back(numbered(std::move(titles)));
}

void add_polls(std::vector<Block>& blocks, Session const& session, Lexicon const& lexicon,
               std::optional<AgendaItemId> const& item) {
    for (Poll const& poll : session.polls)
        if (poll.as.sheet.item == item)
            add(blocks, tally_report(session, lexicon, poll));
}

void add_items(std::vector<Block>& blocks, Session const& session, Lexicon const& lexicon) {
    blocks.emplace_back(heading(1, phrase("report.items.title")));
    std::size_t number = 0;
    for (AgendaItemId const& id : *session.agenda) {
        AgendaItem const& item = *session.items.find(id);
        number += 1;
        blocks.emplace_back(heading(2, std::to_string(number) + ". " + item.title.utf8));
        if (item.started && item.ended)
            blocks.emplace_back(remark(phrase("report.items.times", hour_of(session, lexicon, *item.started),
                                              hour_of(session, lexicon, *item.ended))));
        append(blocks, paragraphs_of(item.minutes.text()));
        add_polls(blocks, session, lexicon, id);
    }
    bool const others = std::any_of(session.polls.begin(), session.polls.end(),
                                    [](Poll const& poll) { return !poll.as.sheet.item; });
    if (others) {
        blocks.emplace_back(heading(2, phrase("report.items.other-polls")));
        add_polls(blocks, session, lexicon, std::nullopt);
    }
}

void add_signatures(std::vector<Block>& blocks, Session const& session, std::string const& digest) {
    Signatures signatures;
    for (Role const role : {Role::Chair, Role::MinuteTaker}) {
        Member const* holder = holder_of(session, role);
        Line who = line(name_of(role));
        if (holder != nullptr)
            who = line(name_of(role), " – ", full_name(*holder));
        signatures.who.push_back(std::move(who));
    }
    blocks.emplace_back(std::move(signatures));
    blocks.emplace_back(remark(phrase("report.digest", digest)));
}

} // namespace

Document minutes_report(Session const& session, Lexicon const& lexicon, std::string const& digest) {
    Document document = frame_of(session, "report.minutes.title", "CR");
    std::vector<Block>& blocks = document.blocks;
    blocks.emplace_back(head(session, lexicon));
    add_attendance(blocks, session, lexicon);
    add_quorum(blocks, session);
    add_agenda(blocks, session);
    add_items(blocks, session, lexicon);
    add(blocks, decisions_section(session, lexicon));
    add(blocks, plan_section(session, lexicon));
    add_signatures(blocks, session, digest);
    return document;
}

Document decision_record(Session const& session, Lexicon const& lexicon, std::string const& digest) {
    Document document = frame_of(session, "report.record.title", "RD");
    std::vector<Block>& blocks = document.blocks;
    blocks.emplace_back(short_head(session, digest));
    if (session.polls.size() > 0) {
        blocks.emplace_back(heading(1, phrase("report.record.advice")));
        std::vector<Line> advice;
        for (Poll const& poll : session.polls)
            advice.push_back(line(strong(poll.as.sheet.question.utf8), " – ", outcome_sentence(poll)));
        blocks.emplace_back(bullets(std::move(advice)));
    }
    add(blocks, record_section(session, lexicon));
    add(blocks, open_actions_section(session, lexicon));
    return document;
}

} // namespace tablee::model::report
