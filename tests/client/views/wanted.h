// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a person asked a view for, and what is wrong with it at every size: for the tests of views.
#include "client/views/command_sink.h"
#include "tests/support/lint.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <optional>
#include <variant>

namespace tablee::test {

// The last wish of that kind since the last time it was asked.
template <class Kind>
[[nodiscard]] std::optional<Kind> wished(client::CommandSink& commands) {
    std::optional<Kind> last;
    for (client::Wish& wish : commands.take_wishes())
        if (auto* kind = std::get_if<Kind>(&wish))
            last = std::move(*kind);
    return last;
}

// What was sent since the last time it was asked, with the tickets.
struct Sent {
    std::vector<client::CommandSink::Sent> all;

    explicit Sent(client::CommandSink& commands)
        : all(commands.take_sent()) {}
    template <class Body>
    [[nodiscard]] std::optional<Body> act() const {
        for (auto const& one : all)
            if (auto const* act = std::get_if<model::Act>(&one.command))
                if (auto const* body = std::get_if<Body>(&act->body))
                    return *body;
        return std::nullopt;
    }
    template <class Command>
    [[nodiscard]] bool has() const {
        for (auto const& one : all)
            if (std::holds_alternative<Command>(one.command))
                return true;
        return false;
    }
};

inline void refuse(client::CommandSink& commands, client::Ticket ticket, std::string key) {
    commands.settle(ticket, model::failure(key));
}

// With TABLEE_PICTURES=folder in the environment, the screen as it looks there: to be looked at by people.
inline void keep_picture(Driver& driver, std::string const& what) {
    Look const look = driver.look();
    if (char const* folder = std::getenv("TABLEE_PICTURES"))
        save_png(driver.picture(), std::string(folder) + "/" + what + "-" +
                                       std::to_string(static_cast<int>(look.width)) + "x" +
                                       std::to_string(static_cast<int>(look.height)) + "-" +
                                       std::to_string(static_cast<int>(look.scale * 100)) + ".png");
}

// Nothing overlaps, is cut or cannot be reached, from 200x100 to 1920x1080, text 100 to 200 %, both
// languages; every word can be read in every theme. `what` names the state in the report.
inline void check_looks(Driver& driver, std::string const& what) {
    using client::Language;
    for (Look const look :
         {Look{1280, 800, 1}, Look{1280, 800, 1.5F}, Look{1280, 800, 2}, Look{640, 400, 1}, Look{200, 100, 1},
          Look{1920, 1080, 1.2F}, Look{.width = 1280, .height = 800, .language = Language::English}}) {
        driver.set_look(look);
        keep_picture(driver, what);
        for (std::string const& fault : lint(driver))
            FAIL_CHECK(what << " at " << look.width << "x" << look.height << " x " << look.scale << ": "
                            << fault);
    }
    for (client::ThemeName const theme :
         {client::ThemeName::Light, client::ThemeName::Dark, client::ThemeName::HighContrast}) {
        driver.set_look({.theme = theme});
        for (std::string const& fault : lint_contrast(driver))
            FAIL_CHECK(what << ": " << fault);
    }
    driver.set_look({});
}

} // namespace tablee::test
