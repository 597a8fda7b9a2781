// SPDX-License-Identifier: Apache-2.0
#include "client/present/plan_page.h"

#include "client/present/permission.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::Action;
using model::Proposal;
using model::Session;

// What continues an action of before says so; what was imported with the previous plan began before today.
bool is_of_before(Session const& session, Action const& action) {
    if (action.carried)
        return true;
    model::Date const start = action.history.front().start;
    return !action.proposal && !start.is_none() && start < session.charter->date;
}

std::string number_words(Outlook const& outlook, Proposal const& proposal) {
    if (proposal.number > 0)
        return outlook.say("plan.proposal.number", {std::to_string(proposal.number)});
    return proposal.reference.utf8;
}

PlanRow row_of(Outlook const& outlook, Action const& action) {
    PlanRow row;
    model::ActionContent content = action.now();
    for_each_waiting<model::ActionRevised>(outlook, [&](model::ActionRevised const& waiting) {
        if (waiting.action != action.id)
            return;
        content = waiting.content;
        row.saving = true;
    });
    row.action = action.id;
    row.title = content.title.utf8;
    row.owner = content.owner.utf8;
    row.partners = content.partners.utf8;
    row.due = short_date(outlook, content.due);
    row.resources = content.resources.utf8;
    row.measure = content.measure.utf8;
    row.motive = content.motive.utf8;
    row.state = content.state;
    row.state_label = state_words(*outlook.words, content.state);
    row.progress = content.progress;
    row.late = is_late(content, outlook.session->charter->date);
    row.before = is_of_before(*outlook.session, action);
    row.reviewed = action.history.size() > 1 || row.saving;
    row.draft = draft_of(outlook, content);
    if (Proposal const* proposal =
            action.proposal ? outlook.session->proposals.find(*action.proposal) : nullptr)
        row.proposal = number_words(outlook, *proposal);
    return row;
}

bool has_action(Session const& session, model::ProposalId const& proposal) {
    return std::any_of(session.actions.begin(), session.actions.end(),
                       [&](Action const& action) { return action.proposal == proposal; });
}

// By the line that the chair drew after a vote.
bool is_above_the_line(Session const& session, model::ProposalId const& proposal) {
    for (model::Poll const& poll : session.polls) {
        if (!poll.retained)
            continue;
        for (std::uint16_t const option : poll.retained->options)
            if (option < poll.as.sheet.options.size() && poll.as.sheet.options[option].proposal == proposal)
                return true;
    }
    return false;
}

// The service's last word on it, before the committee's line.
bool is_retained(Session const& session, Proposal const& proposal) {
    if (proposal.status != model::ProposalStatus::Standing)
        return false;
    if (proposal.decisions.empty())
        return is_above_the_line(session, proposal.id);
    model::Verdict const verdict = proposal.decisions.back().as.verdict;
    return verdict == model::Verdict::Retained || verdict == model::Verdict::Amended;
}

std::vector<PlanCandidate> candidates_of(Outlook const& outlook) {
    std::vector<PlanCandidate> candidates;
    for (Proposal const& proposal : outlook.session->proposals)
        if (is_retained(*outlook.session, proposal) && !has_action(*outlook.session, proposal.id))
            candidates.push_back(
                {proposal.id, proposal.wording().title.utf8, number_words(outlook, proposal)});
    return candidates;
}

} // namespace

std::vector<PlanRow> plan_rows(Outlook const& outlook) {
    std::vector<PlanRow> rows;
    for (Action const& action : outlook.session->actions)
        rows.push_back(row_of(outlook, action));
    return rows;
}

PlanPage plan_page(Outlook const& outlook) {
    PlanPage page;
    page.rows = plan_rows(outlook);
    for (PlanRow const& row : page.rows) {
        page.figures.all += 1;
        page.figures.in_progress += row.state == model::ActionState::InProgress ? 1U : 0U;
        page.figures.done += row.state == model::ActionState::Done ? 1U : 0U;
        page.figures.late += row.late ? 1U : 0U;
    }
    std::stable_partition(page.rows.begin(), page.rows.end(), [](PlanRow const& row) { return row.late; });
    for_each_waiting<model::ActionPlanned>(outlook, [&](model::ActionPlanned const& waiting) {
        page.entering.push_back(waiting.content.title.utf8);
    });
    page.candidates = candidates_of(outlook);
    for (model::Member const& member : outlook.session->members)
        if (!member.removed)
            page.owners.push_back(model::full_name(member));
    page.why_not = why_not(outlook, model::ActionPlanned{});
    page.can_edit = page.why_not.empty();
    return page;
}

} // namespace tablee::client
