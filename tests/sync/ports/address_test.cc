// SPDX-License-Identifier: Apache-2.0
#include "sync/ports/transport.h"

#include <doctest/doctest.h>

using tablee::sync::parse_address;
using tablee::sync::to_text;

TEST_SUITE("sync/ports") {
    TEST_CASE("an address reads back, anything else is refused with its text") {
        CHECK(to_text(*parse_address("127.0.0.1:47200")) == "127.0.0.1:47200");
        CHECK(to_text(*parse_address("localhost:80")) == "127.0.0.1:80");
        for (char const* wrong :
             {"", ":", "127.0.0.1", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:65536", "127.0.0:80",
              "1.2.3.4.5:80", "256.0.0.1:80", "a.b.c.d:80", "1.2.3.4:8x", "::1:80"}) {
            CAPTURE(wrong);
            auto read = parse_address(wrong);
            REQUIRE_FALSE(read);
            CHECK(read.error().key == "error.address.malformed");
        }
    }
}
