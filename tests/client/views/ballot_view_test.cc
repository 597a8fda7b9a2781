// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_view.h"

#include "tests/client/views/ballot_room.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/views") {
    TEST_CASE("each poll shows the ballot of its method and no other, and takes what is marked on it") {
        for (KindOfBallot& kind : every_kind()) {
            CAPTURE(kind.shows);
            std::string const mine = kind.shows;
            BallotRoom room(kind.sheet);
            for (KindOfBallot const& other : every_kind())
                CHECK(room.driver.shows(other.shows) ==
                      (other.shows == mine || (other.shows == "Abstention" && mine == "Sans objection") ||
                       (other.shows == "Sans opinion" && mine == "Effort demandé")));
            CHECK(room.click(kind.click));
            CHECK(holds_draft(room.state));
            CHECK(room.enter("Voter"));
            CHECK(room.state.stage == VoteStage::Recorded);
            CHECK_FALSE(holds_draft(room.state));
            CHECK(close_poll(room.meeting.keeper(), room.poll) == "");
            model::Poll const& closed = poll_in(room.meeting.keeper(), room.poll);
            CHECK(closed.result->nulls == 0);
            REQUIRE(closed.result->choices.size() == 1);
            CHECK(closed.result->choices[0].choice.has_value()); // it obeys the rules
        }
    }

    TEST_CASE("a ballot says nothing of authors, colleges or support") {
        Meeting meeting(2);
        auto const banc = meeting.keeper().make<model::ProposalId>(
            model::ProposalEntered{meeting.members[1], {}, {}, {}, {"Un banc"}, {"Dehors."}});
        for (KindOfBallot const& kind : every_kind()) {
            if (kind.sheet.options.empty())
                continue;
            model::RuleSheet sheet = kind.sheet;
            sheet.options[0] = {banc, {}, {}};
            sheet.options[1] = sheet.options[2];
            sheet.options[1].words = {"Un mur"};
            model::PollId const poll = open_poll(meeting.keeper(), sheet);
            meeting.share();
            DeskWindow window(meeting, kEven);
            VoteState state;
            Driver driver([&](Ui& ui) {
                draw_vote(ui, ui.screen(), state, vote_page(window.outlook(), poll), window.commands);
            });
            driver.settle();
            while (!driver.shows("Un banc") && driver.click("Question suivante"))
                driver.settle();
            CHECK(driver.shows("Un banc"));
            CHECK(driver.shows("Dehors."));
            CHECK_FALSE(driver.shows("Membre 1"));
            CHECK_FALSE(driver.shows("Usagers"));
        }
    }

    TEST_CASE("a refusal leaves the choice, and says so") {
        BallotRoom room(motion_sheet());
        CHECK(room.click("Pour"));
        room.window.hold = true;
        CHECK(room.click("Voter"));
        room.window.commands.settle(room.state.sending.ticket, model::failure(model::Refusal::SeatElsewhere));
        room.driver.frame();
        room.driver.settle();
        CHECK(room.driver.shows("votre choix est toujours là"));
        CHECK(room.driver.find("Pour")->checked);
    }
}
