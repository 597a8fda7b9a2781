// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_consent_view.h"

#include "tests/client/views/ballot_room.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using namespace tablee::model::voting;

TEST_SUITE("client/views") {
    TEST_CASE("an objection says why in a nominal poll") {
        BallotRoom room(sheet_of(ConsentPoll{}, 0));
        CHECK_FALSE(room.click("Voter"));
        CHECK(room.click("Sans objection"));
        CHECK(room.driver.find("Pourquoi cette objection\u00a0?") == nullptr);
        CHECK(room.click("Objection"));
        CHECK(room.click("Pourquoi cette objection\u00a0?"));
        room.driver.type("Trop cher.");
        CHECK(room.cast() == Choice(ConsentChoice{Consent::Objection}));
        model::Ballot const& cast = *poll_in(room.meeting[kEven], room.poll).ballots.begin();
        REQUIRE(cast.reason);
        CHECK(cast.reason->utf8 == "Trop cher.");
    }

    TEST_CASE("words beside a hidden ballot are not asked for") {
        BallotRoom room(sheet_of(ConsentPoll{}, 0, model::Secrecy::HiddenUntilClosed));
        CHECK(room.click("Réserve"));
        CHECK(room.driver.find("Pourquoi cette réserve\u00a0?") == nullptr);
        CHECK(room.enter("Voter"));
        CHECK(room.state.stage == VoteStage::Recorded);
    }

    TEST_CASE("a reason typed for an objection does not travel with an abstention") {
        BallotRoom room(sheet_of(ConsentPoll{}, 0));
        CHECK(room.click("Réserve"));
        CHECK(room.click("Pourquoi cette réserve\u00a0?"));
        room.driver.type("À voir.");
        CHECK(room.click("Abstention"));
        CHECK(room.cast() == Choice(ConsentChoice{Consent::Abstain}));
        CHECK_FALSE(poll_in(room.meeting[kEven], room.poll).ballots.begin()->reason);
    }

    TEST_CASE("four answers and a reason hold at every size") {
        check_ballot_looks(sheet_of(ConsentPoll{}, 0), "Objection", "ballot-consent");
    }
}
