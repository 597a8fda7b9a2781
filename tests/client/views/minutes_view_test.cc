// SPDX-License-Identifier: Apache-2.0
#include "client/views/minutes_view.h"

#include "tests/support/desk_window.h"
#include "tests/support/driver.h"
#include "tests/support/lint.h"

#include <cstdlib>
#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

// A meeting with three items, of which the second runs.
struct Hall {
    Meeting meeting{4};
    model::AgendaItemId welcome = add("Tour de table", 10);
    model::AgendaItemId phone = add("Accueil téléphonique", 20);
    model::AgendaItemId rest = add("Questions diverses", 0);

    Hall() {
        Desk& keeper = meeting.keeper();
        keeper.write(model::AgendaItemStarted{welcome});
        keeper.write(model::AgendaItemEnded{welcome});
        keeper.write(model::AgendaItemStarted{phone});
        meeting.share();
    }
    model::AgendaItemId add(std::string title, std::uint16_t minutes) {
        auto const item =
            meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{std::move(title)}, minutes});
        meeting.share();
        return item;
    }
    [[nodiscard]] std::string text(std::size_t desk = kKeeper) {
        return meeting[desk].session().items.find(phone)->minutes.text();
    }
};

struct Screen {
    DeskWindow window;
    MinutesState state;
    Driver driver;

    explicit Screen(Hall& hall, std::size_t desk = kClerk, Look look = {})
        : window(hall.meeting, desk)
        , driver(
              [this](Ui& ui) {
                  ui.fill(ui.screen(), ui.colours().page);
                  draw_minutes(ui, ui.screen(), state, minutes_page(window.outlook()), window.commands);
                  window.deliver();
              },
              look) {}
    void settle() {
        for (int i = 0; i < 20; i += 1)
            driver.frame();
    }
};

constexpr std::string_view kText = "Compte rendu du point 2";

} // namespace

TEST_SUITE("client/views") {

    TEST_CASE("minutes: the item that runs is shown, what is typed reaches the session") {
        Hall hall;
        Screen screen(hall);
        CHECK(screen.driver.shows("2. Accueil téléphonique"));
        REQUIRE(screen.driver.click(kText));
        screen.driver.type("Mme Brûlé rappelle : 1 240 appels.");
        screen.settle();
        CHECK(hall.text() == "Mme Brûlé rappelle : 1 240 appels.");
        CHECK(screen.window.asked <= 3); // together, not letter by letter
        CHECK_FALSE(has_unsaved(screen.state));
        CHECK_FALSE(screen.driver.shows("Enregistrement en cours"));
    }

    TEST_CASE("minutes: two windows type in one paragraph and end with one text") {
        Hall hall;
        Screen one(hall, kKeeper);
        Screen two(hall, kClerk);
        REQUIRE(one.driver.click(kText));
        one.driver.type("Le début. La fin.");
        one.settle();
        two.settle();
        REQUIRE(two.driver.click(kText));
        for (int i = 0; i < 8; i += 1) // before "La fin."
            two.driver.key(Key::Left);
        for (int i = 0; i < 10; i += 1) {
            two.driver.type("b");
            one.driver.type("a");
        }
        one.settle();
        two.settle();
        one.settle();
        CHECK(hall.text() == "Le début.bbbbbbbbbb La fin.aaaaaaaaaa");
        CHECK(one.driver.value_of(kText) == hall.text());
        CHECK(two.driver.value_of(kText) == hall.text());
        one.driver.key(Key::Z, {.ctrl = true}); // each takes back his own
        one.settle();
        CHECK(hall.text() == "Le début.bbbbbbbbbb La ");
    }

    TEST_CASE("minutes: another item is chosen by the mouse, by the arrows, by the list when it is narrow") {
        Hall hall;
        Screen screen(hall);
        REQUIRE(screen.driver.click("3. Questions diverses"));
        CHECK(screen.driver.find("Compte rendu du point 3") != nullptr);
        screen.driver.key(Key::Up);
        CHECK(screen.driver.find(kText) != nullptr);
        Screen narrow(hall, kClerk, {.width = 640, .height = 400});
        REQUIRE(narrow.driver.click("Point de l’ordre du jour"));
        REQUIRE(narrow.driver.click("1. Tour de table"));
        CHECK(narrow.driver.find("Compte rendu du point 1") != nullptr);
    }

    TEST_CASE("minutes: the agenda goes on, and the text stays under the hands that type") {
        Hall hall;
        Screen typing(hall);
        Screen reading(hall, kKeeper);
        REQUIRE(typing.driver.click(kText));
        typing.driver.type("Encore un mot");
        hall.meeting.keeper().write(model::AgendaItemEnded{hall.phone});
        hall.meeting.keeper().write(model::AgendaItemStarted{hall.rest});
        hall.meeting.share();
        typing.settle();
        reading.settle();
        CHECK(typing.driver.find(kText) != nullptr);
        CHECK(reading.driver.find("Compte rendu du point 3") != nullptr);
        CHECK(hall.text() == "Encore un mot");
    }

    TEST_CASE("minutes: who does not conduct reads and copies") {
        Hall hall;
        REQUIRE(hall.meeting.keeper().ask(model::TypeMinutes{hall.phone, 0, 0, "À lire."}).empty());
        hall.meeting.share();
        Screen screen(hall, kEven);
        CHECK(screen.driver.shows("Sur ce poste, le compte rendu se lit et se copie."));
        REQUIRE(screen.driver.click(kText));
        screen.driver.type("x");
        screen.settle();
        CHECK(hall.text() == "À lire.");
        CHECK(screen.window.asked == 0);
        REQUIRE(screen.driver.click("Copier le texte"));
        CHECK(screen.driver.clipboard == "À lire.");
        CHECK(screen.driver.shows("Texte copié"));
    }

    TEST_CASE("minutes: what is on its way shows at once and is marked") {
        Hall hall;
        Screen screen(hall);
        screen.window.hold = true;
        REQUIRE(screen.driver.click(kText));
        screen.driver.type("Bonjour");
        CHECK(screen.driver.value_of(kText) == "Bonjour");
        CHECK(screen.driver.shows("Enregistrement en cours"));
        CHECK(hall.text().empty());
        screen.window.hold = false;
        screen.settle();
        CHECK(hall.text() == "Bonjour");
        CHECK_FALSE(screen.driver.shows("Enregistrement en cours"));
    }

    TEST_CASE("minutes: the last words leave though another screen is shown") {
        Hall hall;
        Screen screen(hall);
        REQUIRE(screen.driver.click(kText));
        screen.driver.ui().feed(CharTyped{U'a'});
        screen.driver.frame();
        screen.driver.ui().feed(CharTyped{U'b'});
        screen.driver.frame();
        for (int i = 1; i < 20; i += 1) {
            tend_minutes(screen.state, screen.window.commands, screen.driver.seconds + i / 60.0);
            screen.window.deliver();
        }
        CHECK(hall.text() == "ab");
        CHECK_FALSE(has_unsaved(screen.state));
    }

    TEST_CASE("minutes: what was being typed when the session was adjourned is kept to be copied") {
        Hall hall;
        Screen screen(hall);
        screen.window.hold = true;
        REQUIRE(screen.driver.click(kText));
        screen.driver.type("Derniers mots");
        REQUIRE(hall.meeting.keeper().ask(model::Act{model::SessionAdjourned{}}).empty());
        hall.meeting.share();
        screen.window.hold = false;
        screen.settle();
        CHECK(hall.text().empty());
        CHECK(screen.driver.shows("Ces mots n’ont pas été pris dans le compte rendu."));
        REQUIRE(screen.driver.click("Copier ces mots"));
        CHECK(screen.driver.clipboard == "Derniers mots");
        // Reopened, they are sent.
        REQUIRE(hall.meeting.keeper().ask(model::Act{model::SessionReopened{}}).empty());
        hall.meeting.share();
        screen.driver.seconds += 5;
        screen.settle();
        CHECK(hall.text() == "Derniers mots");
        CHECK_FALSE(screen.driver.shows("Ces mots n’ont pas été pris"));
    }

    TEST_CASE("minutes: saving or printing asks for the documents") {
        Hall hall;
        Screen screen(hall);
        REQUIRE(screen.driver.click("Enregistrer ou imprimer"));
        REQUIRE(screen.window.wishes.size() == 1);
        CHECK(std::holds_alternative<SaveDocuments>(screen.window.wishes[0]));
    }

    TEST_CASE("minutes: without agenda it says what to do first") {
        Meeting meeting(2);
        DeskWindow window(meeting, kKeeper);
        MinutesState state;
        Driver driver([&](Ui& ui) {
            draw_minutes(ui, ui.screen(), state, minutes_page(window.outlook()), window.commands);
        });
        CHECK(driver.shows("Aucun point à l’ordre du jour"));
    }

    TEST_CASE("minutes: nothing overlaps at any size") {
        Hall hall;
        Desk& keeper = hall.meeting.keeper();
        static_cast<void>(open_poll(keeper, motion_sheet()));
        hall.meeting.share();
        Screen screen(hall);
        REQUIRE(screen.driver.click(kText));
        screen.driver.type(
            "Mme Brûlé rappelle que l’accueil téléphonique a reçu 1 240 appels en octobre, dont près "
            "d’un tiers sont restés sans réponse.");
        screen.settle();
        char const* const folder = std::getenv("TABLEE_PICTURES");
        for (Look look :
             {Look{1028, 724}, Look{1280, 800}, Look{1920, 1080, 1.2F}, Look{640, 400}, Look{200, 100},
              Look{1280, 800, 2}, Look{1280, 800, 1.5F, Language::English, ThemeName::Dark}}) {
            screen.driver.set_look(look);
            for (std::string const& fault : lint(screen.driver))
                FAIL_CHECK(look.width << "x" << look.height << " @" << look.scale << ": " << fault);
            if (folder != nullptr)
                save_png(screen.driver.picture(), std::string(folder) + "/minutes-" +
                                                      std::to_string(int(look.width)) + "-" +
                                                      std::to_string(int(look.scale * 100)) + ".png");
        }
    }

} // TEST_SUITE
