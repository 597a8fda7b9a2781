// SPDX-License-Identifier: Apache-2.0
#include "sync/net/enet_library.h"

#include <doctest/doctest.h>

TEST_SUITE("sync/net") {
    TEST_CASE("ENet is started once for all who hold it, and again after the last let go") {
        auto first = tablee::sync::hold_enet();
        REQUIRE(first);
        std::weak_ptr<tablee::sync::EnetLibrary const> const watched = *first;
        {
            auto const second = tablee::sync::hold_enet();
            REQUIRE(second);
            CHECK(*first == *second);
        }
        CHECK_FALSE(watched.expired());
        first->reset();
        CHECK(watched.expired());
        CHECK(tablee::sync::hold_enet());
    }
}
