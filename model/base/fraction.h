// SPDX-License-Identifier: Apache-2.0
#pragma once

// An exact ratio of 64-bit integers. Pure. Nothing in a tally is ever a floating-point number.
#include <compare>
#include <cstdint>

namespace tablee::model {

struct Fraction {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1; // always > 0

    // The same value means equal: 1/2 == 2/4.
    friend bool operator==(Fraction const& a, Fraction const& b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(Fraction const& a, Fraction const& b) {
        __extension__ using Wide = __int128;
        Wide const left = static_cast<Wide>(a.numerator) * b.denominator;
        Wide const right = static_cast<Wide>(b.numerator) * a.denominator;
        return left < right   ? std::strong_ordering::less
               : left > right ? std::strong_ordering::greater
                              : std::strong_ordering::equal;
    }
};

// Smallest integer >= fraction * base. Requires: fraction >= 0, base >= 0.
[[nodiscard]] constexpr std::int64_t ceil_of(Fraction fraction, std::int64_t base) {
    __extension__ using Wide = __int128;
    Wide const product = static_cast<Wide>(fraction.numerator) * base;
    return static_cast<std::int64_t>((product + fraction.denominator - 1) / fraction.denominator);
}

} // namespace tablee::model
