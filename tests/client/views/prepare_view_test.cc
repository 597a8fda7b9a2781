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
    Screen() {
        HomeFacts facts;
        facts.today = {2026, 3, 12};
        facts.recent = {{"/home/k/valbreuil.tablee", "Valbreuil", "Printemps", {2025, 10, 2}, true, false}};
        page = home_page(facts, catalogue_of(Language::French));
        driver.settle();
    }
    void write_into(std::string const& field, std::string const& words) {
        REQUIRE(driver.click(field));
        driver.type(words);
    }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("a session is prepared with what was typed, days and hours made plain") {
        Screen screen;
        REQUIRE(screen.driver.click("Préparer une séance"));
        CHECK(screen.driver.value_of("Date") == "12/03/2026");
        screen.write_into("Comité", "Comité d’usagers");
        screen.write_into("Titre de la séance", "Printemps");
        screen.write_into("Heure de début", "14 h 00");
        screen.write_into("Lieu", "Salle Simone-Veil");
        screen.write_into("Votre nom", "Karim Belkacem");
        REQUIRE(screen.driver.click("Non"));
        REQUIRE(screen.driver.click("Préparer cette séance"));
        auto const wish = wished<Prepare>(screen.commands);
        REQUIRE(wish);
        CHECK(wish->file.empty());
        CHECK_FALSE(wish->next);
        CHECK(wish->committee == "Comité d’usagers");
        CHECK(wish->title == "Printemps");
        CHECK(wish->date == "2026-03-12");
        CHECK(wish->start == "14:00");
        CHECK(wish->place == "Salle Simone-Veil");
        CHECK(wish->profile == "workshop");
        CHECK(wish->facilitator == "Karim Belkacem");
    }

    TEST_CASE("what lacks is told on the first try, and nothing is asked") {
        Screen screen;
        REQUIRE(screen.driver.click("Préparer une séance"));
        CHECK_FALSE(screen.driver.shows("Écrivez le nom du comité."));
        REQUIRE(screen.driver.click("Préparer cette séance"));
        CHECK(screen.driver.shows("Écrivez le nom du comité."));
        CHECK(screen.driver.shows("Répondez par oui ou par non."));
        CHECK_FALSE(wished<Prepare>(screen.commands));
        screen.write_into("Comité", "Valbreuil");
        CHECK_FALSE(screen.driver.shows("Écrivez le nom du comité."));
    }

    TEST_CASE("written rules ask which kind of committee, in words it knows") {
        Screen screen;
        REQUIRE(screen.driver.click("Préparer une séance"));
        CHECK_FALSE(screen.driver.click("Assemblée délibérante"));
        REQUIRE(screen.driver.click("Oui"));
        REQUIRE(screen.driver.click("Assemblée délibérante"));
        CHECK(screen.state.preparing->kind == 1);
    }

    TEST_CASE("the next session of a register keeps its committee") {
        Screen screen;
        REQUIRE(screen.driver.click("Séance suivante\u00a0: Printemps, Valbreuil, 02/10/2025"));
        CHECK(screen.driver.shows("Préparer la séance suivante"));
        screen.write_into("Titre de la séance", "Automne");
        screen.write_into("Heure de début", "14:00");
        screen.write_into("Votre nom", "Karim Belkacem");
        REQUIRE(screen.driver.click("Non"));
        REQUIRE(screen.driver.click("Préparer cette séance"));
        auto const wish = wished<Prepare>(screen.commands);
        REQUIRE(wish);
        CHECK(wish->next);
        CHECK(wish->file == "/home/k/valbreuil.tablee");
        CHECK(wish->committee == "Valbreuil");
    }

    TEST_CASE("the form may be left, and holds together at any size") {
        Screen screen;
        REQUIRE(screen.driver.click("Préparer une séance"));
        REQUIRE(screen.driver.click("Oui"));
        REQUIRE(screen.driver.click("Préparer cette séance"));
        check_looks(screen.driver, "form");
        REQUIRE(screen.driver.click("Revenir"));
        CHECK_FALSE(screen.state.preparing);
        CHECK(screen.driver.shows("Rejoindre une séance"));
    }
}
