// SPDX-License-Identifier: Apache-2.0
#include "client/present/now_page.h"

#include "tests/client/present/glimpse.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/present") {
    TEST_CASE("a post that is not admitted waits, and may say who it is for") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        NowPage const before = now_page(glimpse(words, meeting, kGuest));
        CHECK(before.step == NowStep::Outside);
        CHECK_FALSE(before.has_asked);
        meeting[kGuest].write(model::AdmissionAsked{{meeting.members[0]}});
        meeting.share();
        NowPage const after = now_page(glimpse(words, meeting, kGuest));
        CHECK(after.has_asked);
        CHECK(after.sentence == words.say("now.outside.asked"));
    }

    TEST_CASE("before the session opens, each seat of the post signs in") {
        Catalogue const words = built_words();
        Meeting meeting(4, Start::Prepared);
        meeting.mark(2, model::Presence::Expected);
        meeting.share();
        Outlook outlook = glimpse(words, meeting, kEven);
        NowPage const page = now_page(outlook);
        CHECK(page.step == NowStep::Prepared);
        CHECK(page.sentence == "jeudi 12 mars 2026 à 14\u00a0h\u00a000");
        REQUIRE(page.seats.size() == 2);
        CHECK(page.seats[0].here);
        CHECK(page.seats[0].state == "présence signée");
        CHECK_FALSE(page.seats[1].here);
        CHECK(page.seats[1].would_be == model::Presence::Present);
        CHECK_FALSE(page.all_signed);
        CHECK_FALSE(page.can_open);
        outlook.waiting = {model::Act{model::AttendanceMarked{meeting.members[2], model::Presence::Present}}};
        NowPage const asked = now_page(outlook);
        CHECK(asked.all_signed);
        CHECK(asked.seats[1].saving);
        CHECK(now_page(glimpse(words, meeting, kKeeper)).can_open);
    }

    TEST_CASE("who signs in once the session is open is late; who comes back is present again") {
        Catalogue const words = built_words();
        Meeting meeting(4);
        meeting.mark(0, model::Presence::Expected);
        meeting.mark(2, model::Presence::Left);
        meeting.share();
        NowPage const page = now_page(glimpse(words, meeting, kEven));
        CHECK(page.seats[0].would_be == model::Presence::Late);
        CHECK(page.seats[1].would_be == model::Presence::Present);
    }

    TEST_CASE("the session open without an item stands between two") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        NowPage const empty = now_page(glimpse(words, meeting, kKeeper));
        CHECK(empty.step == NowStep::Between);
        CHECK(empty.sentence == "Tous les points de l’ordre du jour ont été vus.");
        CHECK_FALSE(empty.can_go_on);
        meeting.keeper().write(model::AgendaItemAdded{{"Accueil"}, 10});
        meeting.share();
        NowPage const page = now_page(glimpse(words, meeting, kKeeper));
        CHECK(page.sentence == "Prochain point\u00a0: Accueil");
        CHECK(page.can_go_on);
        CHECK_FALSE(now_page(glimpse(words, meeting, kOdd)).can_go_on);
    }

    TEST_CASE("an item that runs gives its title, its place and its time") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        auto const item = meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{"Accueil"}, 10});
        meeting.keeper().write(model::AgendaItemStarted{item});
        meeting.share();
        Outlook outlook = glimpse(words, meeting, kEven);
        outlook.now = outlook.session->items.find(item)->started.value();
        NowPage const page = now_page(outlook);
        CHECK(page.step == NowStep::Item);
        CHECK(page.title == "Accueil");
        CHECK(page.sentence == "Point 1 sur 1 de l’ordre du jour");
        CHECK(page.time == "reste 10\u00a0min");
        CHECK(page.can_propose);
        meeting.keeper().write(model::ProposalsFrozen{});
        meeting.share();
        CHECK_FALSE(now_page(glimpse(words, meeting, kEven)).can_propose);
    }

    TEST_CASE("an open vote takes the place of the item, the last opened first") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        auto const item = meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{"Accueil"}, 10});
        meeting.keeper().write(model::AgendaItemStarted{item});
        auto const first = open_poll(meeting.keeper(), motion_sheet());
        auto const second = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        NowPage const page = now_page(glimpse(words, meeting, kEven));
        CHECK(page.step == NowStep::Poll);
        CHECK(page.poll == second);
        CHECK(page.polls_open == 2);
        CHECK(close_poll(meeting.keeper(), second).empty());
        CHECK(now_page(glimpse(words, meeting, kKeeper)).poll == first);
        CHECK(close_poll(meeting.keeper(), first).empty());
        CHECK(now_page(glimpse(words, meeting, kKeeper)).step == NowStep::Item);
    }

    TEST_CASE("a session that is over says where its documents lie") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        meeting.keeper().write(model::SessionAdjourned{});
        meeting.share();
        NowPage const page = now_page(glimpse(words, meeting, kEven));
        CHECK(page.step == NowStep::Adjourned);
        CHECK(page.title == "La séance est levée");
        CHECK(page.can_save);
        CHECK(page.advice == words.say("now.adjourned.not-saved"));
        NowPage const saved = now_page(glimpse(words, meeting, kEven), "/tmp/valbreuil");
        CHECK(saved.advice == "Les documents sont dans le dossier /tmp/valbreuil");
    }

    TEST_CASE("the code on the wall shows while people come in, to those who conduct") {
        Catalogue const words = built_words();
        Meeting prepared(2, Start::Prepared);
        CHECK(now_page(glimpse(words, prepared, kKeeper), {}, "7F3K9Q2M").wall_code == "7F3K9Q2M");
        CHECK(now_page(glimpse(words, prepared, kEven), {}, "7F3K9Q2M").wall_code.empty());
        Meeting open(2);
        CHECK(now_page(glimpse(words, open, kKeeper), {}, "7F3K9Q2M").wall_code.empty());
    }
}
