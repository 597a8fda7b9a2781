// SPDX-License-Identifier: Apache-2.0
#include "client/theme/colour.h"

#include <algorithm>
#include <cmath>

namespace tablee::client {
namespace {

double linear(std::uint8_t channel) {
    double const s = channel / 255.0;
    return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
}

} // namespace

double contrast(Colour one, Colour other) {
    auto const [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace tablee::client
