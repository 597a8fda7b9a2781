// SPDX-License-Identifier: Apache-2.0
#pragma once

// A colour, and how far two of them stand apart. Pure.
//
// Contrast is that of WCAG 2.2 (relative luminance of sRGB, section "contrast ratio"): 4.5 for text, 3 for
// large text and for the edges of controls.
#include <cstdint>

namespace tablee::client {

// sRGB; as 0xAABBGGRR, the order in which pixels are sent to a painter.
struct Colour {
    std::uint32_t abgr = 0;
    bool operator==(Colour const&) const = default;

    [[nodiscard]] static constexpr Colour rgb(std::uint32_t value) {
        return {0xFF000000U | (value & 0xFFU) << 16 | (value & 0xFF00U) | (value >> 16 & 0xFFU)};
    }
    [[nodiscard]] constexpr std::uint8_t red() const { return static_cast<std::uint8_t>(abgr); }
    [[nodiscard]] constexpr std::uint8_t green() const { return static_cast<std::uint8_t>(abgr >> 8); }
    [[nodiscard]] constexpr std::uint8_t blue() const { return static_cast<std::uint8_t>(abgr >> 16); }
    [[nodiscard]] constexpr std::uint8_t alpha() const { return static_cast<std::uint8_t>(abgr >> 24); }
    [[nodiscard]] constexpr bool is_clear() const { return alpha() == 0; }
    // The same, seen through: `share` of its alpha, 0 to 1.
    [[nodiscard]] constexpr Colour faded(float share) const {
        auto const a = static_cast<std::uint32_t>(static_cast<float>(alpha()) * share + 0.5F);
        return {(abgr & 0x00FFFFFFU) | a << 24};
    }
};

[[nodiscard]] double contrast(Colour one, Colour other); // 1 to 21; both opaque

} // namespace tablee::client
