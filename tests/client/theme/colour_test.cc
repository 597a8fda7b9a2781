// SPDX-License-Identifier: Apache-2.0
#include "client/theme/colour.h"

#include <doctest/doctest.h>

using namespace tablee::client;

TEST_SUITE("client/theme") {
    // Figures of WCAG 2.2, technique G18, and of its well-known limits.
    TEST_CASE("contrast is that of WCAG") {
        Colour const white = Colour::rgb(0xFFFFFF);
        CHECK(contrast(white, Colour::rgb(0x000000)) == doctest::Approx(21));
        CHECK(contrast(white, white) == doctest::Approx(1));
        CHECK(contrast(Colour::rgb(0x767676), white) == doctest::Approx(4.54).epsilon(0.001));
        CHECK(contrast(white, Colour::rgb(0x767676)) == doctest::Approx(4.54).epsilon(0.001));
        CHECK(contrast(Colour::rgb(0xFF0000), white) == doctest::Approx(3.998).epsilon(0.001));
    }
    TEST_CASE("a colour keeps its channels and fades") {
        Colour const colour = Colour::rgb(0x123456);
        CHECK(colour.red() == 0x12);
        CHECK(colour.green() == 0x34);
        CHECK(colour.blue() == 0x56);
        CHECK(colour.alpha() == 255);
        CHECK(colour.faded(0.5F).alpha() == 128);
        CHECK(colour.faded(0).is_clear());
    }
}
