// SPDX-License-Identifier: Apache-2.0
#include "model/voting/exact.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;

namespace {

void check(std::vector<Rational> const& weights, Integer const& unit, std::vector<Integer> const& factors) {
    Scale const scale = scale_of(weights);
    CHECK(scale.unit == unit);
    CHECK(scale.factors == factors);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("weights become whole numbers without a common divisor") {
        check({}, 1, {});
        check({1}, 1, {1});
        check({7}, 1, {7});
        check({Rational(1, 2), Rational(1, 3)}, 6, {3, 2});
        check({Rational(2, 3), Rational(4, 3)}, 3, {2, 4});
        check({Rational(25, 457), 0, Rational(40, 16)}, 914, {50, 0, 2285});
        Rational const tiny(1, (Integer(1) << 62) + 1);
        check({tiny, 1}, (Integer(1) << 62) + 1, {1, (Integer(1) << 62) + 1});
    }

    TEST_CASE("a number is rounded down or up to a whole one, on both sides of zero") {
        CHECK(floor_of(Rational(7, 2)) == 3);
        CHECK(floor_of(Rational(-7, 2)) == -4);
        CHECK(floor_of(Rational(-4)) == -4);
        CHECK(ceil_of(Rational(7, 2)) == 4);
        CHECK(ceil_of(Rational(-7, 2)) == -3);
        CHECK(ceil_of(Rational(4)) == 4);
    }

    TEST_CASE("a number is written so that it can be read back") {
        CHECK(text_of(Rational(6, 3)) == "2");
        CHECK(text_of(Rational(-2, 4)) == "-1/2");
        CHECK(text_of(Rational(0, 5)) == "0");
        CHECK(text_of(Rational(Integer(1) << 70)) == "1180591620717411303424");
    }
}
