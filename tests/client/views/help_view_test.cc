// SPDX-License-Identifier: Apache-2.0
#include "client/views/help_view.h"

#include "tests/client/present/glimpse.h"
#include "tests/client/views/wanted.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/views") {
    TEST_CASE("help says whom to ask, how to vote and which keys do what, at any size") {
        Meeting meeting(1);
        Outlook const outlook = glimpse(catalogue_of(Language::French), meeting, kEven);
        HelpPage const page = help_page(catalogue_of(Language::French), &outlook);
        CommandSink commands;
        HelpState state;
        Driver driver([&](Ui& ui) {
            ui.fill(ui.screen(), ui.colours().page);
            draw_help(ui, ui.screen(), state, page, commands);
        });
        CHECK(driver.shows("Demandez à Karim, qui anime la séance."));
        CHECK(driver.shows("Gommettes"));
        CHECK(driver.shows("Maj\u00a0+\u00a0Tab"));
        check_looks(driver, "help");
    }
}
