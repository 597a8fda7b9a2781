// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/choice.h"

#include "tests/client/widgets/gallery.h"

using namespace tablee::test;

TEST_SUITE("client/widgets") {
    TEST_CASE("a group is one stop, its arrows choose") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        REQUIRE(driver.tab_to("Pour"));
        driver.key(Key::Down);
        CHECK(gallery.chosen == 1);
        driver.key(Key::End);
        CHECK(gallery.chosen == 2);
        driver.key(Key::Up);
        CHECK(gallery.chosen == 1);
    }
    TEST_CASE("a box is turned by its whole line") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        REQUIRE(driver.click("Le président est d’accord"));
        CHECK(gallery.ticked);
        CHECK(driver.find("Le président est d’accord")->checked);
        REQUIRE(driver.click("Usagers"));
        CHECK(gallery.filter);
        REQUIRE(driver.click("Caché jusqu’à la clôture"));
        CHECK(gallery.segment == 1);
    }
}
