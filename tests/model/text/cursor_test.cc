// SPDX-License-Identifier: Apache-2.0
#include "model/text/cursor.h"
#include "tests/model/text/reference_text.h"

#include <doctest/doctest.h>

using namespace tablee::tests;

namespace {

Sequence some_text() {
    Sequence text;
    REQUIRE(text.insert_at(0, "vœux", author('a')));
    return text;
}

// Where a caret put at `position` stands after "++" was typed at `typed` and `cut` characters went from
// there.
void check_moved(std::size_t position, Bias bias, std::size_t typed, std::size_t cut, std::size_t expected) {
    CAPTURE(position);
    CAPTURE(typed);
    Sequence text = some_text();
    auto const caret = caret_at(text, position, bias);
    REQUIRE(caret);
    REQUIRE(position_of(text, *caret) == position);
    static_cast<void>(text.erase(typed, cut));
    REQUIRE(text.insert_at(typed, "++", author('b')));
    CHECK(position_of(text, *caret) == expected);
}

} // namespace

TEST_SUITE("model/text") {
    TEST_CASE("a caret keeps to its neighbour while others write") {
        check_moved(2, Bias::Before, 1, 0, 4);
        check_moved(2, Bias::Before, 2, 0, 2);
        check_moved(2, Bias::Before, 3, 0, 2);
        check_moved(2, Bias::After, 2, 0, 4);
        check_moved(2, Bias::After, 3, 0, 2);
        check_moved(0, Bias::Before, 0, 0, 0);
        check_moved(0, Bias::After, 0, 0, 2);
        check_moved(4, Bias::Before, 4, 0, 4);
        check_moved(4, Bias::After, 4, 0, 6);
    }

    TEST_CASE("a caret whose neighbour goes stands where it was") {
        Sequence text = some_text();
        auto const before = caret_at(text, 2, Bias::Before);
        auto const after = caret_at(text, 2, Bias::After);
        REQUIRE(text.erase(1, 2).size() == 1);
        CHECK(position_of(text, *before) == 1);
        CHECK(position_of(text, *after) == 1);
    }

    TEST_CASE("there is no caret past the end, and none in a text that has not its neighbour") {
        Sequence const text = some_text();
        CHECK(caret_at(text, 4, Bias::Before));
        CHECK_FALSE(caret_at(text, 5, Bias::Before));
        CHECK_FALSE(caret_at(text, 5, Bias::After));
        auto const caret = caret_at(text, 2, Bias::Before);
        CHECK(caret == Caret{CharId{author('a'), 1}, Bias::Before});
        CHECK_FALSE(position_of(Sequence(), *caret));
    }
}
