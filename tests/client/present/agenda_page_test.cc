// SPDX-License-Identifier: Apache-2.0
#include "client/present/agenda_page.h"

#include "tests/client/present/glimpse.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

model::AgendaItemId add_item(Meeting& meeting, std::string title, std::uint16_t minutes) {
    return meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{std::move(title)}, minutes});
}

std::vector<std::string> titles_of(AgendaPage const& page) {
    std::vector<std::string> titles;
    for (AgendaRow const& row : page.rows)
        titles.push_back(row.title);
    return titles;
}

// Three items; the first is over, the second runs since `kAfternoon` + what the desk's clock has turned.
struct Afternoon {
    Catalogue words = built_words();
    Meeting meeting{4};
    model::AgendaItemId first = add_item(meeting, "Accueil", 10);
    model::AgendaItemId second = add_item(meeting, "Gommettes", 20);
    model::AgendaItemId third = add_item(meeting, "Questions", 0);

    void run_second() {
        meeting.keeper().write(model::AgendaItemStarted{first});
        meeting.keeper().write(model::AgendaItemEnded{first});
        meeting.keeper().write(model::AgendaItemStarted{second});
        meeting.share();
    }
    [[nodiscard]] Outlook see(std::size_t desk) { return glimpse(words, meeting, desk); }
    [[nodiscard]] Outlook see_after(std::int64_t seconds) {
        Outlook outlook = see(kKeeper);
        outlook.now.ms = outlook.session->items.find(second)->started->ms + seconds * 1000;
        return outlook;
    }
};

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("an agenda without items says so") {
        Catalogue const words = built_words();
        Meeting meeting(2);
        AgendaPage const page = agenda_page(glimpse(words, meeting, kKeeper));
        CHECK(page.rows.empty());
        CHECK(page.sentence == "Aucun point pour le moment.");
        CHECK(page.can_add);
        CHECK(page.next.is_none());
        CHECK_FALSE(page.can_go_on);
    }

    TEST_CASE("the sum of the agenda tells when it should end") {
        Afternoon afternoon;
        AgendaPage const page = agenda_page(afternoon.see(kKeeper));
        CHECK(page.sentence == "3 points, 30\u00a0min prévues, fin vers 14\u00a0h\u00a030");
        CHECK(page.rows[2].planned == "sans durée");
    }

    TEST_CASE("an item is planned, runs, is done, with its hours") {
        Afternoon afternoon;
        afternoon.run_second();
        AgendaPage const page = agenda_page(afternoon.see_after(8 * 60));
        CHECK(page.rows[0].state == ItemState::Done);
        CHECK(page.rows[0].real == "de 14\u00a0h\u00a000 à 14\u00a0h\u00a000, 0\u00a0min");
        CHECK(page.rows[0].left.empty());
        CHECK(page.rows[1].state == ItemState::Running);
        CHECK(page.rows[1].real == "commencé à 14\u00a0h\u00a000");
        CHECK(page.rows[1].left == "reste 12\u00a0min");
        CHECK(page.rows[1].planned == "20\u00a0min prévues");
        CHECK(page.rows[2].state == ItemState::Planned);
        CHECK(page.rows[2].state_words == "À venir");
    }

    TEST_CASE("the time left is rounded up, then up, then over") {
        Afternoon afternoon;
        afternoon.run_second();
        auto check = [&](std::int64_t seconds, std::string const& words, bool over) {
            CAPTURE(seconds);
            auto const running = running_item(afternoon.see_after(seconds));
            REQUIRE(running);
            CHECK(running->time == words);
            CHECK(running->over == over);
        };
        check(0, "reste 20\u00a0min", false);
        check(1, "reste 20\u00a0min", false);
        check(60, "reste 19\u00a0min", false);
        check(20 * 60 - 1, "reste 1\u00a0min", false);
        check(20 * 60, "temps écoulé", true);
        check(21 * 60 - 1, "temps écoulé", true);
        check(21 * 60, "dépassé de 1\u00a0min", true);
        check(90 * 60, "dépassé de 70\u00a0min", true);
    }

    TEST_CASE("an item without planned minutes is not timed") {
        Afternoon afternoon;
        afternoon.meeting.keeper().write(model::AgendaItemStarted{afternoon.third});
        auto const running = running_item(afternoon.see(kKeeper));
        REQUIRE(running);
        CHECK(running->place == 3);
        CHECK(running->of == 3);
        CHECK(running->time.empty());
        CHECK_FALSE(running->over);
    }

    TEST_CASE("the next item ends the one that runs; what was passed over comes last") {
        Afternoon afternoon;
        CHECK(next_item(afternoon.see(kKeeper)) == NextItem{{}, afternoon.first, "Accueil"});
        afternoon.meeting.keeper().write(model::AgendaItemStarted{afternoon.second});
        CHECK(next_item(afternoon.see(kKeeper)) == NextItem{afternoon.second, afternoon.third, "Questions"});
        afternoon.meeting.keeper().write(model::AgendaItemEnded{afternoon.second});
        afternoon.meeting.keeper().write(model::AgendaItemStarted{afternoon.third});
        CHECK(next_item(afternoon.see(kKeeper)) == NextItem{afternoon.third, afternoon.first, "Accueil"});
        afternoon.meeting.keeper().write(model::AgendaItemStarted{afternoon.first});
        CHECK(next_item(afternoon.see(kKeeper)) == NextItem{afternoon.first, {}, ""});
    }

    TEST_CASE("what was asked here shows at once, marked until it is safe") {
        Afternoon afternoon;
        Outlook outlook = afternoon.see(kKeeper);
        outlook.waiting = {model::Act{model::AgendaItemAdded{{"Pause"}, 5}},
                           model::Act{model::AgendaItemChanged{afternoon.third, {"Vœux"}, 3, 0}},
                           model::Act{model::AgendaItemRemoved{afternoon.first}},
                           model::Act{model::AgendaItemStarted{afternoon.second}}};
        AgendaPage const page = agenda_page(outlook);
        CHECK(titles_of(page) == std::vector<std::string>{"Vœux", "Gommettes", "Pause"});
        CHECK(page.rows[0].saving);
        CHECK(page.rows[1].state == ItemState::Running);
        CHECK(page.rows[2].saving);
        CHECK_FALSE(page.rows[2].can_change); // it has no name yet
        CHECK(page.rows[1].can_move_up);
    }

    TEST_CASE("who conducts changes the agenda, who takes part reads it") {
        Afternoon afternoon;
        afternoon.run_second();
        auto check = [&](std::size_t desk, bool may) {
            CAPTURE(desk);
            AgendaPage const page = agenda_page(afternoon.see(desk));
            CHECK(page.can_add == may);
            CHECK(page.can_go_on == may);
            CHECK(page.rows[0].can_change == may);
            CHECK_FALSE(page.rows[0].can_move_up);
            CHECK(page.rows[0].can_move_down == may);
            CHECK_FALSE(page.rows[2].can_move_down);
            CHECK(page.rows[1].can_end == may);
            CHECK(page.rows[2].can_start == may);
            CHECK(page.rows[2].can_remove == may);
            CHECK_FALSE(page.rows[0].can_remove); // it was discussed
        };
        check(kKeeper, true);
        check(kClerk, true);
        check(kEven, false);
    }

    TEST_CASE("opening and adjourning are the keeper's, and say who else may") {
        Catalogue const words = built_words();
        Meeting meeting(4, Start::Prepared);
        CHECK(agenda_page(glimpse(words, meeting, kKeeper)).can_open);
        AgendaPage const clerk = agenda_page(glimpse(words, meeting, kClerk));
        CHECK_FALSE(clerk.can_open);
        CHECK(clerk.why_not == words.say("refusal.not-keeper"));
        Outlook asked = glimpse(words, meeting, kKeeper);
        asked.waiting = {model::OpenSession{}};
        CHECK(agenda_page(asked).saving_phase);
        CHECK_FALSE(agenda_page(asked).can_open);
        meeting.keeper().ask(model::OpenSession{});
        AgendaPage const open = agenda_page(glimpse(words, meeting, kKeeper));
        CHECK(open.can_adjourn);
        CHECK(open.phase_words == "Séance ouverte à 14\u00a0h\u00a000.");
        meeting.keeper().write(model::SessionAdjourned{});
        AgendaPage const over = agenda_page(glimpse(words, meeting, kKeeper));
        CHECK(over.can_reopen);
        CHECK_FALSE(over.can_add);
    }

    TEST_CASE("an open vote keeps the session from being adjourned, unfinished items are told") {
        Afternoon afternoon;
        afternoon.run_second();
        auto const poll = open_poll(afternoon.meeting.keeper(), motion_sheet());
        AgendaPage const page = agenda_page(afternoon.see(kKeeper));
        CHECK_FALSE(page.can_adjourn);
        CHECK(page.open_polls == std::vector<std::string>{"Pour ou contre ?"});
        CHECK(page.why_not == afternoon.words.say("refusal.poll-still-open"));
        CHECK(page.unfinished == std::vector<std::string>{"Gommettes", "Questions"});
        CHECK(close_poll(afternoon.meeting.keeper(), poll).empty());
        CHECK(agenda_page(afternoon.see(kKeeper)).can_adjourn);
    }

    TEST_CASE("the quorum is one sentence: none asked, reached, missing") {
        Catalogue const words = built_words();
        auto check = [&](model::QuorumRule rule, std::size_t absent, bool required, bool reached,
                         std::string const& sentence) {
            model::SessionCreated charter = session_body();
            charter.quorum = rule;
            Meeting meeting(4, Start::Prepared, charter);
            for (std::size_t i = 0; i < absent; i += 1)
                meeting.mark(i, model::Presence::Absent);
            QuorumWords const quorum = quorum_words(glimpse(words, meeting, kKeeper));
            CHECK(quorum.required == required);
            CHECK(quorum.reached == reached);
            CHECK(quorum.sentence == sentence);
        };
        check({}, 0, false, true, "Aucun quorum n’est exigé\u00a0: 4 voix présentes sur 4.");
        check({{1, 2}, false, false}, 2, true, true,
              "Le quorum est atteint\u00a0: 2 voix sur 4, il en faut 2.");
        check({{1, 2}, true, false}, 2, true, false,
              "Le quorum n’est pas atteint\u00a0: 2 voix sur 4, il en faut 3.");
    }
}
