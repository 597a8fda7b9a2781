// SPDX-License-Identifier: Apache-2.0
#include "model/event/byte_order.h"

#include "model/base/ids.h"

#include <doctest/doctest.h>

using namespace tablee::model;

namespace {

template <class Number>
void check(Number number, Bytes const& expected) {
    Bytes out;
    put_le(out, number);
    CHECK(out == expected);
    CHECK(get_le<Number>(out) == number);
    CHECK(ByteReader(out).number<Number>() == number);
}

} // namespace

TEST_SUITE("model/event") {
    TEST_CASE("the least octet comes first") {
        check(std::uint8_t{0xAB}, {0xAB});
        check(std::uint16_t{0x1234}, {0x34, 0x12});
        check(std::uint32_t{0x12345678}, {0x78, 0x56, 0x34, 0x12});
        check(std::uint64_t{0x0102030405060708}, {8, 7, 6, 5, 4, 3, 2, 1});
        check(std::int16_t{-2}, {0xFE, 0xFF});
        check(std::int64_t{-1}, Bytes(8, 0xFF));
        check(INT64_MIN, {0, 0, 0, 0, 0, 0, 0, 0x80});
        check(std::int32_t{-660}, {0x6C, 0xFD, 0xFF, 0xFF});
    }

    TEST_CASE("a reader takes what there is, and remembers what there was not") {
        Bytes const bytes{1, 2, 3};
        ByteReader in(bytes);
        CHECK(in.number<std::uint16_t>() == 0x0201);
        CHECK(in.left() == 1);
        CHECK(in.ok());
        CHECK_FALSE(in.finished());
        ByteReader whole = in;
        CHECK(whole.take(1).size() == 1);
        CHECK(whole.finished());
        CHECK(whole.take(0).empty());
        CHECK(whole.finished());
        CHECK(in.number<std::uint16_t>() == 0);
        CHECK_FALSE(in.ok());
        CHECK(in.left() == 0);
        // What is missing once is missing for good.
        CHECK(in.number<std::uint8_t>() == 0);
        CHECK(in.take(0).empty());
        CHECK_FALSE(in.finished());
    }

    TEST_CASE("an id that is not all there is no id") {
        Bytes const bytes(15, 7);
        ByteReader in(bytes);
        CHECK(in.octets<MemberId>().is_zero());
        CHECK_FALSE(in.ok());
        Bytes const enough(16, 7);
        ByteReader full(enough);
        CHECK(full.octets<MemberId>().octets[15] == 7);
        CHECK(full.finished());
    }

    TEST_CASE("a length beyond every octet is refused") {
        Bytes const bytes(4);
        ByteReader in(bytes);
        CHECK(in.take(SIZE_MAX).empty());
        CHECK_FALSE(in.ok());
    }
}
