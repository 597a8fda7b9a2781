// SPDX-License-Identifier: Apache-2.0
#include "model/voting/exact.h"

namespace tablee::model::voting {

Scale scale_of(std::span<Rational const> weights) {
    Scale scale;
    for (Rational const& weight : weights)
        scale.unit = boost::multiprecision::lcm(scale.unit, denominator(weight));
    Integer common = 0;
    for (Rational const& weight : weights) {
        scale.factors.push_back(numerator(weight) * (scale.unit / denominator(weight)));
        common = boost::multiprecision::gcd(common, scale.factors.back());
    }
    common = boost::multiprecision::gcd(common, scale.unit);
    if (common > 1) {
        scale.unit /= common;
        for (Integer& factor : scale.factors)
            factor /= common;
    }
    return scale;
}

Integer floor_of(Rational const& value) {
    Integer const above = numerator(value);
    Integer const below = denominator(value);
    Integer const whole = above / below; // towards zero
    return above < 0 && whole * below != above ? whole - 1 : whole;
}

Integer ceil_of(Rational const& value) {
    return -floor_of(-value);
}

std::string text_of(Rational const& value) {
    std::string text = numerator(value).str();
    if (denominator(value) != 1)
        text += "/" + denominator(value).str();
    return text;
}

} // namespace tablee::model::voting
