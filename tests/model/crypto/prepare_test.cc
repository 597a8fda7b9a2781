// SPDX-License-Identifier: Apache-2.0
#include "model/crypto/prepare.h"

#include <doctest/doctest.h>

TEST_SUITE("model/crypto") {
    TEST_CASE("the library can be prepared as often as one likes") {
        CHECK(tablee::model::prepare_crypto());
        CHECK(tablee::model::prepare_crypto());
    }
}
