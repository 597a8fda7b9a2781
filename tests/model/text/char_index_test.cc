// SPDX-License-Identifier: Apache-2.0
#include "model/text/char_index.h"
#include "tests/model/text/reference_text.h"

#include <doctest/doctest.h>

using namespace tablee::tests;

TEST_SUITE("model/text") {
    TEST_CASE("authors are numbered as they come and listed by name") {
        CharIndex index;
        CHECK(index.number_of(author('m')) == 0);
        CHECK(index.number_of(author('z')) == 1);
        CHECK(index.number_of(author('a')) == 2);
        CHECK(index.number_of(author('m')) == 0);
        CHECK(index.authors() == 3);
        CHECK(index.find(author('z')) == 1U);
        CHECK_FALSE(index.find(author('b')));
        CHECK_FALSE(index.find(author('~')));
        CHECK(index.in_order() == std::vector<std::uint32_t>{2, 0, 1});
        CHECK(index.id_of(2) == author('a'));
        index.append(0, 3);
        CHECK(index.less({2, 7}, {0, 0}));
        CHECK_FALSE(index.less({0, 0}, {2, 7}));
        CHECK(index.less({0, 0}, {0, 1}));
        CHECK_FALSE(index.less({0, 1}, {0, 1}));
    }

    TEST_CASE("an author's next characters continue the first of them") {
        CharIndex index;
        std::uint32_t const a = index.number_of(author('a'));
        CHECK_FALSE(index.holds({a, 0}));
        CHECK_FALSE(index.holds({a + 1, 0}));
        index.append(a, 2);
        index.append(a, 1);
        CHECK(index.count(a) == 3);
        CHECK(index.holds({a, 2}));
        CHECK_FALSE(index.holds({a, 3}));
        CHECK_FALSE(index.has({a, 0}, Mark::Continues));
        CHECK(index.has({a, 1}, Mark::Continues));
        CHECK_FALSE(index.has({a, 2}, Mark::Continues));
        CHECK(index.is_continued({a, 0}));
        CHECK_FALSE(index.is_continued({a, 1}));
        CHECK_FALSE(index.is_continued({a, 2}));
        index.set({a, 2}, Mark::Continues);
        CHECK(index.is_continued({a, 1}));
    }

    TEST_CASE("leaves and marks do not disturb one another, across pages and copies") {
        CharIndex index;
        std::uint32_t const a = index.number_of(author('a'));
        index.append(a, 1000);
        index.set({a, 511}, Mark::Left);
        index.set({a, 512}, Mark::Right);
        index.set_leaf({a, 0}, 1000, 5);
        CharIndex const before = index;
        index.set_leaf({a, 255}, 500, 77);
        for (std::uint32_t clock = 0; clock < 1000; clock += 1) {
            REQUIRE(index.leaf_of({a, clock}) == (clock >= 255 && clock < 755 ? 77 : 5));
            REQUIRE(before.leaf_of({a, clock}) == 5);
            REQUIRE(index.has({a, clock}, Mark::Left) == (clock == 511));
            REQUIRE(index.has({a, clock}, Mark::Right) == (clock == 512));
            REQUIRE(index.has({a, clock}, Mark::Continues) == (clock != 0));
        }
    }
}
