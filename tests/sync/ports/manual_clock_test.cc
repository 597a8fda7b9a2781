// SPDX-License-Identifier: Apache-2.0
#include "sync/ports/manual_clock.h"

#include <doctest/doctest.h>

using tablee::model::Instant;
using tablee::sync::ManualClock;

TEST_SUITE("sync/ports") {
    TEST_CASE("time passes on both clocks, and setting the wall clock passes none") {
        ManualClock clock(Instant{5000});
        CHECK(clock.now() == Instant{5000});
        CHECK(clock.monotonic_ms() == 0);
        clock.advance(250);
        CHECK(clock.now() == Instant{5250});
        CHECK(clock.monotonic_ms() == 250);
        clock.set_now(Instant{-7});
        CHECK(clock.now() == Instant{-7});
        CHECK(clock.monotonic_ms() == 250);
        clock.advance(1);
        CHECK(clock.now() == Instant{-6});
        CHECK(clock.monotonic_ms() == 251);
    }
}
