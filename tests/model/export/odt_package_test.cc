// SPDX-License-Identifier: Apache-2.0
#include "model/export/odt_parts.h"

#include "tests/model/export/opened.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::tests;

namespace {

// The time and date of the first part, as its local header and then the central directory say.
void check(Date date, int year, int month, int day) {
    auto const made = odt_package({{"a", "x"}}, date);
    REQUIRE(made);
    int const packed = ((year - 1980) << 9) | (month << 5) | day;
    std::string const wanted{'\0', '\x60', static_cast<char>(packed & 0xFF), static_cast<char>(packed >> 8)};
    auto const octets = text_of(*made);
    CHECK(octets.substr(10, 4) == wanted);
    CHECK(octets.substr(octets.find("PK\x01\x02") + 12, 4) == wanted);
}

} // namespace

TEST_SUITE("model/export") {
    TEST_CASE("a container is dated noon of the document's day, or the first day it can hold") {
        check({2026, 3, 12}, 2026, 3, 12);
        check({1980, 1, 1}, 1980, 1, 1);
        check({1980, 12, 31}, 1980, 12, 31);
        check({1979, 12, 31}, 1980, 1, 1);
        check({2107, 12, 31}, 2107, 12, 31);
        check({2108, 1, 1}, 1980, 1, 1);
        check({}, 1980, 1, 1);
        check({2026, 2, 30}, 1980, 1, 1);
    }

    TEST_CASE("parts keep their order and their octets, be they empty or large") {
        std::string const large(3 * 1024 * 1024, 'x');
        auto const made = odt_package({{"z", "last"}, {"a/b.xml", ""}, {"m", large}}, {2026, 3, 12});
        REQUIRE(made);
        auto const parts = opened(*made);
        REQUIRE(parts.size() == 3);
        CHECK(parts[0].path == "z");
        CHECK(parts[0].octets == "last");
        CHECK(parts[1].path == "a/b.xml");
        CHECK(parts[1].octets.empty());
        CHECK(parts[2].octets == large);
        CHECK(parts[2].stored);
    }

    TEST_CASE("a name taken twice is trouble that says why") {
        auto const made = odt_package({{"a", "x"}, {"a", "y"}}, {2026, 3, 12});
        REQUIRE_FALSE(made);
        CHECK(made.error().key == "error.export.package");
        REQUIRE(made.error().args.size() == 1);
        CHECK(made.error().args[0] == "File already exists");
    }
}
