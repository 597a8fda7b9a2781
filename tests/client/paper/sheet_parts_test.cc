// SPDX-License-Identifier: Apache-2.0
#include "client/paper/sheet_parts.h"

#include "tests/client/paper/paper_samples.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/paper") {
    TEST_CASE("words that would be too high are written smaller, never cut") {
        Block block;
        PlainMeasure const measure;
        Pen const pen(block, measure);
        double const took = pen.words(0, 0, 40, std::string(400, 'W'), {.pt = 18}, 60);
        CHECK(took <= 60);
        auto const& words = std::get<Words>(block.marks.at(0));
        CHECK(words.text.size() == 400);
        CHECK(words.style.pt < 18);
        CHECK(pen.words(0, 0, 40, "court", {.pt = 18}, 60) > 7);
        CHECK(std::get<Words>(block.marks.at(1)).style.pt == 18);
    }
    TEST_CASE("boxes come by fives, in as many lines as they need") {
        auto const check = [](std::size_t count, double width, std::size_t boxes, double height) {
            Block block;
            CHECK(Pen(block, PlainMeasure()).fives(0, 0, width, count) == height);
            CHECK(block.marks.size() == boxes);
        };
        check(0, 100, 5, 8);
        check(5, 100, 5, 8);
        check(6, 100, 10, 8);
        check(20, 96, 20, 8);
        check(20, 95, 20, 16);
        check(20, 1, 20, 32);
    }
    TEST_CASE("a question or a title that is not known leaves lines to write on") {
        PlainMeasure const measure;
        Block known;
        Pen(known, measure).question(0, 180, "Question", "Adopter ?");
        CHECK(known.marks.size() == 2);
        Block unknown;
        Pen(unknown, measure).question(0, 180, "Question", {});
        CHECK(std::holds_alternative<Line>(unknown.marks.at(2)));
        Block empty;
        Pen(empty, measure).proposal(0, 180, {"", ""}, 18);
        CHECK(empty.marks.size() == 2);
    }
    TEST_CASE("what is missing leaves no separator behind") {
        CHECK(joined({"a", "", "b"}) == "a · b");
        CHECK(joined({"", ""}).empty());
    }
}
