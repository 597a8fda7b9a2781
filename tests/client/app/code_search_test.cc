// SPDX-License-Identifier: Apache-2.0
#include "client/app/code_search.h"

#include <doctest/doctest.h>

using namespace tablee::client;
using tablee::sync::Found;
using tablee::sync::SessionTag;

TEST_SUITE("client/app") {
    TEST_CASE("a code is forty bits of the tag, in symbols that are not taken for one another") {
        CHECK(wall_code_of(SessionTag{}) == "00000000");
        CHECK(wall_code_of(SessionTag{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0}) == "ZZZZZZZZ");
        CHECK(wall_code_of(SessionTag{0, 0, 0, 0, 0x1F}) == "0000000Z");
        CHECK(wall_code_of(SessionTag{0x00, 0x44, 0x32, 0x14, 0xC7}) == "01234567");
    }
    TEST_CASE("the session of that code is joined, the others are counted") {
        SessionTag const mine{1, 2, 3, 4, 5};
        SessionTag const other{5, 4, 3, 2, 1};
        CodeSearch search(wall_code_of(mine), 1000);
        CHECK(!search.verdict(1000));
        search.hear({Found{{"127.0.0.1", 5001}, other}});
        CHECK(!search.verdict(1000 + CodeSearch::kSilenceMs - 1));
        auto const wrong = search.verdict(1000 + CodeSearch::kSilenceMs);
        REQUIRE(wrong);
        CHECK(wrong->error().key == "error.peer.no-such-code");
        CHECK(wrong->error().args == std::vector<std::string>{wall_code_of(mine), "1"});
        search.hear({Found{{"127.0.0.1", 5002}, mine}});
        CHECK((**search.verdict(1001)).port == 5002);
    }
    TEST_CASE("a room where nobody speaks") {
        CodeSearch const search("00000000", 0);
        CHECK(search.verdict(CodeSearch::kSilenceMs)->error().key == "error.peer.nobody-nearby");
    }
}
