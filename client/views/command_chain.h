// SPDX-License-Identifier: Apache-2.0
#pragma once

// Several things asked for by one gesture, of which each needs the one before: leaving, then giving a proxy.
// Each is sent once the one before it is done; a refusal stops the rest and is kept. What needs nothing
// before it is sent apart, at once: people who sign one after the other never wait. Thread: the window's.
#include "client/views/command_sink.h"

#include <deque>
#include <optional>
#include <vector>

namespace tablee::client {

class CommandChain {
  public:
    // What was refused before is forgotten. Requires: not busy.
    void start(std::vector<model::Body> bodies, CommandSink& commands);
    // By itself, whatever else is under way.
    void send_apart(model::Body body, CommandSink& commands);
    // To be called each frame. Answers whether the last of a chain was done in this call.
    bool advance(CommandSink& commands);
    [[nodiscard]] bool busy() const { return current_.number != 0; }
    [[nodiscard]] std::optional<model::Error> const& refused() const { return refused_; }
    void forget() { refused_.reset(); }

  private:
    void send_next(CommandSink& commands);
    void look_apart(CommandSink& commands);

    std::deque<model::Body> next_;
    Ticket current_;
    std::vector<Ticket> apart_;
    std::optional<model::Error> refused_;
};

} // namespace tablee::client
