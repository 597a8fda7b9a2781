// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/card.h"

#include "tests/client/widgets/gallery.h"
#include "tests/support/raster.h"

using namespace tablee::test;

TEST_SUITE("client/widgets") {
    TEST_CASE("a card is as high as what stands on it, and no higher") {
        float height = 0;
        Driver driver([&](Ui& ui) {
            ui.fill(ui.screen(), ui.colours().page);
            Column column(ui, ui.screen().inset(40));
            {
                Card card(column, CardKind::Flat, 20);
                card.column().take(100);
            }
            height = column.height();
        });
        CHECK(height == 140);
        Picture const picture = driver.picture();
        Palette const& colours = palette_of(ThemeName::Light);
        CHECK(picture.at(640, 100) == colours.surface);
        CHECK(picture.at(640, 170) == colours.surface);
        CHECK(picture.at(640, 190) == colours.page);
    }
}
