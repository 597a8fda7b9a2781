// SPDX-License-Identifier: Apache-2.0
#pragma once

// The chapters of the rulebook. Pure; only rules*.cc include this.
#include "model/session/session.h"

namespace tablee::model::rules {

// Everything a rule may look at.
struct Case {
    Session const& session;
    Actor const& who;

    [[nodiscard]] bool is_keeper() const { return who.post == who.power->keeper; }
    [[nodiscard]] bool conducts() const { return who.power->conducts(who.post); }
    [[nodiscard]] bool serves(MemberId const& seat) const { return who.power->serves(who.post, seat); }
    // The phase and the list as far as the actor had seen.
    [[nodiscard]] Phase phase() const;
    [[nodiscard]] bool frozen() const;
    // None when the keeper acts in a session that is not adjourned.
    [[nodiscard]] Refusal keeper_only() const;
    [[nodiscard]] Refusal conducting_only() const;
    // Closed or cancelled, as far as the actor had seen.
    [[nodiscard]] bool has_ended(Poll const& poll) const;
    // On the roll, and not removed as far as the actor had seen.
    [[nodiscard]] Refusal known_member(MemberId const& member) const;
};

// rules_conduct.cc
[[nodiscard]] Refusal refuse(Case const& on, AdmissionAsked const& body);
[[nodiscard]] Refusal refuse(Case const& on, PostAdmitted const& body);
[[nodiscard]] Refusal refuse(Case const& on, KeeperHandedOver const& body);
[[nodiscard]] Refusal refuse(Case const& on, KeepershipTaken const& body);
[[nodiscard]] Refusal refuse(Case const& on, SuccessorSupported const& body);
[[nodiscard]] Refusal refuse(Case const& on, SessionOpened const& body);
[[nodiscard]] Refusal refuse(Case const& on, SessionAdjourned const& body);
[[nodiscard]] Refusal refuse(Case const& on, SessionReopened const& body);

// rules_roster.cc
[[nodiscard]] Refusal refuse(Case const& on, CollegeDefined const& body);
[[nodiscard]] Refusal refuse(Case const& on, MemberEnrolled const& body);
[[nodiscard]] Refusal refuse(Case const& on, MemberCorrected const& body);
[[nodiscard]] Refusal refuse(Case const& on, MemberRemoved const& body);
[[nodiscard]] Refusal refuse(Case const& on, MemberRestored const& body);
[[nodiscard]] Refusal refuse(Case const& on, RoleAssigned const& body);
[[nodiscard]] Refusal refuse(Case const& on, AttendanceMarked const& body);
[[nodiscard]] Refusal refuse(Case const& on, ProxyGiven const& body);
[[nodiscard]] Refusal refuse(Case const& on, ProxyEnded const& body);

// rules_agenda.cc
[[nodiscard]] Refusal refuse(Case const& on, AgendaItemAdded const& body);
[[nodiscard]] Refusal refuse(Case const& on, AgendaItemChanged const& body);
[[nodiscard]] Refusal refuse(Case const& on, AgendaItemRemoved const& body);
[[nodiscard]] Refusal refuse(Case const& on, AgendaItemStarted const& body);
[[nodiscard]] Refusal refuse(Case const& on, AgendaItemEnded const& body);
[[nodiscard]] Refusal refuse(Case const& on, ProposalEntered const& body);
[[nodiscard]] Refusal refuse(Case const& on, ProposalEdited const& body);
[[nodiscard]] Refusal refuse(Case const& on, ProposalsMerged const& body);
[[nodiscard]] Refusal refuse(Case const& on, ProposalWithdrawn const& body);
[[nodiscard]] Refusal refuse(Case const& on, ProposalsFrozen const& body);
[[nodiscard]] Refusal refuse(Case const& on, ProposalsUnfrozen const& body);
[[nodiscard]] Refusal refuse(Case const& on, DecisionTaken const& body);
[[nodiscard]] Refusal refuse(Case const& on, ActionPlanned const& body);
[[nodiscard]] Refusal refuse(Case const& on, ActionRevised const& body);
[[nodiscard]] Refusal refuse(Case const& on, MinutesTyped const& body);

// rules_poll.cc
[[nodiscard]] Refusal refuse(Case const& on, PollOpened const& body);
[[nodiscard]] Refusal refuse(Case const& on, BallotCast const& body);
[[nodiscard]] Refusal refuse(Case const& on, PollClosingAnnounced const& body);
[[nodiscard]] Refusal refuse(Case const& on, PollClosingCancelled const& body);
[[nodiscard]] Refusal refuse(Case const& on, PollClosed const& body);
[[nodiscard]] Refusal refuse(Case const& on, PollCancelled const& body);
[[nodiscard]] Refusal refuse(Case const& on, PaperTotalsEntered const& body);
[[nodiscard]] Refusal refuse(Case const& on, RetainedSet const& body);

} // namespace tablee::model::rules
