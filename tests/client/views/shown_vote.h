// SPDX-License-Identifier: Apache-2.0
#pragma once

// A vote that was held (tests/support/held_vote.h), on the screen of its results.
#include "client/views/results_view.h"
#include "tests/support/desk_window.h"
#include "tests/support/driver.h"
#include "tests/support/held_vote.h"
#include "tests/support/lint.h"

#include <doctest/doctest.h>

namespace tablee::test {

struct ShownVote {
    HeldVote vote;
    DeskWindow window{vote.meeting, kKeeper};
    client::ResultsState state;
    Driver driver{[this](client::Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        client::draw_results(ui, ui.screen(), state, client::results_page(window.outlook(), state.selected),
                             window.commands);
        window.deliver();
    }};

    ShownVote(model::RuleSheet sheet, std::vector<model::voting::Choice> const& choices,
              std::size_t in_agents = 0, std::vector<model::Text> const& reasons = {})
        : vote(std::move(sheet), choices, in_agents, reasons) {
        driver.settle();
    }
    bool click(std::string_view name) {
        bool const clicked = driver.click(name);
        driver.settle();
        return clicked;
    }
    // Small, large, narrow; dark and in high contrast.
    void lint_looks() {
        using client::Language;
        using client::ThemeName;
        for (Look const& look : {Look{1280, 800}, Look{640, 400}, Look{1280, 800, 2},
                                 Look{1280, 800, 1.5F, Language::English, ThemeName::Dark},
                                 Look{1280, 800, 1, Language::French, ThemeName::HighContrast}}) {
            driver.set_look(look);
            for (std::string const& fault : lint(driver))
                FAIL_CHECK(look.width << "x" << look.height << " @" << look.scale << ": " << fault);
        }
        for (std::string const& fault : lint_contrast(driver))
            FAIL_CHECK(fault);
        driver.set_look({});
    }
};

} // namespace tablee::test
