// SPDX-License-Identifier: Apache-2.0
#include "client/views/refusal_line.h"

#include "tests/client/views/wanted.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/views") {
    TEST_CASE("a refusal is told until something else is asked, a success empties the form once") {
        CommandSink commands;
        Ticket ticket;
        bool told = false;
        Driver driver([&](Ui& ui) {
            Column column(ui, ui.screen());
            told = refusal_line(column, commands, ticket);
        });
        CHECK_FALSE(told); // nothing was asked
        ticket = commands.act(model::SessionAdjourned{});
        driver.settle();
        CHECK(is_waiting(commands, ticket));
        CHECK_FALSE(told);
        refuse(commands, ticket, "refusal.poll-still-open");
        driver.settle();
        CHECK(told);
        CHECK(driver.shows(catalogue_of(Language::French).say("refusal.poll-still-open")));
        CHECK_FALSE(take_done(commands, ticket));
        ticket = commands.act(model::SessionAdjourned{});
        commands.settle(ticket, {});
        CHECK(take_done(commands, ticket));
        CHECK_FALSE(take_done(commands, ticket));
        CHECK(ticket == Ticket{});
    }
}
