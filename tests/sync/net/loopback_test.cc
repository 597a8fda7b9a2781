// SPDX-License-Identifier: Apache-2.0
#include "sync/net/loopback.h"

#include <doctest/doctest.h>

namespace tablee::sync {

TEST_SUITE("sync/net") {
    TEST_CASE("only 127.0.0.0/8 is loopback") {
        auto const check = [](char const* host, std::uint32_t expected) {
            CAPTURE(host);
            auto const read = loopback_ipv4({host, 0});
            REQUIRE(read);
            CHECK(*read == expected);
            CHECK(dotted(*read) == host);
        };
        check("127.0.0.1", kLoopback);
        check("127.0.0.0", 0x7f000000);
        check("127.12.34.56", 0x7f0c2238);
        check("127.255.255.255", kLoopbackBroadcast);
        for (char const* host : {"126.255.255.255", "128.0.0.0", "0.0.0.0", "10.0.0.1", "255.255.255.255"})
            CHECK(loopback_ipv4({host, 80}).error() ==
                  model::Error{"error.net.loopback-only", {std::string(host) + ":80"}});
    }

    TEST_CASE("what is no dotted address is called malformed, not foreign") {
        for (char const* host :
             {"", "127", "127.0.0", "127.0.0.256", "127.0.0.1.1", "::1", "127.0.0.1 ", "nom"})
            CHECK(loopback_ipv4({host, 7}).error() ==
                  model::Error{"error.address.malformed", {std::string(host) + ":7"}});
    }
}

} // namespace tablee::sync
