// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/dialog.h"

#include "tests/client/widgets/gallery.h"

using namespace tablee::test;

TEST_SUITE("client/widgets") {
    TEST_CASE("a dialog holds the focus and gives it back") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        REQUIRE(driver.tab_to("Clore quand même"));
        driver.key(Key::Enter);
        REQUIRE(gallery.open);
        CHECK(!driver.click("Voter"));
        for (int i = 0; i < 5; i += 1) {
            driver.key(Key::Tab);
            CHECK((driver.focused() == "Clore" || driver.focused() == "Attendre"));
        }
        driver.key(Key::Escape);
        CHECK(!gallery.open);
        CHECK(driver.focused() == "Clore quand même");
    }
    TEST_CASE("a dialog is in the middle, and forgets its height when it closes") {
        Gallery gallery;
        gallery.open = true;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        Node const* sheet = driver.find("Clore le vote ?", Role::Dialog);
        REQUIRE(sheet != nullptr);
        CHECK(sheet->rect.centre().x == doctest::Approx(640).epsilon(0.01));
        CHECK(sheet->rect.centre().y == doctest::Approx(400).epsilon(0.02));
        CHECK(sheet->rect.height() < 300);
    }
}
