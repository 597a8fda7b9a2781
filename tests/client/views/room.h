// SPDX-License-Identifier: Apache-2.0
#pragma once

// A screen at one desk of a Meeting: what it sends is decided there, answered in the next frame, and the page
// is computed anew, as the app does.
#include "client/views/command_sink.h"
#include "tests/client/present/seen_by.h"
#include "tests/support/driver.h"
#include "tests/support/lint.h"

#include <functional>

namespace tablee::test {

class Room {
  public:
    explicit Room(std::size_t members, Start start = Start::Open, std::size_t desk = kKeeper,
                  model::SessionCreated charter = session_body())
        : meeting(members, start, std::move(charter))
        , desk_(desk) {}

    [[nodiscard]] client::Outlook outlook(client::Ui const& ui) {
        client::Outlook outlook = seen_by(meeting, desk_);
        outlook.words = &ui.words();
        return outlook;
    }
    // To be called at the end of a frame's drawing.
    void answer(client::Ui& ui) {
        for (client::CommandSink::Sent const& sent : commands.take_sent()) {
            std::string const key = deaf ? "refusal.adjourned" : meeting[desk_].ask(sent.command);
            commands.settle(sent.ticket, key.empty() ? model::Result<void>() : model::failure(key));
            ui.request_frame();
            asked += 1;
        }
    }

    Meeting meeting;
    client::CommandSink commands;
    bool deaf = false; // refuses all
    std::size_t asked = 0;

  private:
    std::size_t desk_;
};

// Nothing to say about the screen in any language, size or theme; `where` names the screen in the report.
inline void check_looks(Driver& driver, char const* where) {
    CAPTURE(where);
    for (Look const& look :
         {Look{}, Look{1920, 1080, 1.2F}, Look{640, 400, 1}, Look{1280, 800, 2},
          Look{1280, 800, 1, client::Language::English}, Look{640, 400, 1, client::Language::English},
          Look{1280, 800, 1, client::Language::French, client::ThemeName::Dark}}) {
        driver.set_look(look);
        CAPTURE(look.width);
        CAPTURE(look.scale);
        for (std::string const& fault : lint(driver))
            FAIL_CHECK(fault);
    }
    driver.set_look({200, 100, 1});
    driver.set_look({});
}

} // namespace tablee::test
