// SPDX-License-Identifier: Apache-2.0
#include "client/platform/locale.h"

#include <clocale>
#include <cstdlib>
#include <doctest/doctest.h>
#include <string>

using tablee::client::speak_utf8;

TEST_SUITE("client/platform") {
    TEST_CASE("whatever the account's locale, accents are read, and figures keep their point") {
        char const* const before = std::getenv("LC_ALL");
        std::string const kept = before == nullptr ? "" : before;
        for (char const* locale : {"C", "POSIX", "fr_FR.ISO-8859-1", "no_such_LOCALE", "C.UTF-8", ""}) {
            CAPTURE(locale);
            ::setenv("LC_ALL", locale, 1);
            CHECK(speak_utf8());
            wchar_t read = 0;
            CHECK(std::mbtowc(&read, "€", 3) == 3);
            CHECK(read == L'€');
            CHECK(std::strtod("1.5", nullptr) == 1.5);
        }
        if (before == nullptr)
            ::unsetenv("LC_ALL");
        else
            ::setenv("LC_ALL", kept.c_str(), 1);
        std::setlocale(LC_CTYPE, "C");
    }
}
