// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/signs.h"

#include "tests/client/widgets/gallery.h"

using namespace tablee::test;

TEST_SUITE("client/widgets") {
    TEST_CASE("dots are filled by a click, emptied by another, moved by arrows") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        REQUIRE(driver.tab_to("Gommettes : A01"));
        driver.key(Key::Right);
        CHECK(gallery.dots == 3);
        driver.key(Key::Left);
        driver.key(Key::Left);
        CHECK(gallery.dots == 1);
    }
    TEST_CASE("bars are read as well as seen") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        CHECK(driver.value_of("Résultat") == "pour 14, contre 2");
        CHECK(driver.value_of("Avancement") == "40 %");
        CHECK(driver.value_of("Gommettes : A01") == "2 / 5");
    }
}
