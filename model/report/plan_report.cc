// SPDX-License-Identifier: Apache-2.0
#include "model/report/plan_report.h"

#include "model/report/compose.h"
#include "model/report/session_words.h"

#include <algorithm>

namespace tablee::model::report {
namespace {

std::vector<Line> decision_row(Lexicon const& lexicon, std::string const& subject,
                               DecisionTaken const& decision) {
    return {line(subject), line(name_of(decision.verdict)), line(decision.motive.utf8),
            line(decision.decided_by.utf8 +
                 (decision.date.is_none() ? "" : ", " + lexicon.short_date(decision.date)))};
}

bool is_open(ActionContent const& content) {
    return content.state == ActionState::NotStarted || content.state == ActionState::InProgress;
}

// Late is no state that anybody sets: it follows from the due date and the day of the session.
Line state_line(Session const& session, ActionContent const& content) {
    Line words = line(name_of(content.state), " – ", std::to_string(content.progress) + "\u00A0%");
    if (is_open(content) && !content.due.is_none() && content.due < session.charter->date)
        words.push_back(span(phrase("report.action.late")));
    return words;
}

std::string dates_of(Lexicon const& lexicon, ActionContent const& content) {
    if (content.start.is_none())
        return lexicon.short_date(content.due);
    return lexicon.short_date(content.start) + " →\n" + lexicon.short_date(content.due);
}

// The action that carries a proposal out, the last one planned.
Action const* action_of(Session const& session, ProposalId const& proposal) {
    Action const* found = nullptr;
    for (Action const& action : session.actions)
        if (action.proposal == proposal)
            found = &action;
    return found;
}

// The proposals decided on, by number; those without one last, as they came.
std::vector<Proposal const*> decided(Session const& session) {
    std::vector<Proposal const*> found;
    for (Proposal const& proposal : session.proposals)
        if (!proposal.decisions.empty())
            found.push_back(&proposal);
    std::stable_sort(found.begin(), found.end(), [](Proposal const* a, Proposal const* b) {
        return a->number - 1 < b->number - 1; // 0 wraps to the end
    });
    return found;
}

std::string joined(std::vector<std::string> const& names) {
    std::string all;
    for (std::string const& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

std::string owner_of(ActionContent const& content) {
    std::string const& partners = content.partners.utf8;
    return partners.empty() ? content.owner.utf8 : content.owner.utf8 + " ; " + partners;
}

} // namespace

std::vector<Block> decisions_section(Session const& session, Lexicon const& lexicon) {
    Table table;
    table.caption = phrase("report.decisions.caption");
    table.columns = {column(phrase("report.decisions.subject"), 4),
                     column(phrase("report.decisions.verdict"), 2),
                     column(phrase("report.decisions.motive"), 3), column(phrase("report.decisions.by"), 3)};
    for (Proposal const* proposal : decided(session))
        table.rows.push_back(decision_row(lexicon, title_of(*proposal), proposal->decisions.back().as));
    for (Poll const& poll : session.polls)
        if (!poll.decisions.empty())
            table.rows.push_back(
                decision_row(lexicon, poll.as.sheet.question.utf8, poll.decisions.back().as));
    if (table.rows.empty())
        return {};
    return {heading(1, phrase("report.decisions.title")), paragraph(phrase("report.decisions.notice")),
            std::move(table)};
}

std::vector<Block> plan_section(Session const& session, Lexicon const& lexicon) {
    Table table;
    table.caption = phrase("report.plan.caption");
    table.columns = {column(phrase("report.plan.action"), 4),  column(phrase("report.plan.owner"), 3),
                     column(phrase("report.plan.dates"), 3),   column(phrase("report.plan.resources"), 2),
                     column(phrase("report.plan.measure"), 3), column(phrase("report.plan.state"), 2)};
    for (Action const& action : session.actions) {
        ActionContent const& now = action.now();
        Line title = line(now.title.utf8);
        if (!now.motive.utf8.empty())
            title.push_back(span(" (" + now.motive.utf8 + ")"));
        table.rows.push_back({std::move(title), line(owner_of(now)), line(dates_of(lexicon, now)),
                              line(now.resources.utf8), line(now.measure.utf8), state_line(session, now)});
    }
    if (table.rows.empty())
        return {};
    return {heading(1, phrase("report.plan.title")), std::move(table)};
}

std::vector<Block> record_section(Session const& session, Lexicon const& lexicon) {
    std::vector<Line> lines;
    std::vector<std::string> deciders;
    auto const add = [&](std::string const& subject, DecisionTaken const& decision, Action const* action) {
        Line words = line(strong(subject), " – ", name_of(decision.verdict));
        if (!decision.motive.utf8.empty())
            words.push_back(span(" (" + decision.motive.utf8 + ")"));
        if (action != nullptr)
            words.push_back(span(phrase("report.record.owner", action->now().owner.utf8,
                                        lexicon.short_date(action->now().due))));
        lines.push_back(std::move(words));
        if (std::find(deciders.begin(), deciders.end(), decision.decided_by.utf8) == deciders.end())
            deciders.push_back(decision.decided_by.utf8);
    };
    for (Proposal const* proposal : decided(session))
        add(title_of(*proposal), proposal->decisions.back().as, action_of(session, proposal->id));
    for (Poll const& poll : session.polls)
        if (!poll.decisions.empty())
            add(poll.as.sheet.question.utf8, poll.decisions.back().as, nullptr);
    if (lines.empty())
        return {};
    return {heading(1, phrase("report.decisions.title")),
            paragraph(phrase("report.record.deciders", joined(deciders))), bullets(std::move(lines))};
}

std::vector<Block> open_actions_section(Session const& session, Lexicon const& lexicon) {
    std::vector<Line> open;
    for (Action const& action : session.actions) {
        ActionContent const& now = action.now();
        Proposal const* proposal = action.proposal ? session.proposals.find(*action.proposal) : nullptr;
        bool const told = proposal != nullptr && !proposal->decisions.empty();
        if (is_open(now) && !told)
            open.push_back(line(now.title.utf8, " – ", now.owner.utf8, now.due.is_none() ? "" : ", ",
                                lexicon.short_date(now.due)));
    }
    if (open.empty())
        return {};
    return {heading(1, phrase("report.plan.caption-open")), bullets(std::move(open))};
}

} // namespace tablee::model::report
