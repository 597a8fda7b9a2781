// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can happen to the agenda, the proposals, the action plan and the minutes. Pure values.
#include "model/base/ids.h"
#include "model/base/instant.h"
#include "model/event/words.h"
#include "model/text/edit.h"

#include <optional>
#include <vector>

namespace tablee::model {

struct AgendaItemAdded {
    Label title;
    std::uint16_t planned_minutes = 0;
    bool operator==(AgendaItemAdded const&) const = default;
};
struct AgendaItemChanged {
    AgendaItemId item;
    Label title;
    std::uint16_t planned_minutes = 0;
    std::uint16_t position = 0; // from 0; past the end means last
    bool operator==(AgendaItemChanged const&) const = default;
};
struct AgendaItemRemoved {
    AgendaItemId item;
    bool operator==(AgendaItemRemoved const&) const = default;
};
struct AgendaItemStarted {
    AgendaItemId item;
    bool operator==(AgendaItemStarted const&) const = default;
};
struct AgendaItemEnded {
    AgendaItemId item;
    bool operator==(AgendaItemEnded const&) const = default;
};

enum class Authorship : std::uint8_t { Named, Anonymous };

struct ProposalEntered {
    MemberId author; // entered at a post that serves this seat
    Authorship authorship = Authorship::Named;
    Label reference; // "A01", where a prepared list has one
    Label pledge;    // which engagement of the referential it answers
    Title title;
    Text description;
    bool operator==(ProposalEntered const&) const = default;
};
struct ProposalEdited {
    ProposalId proposal;
    Label pledge;
    Title title;
    Text description;
    bool operator==(ProposalEdited const&) const = default;
};
struct ProposalsMerged {
    ProposalId into;
    std::vector<ProposalId> from;
    bool operator==(ProposalsMerged const&) const = default;
};
struct ProposalWithdrawn {
    ProposalId proposal;
    Text motive;
    bool operator==(ProposalWithdrawn const&) const = default;
};
// Gives these proposals the next numbers, once and for ever.
struct ProposalsFrozen {
    std::vector<ProposalId> numbered;
    bool operator==(ProposalsFrozen const&) const = default;
};
struct ProposalsUnfrozen {
    bool operator==(ProposalsUnfrozen const&) const = default;
};

// The service's decision on a proposal or after a motion: apart from the committee's advice.
enum class Verdict : std::uint8_t { Retained, Amended, Deferred, ToStudy, PassedToDirection, Rejected };

struct DecisionTaken {
    std::optional<ProposalId> proposal;
    std::optional<PollId> poll; // of the motion; exactly one of the two
    Verdict verdict = Verdict::Retained;
    Title decided_by; // a named person, who may not be on the roll
    Date date;
    Text motive;
    bool operator==(DecisionTaken const&) const = default;
};

enum class ActionState : std::uint8_t { NotStarted, InProgress, Done, Dropped };

struct ActionContent {
    Title title;
    Title owner;
    Title partners;
    Date start;
    Date due;
    Text resources;
    Text measure;              // of success
    std::uint8_t progress = 0; // per cent
    ActionState state = ActionState::NotStarted;
    Text motive; // of dropping, or of the last change
    bool operator==(ActionContent const&) const = default;
};
// `carried` names the action of the previous session that this one continues.
struct ActionPlanned {
    std::optional<ProposalId> proposal;
    std::optional<ActionId> carried;
    ActionContent content;
    bool operator==(ActionPlanned const&) const = default;
};
struct ActionRevised {
    ActionId action;
    ActionContent content;
    bool operator==(ActionRevised const&) const = default;
};

struct MinutesTyped {
    AgendaItemId item;
    std::vector<TextOp> ops;
    bool operator==(MinutesTyped const&) const = default;
};

} // namespace tablee::model
