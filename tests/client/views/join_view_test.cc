// SPDX-License-Identifier: Apache-2.0
#include "client/views/home_view.h"

#include "tests/client/present/glimpse.h"
#include "tests/client/views/wanted.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    CommandSink commands;
    HomeState state;
    HomePage page;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        draw_home(ui, ui.screen(), state, page, commands);
    }};
    void show(Outlook const* joined, HomeFacts const& facts = {}) {
        page = home_page(facts, catalogue_of(Language::French), joined);
        driver.settle();
    }
};

Outlook see(Meeting& meeting, std::size_t desk) {
    return glimpse(catalogue_of(Language::French), meeting, desk);
}

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("while it looks for the session, looking may be stopped") {
        Screen screen;
        screen.show(nullptr, {.search = Search::Searching, .code = "7K3M01XZ"});
        CHECK(screen.driver.shows("7K3M01XZ"));
        REQUIRE(screen.driver.click("Ne plus chercher"));
        CHECK(wished<LeaveSession>(screen.commands));
        screen.show(nullptr, {.search = Search::Found});
        CHECK(screen.driver.shows("Séance trouvée"));
    }

    TEST_CASE("who uses the post is chosen on the roll, several if several do") {
        Meeting meeting(4);
        Screen screen;
        Outlook const outlook = see(meeting, kGuest);
        screen.show(&outlook);
        CHECK(screen.driver.shows("Qui êtes-vous"));
        CHECK_FALSE(screen.driver.click("Demander à entrer"));
        REQUIRE(screen.driver.click("Membre 2 · Usagers · déjà servi par Poste"));
        REQUIRE(screen.driver.click("Membre 1 · Usagers · déjà servi par Poste"));
        CHECK(screen.driver.shows("2 personnes choisies"));
        REQUIRE(screen.driver.click("Demander à entrer"));
        CHECK(Sent(screen.commands).act<model::AdmissionAsked>() ==
              model::AdmissionAsked{{meeting.members[1], meeting.members[2]}});
        refuse(screen.commands, screen.state.asked, "refusal.too-many");
        screen.driver.settle();
        CHECK(screen.driver.shows(catalogue_of(Language::French).say("refusal.too-many")));
        CHECK(screen.state.chosen.size() == 2);
    }

    TEST_CASE("a guest asks in for nobody") {
        Meeting meeting(2);
        Screen screen;
        Outlook const outlook = see(meeting, kGuest);
        screen.show(&outlook);
        REQUIRE(screen.driver.click("Membre 0 · Usagers · déjà servi par Poste"));
        REQUIRE(screen.driver.click("Entrer comme invité"));
        CHECK(Sent(screen.commands).act<model::AdmissionAsked>() == model::AdmissionAsked{});
    }

    TEST_CASE("a long roll is searched, accents aside") {
        Meeting meeting(9);
        meeting.enrol("Maréchal");
        meeting.share();
        Screen screen;
        Outlook const outlook = see(meeting, kGuest);
        screen.show(&outlook);
        REQUIRE(screen.driver.click("Chercher un nom"));
        screen.driver.type("marech");
        CHECK(screen.driver.shows("Maréchal · Usagers"));
        CHECK_FALSE(screen.driver.shows("Membre 3"));
        screen.driver.type("x");
        CHECK(screen.driver.shows("Personne de ce nom sur la liste."));
    }

    TEST_CASE("who waits sees what was asked, and may ask otherwise") {
        Meeting meeting(2);
        meeting[kGuest].write(model::AdmissionAsked{{meeting.members[0]}});
        meeting.share();
        Screen screen;
        Outlook const outlook = see(meeting, kGuest);
        screen.show(&outlook);
        CHECK(screen.driver.shows("Pour Membre 0, la demande d’entrer est envoyée."));
        REQUIRE(screen.driver.click("Changer de personne"));
        REQUIRE(screen.driver.click("Entrer comme invité"));
        CHECK(Sent(screen.commands).act<model::AdmissionAsked>());
        CHECK_FALSE(screen.state.choosing_again);
        meeting.keeper().write(model::PostAdmitted{meeting[kGuest].post(), {}});
        meeting.share();
        Outlook const in = see(meeting, kGuest);
        screen.show(&in);
        REQUIRE(screen.driver.click("Entrer"));
        CHECK(wished<GoTo>(screen.commands)->place == Place::Now);
    }

    TEST_CASE("every step of joining holds together at any size") {
        Meeting meeting(12);
        Screen screen;
        screen.show(nullptr, {.search = Search::Searching, .code = "7K3M01XZ"});
        check_looks(screen.driver, "searching");
        Outlook const outlook = see(meeting, kGuest);
        screen.show(&outlook);
        check_looks(screen.driver, "choosing");
        meeting[kGuest].write(model::AdmissionAsked{{meeting.members[0], meeting.members[1]}});
        meeting.share();
        Outlook const waiting = see(meeting, kGuest);
        screen.show(&waiting);
        check_looks(screen.driver, "waiting");
    }
}
