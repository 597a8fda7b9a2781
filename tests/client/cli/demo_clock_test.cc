// SPDX-License-Identifier: Apache-2.0
#include "client/cli/demo_clock.h"

#include <doctest/doctest.h>

using namespace tablee;
using client::demo_clock_in;

TEST_SUITE("client/cli") {
    TEST_CASE("the demo's clock: from when, how fast, since when") {
        auto const scale = demo_clock_in("2026-03-12T14:00+01:00,240,1773320400000");
        REQUIRE(scale);
        CHECK(scale->real_epoch == model::Instant{1773320400000});
        CHECK(scale->session_start == model::Instant{1773320400000});
        CHECK(scale->speed == 240);
        CHECK(demo_clock_in("2026-03-12T14:00Z,0,1"));
    }
    TEST_CASE("what is no clock is refused with what was written") {
        for (char const* text : {"", "2026-03-12T14:00Z", "2026-03-12T14:00Z,1", "x,1,1",
                                 "2026-03-12T14:00Z,-1,1", "2026-03-12T14:00Z,1,", "2026-03-12T14:00Z,1,1 "})
            CHECK(demo_clock_in(text).error() == model::Error{"error.peer.demo-clock", {text}});
    }
}
