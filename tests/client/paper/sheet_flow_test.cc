// SPDX-License-Identifier: Apache-2.0
#include "client/paper/sheet_flow.h"

#include "tests/client/paper/paper_samples.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/paper") {
    TEST_CASE("pages take as many blocks as fit, in order") {
        auto const check = [](std::vector<double> heights, double first, double next,
                              std::vector<std::vector<std::size_t>> const& expected) {
            CHECK(pages_of(heights, first, next) == expected);
        };
        check({}, 10, 10, {{}});
        check({5, 5}, 10, 10, {{0, 1}});
        check({5, 5.1}, 10, 10, {{0}, {1}});
        check({6, 6, 6}, 10, 12, {{0}, {1, 2}});
        check({8}, 5, 10, {{}, {0}});                   // the head alone, then what would not fit below it
        check({30, 1, 30}, 5, 10, {{}, {0}, {1}, {2}}); // higher than any page: a page of its own
    }
    TEST_CASE("ballots that fit twice are cut apart, others are not") {
        double const room = room_of(Turned::Upright).height;
        CHECK(copies_on_a_page(room / 2 - 2 * kCutGap) == 2);
        CHECK(copies_on_a_page(room / 2 - 2 * kCutGap + 0.1) == 1);
        CHECK(copies_on_a_page(2 * room) == 1);
    }
    TEST_CASE("a cut lies below each cell") {
        std::vector<Block> const cells(5, Block{20, {}});
        auto const sheets = cut_apart(cells, 4);
        REQUIRE(sheets.size() == 2);
        CHECK(sheets[0].marks.size() == 4);
        CHECK(sheets[1].marks.size() == 1);
    }
    TEST_CASE("what is put below another block stands under it") {
        Block block{10, {Box{0, 0, 1, 1}}};
        put_below(block, {5, {Box{2, 1, 1, 1}, Line{0, 0, 1, 0}}});
        CHECK(block == Block{15, {Box{0, 0, 1, 1}, Box{2, 11, 1, 1}, Line{0, 10, 1, 10}}});
    }
    TEST_CASE("each page says which it is and of how many") {
        std::vector<Sheet> sheets(2);
        add_feet(sheets, "Les propositions", paper_words(), PlainMeasure());
        CHECK(times({"", "", sheets}, "page 2 sur 2") == 1);
        CHECK(times({"", "", sheets}, "Les propositions") == 2);
        CHECK_FALSE(fault_of(sheets[1]));
    }
}
