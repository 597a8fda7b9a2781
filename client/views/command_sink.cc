// SPDX-License-Identifier: Apache-2.0
#include "client/views/command_sink.h"

#include <utility>

namespace tablee::client {

Ticket CommandSink::send(model::Command command) {
    Ticket const ticket{++last_};
    answers_[ticket.number] = {AnswerState::Waiting, {}};
    if (answers_.size() > kAnswers)
        answers_.erase(answers_.begin());
    sent_.push_back({ticket, std::move(command)});
    return ticket;
}

Answer CommandSink::answer(Ticket ticket) const {
    auto const found = answers_.find(ticket.number);
    return found == answers_.end() ? Answer{} : found->second;
}

std::vector<CommandSink::Sent> CommandSink::take_sent() {
    return std::exchange(sent_, {});
}

std::vector<Wish> CommandSink::take_wishes() {
    return std::exchange(wishes_, {});
}

void CommandSink::settle(Ticket ticket, model::Result<void> const& how) {
    auto const found = answers_.find(ticket.number);
    if (found == answers_.end())
        return;
    found->second = how ? Answer{AnswerState::Done, {}} : Answer{AnswerState::Refused, how.error()};
}

} // namespace tablee::client
