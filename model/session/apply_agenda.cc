// SPDX-License-Identifier: Apache-2.0
#include "model/session/apply_parts.h"

#include <algorithm>

namespace tablee::model::effects {
namespace {

Revision revision_of(Event const& event, Label const& pledge, Title const& title, Text const& description) {
    return {event.names<HeadHash>(), pledge, title, description};
}

void set_freeze(Session& session, Event const& event, bool frozen) {
    session.freeze = {ref_of(event), frozen};
    session.freezes.edit().push_back(session.freeze);
}

} // namespace

void apply(Session& session, Event const& event, AgendaItemAdded const& body) {
    AgendaItem item;
    item.id = event.names<AgendaItemId>();
    item.title = body.title;
    item.planned_minutes = body.planned_minutes;
    session.agenda.edit().push_back(item.id);
    session.items.add(std::move(item));
}

void apply(Session& session, Event const&, AgendaItemChanged const& body) {
    AgendaItem& item = *session.items.change(body.item);
    item.title = body.title;
    item.planned_minutes = body.planned_minutes;
    auto& order = session.agenda.edit();
    std::erase(order, body.item);
    auto const place = std::min<std::size_t>(body.position, order.size());
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), body.item);
}

void apply(Session& session, Event const&, AgendaItemRemoved const& body) {
    session.items.change(body.item)->removed = true;
    std::erase(session.agenda.edit(), body.item);
}

void apply(Session& session, Event const& event, AgendaItemStarted const& body) {
    AgendaItem& item = *session.items.change(body.item);
    if (!item.started)
        item.started = event.wall;
    item.ended.reset();
}

void apply(Session& session, Event const& event, AgendaItemEnded const& body) {
    session.items.change(body.item)->ended = event.wall;
}

void apply(Session& session, Event const& event, ProposalEntered const& body) {
    Proposal proposal;
    proposal.id = event.names<ProposalId>();
    proposal.author = body.author;
    proposal.authorship = body.authorship;
    proposal.reference = body.reference;
    proposal.revisions.push_back(revision_of(event, body.pledge, body.title, body.description));
    session.proposals.add(std::move(proposal));
}

void apply(Session& session, Event const& event, ProposalEdited const& body) {
    session.proposals.change(body.proposal)
        ->revisions.push_back(revision_of(event, body.pledge, body.title, body.description));
}

void apply(Session& session, Event const&, ProposalsMerged const& body) {
    for (ProposalId const& id : body.from) {
        Proposal& merged = *session.proposals.change(id);
        merged.status = ProposalStatus::Merged;
        merged.merged_into = body.into;
    }
}

void apply(Session& session, Event const&, ProposalWithdrawn const& body) {
    Proposal& proposal = *session.proposals.change(body.proposal);
    proposal.status = ProposalStatus::Withdrawn;
    proposal.motive = body.motive;
    withdraw_from_polls(session, body.proposal);
}

void apply(Session& session, Event const& event, ProposalsFrozen const& body) {
    set_freeze(session, event, true);
    for (ProposalId const& id : body.numbered) {
        Proposal& proposal = *session.proposals.change(id);
        if (proposal.number == 0 && proposal.status == ProposalStatus::Standing)
            proposal.number = ++session.numbers_given;
    }
}

void apply(Session& session, Event const& event, ProposalsUnfrozen const&) {
    set_freeze(session, event, false);
}

void apply(Session& session, Event const& event, DecisionTaken const& body) {
    if (body.proposal)
        session.proposals.change(*body.proposal)->decisions.push_back({body, event.wall});
    else
        session.polls.change(*body.poll)->decisions.push_back({body, event.wall});
}

void apply(Session& session, Event const& event, ActionPlanned const& body) {
    session.actions.add({event.names<ActionId>(), body.proposal, body.carried, {body.content}});
}

void apply(Session& session, Event const&, ActionRevised const& body) {
    session.actions.change(body.action)->history.push_back(body.content);
}

void apply(Session& session, Event const&, MinutesTyped const& body) {
    Sequence& minutes = session.items.change(body.item)->minutes;
    for (TextOp const& op : body.ops)
        static_cast<void>(minutes.integrate(op)); // the rule has tried each of them
}

} // namespace tablee::model::effects
