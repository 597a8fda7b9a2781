// SPDX-License-Identifier: Apache-2.0
#include "client/present/shell_page.h"

#include "tests/client/present/glimpse.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/present") {
    TEST_CASE("the header counts people and posts, and says that everything is safe") {
        Catalogue const words = built_words();
        Meeting meeting(6);
        ShellPage const page = shell_page(glimpse(words, meeting, kKeeper));
        CHECK(page.title == "Comité d’usagers");
        CHECK(page.committee == "Valbreuil");
        CHECK(page.presence == "6 présents");
        CHECK(page.posts == "5 postes");
        CHECK(page.safety_words == "tout est enregistré");
        CHECK(page.item.empty());
        CHECK(page.time.empty());
    }

    TEST_CASE("how safe things are, the worst first") {
        Catalogue const words = built_words();
        Meeting meeting(4);
        auto check = [&](auto change, Safety safety, std::string const& sentence) {
            Outlook outlook = glimpse(words, meeting, kKeeper);
            change(outlook);
            CHECK(safety_of(outlook) == safety);
            CHECK(safety_words(outlook) == sentence);
        };
        check([](Outlook&) {}, Safety::Saved, "tout est enregistré");
        check([](Outlook& o) { o.posts_holding_own = 3; }, Safety::Spreading,
              "enregistré sur 3 postes sur 5");
        check([](Outlook& o) { o.posts_holding_own = 1; }, Safety::Spreading, "enregistré sur 1 poste sur 5");
        check([](Outlook& o) { o.waiting = {model::OpenSession{}}; }, Safety::Saving,
              "enregistrement en cours");
        check(
            [](Outlook& o) {
                o.links.clear();
                o.posts = o.posts_holding_own = 1;
            },
            Safety::Reconnecting, "reconnexion…");
        check(
            [](Outlook& o) {
                for (LinkedPost& link : o.links)
                    link.silent = true;
            },
            Safety::Reconnecting, "reconnexion…");
        check(
            [](Outlook& o) {
                o.disk_in_trouble = true;
                o.waiting = {model::OpenSession{}};
            },
            Safety::DiskTrouble, "le disque refuse d’écrire");
    }

    TEST_CASE("a post among nobody is alone, and so is one that looks at a session that is over") {
        Catalogue const words = built_words();
        Desk lonely(1);
        model::SessionCreated charter = session_body();
        charter.keys = lonely.keys();
        lonely.write(charter);
        CHECK(safety_of(glimpse(words, lonely)) == Safety::Alone);
        Meeting meeting(2);
        meeting.keeper().write(model::SessionAdjourned{});
        CHECK(safety_of(glimpse(words, meeting.keeper())) == Safety::Alone);
        CHECK(safety_words(glimpse(words, lonely)) == "ce poste est seul");
    }

    TEST_CASE("the current item has the agenda's number, and its time when it is timed") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        meeting.keeper().write(model::AgendaItemAdded{{"Accueil"}, 10});
        auto const dots =
            meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{"Gommettes"}, 20});
        meeting.keeper().write(model::AgendaItemStarted{dots});
        Outlook outlook = glimpse(words, meeting, kKeeper);
        outlook.now.ms += 8 * 60'000;
        ShellPage const page = shell_page(outlook);
        CHECK(page.item == "Point 2 sur 2\u00a0: Gommettes");
        CHECK(page.time == "reste 12\u00a0min");
        CHECK_FALSE(page.over);
    }

    TEST_CASE("whom a post serves, and in which role") {
        Catalogue const words = built_words();
        Meeting meeting(6);
        auto check = [&](std::size_t desk, std::string const& serves, std::string const& role,
                         bool conducts) {
            CAPTURE(desk);
            ShellPage const page = shell_page(glimpse(words, meeting, desk));
            CHECK(page.serves == serves);
            CHECK(page.role == role);
            CHECK(page.conducts == conducts);
        };
        check(kKeeper, "Karim", "Animation", true);
        check(kClerk, "Sylvie", "Secrétariat de séance", true);
        check(kEven, "Membre 0, Membre 2 et Membre 4", "Présidence", false);
        check(kGuest, "Ce poste attend d’être admis", "", false);
        meeting.keeper().write(model::PostAdmitted{meeting[kGuest].post(), {}});
        meeting.share();
        check(kGuest, "Ce poste ne sert personne", "", false);
    }

    TEST_CASE("those who conduct see how many ask to come in; nobody else does") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        meeting[kGuest].write(model::AdmissionAsked{});
        meeting.share();
        CHECK(shell_page(glimpse(words, meeting, kClerk)).requests == 1);
        CHECK(shell_page(glimpse(words, meeting, kEven)).requests == 0);
    }

    TEST_CASE("presence asked here counts at once") {
        Catalogue const words = built_words();
        Meeting meeting(3);
        Outlook outlook = glimpse(words, meeting, kKeeper);
        outlook.waiting = {model::Act{model::AttendanceMarked{meeting.members[0], model::Presence::Left}},
                           model::Act{model::AttendanceMarked{meeting.members[1], model::Presence::Absent}}};
        CHECK(shell_page(outlook).presence == "1 présent");
    }

    TEST_CASE("messages come through, at home too") {
        Catalogue const words = built_words();
        Meeting meeting(1);
        std::vector<ShellMessage> const said{{7, MessageKind::Trouble, "Non."}};
        CHECK(shell_page(glimpse(words, meeting, kKeeper), said).messages == said);
        ShellPage const home = shell_page_at_home(words, said);
        CHECK(home.messages == said);
        CHECK_FALSE(home.has_session);
        CHECK(home.title == "Tablée");
    }

    TEST_CASE("open votes and a previous plan are announced") {
        Catalogue const words = built_words();
        model::SessionCreated charter = session_body();
        charter.previous = model::PreviousSession{};
        Meeting meeting(2, Start::Open, charter);
        CHECK(shell_page(glimpse(words, meeting, kKeeper)).has_previous);
        CHECK(shell_page(glimpse(words, meeting, kKeeper)).polls_open == 0);
        (void)open_poll(meeting.keeper(), motion_sheet());
        CHECK(shell_page(glimpse(words, meeting, kKeeper)).polls_open == 1);
    }
}
