// SPDX-License-Identifier: Apache-2.0
#pragma once

// Every colour that Tablée shows, by what it is for. Three palettes; a test computes the contrast of each
// pair that meets on a screen. Pure.
#include "client/theme/colour.h"

#include <array>
#include <cstddef>

namespace tablee::client {

enum class ThemeName : std::uint8_t { Light, Dark, HighContrast };

// A word or icon and the tint that it stands on.
struct Tint {
    Colour ink;
    Colour ground;
    bool operator==(Tint const&) const = default;
};

constexpr std::size_t kCollegeTints = 8; // a roll with more colleges takes them again, told apart by letter
constexpr std::size_t kGrades = 7;

struct Palette {
    ThemeName name = ThemeName::Light;
    Colour page, surface, inset;     // from behind to before
    Colour border, border_strong;    // decoration; the edge of a control
    Colour text, text_second, muted; // on page, surface and inset
    Colour primary, primary_hover, primary_active, on_primary;
    Colour primary_soft, primary_softer; // grounds; primary is legible on both
    Colour nav, nav_text, nav_muted, nav_hover, nav_selected, on_nav_selected;
    Colour focus, focus_gap, focus_nav; // the ring, what separates it, the ring on the navigation
    Colour shadow, veil;                // under cards; over what a dialog covers
    Tint dots, success, warn, danger, info;
    std::array<Tint, kCollegeTints> colleges;
    std::array<Tint, kGrades> grades; // Excellent to À rejeter: ground is the segment
    Colour for_, against, abstain;    // bars of a motion
};

[[nodiscard]] Palette const& palette_of(ThemeName name);

} // namespace tablee::client
