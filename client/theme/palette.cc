// SPDX-License-Identifier: Apache-2.0
#include "client/theme/palette.h"

namespace tablee::client {
namespace {

constexpr Colour rgb(std::uint32_t value) {
    return Colour::rgb(value);
}

// A diverging scale from teal to brick, told apart by people who do not see red or green; grades also carry
// their names and counts.
constexpr std::array<Tint, kGrades> kGradeTints = {
    Tint{rgb(0xFFFFFF), rgb(0x0B5566)}, Tint{rgb(0xFFFFFF), rgb(0x2A7B8A)},
    Tint{rgb(0x161B36), rgb(0x7CBFC4)}, Tint{rgb(0x161B36), rgb(0xD9E4DC)},
    Tint{rgb(0x161B36), rgb(0xF3CD8A)}, Tint{rgb(0x161B36), rgb(0xE2935A)},
    Tint{rgb(0xFFFFFF), rgb(0xA2382A)}};

Palette light() {
    Palette p;
    p.name = ThemeName::Light;
    p.page = rgb(0xF4F5FB);
    p.surface = rgb(0xFFFFFF);
    p.inset = rgb(0xEEF0F8);
    p.border = rgb(0xDFE2EE);
    p.border_strong = rgb(0x787E9A);
    p.text = rgb(0x161B36);
    p.text_second = rgb(0x444A69);
    p.muted = rgb(0x5D6380);
    p.primary = rgb(0x2B3A9F);
    p.primary_hover = rgb(0x222E82);
    p.primary_active = rgb(0x1A2366);
    p.on_primary = rgb(0xFFFFFF);
    p.primary_soft = rgb(0xE8EBFB);
    p.primary_softer = rgb(0xF3F5FE);
    p.nav = rgb(0x1B2260);
    p.nav_text = rgb(0xC8CFF2);
    p.nav_muted = rgb(0xA3ADE0);
    p.nav_hover = rgb(0x2A327A);
    p.nav_selected = rgb(0xFFFFFF);
    p.on_nav_selected = rgb(0x1B2260);
    p.focus = rgb(0x0B57D0);
    p.focus_gap = rgb(0xFFFFFF);
    p.focus_nav = rgb(0xFFD166);
    p.shadow = rgb(0x1B2260);
    p.veil = rgb(0x0E1124).faded(0.55F);
    p.dots = {rgb(0x2B3A9F), rgb(0xE8EBFB)};
    p.success = {rgb(0x18693B), rgb(0xDFF3E6)};
    p.warn = {rgb(0x8A4A00), rgb(0xFFEFD3)};
    p.danger = {rgb(0xB42318), rgb(0xFDE7E4)};
    p.info = {rgb(0x2B3A9F), rgb(0xE8EBFB)};
    p.colleges = {Tint{rgb(0x0B6669), rgb(0xDBF1F0)}, Tint{rgb(0x4D3FB3), rgb(0xEAE7FC)},
                  Tint{rgb(0x8B2A6B), rgb(0xF9E4F2)}, Tint{rgb(0x755400), rgb(0xFAEED0)},
                  Tint{rgb(0x0A5A94), rgb(0xDDEEFB)}, Tint{rgb(0x8A3B1C), rgb(0xFBE6DC)},
                  Tint{rgb(0x3B6413), rgb(0xE6F2D6)}, Tint{rgb(0x4A5068), rgb(0xE9EBF3)}};
    p.grades = kGradeTints;
    p.for_ = rgb(0x18693B);
    p.against = rgb(0xB0432A);
    p.abstain = rgb(0x787E9A);
    return p;
}

Palette dark() {
    Palette p;
    p.name = ThemeName::Dark;
    p.page = rgb(0x0E1124);
    p.surface = rgb(0x181C36);
    p.inset = rgb(0x222747);
    p.border = rgb(0x343A5E);
    p.border_strong = rgb(0x8A91B5);
    p.text = rgb(0xF5F6FF);
    p.text_second = rgb(0xD0D4EC);
    p.muted = rgb(0xB1B7D6);
    p.primary = rgb(0xAEB9FF);
    p.primary_hover = rgb(0xC6CEFF);
    p.primary_active = rgb(0xDDE2FF);
    p.on_primary = rgb(0x10142E);
    p.primary_soft = rgb(0x2A3163);
    p.primary_softer = rgb(0x1F2548);
    p.nav = rgb(0x0A0D1E);
    p.nav_text = rgb(0xD0D4EC);
    p.nav_muted = rgb(0xA3ABD0);
    p.nav_hover = rgb(0x1C2144);
    p.nav_selected = rgb(0xAEB9FF);
    p.on_nav_selected = rgb(0x10142E);
    p.focus = rgb(0xFFD166);
    p.focus_gap = rgb(0x10142E);
    p.focus_nav = rgb(0xFFD166);
    p.shadow = rgb(0x000000);
    p.veil = rgb(0x000000).faded(0.65F);
    p.dots = {rgb(0xAEB9FF), rgb(0x2A3163)};
    p.success = {rgb(0x8FE0AE), rgb(0x123A25)};
    p.warn = {rgb(0xFFCB7D), rgb(0x453008)};
    p.danger = {rgb(0xFFB0A8), rgb(0x52201B)};
    p.info = {rgb(0xAEB9FF), rgb(0x2A3163)};
    p.colleges = {Tint{rgb(0x86DEDB), rgb(0x0D3A3C)}, Tint{rgb(0xC5BCFF), rgb(0x2E2768)},
                  Tint{rgb(0xF5B3DC), rgb(0x4A1B3B)}, Tint{rgb(0xF2D17A), rgb(0x413108)},
                  Tint{rgb(0x9CD2FF), rgb(0x0C3452)}, Tint{rgb(0xFFBFA3), rgb(0x4C2313)},
                  Tint{rgb(0xBFE39A), rgb(0x24390D)}, Tint{rgb(0xD0D4EC), rgb(0x2C3150)}};
    p.grades = kGradeTints;
    p.for_ = rgb(0x8FE0AE);
    p.against = rgb(0xFFB59E);
    p.abstain = rgb(0x8A91B5);
    return p;
}

// Black and white, and few colours: for eyes that need more than 7 to 1, and for poor projectors.
Palette high_contrast() {
    Palette p = light();
    p.name = ThemeName::HighContrast;
    p.page = p.surface = p.inset = rgb(0xFFFFFF);
    p.border = p.border_strong = rgb(0x000000);
    p.text = p.text_second = p.muted = rgb(0x000000);
    p.primary = rgb(0x00107A);
    p.primary_hover = rgb(0x000A52);
    p.primary_active = rgb(0x000000);
    p.primary_soft = rgb(0xE4E8FF);
    p.primary_softer = rgb(0xF2F4FF);
    p.nav = rgb(0x000000);
    p.nav_text = p.nav_muted = rgb(0xFFFFFF);
    p.nav_hover = rgb(0x2B2B2B);
    p.on_nav_selected = rgb(0x000000);
    p.focus = rgb(0xB00060);
    p.veil = rgb(0x000000).faded(0.75F);
    p.dots = {rgb(0x00107A), rgb(0xE4E8FF)};
    p.success = {rgb(0x00401A), rgb(0xE6FFEF)};
    p.warn = {rgb(0x4D2900), rgb(0xFFF3DC)};
    p.danger = {rgb(0x7A0000), rgb(0xFFECEA)};
    p.info = {rgb(0x00107A), rgb(0xE4E8FF)};
    p.colleges = {Tint{rgb(0x003C3E), rgb(0xDBF6F5)}, Tint{rgb(0x24156E), rgb(0xEDEAFF)},
                  Tint{rgb(0x5A0041), rgb(0xFCE8F5)}, Tint{rgb(0x453100), rgb(0xFCF3DA)},
                  Tint{rgb(0x00335C), rgb(0xE3F2FF)}, Tint{rgb(0x571D06), rgb(0xFFEBE2)},
                  Tint{rgb(0x1F3B00), rgb(0xECF7DE)}, Tint{rgb(0x262A3D), rgb(0xEEF0F6)}};
    p.for_ = rgb(0x00401A);
    p.against = rgb(0x7A0000);
    p.abstain = rgb(0x4A4A4A);
    return p;
}

} // namespace

Palette const& palette_of(ThemeName name) {
    static std::array<Palette, 3> const palettes = {light(), dark(), high_contrast()};
    return palettes[static_cast<std::size_t>(name)];
}

} // namespace tablee::client
