// SPDX-License-Identifier: Apache-2.0
#include "client/i18n/language.h"

#include <doctest/doctest.h>

using namespace tablee::client;

TEST_SUITE("client/i18n") {
    TEST_CASE("a locale names a language, or neither") {
        CHECK(parse_language("fr") == Language::French);
        CHECK(parse_language("fr_FR.UTF-8") == Language::French);
        CHECK(parse_language("en-GB") == Language::English);
        CHECK_FALSE(parse_language("C"));
        CHECK_FALSE(parse_language(""));
    }
}
