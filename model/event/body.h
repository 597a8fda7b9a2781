// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everything that can happen, as one closed variant. Pure.
//
// The kind is the number on the wire: it never changes and is never used again. A kind that this program does
// not know is kept, passed on and not interpreted.
#include "model/event/agenda.h"
#include "model/event/conduct.h"
#include "model/event/poll.h"
#include "model/event/roster.h"

#include <variant>

namespace tablee::model {

struct UnknownKind {
    bool operator==(UnknownKind const&) const = default;
};

using Body = std::variant<UnknownKind,                                                              //
                          SessionCreated, RunStarted, AdmissionAsked, PostAdmitted,                 //
                          KeeperHandedOver, KeepershipTaken, SuccessorSupported,                    //
                          SessionOpened, SessionAdjourned, SessionReopened,                         //
                          CollegeDefined, MemberEnrolled, MemberCorrected, MemberRemoved,           //
                          MemberRestored, RoleAssigned, AttendanceMarked, ProxyGiven, ProxyEnded,   //
                          AgendaItemAdded, AgendaItemChanged, AgendaItemRemoved, AgendaItemStarted, //
                          AgendaItemEnded,                                                          //
                          ProposalEntered, ProposalEdited, ProposalsMerged, ProposalWithdrawn,      //
                          ProposalsFrozen, ProposalsUnfrozen,                                       //
                          PollOpened, BallotCast, PollClosingAnnounced, PollClosingCancelled,       //
                          PollClosed, PollCancelled, PaperTotalsEntered, RetainedSet,               //
                          DecisionTaken, ActionPlanned, ActionRevised, MinutesTyped>;

// The kind of a body is its place in the variant: alternatives are only ever added at the end.
[[nodiscard]] constexpr std::uint16_t kind_of(Body const& body) {
    return static_cast<std::uint16_t>(body.index());
}
constexpr std::uint16_t kKinds = std::variant_size_v<Body>;

// An event that was read and believed: what `fold` works on.
struct Event {
    EventId id;
    AuthorId author;
    std::uint64_t seq = 0;
    std::uint64_t lamport = 0;
    Instant wall;
    std::vector<Seen> seen;
    Body body;
    // The body could not be read, and is UnknownKind: the event stays in the log, void.
    bool undecodable = false;

    template <class Id>
    [[nodiscard]] Id names() const { // the id of what this event creates
        return Id::first_of(id.view());
    }
};

// An event by its author and number: what "has seen" is asked of.
struct EventRef {
    AuthorId author;
    std::uint64_t seq = 0;
    auto operator<=>(EventRef const&) const = default;
};
[[nodiscard]] inline EventRef ref_of(Event const& event) {
    return {event.author, event.seq};
}

} // namespace tablee::model
