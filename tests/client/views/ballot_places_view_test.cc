// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_places_view.h"

#include "tests/client/views/ballot_room.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using namespace tablee::model::voting;

TEST_SUITE("client/views") {
    TEST_CASE("two rows an option: what it would change, what it takes") {
        BallotRoom room(sheet_of(PlacingPoll{5}, 2));
        CHECK(room.click("Effet de «\u00a0Option 0\u00a0»\u00a0: Très fort"));
        CHECK(room.driver.shows("0 proposition sur 2 a une réponse.")); // of two, one
        CHECK(room.click("Effort pour «\u00a0Option 0\u00a0»\u00a0: Faible"));
        CHECK(room.driver.shows("1 proposition sur 2 a une réponse."));
        CHECK(room.click("Effort pour «\u00a0Option 1\u00a0»\u00a0: Moyen"));
        CHECK(room.cast() == Choice(PlacesChoice{{{0, 4}}, {{0, 1}, {1, 2}}}));
    }

    TEST_CASE("levels by the keyboard") {
        BallotRoom room(sheet_of(PlacingPoll{3}, 1));
        CHECK(room.driver.tab_to("Effort pour «\u00a0Option 0\u00a0»\u00a0: Sans opinion"));
        room.press(Key::Home);
        room.press(Key::Space);
        CHECK(room.cast() == Choice(PlacesChoice{{}, {{0, 0}}}));
    }

    TEST_CASE("levels hold at every size") {
        check_ballot_looks(sheet_of(PlacingPoll{}, 3), "Effet de «\u00a0Option 1\u00a0»\u00a0: Fort",
                           "ballot-places");
    }
}
