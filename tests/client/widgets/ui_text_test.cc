// SPDX-License-Identifier: Apache-2.0
#include "tests/client/widgets/gallery.h"

using namespace tablee::test;

TEST_SUITE("client/widgets") {
    TEST_CASE("what is measured is what is drawn") {
        Driver driver([](Ui& ui) {
            for (float const width : {80.0F, 200.0F, 700.0F})
                for (Type const type : {Type::Small, Type::Body, Type::Heading1}) {
                    std::string_view const words =
                        "Rappeler les usagers sous 48 heures : qui, quand, comment ?";
                    float const measured = ui.text_height(width, type, words);
                    CHECK(ui.text({0, 0}, width, type, ui.colours().text, words) == measured);
                    CHECK(ui.text_height(ui.text_width(type, words), type, words) == ui.line_step(type));
                }
        });
    }
    TEST_CASE("words that do not fit one line are cut, and it is known") {
        Driver driver([](Ui& ui) {
            ui.text_in(Rect::at(0, 0, 60, 30), Type::Body, ui.colours().text, "Rappeler les usagers");
            ui.text_in(Rect::at(0, 40, 600, 30), Type::Body, ui.colours().text, "Ouvrir le jeudi");
        });
        CHECK(driver.find("Rappeler les usagers")->truncated);
        CHECK(driver.find("Rappeler les usagers")->rect.right <= 61);
        CHECK(!driver.find("Ouvrir le jeudi")->truncated);
    }
    TEST_CASE("digits have cells of one width") {
        Driver driver([](Ui& ui) {
            CHECK(ui.digits_width(Type::Number, "11:11") == ui.digits_width(Type::Number, "08:00"));
        });
    }
    TEST_CASE("a name in another script is shown once its letters are baked") {
        Driver driver([](Ui& ui) { ui.text({0, 0}, 400, Type::Body, ui.colours().text, "Ελένη Παππά"); });
        driver.settle();
        CHECK(test_fonts().has(Type::Body, U'Ε'));
        CHECK(driver.shows("Ελένη Παππά"));
    }
}
