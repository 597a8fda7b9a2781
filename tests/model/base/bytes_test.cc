// SPDX-License-Identifier: Apache-2.0
#include "model/base/bytes.h"

#include <doctest/doctest.h>

using namespace tablee::model;

TEST_SUITE("model/base") {
    TEST_CASE("octets are written as two lower-case digits each, and read back in either case") {
        Bytes const bytes{0x00, 0x01, 0x0A, 0x9F, 0xA0, 0xFF};
        CHECK(hex(bytes) == "00010a9fa0ff");
        CHECK(from_hex("00010a9fa0ff") == bytes);
        CHECK(from_hex("00010A9Fa0FF") == bytes);
        CHECK(hex(Bytes{}).empty());
        CHECK(from_hex("") == Bytes{});
    }

    TEST_CASE("every octet reads back") {
        Bytes all;
        for (unsigned octet = 0; octet < 256; octet += 1)
            all.push_back(static_cast<std::uint8_t>(octet));
        CHECK(from_hex(hex(all)) == all);
    }

    TEST_CASE("what is not hexadecimal is nothing") {
        for (char const* digits :
             {"0", "000", "0g", "g0", "/0", "0:", "@a", "aG", "`0", "0x", " 00", "0 ", "é"})
            CHECK_FALSE(from_hex(digits));
    }

    TEST_CASE("a text and its octets are the same thing seen twice") {
        CHECK(copy_of(view_of("é")) == Bytes{0xC3, 0xA9});
        CHECK(text_of(Bytes{0x61, 0x00, 0x62}) == std::string_view("a\0b", 3));
        CHECK(view_of("").empty());
    }
}
