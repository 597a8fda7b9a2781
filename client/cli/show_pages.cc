// SPDX-License-Identifier: Apache-2.0
#include "client/cli/show_pages.h"

#include "model/report/compose.h"
#include "model/report/plan_report.h"
#include "model/report/session_words.h"
#include "model/report/tally_report.h"
#include "model/session/digest.h"
#include "model/session/quorum.h"

#include <algorithm>
#include <array>
#include <map>

namespace tablee::client {
namespace {

using model::Session;
using model::report::Block;
using model::report::column;
using model::report::fact;
using model::report::Facts;
using model::report::figures;
using model::report::Lexicon;
using model::report::line;
using model::report::Line;
using model::report::paragraph;
using model::report::phrase;
using model::report::Phrase;
using model::report::Table;

Phrase phase_of(Session const& session) {
    switch (session.phase) {
    case model::Phase::Prepared:
        return phrase("cli.show.prepared");
    case model::Phase::Open:
        return phrase("cli.show.open");
    case model::Phase::Adjourned:
        return phrase("cli.show.adjourned");
    }
    return phrase("cli.show.prepared");
}

Phrase quorum_of(Session const& session) {
    model::QuorumFigures const now = model::quorum_now(session);
    if (now.required == 0)
        return phrase("cli.show.no-quorum", now.present, now.represented, now.voices);
    return phrase(now.reached ? "cli.show.quorum-reached" : "cli.show.quorum-missed", now.present,
                  now.represented, now.voices, now.required);
}

std::size_t on_the_roll(Session const& session) {
    return static_cast<std::size_t>(std::count_if(session.members.begin(), session.members.end(),
                                                  [](auto const& one) { return !one.removed; }));
}

std::string college_of(Session const& session, model::Member const& member) {
    model::College const* college = member.as.college ? session.colleges.find(*member.as.college) : nullptr;
    return college == nullptr ? std::string() : college->as.name.utf8;
}

Line roles_of(model::Member const& member) {
    Line roles;
    for (auto const role :
         {model::Role::Chair, model::Role::Facilitator, model::Role::MinuteTaker, model::Role::Deputy}) {
        if (!member.roles.has(role))
            continue;
        if (!roles.empty())
            roles.push_back(model::report::span(", "));
        roles.push_back(model::report::span(model::report::name_of(role)));
    }
    return roles;
}

std::string number_of(model::Proposal const& proposal) {
    if (proposal.number > 0)
        return std::to_string(proposal.number);
    return {};
}

Phrase status_of(model::Proposal const& proposal) {
    static constexpr std::array kKeys{"cli.show.standing", "cli.show.merged", "cli.show.withdrawn"};
    return phrase(kKeys[static_cast<std::size_t>(proposal.status)]);
}

// A page without rows says so.
std::vector<Block> page_of(Table table) {
    if (table.rows.empty())
        return {paragraph(phrase("cli.show.nothing"))};
    return {std::move(table)};
}

} // namespace

std::vector<Block> summary_page(RegisterSession const& shown, Lexicon const& lexicon) {
    Session const& session = *shown.session;
    model::SessionCreated const& charter = *session.charter;
    Facts facts;
    auto const add = [&](char const* key, auto&&... words) {
        Line value = line(std::forward<decltype(words)>(words)...);
        bool const is_empty = value.size() == 1 && value.front() == model::report::span(std::string());
        if (!is_empty)
            facts.facts.push_back({phrase(key), std::move(value)});
    };
    add("cli.show.committee", charter.committee.utf8);
    add("cli.show.session", std::to_string(shown.number) + ". " + charter.title.utf8);
    add("report.head.date", lexicon.long_date(charter.date));
    add("report.head.place", charter.place.utf8);
    add("cli.show.state", phase_of(session));
    add("report.head.opened",
        session.opened_at ? hour_of(session, lexicon, *session.opened_at) : std::string());
    add("report.head.adjourned",
        session.adjourned_at ? hour_of(session, lexicon, *session.adjourned_at) : std::string());
    add("cli.show.members", std::to_string(on_the_roll(session)));
    add("report.quorum.title", quorum_of(session));
    add("report.agenda.title", phrase("cli.show.items", session.agenda->size()));
    add("cli.show.proposals", std::to_string(session.proposals.size()));
    add("cli.show.polls", std::to_string(session.polls.size()));
    add("report.plan.title", phrase("cli.show.actions", session.actions.size()));
    add("cli.show.events", phrase("cli.show.events-void", session.events, session.voids->size()));
    add("cli.show.digest", model::short_form(shown.digest()));
    return {std::move(facts)};
}

std::vector<Block> members_page(Session const& session) {
    Table table;
    table.caption = phrase("cli.show.members");
    table.columns = {column(phrase("report.nominal.member")), column(phrase("cli.show.college")),
                     column(phrase("cli.show.voice")),        column(phrase("cli.show.role")),
                     column(phrase("cli.show.presence")),     column(phrase("cli.show.proxy"))};
    for (model::Member const& member : session.members) {
        if (member.removed)
            continue;
        std::string proxy =
            member.proxy_to ? model::report::name_in(session, *member.proxy_to) : std::string();
        table.rows.push_back(
            {line(model::report::name_and_capacity(member)), line(college_of(session, member)),
             line(phrase(member.as.has_voice ? "cli.show.yes" : "cli.show.no")), roles_of(member),
             line(model::report::name_of(member.presence)), line(std::move(proxy))});
    }
    return page_of(std::move(table));
}

std::vector<Block> agenda_page(Session const& session, Lexicon const& lexicon) {
    Table table;
    table.caption = phrase("report.agenda.title");
    table.columns = {figures(phrase("cli.show.number")), column(phrase("cli.show.item")),
                     figures(phrase("cli.show.planned")), column(phrase("cli.show.started")),
                     column(phrase("cli.show.ended"))};
    auto const hour = [&](std::optional<model::Instant> const& moment) {
        return moment ? hour_of(session, lexicon, *moment) : std::string();
    };
    for (model::AgendaItemId const& id : *session.agenda) {
        model::AgendaItem const& item = *session.items.find(id);
        table.rows.push_back({line(std::to_string(table.rows.size() + 1)), line(item.title.utf8),
                              line(std::to_string(item.planned_minutes)), line(hour(item.started)),
                              line(hour(item.ended))});
    }
    return page_of(std::move(table));
}

std::vector<Block> proposals_page(Session const& session) {
    Table table;
    table.caption = phrase("cli.show.proposals");
    table.columns = {figures(phrase("cli.show.number")), column(phrase("cli.show.reference")),
                     column(phrase("report.dots.proposal")), column(phrase("cli.show.author")),
                     column(phrase("cli.show.state"))};
    for (model::Proposal const& proposal : session.proposals) {
        bool const named = proposal.authorship == model::Authorship::Named;
        Line author = named ? line(model::report::name_in(session, proposal.author))
                            : line(phrase("cli.show.anonymous"));
        table.rows.push_back({line(number_of(proposal)), line(proposal.reference.utf8),
                              line(proposal.wording().title.utf8), std::move(author),
                              line(status_of(proposal))});
    }
    return page_of(std::move(table));
}

std::vector<Block> polls_page(Session const& session, Lexicon const& lexicon) {
    std::vector<Block> blocks;
    for (model::Poll const& poll : session.polls)
        for (Block& block : tally_report(session, lexicon, poll))
            blocks.push_back(std::move(block));
    if (blocks.empty())
        blocks.emplace_back(paragraph(phrase("cli.show.nothing")));
    return blocks;
}

std::vector<Block> actions_page(Session const& session, Lexicon const& lexicon) {
    std::vector<Block> blocks = plan_section(session, lexicon);
    if (blocks.empty())
        blocks.emplace_back(paragraph(phrase("cli.show.nothing")));
    return blocks;
}

} // namespace tablee::client
