// SPDX-License-Identifier: Apache-2.0
#include "model/report/report.h"

#include "model/report/compose.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::report;

namespace {

// `place`: of the block that is wrong, or 0.
void check(std::vector<Block> blocks, int place) {
    Document document;
    document.blocks = std::move(blocks);
    auto const found = well_formed(document);
    CHECK(found.has_value() == (place == 0));
    if (!found)
        CHECK(found.error() == Error{"error.export.malformed", {std::to_string(place)}});
}

Table table(std::size_t columns, std::vector<std::size_t> rows) {
    Table made;
    made.columns.resize(columns);
    for (std::size_t const cells : rows)
        made.rows.emplace_back(cells);
    return made;
}

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE("headings go down one level at a time, up as they like") {
        check({}, 0);
        check({heading(1, "a"), heading(2, "b"), heading(3, "c"), heading(4, "d"), heading(1, "e")}, 0);
        check({heading(1, "a"), heading(1, "b")}, 0);
        check({heading(2, "a")}, 1);
        check({heading(0, "a")}, 1);
        check({heading(-1, "a")}, 1);
        check({heading(1, "a"), paragraph("x"), heading(3, "b")}, 3);
        check({heading(1, "a"), heading(2, "b"), heading(3, "c"), heading(4, "d"), heading(5, "e")}, 5);
        check({heading(1, "a"), heading(2, "b"), heading(1, "c"), heading(3, "d")}, 4);
    }

    TEST_CASE("a table has a column, and rows as long as its columns") {
        check({table(1, {})}, 0);
        check({table(2, {2, 2})}, 0);
        check({table(0, {})}, 1);
        check({table(0, {0})}, 1);
        check({paragraph("x"), table(2, {2, 1})}, 2);
        check({table(2, {3, 2})}, 1);
    }

    TEST_CASE("a column has a width") {
        Table narrow = table(2, {});
        narrow.columns[1].weight = 0;
        check({narrow}, 1);
        narrow.columns[1].weight = -1;
        check({narrow}, 1);
        narrow.columns[1].weight = 1;
        check({narrow}, 0);
    }
}
