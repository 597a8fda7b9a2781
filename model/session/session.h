// SPDX-License-Identifier: Apache-2.0
#pragma once

// All that a session knows: a fold over its events. Pure value, cheap to copy, never changed once published.
//
// Screens, exports and the readable tables read this and nothing else. Names and words are as people typed
// them; keys and figures are for the catalogue to say.
#include "model/base/instant.h"
#include "model/event/body.h"
#include "model/session/authority.h"
#include "model/session/poll_state.h"
#include "model/session/refusal.h"
#include "model/session/roster_state.h"
#include "model/session/table.h"

#include <optional>
#include <vector>

namespace tablee::model {

enum class Phase : std::uint8_t { Prepared, Open, Adjourned };

// An event that stays in the log without effect, and why: the same reason at every post.
struct VoidEvent {
    EventId id;
    EventRef event;
    Refusal why = Refusal::None;
};

struct AdmissionRequest {
    PostId id;
    std::vector<MemberId> seats;
    Instant at;
};

// A turn of the session or of the list, and the event that made it: a rule asks which turns an author had
// seen.
struct PhaseChange {
    EventRef event;
    Phase phase = Phase::Prepared;
};
struct Freeze {
    EventRef event;
    bool frozen = false;
};

struct Session {
    SessionId id;
    Shared<SessionCreated> charter;
    Phase phase = Phase::Prepared;
    std::optional<Instant> opened_at;
    std::optional<Instant> adjourned_at;
    std::optional<QuorumFigures> opening_quorum;
    Shared<std::vector<PhaseChange>> phases; // in the order of the fold

    Authority authority;
    Table<PostId, AdmissionRequest> requests; // not answered yet, or answered: see authority
    Table<CollegeId, College> colleges;
    Table<MemberId, Member> members;
    Table<AgendaItemId, AgendaItem> items;
    Shared<std::vector<AgendaItemId>> agenda; // in order, without removed ones
    Table<ProposalId, Proposal> proposals;
    Freeze freeze;                       // as it stands
    Shared<std::vector<Freeze>> freezes; // in the order of the fold
    std::uint32_t numbers_given = 0;
    Table<PollId, Poll> polls;
    Table<ActionId, Action> actions;
    Shared<std::vector<VoidEvent>> voids;
    std::uint64_t events = 0; // folded, void ones included

    [[nodiscard]] std::int32_t utc_offset() const { return charter->utc_offset_minutes; }
};

// The seat that holds a role, the first on the roll if several do.
[[nodiscard]] Member const* holder_of(Session const& session, Role role);
[[nodiscard]] std::string full_name(Member const& member); // "Jeanne Maréchal"

} // namespace tablee::model
