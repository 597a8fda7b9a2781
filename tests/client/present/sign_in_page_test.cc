// SPDX-License-Identifier: Apache-2.0
#include "client/present/sign_in_page.h"

#include "tests/client/present/seen_by.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/present") {
    TEST_CASE("a post asks its own seats, until the last has signed") {
        Meeting meeting(4, Start::Prepared);
        meeting.mark(0, model::Presence::Expected);
        meeting.mark(1, model::Presence::Expected);
        SignInPage const page = sign_in_page(seen_by(meeting, kEven));
        REQUIRE(page.rows.size() == 2);
        CHECK(page.wanted);
        CHECK(page.sentence == "1 personne de ce poste n’a pas encore signé.");
        CHECK(page.rows[0].name == "Membre 0");
        CHECK((page.rows[0].can_sign && !page.rows[0].signed_in));
        CHECK((page.rows[1].signed_in && page.rows[1].can_undo));
        CHECK(page.rows[1].state == "Présent depuis 14\u00a0h\u00a000");

        Outlook outlook = seen_by(meeting, kEven);
        wait_for(outlook, model::AttendanceMarked{meeting.members[0], model::Presence::Present});
        SignInPage const asked = sign_in_page(outlook);
        CHECK_FALSE(asked.wanted);
        CHECK((asked.rows[0].signed_in && asked.rows[0].saving));
        CHECK(asked.sentence == "À ce poste, tout le monde a répondu.");
    }

    TEST_CASE("who signs once the session is open came late, and no longer undoes it") {
        Meeting meeting(2);
        meeting.mark(0, model::Presence::Expected);
        SignInPage const page = sign_in_page(seen_by(meeting, kEven));
        CHECK(page.open);
        CHECK(page.rows[0].asks == model::Presence::Late);
        CHECK(page.rows[0].can_sign);
        meeting.mark(0, model::Presence::Late);
        CHECK_FALSE(sign_in_page(seen_by(meeting, kEven)).rows[0].can_undo);
    }

    TEST_CASE("one is told for whom one votes, and who votes in one's place") {
        Meeting meeting(4, Start::Prepared);
        meeting.mark(2, model::Presence::Excused);
        meeting.keeper().write(model::ProxyGiven{meeting.members[2], meeting.members[0]});
        SignInPage const page = sign_in_page(seen_by(meeting, kEven));
        CHECK(joined(page.rows[0].notes) == "Vous votez aussi pour Membre 2");
        CHECK(joined(page.rows[1].notes) == "Membre 0 vote à votre place tant que vous n’avez pas signé");
        CHECK_FALSE(page.wanted); // excused is an answer
        CHECK(page.rows[1].can_sign);
    }

    TEST_CASE("a post that serves nobody has nothing to sign") {
        Meeting meeting(2, Start::Prepared);
        SignInPage const page = sign_in_page(seen_by(meeting, kGuest));
        CHECK(page.rows.empty());
        CHECK_FALSE(page.wanted);
    }
}
