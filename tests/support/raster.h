// SPDX-License-Identifier: Apache-2.0
#pragma once

// The last frame as pixels, without a graphics card: for pictures of reference and for judging contrast where
// words meet their ground. Triangles of one texture of alphas, painted over each other in order.
#include "client/theme/colour.h"
#include "client/theme/fonts.h"
#include "client/widgets/geometry.h"

#include <filesystem>
#include <vector>

namespace tablee::test {

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels; // as Colour

    [[nodiscard]] client::Colour at(int x, int y) const {
        return {pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                       static_cast<std::size_t>(x)]};
    }
    // The colour that most of that place has: what words stand on.
    [[nodiscard]] client::Colour ground(client::Rect const& rect) const;
};

[[nodiscard]] Picture rasterised(client::Fonts const& fonts, client::Colour page);
void save_png(Picture const& picture, std::filesystem::path const& file);
// Nothing when the file is not there.
[[nodiscard]] Picture load_png(std::filesystem::path const& file);
// The share of pixels that differ by more than an eye would forgive; 1 for other sizes.
[[nodiscard]] double difference(Picture const& one, Picture const& other);

} // namespace tablee::test
