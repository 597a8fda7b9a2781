// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writes one run's events: numbers, links, what was seen, signature. Pure: keys, salts and moments come in.
//
// The pen writes; EventLog decides. A frame that the pen wrote is offered to the log like anybody else's.
#include "model/crypto/signing.h"
#include "model/event/body.h"
#include "model/log/event_log.h"

#include <functional>

namespace tablee::model {

class Pen {
  public:
    // Draws a fresh salt at each call.
    using Salts = std::function<Salt()>;

    // A run that starts. Requires: a seed never used before.
    Pen(Installation const& installation, Seed const& event_seed);

    // Event 1 must be a SessionCreated or a RunStarted with these.
    [[nodiscard]] RunKeys keys() const { return keys_; }
    [[nodiscard]] AuthorId author() const { return author_; }

    // Bodies as one frame, one signature, having seen all that `log` holds (of more than
    // limits::kSeenPerEvent authors, the rest is declared by the next events). Requires: at least one body,
    // and that the log takes every frame in the order written, and nothing else of this author. A pen is a
    // value: keep a copy, and put it back when a frame comes to nothing because it is too large for the
    // border; never after it was handed to a disk, which may have kept it.
    [[nodiscard]] Frame write(EventLog const& log, std::span<Body const> bodies, Instant wall,
                              Salts const& salts);

  private:
    [[nodiscard]] EventRecord record(EventLog const& log, Body const& body, Instant wall, Salts const& salts);
    [[nodiscard]] std::vector<Seen> newly_seen(EventLog const& log);

    SigningKey key_;
    AuthorId author_;
    RunKeys keys_;
    Frontier declared_; // what earlier events already said was seen
    std::uint64_t seq_ = 0;
    std::uint64_t lamport_ = 0;
    EventId head_;
};

} // namespace tablee::model
