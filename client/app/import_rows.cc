// SPDX-License-Identifier: Apache-2.0
#include "client/app/import_rows.h"

#include "client/app/member_names.h"
#include "model/base/text.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

using model::Session;

bool has_item(Session const& session, std::string const& title) {
    return std::any_of(session.agenda->begin(), session.agenda->end(), [&](model::AgendaItemId const& id) {
        return model::folded(session.items.find(id)->title.utf8) == model::folded(title);
    });
}

// By its reference where it has one, by its title otherwise.
bool has_proposal(Session const& session, model::ProposalRow const& row) {
    return std::any_of(session.proposals.begin(), session.proposals.end(), [&](model::Proposal const& one) {
        if (!row.reference.empty() && !one.reference.utf8.empty())
            return model::folded(one.reference.utf8) == model::folded(row.reference);
        return model::folded(one.wording().title.utf8) == model::folded(row.title);
    });
}

bool has_action(Session const& session, std::string const& title) {
    return std::any_of(session.actions.begin(), session.actions.end(), [&](model::Action const& one) {
        return model::folded(one.now().title.utf8) == model::folded(title);
    });
}

model::ActionContent content_of(model::PlanRow const& row) {
    model::ActionContent content;
    content.title.utf8 = row.title;
    content.owner.utf8 = row.owner;
    content.partners.utf8 = row.partners;
    content.start = row.start;
    content.due = row.due;
    content.resources.utf8 = row.resources;
    content.measure.utf8 = row.measure;
    content.progress = static_cast<std::uint8_t>(row.progress);
    content.state = static_cast<model::ActionState>(row.state); // both in one order
    content.motive.utf8 = row.motive;
    return content;
}

} // namespace

model::Result<AgendaImported> import_agenda(OfflinePost& post, std::vector<model::AgendaRow> rows) {
    std::stable_sort(rows.begin(), rows.end(), [](model::AgendaRow const& a, model::AgendaRow const& b) {
        return a.number < b.number;
    });
    AgendaImported done;
    for (model::AgendaRow const& row : rows) {
        if (has_item(post.session(), row.title)) {
            done.known += 1;
            continue;
        }
        auto const minutes = static_cast<std::uint16_t>(row.minutes);
        if (auto acted = post.act(model::AgendaItemAdded{model::Label{row.title}, minutes}); !acted)
            return model::Failure(acted.error());
        done.added += 1;
    }
    for (model::AgendaItemId const& id : *post.session().agenda)
        done.minutes += post.session().items.find(id)->planned_minutes;
    return done;
}

model::Result<model::MemberId> author_of_proposals(Session const& session, std::string const& name) {
    if (!name.empty()) {
        model::Member const* called = member_called(session, name);
        if (called == nullptr)
            return model::failure("error.session.unknown-member", {name});
        return called->id;
    }
    for (auto const role : {model::Role::Facilitator, model::Role::MinuteTaker, model::Role::Chair})
        if (model::Member const* holder = holder_of(session, role))
            return holder->id;
    for (model::Member const& member : session.members)
        if (!member.removed)
            return member.id;
    return model::failure("error.session.no-member");
}

model::Result<ProposalsImported> import_proposals(OfflinePost& post,
                                                  std::vector<model::ProposalRow> const& rows,
                                                  model::MemberId const& author) {
    ProposalsImported done;
    for (model::ProposalRow const& row : rows) {
        if (has_proposal(post.session(), row)) {
            done.known += 1;
            continue;
        }
        model::ProposalEntered body;
        body.author = author;
        body.reference.utf8 = row.reference;
        body.pledge.utf8 = row.pledge ? std::to_string(*row.pledge) : std::string();
        body.title.utf8 = row.title;
        body.description.utf8 = row.description;
        if (auto acted = post.act(std::move(body)); !acted)
            return model::Failure(acted.error());
        done.added += 1;
    }
    return done;
}

model::Result<PlanImported> import_plan(OfflinePost& post, std::vector<model::PlanRow> const& rows) {
    PlanImported done;
    for (model::PlanRow const& row : rows) {
        if (has_action(post.session(), row.title)) {
            done.known += 1;
            continue;
        }
        model::ActionContent const content = content_of(row);
        bool const open = content.state == model::ActionState::NotStarted ||
                          content.state == model::ActionState::InProgress;
        done.open += open ? 1U : 0U;
        if (auto acted = post.act(model::ActionPlanned{std::nullopt, std::nullopt, content}); !acted)
            return model::Failure(acted.error());
        done.added += 1;
    }
    return done;
}

} // namespace tablee::client
