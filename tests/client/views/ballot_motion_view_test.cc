// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_motion_view.h"

#include "tests/client/views/ballot_room.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using namespace tablee::model::voting;

TEST_SUITE("client/views") {
    TEST_CASE("for, against, abstention, blank: one of them, then Voter") {
        BallotRoom room(motion_sheet());
        CHECK_FALSE(room.click("Voter"));
        CHECK(room.driver.shows("Choisissez une réponse pour voter."));
        CHECK(room.click("Contre"));
        CHECK(room.click("Abstention"));
        CHECK(room.driver.find("Abstention")->checked);
        CHECK_FALSE(room.driver.find("Contre")->checked);
        CHECK(room.cast() == says(Motion::Abstain));
    }

    TEST_CASE("by the keyboard alone") {
        BallotRoom room(motion_sheet());
        CHECK(room.driver.tab_to("Pour"));
        room.press(Key::Down);
        room.press(Key::Space);
        CHECK(room.cast() == says(Motion::Against));
    }

    TEST_CASE("four answers hold at every size") {
        check_ballot_looks(motion_sheet(), "Pour", "ballot-motion");
    }
}
