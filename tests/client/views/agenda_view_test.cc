// SPDX-License-Identifier: Apache-2.0
#include "client/views/agenda_view.h"

#include "tests/client/present/glimpse.h"
#include "tests/client/views/wanted.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    CommandSink commands;
    AgendaState state;
    AgendaPage page;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        draw_agenda(ui, ui.screen(), state, page, commands);
    }};
    void show(Meeting& meeting, std::size_t desk) {
        page = agenda_page(glimpse(catalogue_of(Language::French), meeting, desk));
        driver.settle();
    }
    void write_into(std::string const& field, std::string const& words) {
        REQUIRE(driver.click(field));
        driver.key(Key::A, {.ctrl = true});
        driver.type(words);
    }
};

// "Accueil" is over, "Gommettes" runs, "Questions" comes.
struct Afternoon {
    Meeting meeting{4};
    std::vector<model::AgendaItemId> items;

    Afternoon() {
        for (char const* title : {"Accueil", "Gommettes", "Questions"})
            items.push_back(meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{title}, 10}));
        meeting.keeper().write(model::AgendaItemStarted{items[0]});
        meeting.keeper().write(model::AgendaItemEnded{items[0]});
        meeting.keeper().write(model::AgendaItemStarted{items[1]});
        meeting.share();
    }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("an item is added with its minutes; the words stay until they are safe") {
        Meeting meeting(2);
        Screen screen;
        screen.show(meeting, kKeeper);
        CHECK(screen.driver.shows("Aucun point pour le moment."));
        screen.write_into("Titre du point", "Vœux");
        screen.write_into("Durée prévue, en minutes", "15");
        REQUIRE(screen.driver.click("Ajouter un point"));
        CHECK(Sent(screen.commands).act<model::AgendaItemAdded>() == model::AgendaItemAdded{{"Vœux"}, 15});
        CHECK(screen.state.adding.title.text() == "Vœux");
        CHECK_FALSE(screen.driver.click("Ajouter un point")); // once is enough
        refuse(screen.commands, screen.state.adding.sent, "refusal.too-many");
        screen.driver.settle();
        CHECK(screen.driver.shows(catalogue_of(Language::French).say("refusal.too-many")));
        CHECK(screen.state.adding.title.text() == "Vœux");
        REQUIRE(screen.driver.click("Ajouter un point"));
        screen.commands.settle(screen.state.adding.sent, {});
        screen.driver.settle();
        CHECK(screen.state.adding.title.empty());
    }

    TEST_CASE("an item without title or with wrong minutes is told so, under the field") {
        Meeting meeting(2);
        Screen screen;
        screen.show(meeting, kKeeper);
        CHECK_FALSE(screen.driver.shows("Il manque le titre du point."));
        screen.write_into("Durée prévue, en minutes", "bientôt");
        REQUIRE(screen.driver.click("Ajouter un point"));
        CHECK(screen.driver.shows("Il manque le titre du point."));
        CHECK(screen.driver.shows("Écrivez un nombre de minutes"));
        CHECK(Sent(screen.commands).all.empty());
    }

    TEST_CASE("items start, end, move and change, each by its own name") {
        Afternoon afternoon;
        Screen screen;
        screen.show(afternoon.meeting, kClerk);
        REQUIRE(screen.driver.click("Terminer\u00a0: Gommettes"));
        CHECK(Sent(screen.commands).act<model::AgendaItemEnded>() ==
              model::AgendaItemEnded{afternoon.items[1]});
        REQUIRE(screen.driver.click("Commencer\u00a0: Questions"));
        CHECK(Sent(screen.commands).act<model::AgendaItemStarted>() ==
              model::AgendaItemStarted{afternoon.items[2]});
        REQUIRE(screen.driver.click("Monter\u00a0: Questions"));
        CHECK(Sent(screen.commands).act<model::AgendaItemChanged>()->position == 1);
        REQUIRE(screen.driver.click("Descendre\u00a0: Accueil"));
        CHECK(Sent(screen.commands).act<model::AgendaItemChanged>()->position == 1);
        CHECK_FALSE(screen.driver.click("Monter\u00a0: Accueil"));
        CHECK_FALSE(screen.driver.click("Descendre\u00a0: Questions"));
        REQUIRE(screen.driver.click("Modifier\u00a0: Questions"));
        screen.write_into("Titre du point", "Questions diverses");
        screen.driver.key(Key::Enter);
        CHECK(Sent(screen.commands).act<model::AgendaItemChanged>() ==
              model::AgendaItemChanged{afternoon.items[2], {"Questions diverses"}, 10, 2});
        CHECK(screen.state.changed);
        screen.commands.settle(screen.state.changing.sent, {});
        screen.driver.settle();
        CHECK_FALSE(screen.state.changed);
    }

    TEST_CASE("only what never started may be removed") {
        Afternoon afternoon;
        Screen screen;
        screen.show(afternoon.meeting, kKeeper);
        REQUIRE(screen.driver.click("Modifier\u00a0: Gommettes"));
        CHECK_FALSE(screen.driver.click("Retirer de l’ordre du jour"));
        screen.driver.key(Key::Escape);
        REQUIRE(screen.driver.click("Modifier\u00a0: Questions"));
        REQUIRE(screen.driver.click("Retirer de l’ordre du jour"));
        CHECK(Sent(screen.commands).act<model::AgendaItemRemoved>() ==
              model::AgendaItemRemoved{afternoon.items[2]});
    }

    TEST_CASE("opening asks again when the quorum is not reached") {
        model::SessionCreated charter = session_body();
        charter.quorum = {{1, 2}, true, false};
        Meeting meeting(4, Start::Prepared, charter);
        Screen screen;
        screen.show(meeting, kKeeper);
        REQUIRE(screen.driver.click("Ouvrir la séance"));
        CHECK(Sent(screen.commands).has<model::OpenSession>());
        meeting.mark(0, model::Presence::Absent);
        meeting.mark(1, model::Presence::Absent);
        screen.show(meeting, kKeeper);
        REQUIRE(screen.driver.click("Ouvrir la séance"));
        CHECK(Sent(screen.commands).all.empty());
        REQUIRE(screen.driver.click("Attendre"));
        REQUIRE(screen.driver.click("Ouvrir la séance"));
        REQUIRE(screen.driver.click("Ouvrir quand même"));
        CHECK(Sent(screen.commands).has<model::OpenSession>());
    }

    TEST_CASE("adjourning tells what is unfinished, and asks") {
        Afternoon afternoon;
        Screen screen;
        screen.show(afternoon.meeting, kKeeper);
        REQUIRE(screen.driver.click("Lever la séance"));
        CHECK(screen.driver.shows("2 points ne sont pas terminés"));
        CHECK(screen.driver.shows("• Gommettes"));
        REQUIRE(screen.driver.click("Annuler"));
        CHECK(Sent(screen.commands).all.empty());
        REQUIRE(screen.driver.click("Lever la séance"));
        REQUIRE(screen.driver.click("Lever la séance maintenant"));
        CHECK(Sent(screen.commands).act<model::SessionAdjourned>());
        afternoon.meeting.keeper().write(model::SessionAdjourned{});
        screen.show(afternoon.meeting, kKeeper);
        REQUIRE(screen.driver.click("Rouvrir la séance"));
        CHECK(Sent(screen.commands).act<model::SessionReopened>());
    }

    TEST_CASE("a vote that is open is told instead of adjourning") {
        Afternoon afternoon;
        (void)open_poll(afternoon.meeting.keeper(), motion_sheet());
        Screen screen;
        screen.show(afternoon.meeting, kKeeper);
        CHECK_FALSE(screen.driver.click("Lever la séance"));
        CHECK(screen.driver.shows("• Pour ou contre ?"));
    }

    TEST_CASE("the agenda holds together at any size, empty, full, read only, with its dialogs") {
        Meeting empty(2);
        Screen screen;
        screen.show(empty, kKeeper);
        check_looks(screen.driver, "empty");
        Afternoon afternoon;
        afternoon.meeting.keeper().write(model::AgendaItemAdded{
            {"Prioriser ensemble les propositions du printemps, puis choisir celles à engager"}, 45});
        afternoon.meeting.share();
        screen.show(afternoon.meeting, kEven);
        check_looks(screen.driver, "read only");
        screen.show(afternoon.meeting, kKeeper);
        check_looks(screen.driver, "full");
        REQUIRE(screen.driver.click("Modifier\u00a0: Questions"));
        check_looks(screen.driver, "change");
        screen.driver.key(Key::Escape);
        REQUIRE(screen.driver.click("Lever la séance"));
        check_looks(screen.driver, "adjourn");
    }
}
