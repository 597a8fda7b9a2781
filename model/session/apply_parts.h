// SPDX-License-Identifier: Apache-2.0
#pragma once

// The effects of the events that no rule refuses. Pure; only apply*.cc include this.
#include "model/session/session.h"

namespace tablee::model::effects {

// Facts already in force (session.authority): nothing more to do.
inline void apply(Session&, Event const&, KeeperHandedOver const&) {}
inline void apply(Session&, Event const&, KeepershipTaken const&) {}
inline void apply(Session&, Event const&, SuccessorSupported const&) {}

// apply_roster.cc
void apply(Session& session, Event const& event, AdmissionAsked const& body);
void apply(Session& session, Event const& event, PostAdmitted const& body);
void apply(Session& session, Event const& event, SessionOpened const& body);
void apply(Session& session, Event const& event, SessionAdjourned const& body);
void apply(Session& session, Event const& event, SessionReopened const& body);
void apply(Session& session, Event const& event, CollegeDefined const& body);
void apply(Session& session, Event const& event, MemberEnrolled const& body);
void apply(Session& session, Event const& event, MemberCorrected const& body);
void apply(Session& session, Event const& event, MemberRemoved const& body);
void apply(Session& session, Event const& event, MemberRestored const& body);
void apply(Session& session, Event const& event, RoleAssigned const& body);
void apply(Session& session, Event const& event, AttendanceMarked const& body);
void apply(Session& session, Event const& event, ProxyGiven const& body);
void apply(Session& session, Event const& event, ProxyEnded const& body);

// apply_agenda.cc
void apply(Session& session, Event const& event, AgendaItemAdded const& body);
void apply(Session& session, Event const& event, AgendaItemChanged const& body);
void apply(Session& session, Event const& event, AgendaItemRemoved const& body);
void apply(Session& session, Event const& event, AgendaItemStarted const& body);
void apply(Session& session, Event const& event, AgendaItemEnded const& body);
void apply(Session& session, Event const& event, ProposalEntered const& body);
void apply(Session& session, Event const& event, ProposalEdited const& body);
void apply(Session& session, Event const& event, ProposalsMerged const& body);
void apply(Session& session, Event const& event, ProposalWithdrawn const& body);
void apply(Session& session, Event const& event, ProposalsFrozen const& body);
void apply(Session& session, Event const& event, ProposalsUnfrozen const& body);
void apply(Session& session, Event const& event, DecisionTaken const& body);
void apply(Session& session, Event const& event, ActionPlanned const& body);
void apply(Session& session, Event const& event, ActionRevised const& body);
void apply(Session& session, Event const& event, MinutesTyped const& body);

// apply_poll.cc
// An option of a poll goes with its proposal; a poll that is closed is counted again without it.
void withdraw_from_polls(Session& session, ProposalId const& proposal);
void apply(Session& session, Event const& event, PollOpened const& body);
void apply(Session& session, Event const& event, BallotCast const& body);
void apply(Session& session, Event const& event, PollClosingAnnounced const& body);
void apply(Session& session, Event const& event, PollClosingCancelled const& body);
void apply(Session& session, Event const& event, PollClosed const& body);
void apply(Session& session, Event const& event, PollCancelled const& body);
void apply(Session& session, Event const& event, PaperTotalsEntered const& body);
void apply(Session& session, Event const& event, RetainedSet const& body);

} // namespace tablee::model::effects
