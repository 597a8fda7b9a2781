// SPDX-License-Identifier: Apache-2.0
#include "client/views/confirm.h"

#include "tests/support/driver.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/views") {
    TEST_CASE("a number goes up and down between its limits") {
        int value = 9;
        Driver driver([&](Ui& ui) {
            Column column(ui, ui.screen());
            stepper(column, "Gommettes par voix", value, 1, 5);
        });
        driver.settle();
        CHECK(value == 5);
        CHECK_FALSE(driver.click("Augmenter\u00a0: Gommettes par voix"));
        for (int i = 0; i < 4; i += 1) {
            CHECK(driver.click("Diminuer\u00a0: Gommettes par voix"));
            driver.settle();
        }
        CHECK(value == 1);
        CHECK_FALSE(driver.click("Diminuer\u00a0: Gommettes par voix"));
    }

    TEST_CASE("a question is answered by its buttons or by Escape") {
        DialogChoice last = DialogChoice::None;
        Sending sending;
        Driver driver([&](Ui& ui) {
            DialogChoice const choice =
                confirm(ui, "sure", "Sûr ?", {"Une phrase."}, sending, {.yes = "Oui"});
            last = choice == DialogChoice::None ? last : choice;
        });
        driver.settle();
        CHECK(driver.shows("Une phrase."));
        CHECK(driver.click("Oui"));
        CHECK(last == DialogChoice::Yes);
        CHECK(driver.click("Annuler"));
        CHECK(last == DialogChoice::No);
        last = DialogChoice::None;
        driver.key(Key::Escape);
        driver.settle();
        CHECK(last == DialogChoice::No);
    }

    TEST_CASE("while it is being saved it is not sent twice; a refusal is read there") {
        Sending sending;
        sending.sent({7});
        Driver driver([&](Ui& ui) { confirm(ui, "sure", "Sûr ?", {}, sending, {.yes = "Oui"}); });
        driver.settle();
        CHECK_FALSE(driver.click("Oui"));
        CHECK(driver.shows("En cours d’enregistrement"));
        sending.refused("Ce vote est clos.");
        driver.frame();
        driver.settle();
        CHECK(driver.shows("Ce vote est clos."));
        CHECK(driver.click("Oui"));
    }
}
