// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/count_support.h"

using namespace tablee;
using namespace tablee::test;

TEST_SUITE("client/cli") {
    TEST_CASE("a number is written so that nothing is lost") {
        CHECK(client::number_json(7) == 7);
        CHECK(client::number_json(model::voting::Rational(7, 2)) == "7/2");
        CHECK(client::number_json(model::voting::Integer(INT64_MAX)) == INT64_MAX);
        CHECK(client::number_json(model::voting::Integer(INT64_MAX) + 1) == "9223372036854775808");
        CHECK(client::number_json(-3).is_number_integer());
    }

    TEST_CASE("the result names the count") {
        CHECK(counted(R"({"id": "q1", "method": "motion", "votes": {"for": 1}})")["id"] == "q1");
    }
}
