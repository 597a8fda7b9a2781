// SPDX-License-Identifier: Apache-2.0
#include "client/cli/text_lines.h"

#include <doctest/doctest.h>

using namespace tablee::client;

TEST_SUITE("client/cli") {
    TEST_CASE("a column is a code point, and a combining mark is none") {
        CHECK(columns_of("") == 0);
        CHECK(columns_of("Noël") == 4);
        CHECK(columns_of("Noe\u0308l") == 4);
        CHECK(columns_of("–") == 1);
    }
    TEST_CASE("lines break at spaces, at the last that fits") {
        auto check = [](char const* text, std::size_t columns, std::vector<std::string> const& expected) {
            CHECK(wrapped(text, columns) == expected);
        };
        check("", 10, {""});
        check("un deux", 7, {"un deux"});
        check("un deux", 6, {"un", "deux"});
        check("un  deux", 20, {"un deux"});
        check("interminable oui", 5, {"interminable", "oui"});
        check("été à", 5, {"été à"});
        check("a\nb", 10, {"a", "b"});
        check("a\n", 10, {"a", ""});
        check("vu\u00a0: oui", 5, {"vu\u00a0:", "oui"});
    }
    TEST_CASE("padding counts what is seen") {
        CHECK(padded("é", 3) == "é  ");
        CHECK(padded("abcd", 3) == "abcd");
        CHECK(padded("abc", 3) == "abc");
    }
}
