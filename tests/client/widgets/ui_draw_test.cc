// SPDX-License-Identifier: Apache-2.0
#include "tests/client/widgets/gallery.h"
#include "tests/support/raster.h"

using namespace tablee::test;

TEST_SUITE("client/widgets") {
    TEST_CASE("nothing is drawn outside the clip, and clips meet") {
        Colour const ink = Colour::rgb(0x123456);
        Driver driver([&](Ui& ui) {
            ui.push_clip(Rect::at(100, 100, 200, 200));
            ui.push_clip(Rect::at(200, 0, 400, 400));
            CHECK(ui.clip() == Rect{200, 100, 300, 300});
            CHECK(!ui.sees(Rect::at(0, 0, 150, 150)));
            ui.fill(ui.screen(), ink);
            ui.pop_clip();
            ui.pop_clip();
        });
        Picture const picture = driver.picture();
        CHECK(picture.at(250, 200) == ink);
        CHECK(picture.at(150, 200) == palette_of(ThemeName::Light).page);
        CHECK(picture.at(250, 350) == palette_of(ThemeName::Light).page);
    }
    TEST_CASE("what was drawn below the middle moves, the rest stays") {
        Colour const ink = Colour::rgb(0x123456);
        Driver driver([&](Ui& ui) {
            int const from = ui.mark();
            ui.fill(Rect::at(100, 100, 50, 300), ink);
            ui.stretch(from, ui.mark(), 200, -200);
        });
        Picture const picture = driver.picture();
        CHECK(picture.at(120, 150) == ink);
        CHECK(picture.at(120, 250) == palette_of(ThemeName::Light).page);
    }
}
