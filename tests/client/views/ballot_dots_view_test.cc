// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_dots_view.h"

#include "tests/client/views/ballot_room.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using namespace tablee::model::voting;

TEST_SUITE("client/views") {
    TEST_CASE("dots are placed with + and -, up to the cap and to the number") {
        BallotRoom room(dots_sheet(model::Secrecy::Nominal, 4));
        CHECK(room.driver.shows("5 gommettes, 2 au plus sur une même proposition. Il vous en reste 5."));
        CHECK(room.driver.shows("sans gommette, votre bulletin compte comme blanc."));
        std::string const add = "Ajouter une gommette\u00a0: Option 1";
        CHECK(room.click(add));
        CHECK(room.click(add));
        CHECK_FALSE(room.click(add)); // the cap
        CHECK(room.driver.shows("Il vous en reste 3."));
        CHECK(room.click("Ajouter une gommette\u00a0: Option 0"));
        CHECK(room.click("Ajouter une gommette\u00a0: Option 0"));
        CHECK(room.click("Ajouter une gommette\u00a0: Option 2"));
        CHECK_FALSE(room.click("Ajouter une gommette\u00a0: Option 3")); // none left
        CHECK(room.click("Enlever une gommette\u00a0: Option 0"));
        CHECK(room.cast() == dots({{0, 1}, {1, 2}, {2, 1}}));
    }

    TEST_CASE("dots by the keyboard: the row takes the arrows") {
        BallotRoom room(dots_sheet(model::Secrecy::Nominal, 2));
        CHECK(room.driver.tab_to("Gommettes\u00a0: Option 1"));
        room.press(Key::Right);
        room.press(Key::Right);
        room.press(Key::Left);
        CHECK(room.cast() == dots({{1, 1}}));
    }

    TEST_CASE("all is cleared at once; nothing at all is a blank ballot") {
        BallotRoom room(dots_sheet(model::Secrecy::Nominal, 3));
        CHECK(room.click("Ajouter une gommette\u00a0: Option 1"));
        CHECK(room.click("Tout effacer"));
        CHECK(room.driver.shows("Rien n’est marqué"));
        CHECK(room.cast() == dots({}));
    }

    TEST_CASE("dots hold at every size") {
        check_ballot_looks(dots_sheet(model::Secrecy::HiddenUntilClosed, 4),
                           "Ajouter une gommette\u00a0: Option 1", "ballot-dots");
    }
}
