// SPDX-License-Identifier: Apache-2.0
#include "model/session/apply.h"

#include "model/session/apply_parts.h"
#include "model/session/rules.h"

namespace tablee::model {
namespace {

void note_void(Session& session, Event const& event, Refusal why) {
    session.voids.edit().push_back({event.id, ref_of(event), why});
}

// Not necessarily the first in order: a run that claims to have seen nothing sorts where its name puts it.
void found(Session& session, Event const& event, SessionCreated const& body) {
    if (!session.id.is_zero())
        return note_void(session, event, Refusal::SecondGenesis);
    session.id = event.names<SessionId>();
    session.charter = Shared<SessionCreated>(body);
    session.authority.add_run(event, body.keys, body.post_label);
    session.authority.add_fact(event);
}

struct Effect {
    Session& session;
    Event const& event;

    void operator()(UnknownKind const&) const {}
    void operator()(SessionCreated const&) const {}
    void operator()(RunStarted const&) const {}
    template <class Alternative>
    void operator()(Alternative const& body) const {
        effects::apply(session, event, body);
    }
};

} // namespace

void apply(Session& session, Event const& event) {
    session.events += 1;
    if (auto const* created = std::get_if<SessionCreated>(&event.body))
        return found(session, event, *created);
    if (auto const* started = std::get_if<RunStarted>(&event.body); started != nullptr && event.seq == 1)
        session.authority.add_run(event, started->keys, started->post_label);
    auto const actor = session.authority.see(event);
    if (!actor)
        return note_void(session, event, Refusal::NotAdmitted);
    if (event.undecodable)
        return note_void(session, event, Refusal::Undecodable);
    if (session.charter->rules_version > kRulesVersion)
        return note_void(session, event, Refusal::NewerRules);
    if (Refusal const no = refuse(session, *actor, event.body); no != Refusal::None)
        return note_void(session, event, no);
    if (is_fact(event.body))
        session.authority.add_fact(event);
    std::visit(Effect{session, event}, event.body);
}

} // namespace tablee::model
