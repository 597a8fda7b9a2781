// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_ranks_view.h"

#include "tests/client/views/ballot_room.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using namespace tablee::model::voting;

namespace {

std::string rank(int option) {
    return "Classer à la suite\u00a0: Option " + std::to_string(option);
}

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("options are ranked, moved, put equal and taken out, and each move is told") {
        BallotRoom room(sheet_of(RankingPoll{}, 4));
        for (int const option : {2, 0, 3})
            CHECK(room.click(rank(option)));
        CHECK(room.driver.shows("«\u00a0Option 3\u00a0» est au rang 3."));
        CHECK_FALSE(room.click("Descendre\u00a0: Option 3"));
        CHECK(room.click("Monter\u00a0: Option 3"));
        CHECK(room.driver.shows("«\u00a0Option 3\u00a0» est au rang 2."));
        CHECK(room.click("Mettre à égalité avec celle du dessus\u00a0: Option 0"));
        CHECK(room.driver.shows("«\u00a0Option 0\u00a0» est au rang 2."));
        CHECK(room.click("Retirer du classement\u00a0: Option 2"));
        CHECK(room.driver.shows("«\u00a0Option 2\u00a0» n’est plus classée."));
        CHECK(room.driver.find(rank(2)) != nullptr);
        CHECK(room.cast() == Choice(RanksChoice{{{0, 3}}}));
    }

    TEST_CASE("by the keyboard, the button goes along with its option") {
        BallotRoom room(sheet_of(RankingPoll{}, 3));
        for (int const option : {0, 1, 2})
            CHECK(room.enter(rank(option)));
        CHECK(room.driver.tab_to("Monter\u00a0: Option 2"));
        room.press(Key::Enter);
        CHECK(room.driver.focused() == "Monter\u00a0: Option 2");
        room.press(Key::Enter);
        CHECK(room.cast() == Choice(RanksChoice{{{2}, {0}, {1}}}));
    }

    TEST_CASE("where equal ranks would count for nobody, none can be given") {
        BallotRoom room(sheet_of(RankingPoll{RankingCount::InstantRunoff, 1}, 2));
        CHECK(room.click(rank(0)));
        CHECK(room.click(rank(1)));
        CHECK(room.driver.find("Mettre à égalité avec celle du dessus\u00a0: Option 1") == nullptr);
    }

    TEST_CASE("a ranking holds at every size") {
        BallotRoom room(sheet_of(RankingPoll{}, 4));
        for (int const option : {0, 1, 2})
            CHECK(room.click(rank(option)));
        CHECK(room.click("Mettre à égalité avec celle du dessus\u00a0: Option 1"));
        check_looks(room.driver, "ballot-ranks");
    }
}
