// SPDX-License-Identifier: Apache-2.0
#include "client/views/next_step.h"

#include "tests/client/views/wanted.h"
#include "tests/support/event_maker.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/views") {
    TEST_CASE("the next item ends the one that runs, then starts its own") {
        auto const running = id_of<model::AgendaItemId>(1);
        auto const next = id_of<model::AgendaItemId>(2);
        CommandSink commands;
        Ticket const last = send_next({running, next, "Deux"}, commands);
        auto const sent = commands.take_sent();
        REQUIRE(sent.size() == 2);
        CHECK(std::get<model::Act>(sent[0].command).body == model::Body{model::AgendaItemEnded{running}});
        CHECK(std::get<model::Act>(sent[1].command).body == model::Body{model::AgendaItemStarted{next}});
        CHECK(last == sent[1].ticket);
        CHECK(send_next({}, commands) == Ticket{});
    }

    TEST_CASE("its button names the item, or says that it is the last") {
        Driver driver([](Ui& ui) {
            CHECK(next_label(ui, {{}, id_of<model::AgendaItemId>(2), "Deux"}) == "Point suivant\u00a0: Deux");
            CHECK(next_label(ui, {id_of<model::AgendaItemId>(1), {}, ""}) == "Terminer le dernier point");
        });
    }
}
