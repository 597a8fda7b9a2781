// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_grades_view.h"

#include "tests/client/views/ballot_room.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using namespace tablee::model::voting;

TEST_SUITE("client/views") {
    TEST_CASE("grades are given one option at a time; what has none is without opinion") {
        BallotRoom room(sheet_of(JudgmentPoll{}, 3));
        CHECK(room.driver.shows("0 proposition sur 3 a une réponse."));
        CHECK(room.driver.shows("«\u00a0Sans opinion\u00a0» compte comme «\u00a0À rejeter\u00a0»\u00a0; un "
                                "bulletin sans aucune appréciation compte comme blanc."));
        CHECK(room.driver.find("Sans opinion\u00a0: Option 1")->checked);
        CHECK(room.click("Bien\u00a0: Option 1"));
        CHECK(room.click("Très bien\u00a0: Option 2"));
        CHECK(room.click("À rejeter\u00a0: Option 0"));
        CHECK(room.click("Sans opinion\u00a0: Option 2")); // taken back
        CHECK(room.driver.shows("2 propositions sur 3 ont une réponse."));
        CHECK(room.cast() == Choice(GradesChoice{{{0, 0}, {1, 3}}}));
    }

    TEST_CASE("grades by the keyboard: one stop an option, arrows inside") {
        BallotRoom room(sheet_of(JudgmentPoll{}, 2));
        CHECK(room.driver.tab_to("Sans opinion\u00a0: Option 1"));
        room.press(Key::Left);
        room.press(Key::Left);
        room.press(Key::Space);
        CHECK(room.state.draft.grades == std::vector<GivenGrade>{std::nullopt, 1});
        CHECK(room.cast() == Choice(GradesChoice{{{1, 1}}}));
    }

    TEST_CASE("a ballot without any grade can be cast") {
        BallotRoom room(sheet_of(JudgmentPoll{}, 2));
        CHECK(room.cast() == Choice(GradesChoice{}));
    }

    TEST_CASE("grades hold at every size") {
        check_ballot_looks(sheet_of(JudgmentPoll{7}, 4), "Bien\u00a0: Option 1", "ballot-grades");
    }
}
