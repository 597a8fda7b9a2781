// SPDX-License-Identifier: Apache-2.0
#include "client/present/typed_values.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;

TEST_SUITE("client/present") {
    TEST_CASE("a day is read as people write it") {
        auto const check = [](std::string_view typed, model::Date expected) {
            CHECK(typed_date(typed) == expected);
        };
        check("12/03/2026", {2026, 3, 12});
        check(" 1.4.2026 ", {2026, 4, 1});
        check("2026-03-12", {2026, 3, 12});
        check("29/02/2024", {2024, 2, 29});
        for (char const* typed : {"", "12/03", "12/03/26", "30/02/2026", "12/13/2026", "0/1/2026", "a/b/c",
                                  "12/03/2026/1", "12 mars 2026"})
            CHECK_FALSE(typed_date(typed).has_value());
    }

    TEST_CASE("a number is digits and nothing else") {
        CHECK(typed_number("0", 10) == 0U);
        CHECK(typed_number(" 10 ", 10) == 10U);
        CHECK_FALSE(typed_number("11", 10).has_value());
        for (char const* typed : {"", " ", "-1", "1.5", "1 0", "12345678901", "x"})
            CHECK_FALSE(typed_number(typed, 1'000'000).has_value());
    }
}
