// SPDX-License-Identifier: Apache-2.0
#include "client/present/wall_code.h"

#include <doctest/doctest.h>

using namespace tablee::client;

TEST_SUITE("client/present") {
    TEST_CASE("the code on the wall is read generously") {
        auto check = [](std::string const& typed, std::string const& code) {
            CHECK(wall_code(typed) == code);
        };
        check("", "");
        check("7k3m-01xz", "7K3M01XZ");
        check(" 7K3M 01XZ ", "7K3M01XZ");
        check("oOiIlL", "001111");
        check("7K3M01XZ9", "7K3M01XZ");
        check("7K3UÉ!M", "7K3M"); // U is no symbol
    }
}
