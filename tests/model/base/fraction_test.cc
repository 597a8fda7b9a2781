// SPDX-License-Identifier: Apache-2.0
#include "model/base/fraction.h"

#include <doctest/doctest.h>

using namespace tablee::model;

namespace {

void check_ceil(Fraction fraction, std::int64_t base, std::int64_t expected) {
    CHECK(ceil_of(fraction, base) == expected);
}

} // namespace

TEST_SUITE("model/base") {
    TEST_CASE("fractions compare by value") {
        CHECK(Fraction{1, 2} == Fraction{2, 4});
        CHECK(Fraction{1, 3} != Fraction{1, 2});
        CHECK(Fraction{1, 3} < Fraction{1, 2});
        CHECK(Fraction{2, 3} > Fraction{1, 2});
        CHECK(Fraction{-1, 2} < Fraction{0, 1});
        CHECK(Fraction{} == Fraction{0, 7});
    }

    TEST_CASE("fractions that differ by one in 2^62 are told apart") {
        Fraction const less{INT64_MAX - 1, INT64_MAX};
        Fraction const more{INT64_MAX, INT64_MAX};
        CHECK(less < more);
        CHECK_FALSE(less == more);
        CHECK(Fraction{INT64_MAX, 1} > Fraction{INT64_MAX - 1, 1});
    }

    TEST_CASE("a share of a base is rounded up") {
        check_ceil({1, 2}, 0, 0);
        check_ceil({1, 2}, 1, 1);
        check_ceil({1, 2}, 20, 10);
        check_ceil({1, 2}, 21, 11);
        check_ceil({2, 3}, 20, 14);
        check_ceil({2, 3}, 21, 14);
        check_ceil({2, 3}, 22, 15);
        check_ceil({3, 4}, 20, 15);
        check_ceil({3, 4}, 21, 16);
        check_ceil({1, 1}, 7, 7);
        check_ceil({0, 1}, 7, 0);
        check_ceil({1, INT64_MAX}, INT64_MAX, 1);
        check_ceil({INT64_MAX, INT64_MAX}, INT64_MAX, INT64_MAX);
    }
}
