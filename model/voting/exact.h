// SPDX-License-Identifier: Apache-2.0
#pragma once

// Numbers without a limit, and the weights of colleges made whole. Pure. Nothing in a count is rounded.
//
// Ballots are added up in 64 bits, one tally a college; `Scale` brings the tallies of colleges with different
// weights to one unit, so that whatever compares them compares integers.
#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tablee::model::voting {

using Integer =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;
using Rational =
    boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

// What one ballot of each college weighs: factors[i] / unit, integers without a common divisor.
struct Scale {
    Integer unit = 1;
    std::vector<Integer> factors;
};
// Requires: no weight is negative.
[[nodiscard]] Scale scale_of(std::span<Rational const> weights);

[[nodiscard]] Integer floor_of(Rational const& value);
[[nodiscard]] Integer ceil_of(Rational const& value);

// "3", "-1/2": how a number is written where it must be read back exactly.
[[nodiscard]] std::string text_of(Rational const& value);

} // namespace tablee::model::voting
