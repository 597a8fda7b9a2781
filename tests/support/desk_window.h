// SPDX-License-Identifier: Apache-2.0
#pragma once

// A desk of a Meeting behind a screen: what a view sends is asked of the desk at the end of the frame, and
// answered, as the app does. Answers can be held back, to see what a screen shows meanwhile.
#include "client/views/command_sink.h"
#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <utility>
#include <vector>

namespace tablee::test {

class DeskWindow {
  public:
    DeskWindow(Meeting& meeting, std::size_t desk)
        : meeting_(meeting)
        , desk_(desk) {}

    [[nodiscard]] client::Outlook outlook() const {
        client::Outlook outlook = outlook_of(meeting_[desk_]);
        if (now)
            outlook.now = *now;
        for (auto const& sent : held_)
            outlook.waiting.push_back(sent.command);
        return outlook;
    }
    // At the end of a frame.
    void deliver() {
        for (auto& sent : commands.take_sent())
            held_.push_back(std::move(sent));
        for (auto& wish : commands.take_wishes())
            wishes.push_back(std::move(wish));
        if (hold)
            return;
        for (auto const& sent : std::exchange(held_, {})) {
            asked += 1;
            std::string const no = meeting_[desk_].ask(sent.command);
            commands.settle(sent.ticket,
                            no.empty() ? model::Result<void>() : model::Failure(model::Error{no, {}}));
        }
        meeting_.share();
    }

    client::CommandSink commands;
    std::vector<client::Wish> wishes;
    std::optional<model::Instant> now;
    bool hold = false;
    int asked = 0; // commands that reached the desk

  private:
    Meeting& meeting_;
    std::size_t desk_;
    std::vector<client::CommandSink::Sent> held_;
};

} // namespace tablee::test
