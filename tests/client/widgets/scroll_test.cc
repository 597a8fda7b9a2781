// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/scroll.h"

#include "tests/client/widgets/gallery.h"

using namespace tablee::test;

TEST_SUITE("client/widgets") {
    TEST_CASE("what is out of sight is scrolled into view") {
        Gallery gallery;
        gallery.rows = 300;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        REQUIRE(driver.click("Rangée 250"));
        CHECK(driver.find("Rangée 250")->seen().height() > 40);
        driver.wheel("Rangée 250", 1000);
        CHECK(driver.find("Voter")->seen().height() > 40);
    }
    TEST_CASE("Page Down and the wheel stop at the ends") {
        Gallery gallery;
        gallery.rows = 100;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        driver.move_pointer({600, 400});
        for (int i = 0; i < 50; i += 1)
            driver.key(Key::PageDown);
        CHECK(driver.find("Rangée 99")->seen().height() > 40);
        CHECK(driver.find("Rangée 99")->rect.bottom <= 800);
        for (int i = 0; i < 50; i += 1)
            driver.key(Key::PageUp);
        CHECK(driver.find("Répartissez vos gommettes")->rect.top > 0);
    }
}
