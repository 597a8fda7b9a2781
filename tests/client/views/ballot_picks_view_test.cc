// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_picks_view.h"

#include "tests/client/views/ballot_room.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using namespace tablee::model::voting;

TEST_SUITE("client/views") {
    TEST_CASE("as many boxes as allowed are ticked, and it is said how many are left") {
        BallotRoom room(sheet_of(ApprovalPoll{2}, 3));
        CHECK(room.driver.shows("Encore 2 au plus."));
        CHECK(room.click("Option 2"));
        CHECK(room.click("Option 0"));
        CHECK(room.driver.shows("Encore 0 au plus."));
        CHECK_FALSE(room.click("Option 1"));
        CHECK(room.click("Option 2"));
        CHECK(room.click("Option 1"));
        CHECK(room.cast() == Choice(PicksChoice{{0, 1}}));
    }

    TEST_CASE("a budget shows costs and limits nothing") {
        BallotRoom room(sheet_of(BudgetPoll{Funding::Greedy, 5000, {4000, 12500}}, 2));
        CHECK(room.driver.shows("le budget de 5\u00a0000"));
        CHECK(room.click("Option 0"));
        CHECK(room.click("Option 1"));
        CHECK(room.cast() == Choice(PicksChoice{{0, 1}}));
    }

    TEST_CASE("boxes by the keyboard") {
        BallotRoom room(sheet_of(ApprovalPoll{}, 2));
        CHECK(room.driver.tab_to("Option 1"));
        room.press(Key::Space);
        CHECK(room.cast() == Choice(PicksChoice{{1}}));
    }

    TEST_CASE("boxes hold at every size") {
        check_ballot_looks(sheet_of(ApprovalPoll{2}, 3), "Option 1", "ballot-approval");
        check_ballot_looks(sheet_of(BudgetPoll{Funding::EqualShares, 9000, {4000, 5000, 12500}}, 3),
                           "Option 1", "ballot-budget");
    }
}
