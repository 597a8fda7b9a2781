// SPDX-License-Identifier: Apache-2.0
#include "client/app/user_scale.h"

#include <doctest/doctest.h>

using tablee::client::user_scale;

TEST_SUITE("client/app") {
    TEST_CASE("a large window has larger letters, a small one none smaller") {
        CHECK(user_scale(1280, 800, 1, 100) == doctest::Approx(1));
        CHECK(user_scale(1920, 1080, 1, 100) == doctest::Approx(1.2).epsilon(0.05));
        CHECK(user_scale(640, 400, 1, 100) == doctest::Approx(1));
        CHECK(user_scale(1280, 800, 1, 200) == doctest::Approx(2));
        CHECK(user_scale(2560, 1600, 2, 100) == doctest::Approx(2));
        CHECK(user_scale(200, 100, 0, 100) >= 0.5F);
    }
}
