// SPDX-License-Identifier: Apache-2.0
#include "sync/runtime/system_clock.h"

#include <ctime>
#include <doctest/doctest.h>

using tablee::sync::SystemClock;

TEST_SUITE("sync/runtime") {
    TEST_CASE("the wall clock counts milliseconds since 1970") {
        SystemClock const clock;
        auto const before = static_cast<std::int64_t>(std::time(nullptr)) * 1000;
        auto const now = clock.now().ms;
        CHECK(now >= before - 1000);
        CHECK(now < before + 60'000);
    }

    TEST_CASE("timers go forward, in milliseconds") {
        SystemClock const clock;
        timespec const pause{0, 20'000'000};
        auto const start = clock.monotonic_ms();
        ::nanosleep(&pause, nullptr);
        auto const elapsed = clock.monotonic_ms() - start;
        CHECK(elapsed >= 19);
        CHECK(elapsed < 15'000);
    }
}
