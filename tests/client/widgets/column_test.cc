// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/column.h"

#include "tests/client/widgets/gallery.h"

using namespace tablee::test;

TEST_SUITE("client/widgets") {
    TEST_CASE("a column grows by what it gives") {
        Driver driver([](Ui& ui) {
            Column column(ui, Rect::at(10, 20, 300, 400));
            CHECK(column.take(50) == Rect{10, 20, 310, 70});
            column.space(10);
            CHECK(column.take(1).top == 80);
            CHECK(column.height() == 61);
        });
    }
    TEST_CASE("a flow wraps when its line is full, and nothing is wider than it") {
        Driver driver([](Ui& ui) {
            Column column(ui, Rect::at(0, 0, 100, 400));
            {
                Flow flow(column, 10);
                CHECK(flow.place(60, 20) == Rect{0, 0, 60, 20});
                CHECK(flow.place(60, 30) == Rect{0, 30, 60, 60});
                CHECK(flow.place(500, 10) == Rect{0, 70, 100, 80});
            }
            CHECK(column.height() == 80);
        });
    }
    TEST_CASE("side by side when each has its minimum, nothing otherwise") {
        Driver driver([](Ui& ui) {
            auto const sides = side_by_side(ui, Rect::at(0, 0, 1000, 10), {{1, 400}, {3, 400}}, 0);
            REQUIRE(sides.size() == 2);
            CHECK(sides[0] == Rect{0, 0, 400, 10});
            CHECK(sides[1] == Rect{400, 0, 1000, 10});
            CHECK(side_by_side(ui, Rect::at(0, 0, 799, 10), {{1, 400}, {3, 400}}, 0).empty());
        });
    }
}
