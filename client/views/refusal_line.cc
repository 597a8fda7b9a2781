// SPDX-License-Identifier: Apache-2.0
#include "client/views/refusal_line.h"

#include "client/widgets/signs.h"

namespace tablee::client {

bool refusal_line(Column& column, CommandSink const& commands, Ticket ticket) {
    Answer const answer = commands.answer(ticket);
    if (answer.state != AnswerState::Refused)
        return false;
    banner(column, BannerKind::Danger, column.ui().words().say(answer.why));
    column.space(10);
    return true;
}

} // namespace tablee::client
