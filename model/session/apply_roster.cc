// SPDX-License-Identifier: Apache-2.0
#include "model/session/apply_parts.h"

namespace tablee::model::effects {
namespace {

void turn(Session& session, Event const& event, Phase phase) {
    session.phase = phase;
    session.phases.edit().push_back({ref_of(event), phase});
}

// Whoever leaves or does not come holds no proxy: the voices he held are free, from the next poll on.
void free_proxies_of(Session& session, MemberId const& holder) {
    for (std::size_t i = 0; i < session.members.size(); i += 1)
        if (session.members.at(i).proxy_to == holder)
            session.members.change(session.members.at(i).id)->proxy_to.reset();
}

} // namespace

void apply(Session& session, Event const& event, AdmissionAsked const& body) {
    PostId const post = session.authority.run(event.author)->post;
    if (AdmissionRequest* again = session.requests.change(post)) {
        again->seats = body.seats;
        again->at = event.wall;
        return;
    }
    session.requests.add({post, body.seats, event.wall});
}

void apply(Session&, Event const&, PostAdmitted const&) {}

void apply(Session& session, Event const& event, SessionOpened const& body) {
    turn(session, event, Phase::Open);
    if (session.opened_at) // by another keeper, who had not seen this one
        return;
    session.opened_at = event.wall;
    session.opening_quorum = body.quorum;
}

void apply(Session& session, Event const& event, SessionAdjourned const&) {
    turn(session, event, Phase::Adjourned);
    session.adjourned_at = event.wall;
}

void apply(Session& session, Event const& event, SessionReopened const&) {
    turn(session, event, Phase::Open);
    session.adjourned_at.reset();
}

void apply(Session& session, Event const& event, CollegeDefined const& body) {
    session.colleges.add({event.names<CollegeId>(), body});
}

void apply(Session& session, Event const& event, MemberEnrolled const& body) {
    Member member;
    member.id = event.names<MemberId>();
    member.as = body;
    session.members.add(std::move(member));
}

void apply(Session& session, Event const& event, MemberCorrected const& body) {
    Member& member = *session.members.change(body.member);
    member.as = body.as;
    member.corrected_by = ref_of(event);
}

void apply(Session& session, Event const& event, MemberRemoved const& body) {
    Member& member = *session.members.change(body.member);
    member.removed = true;
    member.removed_by = ref_of(event);
}

void apply(Session& session, Event const&, MemberRestored const& body) {
    session.members.change(body.member)->removed = false;
}

void apply(Session& session, Event const&, RoleAssigned const& body) {
    session.members.change(body.member)->roles.set(body.role, body.grant);
}

void apply(Session& session, Event const& event, AttendanceMarked const& body) {
    Member& member = *session.members.change(body.member);
    bool const was_in = member.in_room();
    member.presence = body.presence;
    if (member.in_room()) {
        if (!was_in && !member.arrived)
            member.arrived = event.wall;
        member.left.reset();
        member.proxy_to.reset(); // the giver is here: the proxy ends for the next poll
        return;
    }
    bool const was_here = body.presence == Presence::Left;
    member.left = was_here ? std::optional(event.wall) : std::nullopt;
    if (!was_here) // ticked by mistake before
        member.arrived.reset();
    if (body.presence != Presence::Expected) // who may still come keeps the proxies sent in advance
        free_proxies_of(session, body.member);
}

void apply(Session& session, Event const&, ProxyGiven const& body) {
    session.members.change(body.giver)->proxy_to = body.holder;
}

void apply(Session& session, Event const&, ProxyEnded const& body) {
    session.members.change(body.giver)->proxy_to.reset();
}

} // namespace tablee::model::effects
