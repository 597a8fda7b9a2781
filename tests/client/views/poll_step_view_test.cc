// SPDX-License-Identifier: Apache-2.0
#include "client/views/poll_step_view.h"

#include "tests/client/app/play.h"

using namespace tablee::client;
using tablee::test::Look;
using tablee::test::Play;

TEST_SUITE("client/views") {
    TEST_CASE("who conducts sees both sides, one at a time when the window is narrow") {
        Play play(Language::French);
        play.roll();
        play.enter();
        play.open();
        play.propose();
        bool seen = false;
        play.vote([&] {
            auto& one = play.facilitator();
            one.must_click(play.say("shell.place.now"));
            CHECK(one.driver.find("Clore le vote") != nullptr);
            one.driver.set_look(Look{640, 400});
            CHECK(one.driver.find("Clore le vote") == nullptr);
            one.must_click("Conduire le vote");
            CHECK(one.driver.find("Clore le vote") != nullptr);
            one.driver.set_look(Look{});
            CHECK(play.shared().driver.find("Clore le vote") == nullptr);
            seen = true;
        });
        CHECK(seen);
    }
}
