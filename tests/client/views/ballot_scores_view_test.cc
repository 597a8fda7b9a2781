// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_scores_view.h"

#include "tests/client/views/ballot_room.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using namespace tablee::model::voting;

TEST_SUITE("client/views") {
    TEST_CASE("a short scale is a row of numbers") {
        BallotRoom room(sheet_of(ScorePoll{10}, 2));
        CHECK(room.click("10\u00a0: Option 0"));
        CHECK(room.click("0\u00a0: Option 1"));
        CHECK(room.cast() == Choice(GradesChoice{{{0, 10}, {1, 0}}}));
    }

    TEST_CASE("a long scale is a bar, one point less and one more") {
        BallotRoom room(sheet_of(ScorePoll{100}, 2));
        CHECK_FALSE(room.click("Un point de moins\u00a0: Option 0"));
        CHECK(room.click("Note\u00a0: Option 0")); // in its middle
        CHECK(room.state.draft.grades[0] == 50);
        CHECK(room.click("Un point de plus\u00a0: Option 0"));
        CHECK(room.driver.value_of("Note\u00a0: Option 0") == "51 / 100");
        CHECK(room.click("Un point de plus\u00a0: Option 1"));
        CHECK(room.click("Effacer la note\u00a0: Option 1"));
        CHECK(room.cast() == Choice(GradesChoice{{{0, 51}}}));
    }

    TEST_CASE("the bar by the keyboard, up to both its ends") {
        BallotRoom room(sheet_of(ScorePoll{20}, 1));
        CHECK(room.driver.tab_to("Note\u00a0: Option 0"));
        room.press(Key::End);
        room.press(Key::Right);
        CHECK(room.state.draft.grades[0] == 20);
        room.press(Key::Left);
        CHECK(room.state.draft.grades[0] == 19);
        room.press(Key::Home);
        room.press(Key::Left);
        CHECK(room.cast() == Choice(GradesChoice{{{0, 0}}}));
    }

    TEST_CASE("scores hold at every size") {
        check_ballot_looks(sheet_of(ScorePoll{10}, 3), "7\u00a0: Option 1", "ballot-scores");
        check_ballot_looks(sheet_of(ScorePoll{100}, 3), "Note\u00a0: Option 1", "ballot-scores-100");
    }
}
