// SPDX-License-Identifier: Apache-2.0
#include "client/platform/environment.h"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace tablee::client;

TEST_SUITE("client/platform") {
    TEST_CASE("a variable that is empty is set, one that is not there is not") {
        ::setenv("TABLEE_TEST_VARIABLE", "", 1);
        CHECK(system_environment()("TABLEE_TEST_VARIABLE") == "");
        ::unsetenv("TABLEE_TEST_VARIABLE");
        CHECK(!system_environment()("TABLEE_TEST_VARIABLE"));
    }
}
