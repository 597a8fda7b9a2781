// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_comparisons_view.h"

#include "tests/client/views/ballot_room.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using namespace tablee::model::voting;

namespace {

std::string this_one(BallotRoom& room) {
    OptionPair const pair = room.page().seats[0].voices[0].layout.pairs[room.state.draft.question];
    return "Celle-ci\u00a0: Option " + std::to_string(pair.first);
}

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("one question after the other, forth and back") {
        BallotRoom room(sheet_of(ComparingPoll{3}, 3));
        CHECK(room.driver.shows("1 sur 3"));
        CHECK_FALSE(room.click("Question précédente"));
        CHECK(room.click(this_one(room)));
        CHECK(room.driver.shows("2 sur 3"));
        CHECK(room.click("Aucune des deux"));
        CHECK(room.click("Question suivante"));
        CHECK(room.driver.shows("Vous avez répondu à 2 questions sur 3."));
        CHECK(room.click("Question précédente"));
        CHECK(room.driver.shows("3 sur 3"));
        CHECK(room.click(this_one(room)));
        CHECK(room.driver.shows("Vous avez répondu à 3 questions sur 3."));
        auto const cast = room.cast();
        REQUIRE(cast);
        CHECK(std::get<ComparisonsChoice>(*cast).comparisons.size() == 3);
    }

    TEST_CASE("who changes an answer finds it marked, and has one") {
        BallotRoom room(sheet_of(ComparingPoll{1}, 2));
        CHECK(room.click(this_one(room)));
        CHECK(room.click("Question précédente"));
        CHECK(room.click("Aucune des deux"));
        CHECK(room.cast() == Choice(ComparisonsChoice{{{0, 1, Preferred::Neither}}}));
    }

    TEST_CASE("comparisons by the keyboard") {
        BallotRoom room(sheet_of(ComparingPoll{2}, 3));
        for (int i = 0; i < 2; i += 1)
            CHECK(room.enter(this_one(room)));
        auto const cast = room.cast();
        REQUIRE(cast);
        CHECK(std::get<ComparisonsChoice>(*cast).comparisons.size() == 2);
    }

    TEST_CASE("comparisons hold at every size") {
        check_ballot_looks(sheet_of(ComparingPoll{3}, 3), "Aucune des deux", "ballot-comparisons");
        check_ballot_looks(sheet_of(ComparingPoll{1}, 2), "Aucune des deux", "ballot-comparisons-done");
    }
}
