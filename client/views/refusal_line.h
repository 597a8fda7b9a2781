// SPDX-License-Identifier: Apache-2.0
#pragma once

// How views tell what became of a request, the same on every screen. Thread: the window's.
#include "client/views/view.h"
#include "client/widgets/column.h"

namespace tablee::client {

// When what the ticket asked was refused: the sentence, in the column. Answers whether it was.
bool refusal_line(Column& column, CommandSink const& commands, Ticket ticket);

// Whether the answer is still awaited.
[[nodiscard]] inline bool is_waiting(CommandSink const& commands, Ticket ticket) {
    return commands.answer(ticket).state == AnswerState::Waiting;
}

// Done since the last time it was asked: the ticket is forgotten, and a form may empty its fields.
[[nodiscard]] inline bool take_done(CommandSink const& commands, Ticket& ticket) {
    bool const done = commands.answer(ticket).state == AnswerState::Done;
    if (done)
        ticket = {};
    return done;
}

} // namespace tablee::client
