// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fields of each event body, in the order in which they lie in the octets (docs/PROTOCOL.md, "Bodies").
// Pure. Free functions, so that the values themselves know nothing of archives.
#include "model/codec/archive.h"
#include "model/event/body.h"

namespace tablee::model {

template <class A>
void serialize(A&, UnknownKind&) {}

// The session, its posts and its keeper.
template <class A>
void serialize(A& ar, RunKeys& v) {
    ar(v.installation, v.event_key, v.box, v.certificate);
}
template <class A>
void serialize(A& ar, QuorumRule& v) {
    ar(v.share, v.strict, v.proxies_count);
}
template <class A>
void serialize(A& ar, QuorumFigures& v) {
    ar(v.voices, v.present, v.represented, v.required, v.reached);
}
template <class A>
void serialize(A& ar, PreviousSession& v) {
    ar(v.session, v.final_digest);
}
template <class A>
void serialize(A& ar, SessionCreated& v) {
    ar(v.rules_version, v.keys, v.post_label, v.committee, v.title, v.place, v.date, v.start_minute,
       v.utc_offset_minutes, one_of(v.language, DocumentLanguage::English),
       one_of(v.profile, Profile::Association), v.quorum, v.proxies_per_holder, v.previous);
}
template <class A>
void serialize(A& ar, RunStarted& v) {
    ar(v.keys, v.post_label);
}
template <class A>
void serialize(A& ar, AdmissionAsked& v) {
    ar(v.seats);
}
template <class A>
void serialize(A& ar, PostAdmitted& v) {
    ar(v.post, v.seats);
}
template <class A>
void serialize(A& ar, KeeperHandedOver& v) {
    ar(v.to);
}
template <class A>
void serialize(A& ar, KeepershipTaken& v) {
    ar(v.unreachable);
}
template <class A>
void serialize(A& ar, SuccessorSupported& v) {
    ar(v.candidate);
}
template <class A>
void serialize(A& ar, SessionOpened& v) {
    ar(v.quorum);
}
template <class A>
void serialize(A&, SessionAdjourned&) {}
template <class A>
void serialize(A&, SessionReopened&) {}

// The roll.
template <class A>
void serialize(A& ar, CollegeDefined& v) {
    ar(v.name, v.letter);
}
template <class A>
void serialize(A& ar, MemberEnrolled& v) {
    ar(v.last_name, v.first_name, v.college, v.capacity, v.has_voice, one_of(v.standing, Standing::Alternate),
       v.alternate_of);
}
template <class A>
void serialize(A& ar, MemberCorrected& v) {
    ar(v.member, v.as);
}
template <class A>
void serialize(A& ar, MemberRemoved& v) {
    ar(v.member);
}
template <class A>
void serialize(A& ar, MemberRestored& v) {
    ar(v.member);
}
template <class A>
void serialize(A& ar, RoleAssigned& v) {
    ar(v.member, one_of(v.role, Role::Deputy), one_of(v.grant, Grant::Withdrawn));
}
template <class A>
void serialize(A& ar, AttendanceMarked& v) {
    ar(v.member, one_of(v.presence, Presence::Left));
}
template <class A>
void serialize(A& ar, ProxyGiven& v) {
    ar(v.giver, v.holder);
}
template <class A>
void serialize(A& ar, ProxyEnded& v) {
    ar(v.giver);
}

// The agenda, the proposals, the plan, the minutes.
template <class A>
void serialize(A& ar, AgendaItemAdded& v) {
    ar(v.title, v.planned_minutes);
}
template <class A>
void serialize(A& ar, AgendaItemChanged& v) {
    ar(v.item, v.title, v.planned_minutes, v.position);
}
template <class A>
void serialize(A& ar, AgendaItemRemoved& v) {
    ar(v.item);
}
template <class A>
void serialize(A& ar, AgendaItemStarted& v) {
    ar(v.item);
}
template <class A>
void serialize(A& ar, AgendaItemEnded& v) {
    ar(v.item);
}
template <class A>
void serialize(A& ar, ProposalEntered& v) {
    ar(v.author, one_of(v.authorship, Authorship::Anonymous), v.reference, v.pledge, v.title, v.description);
}
template <class A>
void serialize(A& ar, ProposalEdited& v) {
    ar(v.proposal, v.pledge, v.title, v.description);
}
template <class A>
void serialize(A& ar, ProposalsMerged& v) {
    ar(v.into, v.from);
}
template <class A>
void serialize(A& ar, ProposalWithdrawn& v) {
    ar(v.proposal, v.motive);
}
template <class A>
void serialize(A& ar, ProposalsFrozen& v) {
    ar(v.numbered);
}
template <class A>
void serialize(A&, ProposalsUnfrozen&) {}
template <class A>
void serialize(A& ar, DecisionTaken& v) {
    ar(v.proposal, v.poll, one_of(v.verdict, Verdict::Rejected), v.decided_by, v.date, v.motive);
}
template <class A>
void serialize(A& ar, ActionContent& v) {
    ar(v.title, v.owner, v.partners, v.start, v.due, v.resources, v.measure, v.progress,
       one_of(v.state, ActionState::Dropped), v.motive);
}
template <class A>
void serialize(A& ar, ActionPlanned& v) {
    ar(v.proposal, v.carried, v.content);
}
template <class A>
void serialize(A& ar, ActionRevised& v) {
    ar(v.action, v.content);
}
template <class A>
void serialize(A& ar, MinutesTyped& v) {
    ar(v.item, v.ops);
}

} // namespace tablee::model
