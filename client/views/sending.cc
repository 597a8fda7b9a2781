// SPDX-License-Identifier: Apache-2.0
#include "client/views/sending.h"

namespace tablee::client {

AnswerState Sending::settle(CommandSink const& commands, Catalogue const& words) {
    if (!waiting())
        return AnswerState::None;
    Answer const answer = commands.answer(ticket);
    switch (answer.state) {
    case AnswerState::Waiting:
        return AnswerState::Waiting;
    case AnswerState::Refused:
        refused(words.say(answer.why));
        return AnswerState::Refused;
    case AnswerState::None:
    case AnswerState::Done:
        break;
    }
    forget();
    return AnswerState::Done;
}

} // namespace tablee::client
