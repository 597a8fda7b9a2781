// SPDX-License-Identifier: Apache-2.0
#include "client/app/frame_pace.h"

#include <doctest/doctest.h>

using tablee::client::FramePace;

TEST_SUITE("client/app") {
    TEST_CASE("two frames settle what happened, then nothing is drawn") {
        FramePace pace;
        for (int frames = 0; frames < 2; frames += 1) {
            CHECK(pace.is_due(1));
            CHECK(pace.sleep(1) == 0);
            pace.drawn(false, {});
        }
        CHECK(!pace.is_due(1'000'000));
        CHECK(pace.sleep(1) == FramePace::kSleep);
        pace.stir();
        CHECK(pace.is_due(2));
        pace.drawn(false, {});
        pace.stir(); // again, while it settles
        pace.drawn(false, {});
        CHECK(pace.is_due(2));
        pace.drawn(false, {});
        CHECK(!pace.is_due(2));
    }
    TEST_CASE("what moves is drawn until it rests") {
        FramePace pace;
        for (int frames = 0; frames < 10; frames += 1) {
            pace.drawn(true, {});
            CHECK(pace.is_due(1));
        }
        pace.drawn(false, {});
        CHECK(!pace.is_due(1));
    }
    TEST_CASE("a timer's next second is slept for, and drawn once when it comes") {
        FramePace pace;
        pace.drawn(false, {});
        pace.drawn(false, 10.25);
        CHECK(!pace.is_due(10));
        CHECK(pace.sleep(10) == 0.25);
        CHECK(pace.sleep(9) == FramePace::kSleep);
        CHECK(pace.is_due(10.25));
        CHECK(pace.sleep(11) == 0);
        pace.drawn(false, 11.25);
        CHECK(!pace.is_due(11));
    }
}
