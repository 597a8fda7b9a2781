// SPDX-License-Identifier: Apache-2.0
#include "sync/runtime/scaled_clock.h"

#include "sync/ports/manual_clock.h"

#include <doctest/doctest.h>

using namespace tablee;
using sync::ManualClock;
using sync::ScaledClock;
using sync::TimeScale;

TEST_SUITE("sync/runtime") {
    TEST_CASE("session time is the start plus the real time since the epoch, times the speed") {
        auto check = [](double speed, std::int64_t real_ms, std::int64_t expected_ms) {
            TimeScale const scale{{10'000}, {1'000'000}, speed};
            CHECK(scale.session_time({real_ms}).ms == expected_ms);
        };
        check(1, 10'000, 1'000'000);
        check(1, 10'001, 1'000'001);
        check(60, 10'500, 1'030'000);
        check(60, 9'999, 999'940); // before the epoch too
        check(0, 99'999, 1'000'000);
        check(0.5, 10'003, 1'000'001);
        check(0.5, 9'997, 999'998);
    }

    TEST_CASE("the wall is scaled, timers are real") {
        ManualClock real(model::Instant{10'000});
        ScaledClock const clock(real, {{10'000}, {0}, 100});
        real.advance(30);
        CHECK(clock.now() == model::Instant{3000});
        CHECK(clock.monotonic_ms() == 30);
    }
}
