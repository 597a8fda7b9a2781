// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/button.h"

#include "tests/client/widgets/gallery.h"

using namespace tablee::test;

TEST_SUITE("client/widgets") {
    TEST_CASE("a click on a button is one click, three fast ones are three") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        REQUIRE(driver.click("Voter"));
        CHECK(gallery.pressed == 1);
        REQUIRE(driver.click("Voter", 3));
        CHECK(gallery.pressed == 4);
        CHECK(gallery.saved == 0);
    }
    TEST_CASE("what is disabled cannot be used by the mouse or the keyboard") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        CHECK(!driver.click("Pas encore"));
        CHECK(!driver.tab_to("Pas encore"));
    }
    TEST_CASE("a long label takes several lines and stays in its place") {
        Driver driver([](Ui& ui) {
            Column column(ui, Rect::at(0, 0, 200, 400));
            button(column, "Enregistrer le compte rendu et le plan d’actions dans le dossier");
        });
        Node const* node = driver.find("Enregistrer le compte rendu et le plan d’actions dans le dossier");
        REQUIRE(node != nullptr);
        CHECK(node->rect.right <= 200);
        CHECK(node->rect.height() > 60);
    }
    TEST_CASE("holding Enter down presses once") {
        int pressed = 0;
        Driver driver([&](Ui& ui) {
            Column column(ui, ui.screen());
            pressed += button(column, "Voter") ? 1 : 0;
        });
        driver.key(Key::Tab);
        for (int i = 0; i < 5; i += 1)
            driver.ui().feed(KeyTurned{Key::Enter, true, {}});
        driver.settle();
        CHECK(pressed == 1);
    }
}
