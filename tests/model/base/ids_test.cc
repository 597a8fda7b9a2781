// SPDX-License-Identifier: Apache-2.0
#include "model/base/ids.h"

#include <doctest/doctest.h>

#include <type_traits>

using namespace tablee::model;

TEST_SUITE("model/base") {
    TEST_CASE("an id reads back from its digits, and from nothing else") {
        std::string const digits = "00112233445566778899aabbccddeeff";
        auto const id = MemberId::parse(digits);
        REQUIRE(id);
        CHECK(hex(*id) == digits);
        CHECK(id->octets[1] == 0x11);
        CHECK_FALSE(MemberId::parse(digits + "00"));
        CHECK_FALSE(MemberId::parse(digits.substr(2)));
        CHECK_FALSE(MemberId::parse("zz112233445566778899aabbccddeeff"));
        CHECK_FALSE(MemberId::parse(""));
    }

    TEST_CASE("ids are ordered by their octets, first octet first") {
        MemberId low;
        low.octets[15] = 0xFF;
        MemberId high;
        high.octets[0] = 1;
        CHECK(low < high);
        CHECK(low != high);
        CHECK(MemberId{}.is_zero());
        CHECK_FALSE(low.is_zero());
    }

    TEST_CASE("an id takes the first octets of what it is made of") {
        Bytes bytes(40);
        for (std::size_t i = 0; i < bytes.size(); i += 1)
            bytes[i] = static_cast<std::uint8_t>(i);
        CHECK(hex(HeadHash::first_of(bytes)) == "000102030405060708090a0b0c0d0e0f");
        CHECK(EventId::first_of(bytes).octets[31] == 31);
    }

    TEST_CASE("one kind of id cannot be passed for another") {
        CHECK_FALSE(std::is_convertible_v<MemberId, PollId>);
        CHECK_FALSE(std::is_convertible_v<Digest, EventId>);
    }
}
