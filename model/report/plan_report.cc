// SPDX-License-Identifier: Apache-2.0
#include "model/report/plan_report.h"

#include "model/report/compose.h"
#include "model/report/session_words.h"

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

Line state_line(ActionContent const& content) {
    return line(name_of(content.state), " – ", std::to_string(content.progress) + "\u00A0%");
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
    for (Proposal const& proposal : session.proposals)
        if (!proposal.decisions.empty())
            table.rows.push_back(decision_row(lexicon, title_of(proposal), proposal.decisions.back().as));
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
                     column(phrase("report.plan.dates"), 2),   column(phrase("report.plan.resources"), 2),
                     column(phrase("report.plan.measure"), 3), column(phrase("report.plan.state"), 2)};
    for (Action const& action : session.actions) {
        ActionContent const& now = action.now();
        Line title = line(now.title.utf8);
        if (!now.motive.utf8.empty())
            title.push_back(span(" (" + now.motive.utf8 + ")"));
        std::string const dates = lexicon.short_date(now.start) + " → " + lexicon.short_date(now.due);
        table.rows.push_back({std::move(title), line(owner_of(now)), line(dates), line(now.resources.utf8),
                              line(now.measure.utf8), state_line(now)});
    }
    if (table.rows.empty())
        return {};
    return {heading(1, phrase("report.plan.title")), std::move(table)};
}

std::vector<Block> plan_summary(Session const& session, Lexicon const& lexicon) {
    Table table;
    table.caption = phrase("report.plan.caption-open");
    table.columns = {column(phrase("report.plan.action"), 4), column(phrase("report.plan.owner"), 3),
                     column(phrase("report.plan.due"), 2)};
    for (Action const& action : session.actions)
        if (is_open(action.now()))
            table.rows.push_back({line(action.now().title.utf8), line(owner_of(action.now())),
                                  line(lexicon.short_date(action.now().due))});
    if (table.rows.empty())
        return {};
    return {heading(1, phrase("report.plan.title")), std::move(table)};
}

} // namespace tablee::model::report
