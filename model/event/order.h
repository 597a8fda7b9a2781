// SPDX-License-Identifier: Apache-2.0
#pragma once

// The one order in which every replica folds the events it holds. Pure.
//
// (lamport, author, seq, event id): an event comes after everything its author had seen, and concurrent ones
// stand in an order that nobody can argue about. Lamport, "Time, Clocks, and the Ordering of Events in a
// Distributed System", CACM 21(7), 1978.
#include "model/event/body.h"

#include <compare>

namespace tablee::model {

struct OrderKey {
    std::uint64_t lamport = 0;
    AuthorId author;
    std::uint64_t seq = 0;
    EventId id;
    auto operator<=>(OrderKey const&) const = default;
};

[[nodiscard]] inline OrderKey order_of(Event const& event) {
    return {event.lamport, event.author, event.seq, event.id};
}

} // namespace tablee::model
