// SPDX-License-Identifier: Apache-2.0
#include "client/views/code_cells.h"

#include "tests/client/views/wanted.h"

using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/views") {
    TEST_CASE("a code stands in cells, is read as one word, and fits wherever it stands") {
        std::string code = "7F3K9Q2M";
        Driver driver([&](Ui& ui) {
            ui.fill(ui.screen(), ui.colours().page);
            Column column(ui, ui.screen().inset(ui.dp(10)));
            code_cells(column, code, code, CellSize::OnTheWall);
            code_cells(column, "7F", "", CellSize::Typed);
            CHECK(column.width() <= ui.screen().width());
        });
        CHECK(driver.find("7F3K9Q2M", Role::Image) != nullptr);
        CHECK(driver.find("7F") == nullptr);
        check_looks(driver, "code");
    }
}
