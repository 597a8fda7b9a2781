// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a form has sent and waits for: it keeps its words until they are safe, and says why when they are
// refused. Thread: the window's.
#include "client/i18n/catalogue.h"
#include "client/views/command_sink.h"

namespace tablee::client {

struct Sending {
    Ticket ticket;
    std::string error; // a sentence; until something is sent again

    [[nodiscard]] bool waiting() const { return ticket.number != 0; }
    void sent(Ticket as) {
        ticket = as;
        error.clear();
    }
    void refused(std::string why) {
        ticket = {};
        error = std::move(why);
    }
    // Asked each frame; Done or Refused is answered once. An answer that was forgotten counts as done.
    AnswerState settle(CommandSink const& commands, Catalogue const& words);
    void forget() { *this = {}; }
};

} // namespace tablee::client
