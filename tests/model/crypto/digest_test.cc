// SPDX-License-Identifier: Apache-2.0
#include "model/crypto/digest.h"

#include <doctest/doctest.h>

using namespace tablee::model;

namespace {

Bytes counting(std::size_t count) {
    Bytes bytes(count);
    for (std::size_t i = 0; i < count; i += 1)
        bytes[i] = static_cast<std::uint8_t>(i);
    return bytes;
}

void check(ByteView message, std::string const& expected) {
    CHECK(hex(blake2b(message)) == expected);
    CHECK(hex(event_id_of(message)) == expected);
    for (std::size_t cut = 0; cut <= message.size(); cut += 1)
        CHECK(hex(Hasher().add(message.first(cut)).add(message.subspan(cut)).finish()) == expected);
}

} // namespace

TEST_SUITE("model/crypto") {
    // Known answers of the reference implementation of RFC 7693 (BLAKE2b, no key, 32 octets), as CPython's
    // hashlib.blake2b(m, digest_size=32) gives them. 128 octets fill a block, 129 begin another.
    TEST_CASE("hashes are those of RFC 7693, in one piece or in two") {
        check({}, "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
        check(view_of("abc"), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
        check(counting(128), "c3582f71ebb2be66fa5dd750f80baae97554f3b015663c8be377cfcb2488c1d1");
        check(counting(129), "f7f3c46ba2564ff4c4c162da1f5b605f9f1c4aa6a20652a9f9a337c1a2f5b9c9");
    }

    TEST_CASE("an empty piece changes nothing") {
        CHECK(Hasher().add({}).add(view_of("abc")).add({}).finish() == blake2b(view_of("abc")));
        CHECK(Hasher().finish() == blake2b({}));
    }
}
