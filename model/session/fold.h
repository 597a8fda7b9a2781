// SPDX-License-Identifier: Apache-2.0
#pragma once

// The events in their one order, and the state they give. Pure.
//
// Events usually append. One that sorts earlier rolls the state back to the last snapshot before it and
// replays from there; many that come together are replayed once. Nobody but this class knows.
#include "model/event/order.h"
#include "model/session/session.h"

#include <memory>
#include <span>
#include <vector>

namespace tablee::model {

// The whole fold at once. Requires: events in the order of the fold.
[[nodiscard]] Session fold(std::span<Event const> events);

class History {
  public:
    static constexpr std::size_t kSnapshotEvery = 256;

    History();

    // Requires: none of them inserted before, and each one's causal past inserted before or with it.
    void insert(std::vector<Event> events);

    // The state after all of them; what was handed out never changes.
    [[nodiscard]] std::shared_ptr<Session const> session() const { return published_; }
    [[nodiscard]] std::size_t size() const { return events_.size(); }

  private:
    struct Snapshot {
        std::size_t events = 0; // folded into it
        Session session;
    };
    void replay_from(std::size_t place);

    std::vector<std::shared_ptr<Event const>> events_; // in order
    std::vector<Snapshot> snapshots_;
    Session state_;
    std::shared_ptr<Session const> published_;
};

} // namespace tablee::model
