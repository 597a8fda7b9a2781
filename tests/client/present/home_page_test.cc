// SPDX-License-Identifier: Apache-2.0
#include "client/present/home_page.h"

#include "tests/client/present/glimpse.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/present") {
    TEST_CASE("before anything is typed, the code is asked for") {
        Catalogue const words = built_words();
        HomePage const page = home_page({.today = {2026, 3, 12}}, words);
        CHECK(page.step == HomeStep::Start);
        CHECK(page.title == "Rejoindre une séance");
        CHECK(page.today == "12/03/2026");
        CHECK(page.trouble.empty());
        CHECK(page.crash.empty());
        CHECK(page.recent.empty());
    }

    TEST_CASE("the search tells what it does, and why it failed") {
        Catalogue const words = built_words();
        CHECK(home_page({.search = Search::Searching, .code = "7K3M01XZ"}, words).step ==
              HomeStep::Searching);
        CHECK(home_page({.search = Search::Found}, words).title == "Séance trouvée");
        auto check = [&](model::Error const& why) {
            HomePage const page = home_page({.why = why}, words);
            CHECK(page.step == HomeStep::Start);
            CHECK(page.trouble == words.say(why));
            CHECK(page.trouble != why.key);
        };
        check({"error.peer.nobody", {"10"}});
        check({"error.peer.several-sessions", {"127.0.0.1:1, 127.0.0.1:2"}});
        check({"error.address.malformed", {"ici"}});
    }

    TEST_CASE("recent registers tell what they are, and that they are gone") {
        Catalogue const words = built_words();
        HomeFacts facts;
        facts.recent = {{"/home/k/valbreuil.tablee", "Valbreuil", "Printemps", {2026, 3, 12}, true, false},
                        {"/home/k/sans.tablee", "", "", {}, false, false},
                        {"/home/k/parti.tablee", "Valbreuil", "Automne", {2025, 10, 2}, true, true}};
        auto const rows = home_page(facts, words).recent;
        CHECK(rows[0].title == "Printemps");
        CHECK(rows[0].detail == "Valbreuil, 12/03/2026");
        CHECK(rows[0].can_open);
        CHECK(rows[0].can_continue);
        CHECK(rows[1].title == "sans.tablee");
        CHECK_FALSE(rows[1].can_continue);
        CHECK_FALSE(rows[2].can_open);
        CHECK_FALSE(rows[2].can_continue);
        CHECK(rows[2].detail == "Ce fichier n’est plus là\u00a0: /home/k/parti.tablee");
    }

    TEST_CASE("a sudden stop is told with the register to reopen") {
        Catalogue const words = built_words();
        HomePage const page = home_page({.crashed = "/home/k/valbreuil.tablee"}, words);
        CHECK(page.crash_path == "/home/k/valbreuil.tablee");
        CHECK(page.crash == "La dernière fois, Tablée s’est arrêté brusquement. Ce qui était écrit est dans "
                            "valbreuil.tablee.");
    }

    TEST_CASE("once joined: who are you, then waiting, then in") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        Outlook outlook = glimpse(words, meeting, kGuest);
        HomePage const choosing = home_page({}, words, &outlook);
        CHECK(choosing.step == HomeStep::Choosing);
        CHECK(choosing.session == "Comité d’usagers");
        REQUIRE(choosing.roll.size() == 5);
        CHECK(choosing.roll[0].name == "Membre 0");
        CHECK(choosing.roll[0].college.name == "Usagers");
        CHECK(choosing.roll[0].served_words == "déjà servi par Poste");
        outlook.waiting = {model::Act{model::AdmissionAsked{{meeting.members[0]}}}};
        HomePage const sending = home_page({}, words, &outlook);
        CHECK(sending.step == HomeStep::Waiting);
        CHECK(sending.saving);
        CHECK(sending.asked == "Pour Membre 0, la demande d’entrer est envoyée.");
        meeting[kGuest].write(model::AdmissionAsked{});
        meeting.share();
        Outlook const asked = glimpse(words, meeting, kGuest);
        HomePage const waiting = home_page({}, words, &asked);
        CHECK(waiting.asked == "Vous avez demandé à entrer comme invité.");
        CHECK_FALSE(waiting.saving);
        meeting.keeper().write(model::PostAdmitted{meeting[kGuest].post(), {}});
        meeting.share();
        Outlook const in = glimpse(words, meeting, kGuest);
        CHECK(home_page({}, words, &in).step == HomeStep::Admitted);
    }

    TEST_CASE("a roll without anybody lets guests in") {
        Catalogue const words = built_words();
        Desk founder(1);
        model::SessionCreated charter = session_body();
        charter.keys = founder.keys();
        founder.write(charter);
        Desk guest(2);
        guest.hear(founder);
        guest.write(model::RunStarted{guest.keys(), {"Poste"}});
        Outlook const outlook = glimpse(words, guest);
        HomePage const page = home_page({}, words, &outlook);
        CHECK(page.roll_empty);
        CHECK(page.sentence == words.say("home.who.empty"));
    }
}
