// SPDX-License-Identifier: Apache-2.0
#include "client/app/user_scale.h"

#include <algorithm>
#include <cmath>

namespace tablee::client {

// One and half the excess over 1280x800, at most 1.5: 1.2 on 1920x1080.
float user_scale(float width, float height, float display_scale, int text_size) {
    float const display = std::clamp(display_scale, 0.5F, 4.0F);
    float const excess = std::min(width / display / 1280, height / display / 800);
    float const room = std::clamp(1 + (excess - 1) / 2, 1.0F, 1.5F);
    float const scale = display * room * static_cast<float>(text_size) / 100;
    return std::max(0.5F, std::round(scale * 20) / 20);
}

} // namespace tablee::client
