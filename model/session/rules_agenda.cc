// SPDX-License-Identifier: Apache-2.0
#include "model/base/limits.h"
#include "model/session/rules_parts.h"

#include <algorithm>

namespace tablee::model::rules {
namespace {

Refusal known_item(Case const& on, AgendaItemId const& id) {
    AgendaItem const* item = on.session.items.find(id);
    if (item == nullptr)
        return Refusal::UnknownItem;
    return item->removed ? Refusal::Removed : Refusal::None;
}

Refusal standing(Case const& on, ProposalId const& id) {
    Proposal const* proposal = on.session.proposals.find(id);
    if (proposal == nullptr)
        return Refusal::UnknownProposal;
    return proposal->status == ProposalStatus::Standing ? Refusal::None : Refusal::ProposalGone;
}

// The seat's own post, or who conducts.
Refusal author_or_conducting(Case const& on, MemberId const& author) {
    if (on.phase() == Phase::Adjourned)
        return Refusal::Adjourned;
    return on.conducts() || on.serves(author) ? Refusal::None : Refusal::SeatElsewhere;
}

Refusal refuse_content(ActionContent const& content) {
    if (content.progress > 100 ||
        (!content.start.is_none() && !content.due.is_none() && content.due < content.start))
        return Refusal::OutOfRange;
    return Refusal::None;
}

} // namespace

Refusal refuse(Case const& on, AgendaItemAdded const& body) {
    if (body.title.utf8.empty())
        return Refusal::Empty;
    if (on.session.items.size() >= limits::kAgendaItems)
        return Refusal::TooMany;
    return on.conducting_only();
}

Refusal refuse(Case const& on, AgendaItemChanged const& body) {
    if (body.title.utf8.empty())
        return Refusal::Empty;
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    return known_item(on, body.item);
}

Refusal refuse(Case const& on, AgendaItemRemoved const& body) {
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    return known_item(on, body.item);
}

Refusal refuse(Case const& on, AgendaItemStarted const& body) {
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    return known_item(on, body.item);
}

Refusal refuse(Case const& on, AgendaItemEnded const& body) {
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    return known_item(on, body.item);
}

Refusal refuse(Case const& on, ProposalEntered const& body) {
    if (on.session.proposals.size() >= limits::kProposals)
        return Refusal::TooMany;
    if (on.frozen()) // whoever had not seen the freeze enters a proposal still, without a number
        return Refusal::ListFrozen;
    if (Refusal const no = on.known_member(body.author); no != Refusal::None)
        return no;
    return author_or_conducting(on, body.author);
}

Refusal refuse(Case const& on, ProposalEdited const& body) {
    if (Refusal const no = standing(on, body.proposal); no != Refusal::None)
        return no;
    if (on.frozen())
        return Refusal::ListFrozen;
    return author_or_conducting(on, on.session.proposals.find(body.proposal)->author);
}

Refusal refuse(Case const& on, ProposalsMerged const& body) {
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    if (Refusal const no = standing(on, body.into); no != Refusal::None)
        return no;
    if (on.frozen())
        return Refusal::ListFrozen;
    if (body.from.empty())
        return Refusal::Empty;
    for (ProposalId const& from : body.from) {
        if (from == body.into)
            return Refusal::MergedIntoItself;
        if (Refusal const no = standing(on, from); no != Refusal::None)
            return no;
    }
    return Refusal::None;
}

Refusal refuse(Case const& on, ProposalWithdrawn const& body) {
    if (Refusal const no = standing(on, body.proposal); no != Refusal::None)
        return no;
    return author_or_conducting(on, on.session.proposals.find(body.proposal)->author);
}

Refusal refuse(Case const& on, ProposalsFrozen const& body) {
    if (Refusal const no = on.keeper_only(); no != Refusal::None)
        return no;
    if (on.frozen())
        return Refusal::ListFrozen;
    for (std::size_t i = 0; i < body.numbered.size(); i += 1) {
        Proposal const* proposal = on.session.proposals.find(body.numbered[i]);
        if (proposal == nullptr)
            return Refusal::UnknownProposal;
        if (std::find(body.numbered.begin(), body.numbered.begin() + static_cast<std::ptrdiff_t>(i),
                      body.numbered[i]) != body.numbered.begin() + static_cast<std::ptrdiff_t>(i))
            return Refusal::AlreadyNumbered;
    }
    return Refusal::None;
}

Refusal refuse(Case const& on, ProposalsUnfrozen const&) {
    if (Refusal const no = on.keeper_only(); no != Refusal::None)
        return no;
    return on.frozen() ? Refusal::None : Refusal::ListNotFrozen;
}

Refusal refuse(Case const& on, DecisionTaken const& body) {
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    if (body.proposal.has_value() == body.poll.has_value())
        return Refusal::OutOfRange;
    if (body.proposal && on.session.proposals.find(*body.proposal) == nullptr)
        return Refusal::UnknownProposal;
    if (body.poll && on.session.polls.find(*body.poll) == nullptr)
        return Refusal::UnknownPoll;
    return Refusal::None;
}

Refusal refuse(Case const& on, ActionPlanned const& body) {
    if (on.session.actions.size() >= limits::kActions)
        return Refusal::TooMany;
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    if (body.proposal && on.session.proposals.find(*body.proposal) == nullptr)
        return Refusal::UnknownProposal;
    return refuse_content(body.content);
}

Refusal refuse(Case const& on, ActionRevised const& body) {
    if (Refusal const no = on.conducting_only(); no != Refusal::None)
        return no;
    if (on.session.actions.find(body.action) == nullptr)
        return Refusal::UnknownAction;
    return refuse_content(body.content);
}

// Any admitted post that serves somebody may type; nobody types under another run's name.
Refusal refuse(Case const& on, MinutesTyped const& body) {
    if (on.phase() == Phase::Adjourned)
        return Refusal::Adjourned;
    bool const serves_somebody = std::any_of(on.who.power->seats.begin(), on.who.power->seats.end(),
                                             [&](auto const& entry) { return entry.second == on.who.post; });
    if (!serves_somebody && !on.conducts())
        return Refusal::NotAdmitted;
    AgendaItem const* item = on.session.items.find(body.item);
    if (item == nullptr)
        return Refusal::UnknownItem;
    if (body.ops.empty())
        return Refusal::EraseNothing;
    Sequence trial = item->minutes;
    for (TextOp const& op : body.ops) {
        auto const* insert = std::get_if<InsertOp>(&op);
        if (insert != nullptr && insert->first.author != on.who.author)
            return Refusal::BadText;
        Integration const done = trial.integrate(op);
        if (done != Integration::Applied && done != Integration::Duplicate) // two may delete one word at once
            return Refusal::BadText;
    }
    return Refusal::None;
}

} // namespace tablee::model::rules
