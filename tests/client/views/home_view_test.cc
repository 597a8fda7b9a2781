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
    void show(HomeFacts const& facts) {
        page = home_page(facts, catalogue_of(Language::French));
        driver.settle();
    }
};

HomeFacts some_facts() {
    HomeFacts facts;
    facts.today = {2026, 3, 12};
    facts.recent = {
        {"/home/k/valbreuil.tablee", "Comité de Valbreuil", "Printemps", {2026, 3, 12}, true, false},
        {"/home/k/parti.tablee", "Comité de Valbreuil", "Automne", {2025, 10, 2}, true, true}};
    return facts;
}

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("the code is typed as it is read on the wall, and joins when it is whole") {
        Screen screen;
        screen.show(some_facts());
        REQUIRE(screen.driver.click("Code affiché au mur"));
        screen.driver.type("7k3m o");
        CHECK(screen.driver.shows("Code lu\u00a0: 7K3M0"));
        CHECK(screen.driver.shows("Il manque 3 signes."));
        CHECK_FALSE(screen.driver.click("Rejoindre"));
        screen.driver.type("1lz");
        screen.driver.key(Key::Enter);
        CHECK(wished<JoinByCode>(screen.commands)->code == "7K3M011Z");
        REQUIRE(screen.driver.click("Rejoindre"));
        CHECK(wished<JoinByCode>(screen.commands)->code == "7K3M011Z");
    }

    TEST_CASE("an address joins too, once it was asked for") {
        Screen screen;
        screen.show(some_facts());
        CHECK_FALSE(screen.driver.click("Adresse d’un poste"));
        REQUIRE(screen.driver.click("Rejoindre par une adresse"));
        REQUIRE(screen.driver.click("Adresse d’un poste"));
        screen.driver.type("127.0.0.1:47200");
        screen.driver.key(Key::Enter);
        CHECK(wished<JoinAt>(screen.commands)->address == "127.0.0.1:47200");
    }

    TEST_CASE("a register is opened from those of late, or by its path") {
        Screen screen;
        screen.show(some_facts());
        REQUIRE(screen.driver.click("Ouvrir\u00a0: Printemps, Comité de Valbreuil, 12/03/2026"));
        CHECK(wished<OpenRegister>(screen.commands)->file == "/home/k/valbreuil.tablee");
        CHECK(screen.driver.shows("Ce fichier n’est plus là"));
        REQUIRE(screen.driver.click("Fichier du registre"));
        screen.driver.type("/tmp/autre.tablee");
        screen.driver.key(Key::Enter);
        CHECK(wished<OpenRegister>(screen.commands)->file == "/tmp/autre.tablee");
    }

    TEST_CASE("a sudden stop is told, with the offer to reopen") {
        Screen screen;
        HomeFacts facts = some_facts();
        facts.crashed = "/home/k/valbreuil.tablee";
        screen.show(facts);
        CHECK(screen.driver.shows("La dernière fois, Tablée s’est arrêté brusquement."));
        REQUIRE(screen.driver.click("Rouvrir"));
        CHECK(wished<OpenRegister>(screen.commands)->file == "/home/k/valbreuil.tablee");
    }

    TEST_CASE("why joining failed is told above the code, which is kept") {
        Screen screen;
        screen.show(some_facts());
        REQUIRE(screen.driver.click("Code affiché au mur"));
        screen.driver.type("7K3M01XZ");
        HomeFacts facts = some_facts();
        facts.why = model::Error{"error.peer.several-sessions", {"127.0.0.1:1, 127.0.0.1:2"}};
        screen.show(facts);
        CHECK(screen.driver.shows(catalogue_of(Language::French).say(*facts.why)));
        CHECK(screen.state.code.text() == "7K3M01XZ");
    }

    TEST_CASE("settings and help are one click away") {
        Screen screen;
        screen.show(some_facts());
        REQUIRE(screen.driver.click("Réglages"));
        CHECK(wished<GoTo>(screen.commands)->place == Place::Settings);
        screen.driver.key(Key::F1);
        CHECK(wished<GoTo>(screen.commands)->place == Place::Help);
    }

    TEST_CASE("the picture takes at most a quarter, and goes when the window is narrow") {
        Screen screen;
        screen.show(some_facts());
        Node const* title = screen.driver.find("Rejoindre une séance");
        REQUIRE(title != nullptr);
        CHECK(title->rect.left >= 1280 * 0.25F);
        CHECK(title->rect.left < 1280 * 0.25F + 60);
        screen.driver.set_look({.width = 900});
        CHECK(screen.driver.find("Rejoindre une séance")->rect.left < 60);
    }

    TEST_CASE("the first screen holds together at any size") {
        Screen screen;
        screen.show(some_facts());
        screen.state.by_address = true;
        check_looks(screen.driver, "home");
        HomeFacts facts = some_facts();
        facts.crashed = "/home/k/valbreuil.tablee";
        facts.why = model::Error{"error.peer.nobody", {"10"}};
        facts.recent.clear();
        screen.show(facts);
        REQUIRE(screen.driver.click("Code affiché au mur"));
        screen.driver.type("7K3M01XZ");
        check_looks(screen.driver, "home in trouble");
    }
}
