// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/picker.h"

#include "tests/client/widgets/gallery.h"

using namespace tablee::test;

namespace {

struct Screen {
    std::vector<std::string> names;
    PickerState state = PickerState();
    int chosen = -1;

    explicit Screen(int count) {
        for (int i = 0; i < count; i += 1)
            names.push_back("Membre " + std::to_string(i));
    }
    void draw(Ui& ui) {
        Column column(ui, ui.screen().inset(20));
        std::vector<Option> options;
        for (std::string const& name : names)
            options.push_back({name});
        picker(column, "Qui ?", state, options, chosen, "Choisir");
    }
};

} // namespace

TEST_SUITE("client/widgets") {
    TEST_CASE("one of many is found by typing, and chosen by a click") {
        Screen screen(60);
        Driver driver([&](Ui& ui) { screen.draw(ui); });
        CHECK(driver.value_of("Qui ?") == "Choisir");
        REQUIRE(driver.click("Qui ?"));
        driver.type("membre 42");
        CHECK(driver.find("Membre 41") == nullptr);
        REQUIRE(driver.click("Membre 42"));
        CHECK(screen.chosen == 42);
        CHECK(!screen.state.open);
        CHECK(driver.value_of("Qui ?") == "Membre 42");
    }
    TEST_CASE("Escape leaves the choice as it was") {
        Screen screen(3);
        screen.chosen = 1;
        Driver driver([&](Ui& ui) { screen.draw(ui); });
        REQUIRE(driver.click("Qui ?"));
        driver.key(Key::Escape);
        CHECK(!screen.state.open);
        CHECK(screen.chosen == 1);
    }
}
