// SPDX-License-Identifier: Apache-2.0
#include "client/app/screens.h"

#include "tests/client/app/stage.h"

using namespace tablee::client;
using tablee::test::Stage;

TEST_SUITE("client/app") {
    TEST_CASE("the first screen until there is a session, then what happens now") {
        Screens screens;
        CHECK(screens.place() == Place::Home);
        auto const& words = tablee::test::catalogue_of(Language::French);
        screens.go_to(Place::Votes);
        screens.make(nullptr, words, {});
        CHECK(screens.place() == Place::Home);
        screens.go_to(Place::Settings);
        screens.make(nullptr, words, {});
        CHECK(screens.place() == Place::Settings);
        CHECK(!screens.shows_time());
    }
    TEST_CASE("who keeps the session is inside it at once, who joins says first who sits there") {
        Stage stage(2);
        CHECK(stage[0].app().place() == Place::Now);
        CHECK(stage[1].app().place() == Place::Home);
        CHECK(stage[1].driver.find("Demander à entrer") == nullptr);
        CHECK(stage[1].driver.find("Entrer comme invité") != nullptr);
    }
    TEST_CASE("what is half typed on a screen is there when the person comes back") {
        Stage stage(1);
        stage[0].must_click("Ordre du jour");
        stage[0].must_type("Titre du point", "Accueil télépho");
        stage[0].must_click("Présences");
        stage[0].must_click("Ordre du jour");
        CHECK(stage[0].driver.value_of("Titre du point") == "Accueil télépho");
    }
}
