// SPDX-License-Identifier: Apache-2.0
#include "client/views/command_chain.h"

#include <iterator>
#include <utility>

namespace tablee::client {

void CommandChain::start(std::vector<model::Body> bodies, CommandSink& commands) {
    refused_.reset();
    next_.assign(std::move_iterator(bodies.begin()), std::move_iterator(bodies.end()));
    send_next(commands);
}

void CommandChain::send_apart(model::Body body, CommandSink& commands) {
    refused_.reset();
    apart_.push_back(commands.act(std::move(body)));
}

void CommandChain::look_apart(CommandSink& commands) {
    std::erase_if(apart_, [&](Ticket const ticket) {
        Answer const answer = commands.answer(ticket);
        if (answer.state == AnswerState::Refused)
            refused_ = answer.why;
        return answer.state != AnswerState::Waiting;
    });
}

bool CommandChain::advance(CommandSink& commands) {
    look_apart(commands);
    if (!busy())
        return false;
    Answer const answer = commands.answer(current_);
    if (answer.state == AnswerState::Waiting)
        return false;
    current_ = {};
    if (answer.state == AnswerState::Refused) {
        refused_ = answer.why;
        next_.clear();
        return false;
    }
    bool const was_last = next_.empty();
    send_next(commands);
    return was_last;
}

void CommandChain::send_next(CommandSink& commands) {
    if (next_.empty())
        return;
    current_ = commands.act(std::move(next_.front()));
    next_.pop_front();
}

} // namespace tablee::client
