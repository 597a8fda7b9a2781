// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/ui.h"

#include "tests/client/widgets/gallery.h"
#include "tests/support/lint.h"

using namespace tablee::test;

TEST_SUITE("client/widgets") {
    TEST_CASE("Tab walks in the order drawn, Enter and Space press") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        driver.key(Key::Tab);
        CHECK(driver.focused() == "Voter");
        driver.key(Key::Enter);
        driver.key(Key::Space);
        CHECK(gallery.pressed == 2);
        driver.key(Key::Tab);
        CHECK(driver.focused() == "Enregistrer ou imprimer");
        driver.key(Key::Tab, {.shift = true});
        CHECK(driver.focused() == "Voter");
    }
    TEST_CASE("nothing overlaps, is cut or leaves the window, at any size") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        for (Look const look : {Look{1280, 800, 1}, Look{1280, 800, 2}, Look{640, 400, 1}, Look{200, 100, 1},
                                Look{1920, 1080, 1.2F}})
            for (bool const open : {false, true}) {
                gallery.open = open;
                driver.set_look(look);
                for (std::string const& fault : lint(driver))
                    FAIL_CHECK(look.width << "x" << look.height << " at " << look.scale << ": " << fault);
            }
    }
    TEST_CASE("every word can be read in every theme") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        for (ThemeName const theme : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast}) {
            driver.set_look({.theme = theme});
            for (std::string const& fault : lint_contrast(driver))
                FAIL_CHECK(fault);
        }
    }
    TEST_CASE("F6 leaves for the next region, and what was clicked has the focus without a ring") {
        Gallery gallery;
        Driver driver([&](Ui& ui) {
            gallery.draw(ui);
            ui.begin_region();
            Column column(ui, Rect::at(1000, 700, 200, 100));
            button(column, "Ailleurs");
        });
        driver.key(Key::Tab);
        driver.key(Key::F6);
        CHECK(driver.focused() == "Ailleurs");
    }
}
