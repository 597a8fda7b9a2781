// SPDX-License-Identifier: Apache-2.0
#include "client/theme/type.h"

#include <doctest/doctest.h>

using namespace tablee::client;

TEST_SUITE("client/theme") {
    TEST_CASE("nothing is written smaller than fifteen, and lines have air") {
        for (int i = 0; i <= static_cast<int>(Type::Number); i += 1) {
            TypeMetrics const metrics = metrics_of(static_cast<Type>(i));
            CHECK(metrics.em_dp >= 15);
            CHECK(metrics.line_height >= 1.2F);
            CHECK(metrics.line_height <= 1.62F);
        }
    }
}
