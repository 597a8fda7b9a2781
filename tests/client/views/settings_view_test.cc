// SPDX-License-Identifier: Apache-2.0
#include "client/views/settings_view.h"

#include "tests/client/views/wanted.h"

using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    CommandSink commands;
    SettingsState state;
    SettingsPage page{Language::French, 100, ThemeName::Light, "Accueil", true};
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        draw_settings(ui, ui.screen(), state, page, commands);
    }};
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("language, size and colours are asked for by one click") {
        Screen screen;
        REQUIRE(screen.driver.click("English"));
        CHECK(wished<ChangeLanguage>(screen.commands)->language == Language::English);
        REQUIRE(screen.driver.click("150\u00a0%"));
        CHECK(wished<ChangeTextSize>(screen.commands)->percent == 150);
        REQUIRE(screen.driver.click("Sombres"));
        CHECK(wished<ChangeTheme>(screen.commands)->theme == ThemeName::Dark);
        CHECK(screen.driver.find("Claires")->checked); // until the app has changed it
    }

    TEST_CASE("the post is named, never by nothing") {
        Screen screen;
        CHECK(screen.driver.value_of("Nom du poste") == "Accueil");
        CHECK_FALSE(screen.driver.click("Garder ce nom")); // it is kept already
        REQUIRE(screen.driver.click("Nom du poste"));
        screen.driver.key(Key::A, {.ctrl = true});
        screen.driver.key(Key::Delete);
        REQUIRE(screen.driver.click("Garder ce nom"));
        CHECK(screen.driver.shows("Donnez un nom au poste."));
        CHECK_FALSE(wished<NamePost>(screen.commands));
        REQUIRE(screen.driver.click("Nom du poste"));
        screen.driver.type("Table du fond");
        CHECK_FALSE(screen.driver.shows("Donnez un nom au poste."));
        screen.driver.key(Key::Enter);
        CHECK(wished<NamePost>(screen.commands)->name == "Table du fond");
    }

    TEST_CASE("the session is left from here, when there is one") {
        Screen screen;
        REQUIRE(screen.driver.click("Quitter cette séance"));
        CHECK(wished<LeaveSession>(screen.commands));
        screen.page.in_session = false;
        screen.driver.settle();
        CHECK_FALSE(screen.driver.click("Quitter cette séance"));
    }

    TEST_CASE("settings hold together at any size") {
        Screen screen;
        check_looks(screen.driver, "settings");
    }
}
