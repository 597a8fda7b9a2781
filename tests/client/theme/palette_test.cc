// SPDX-License-Identifier: Apache-2.0
#include "client/theme/palette.h"

#include <doctest/doctest.h>
#include <initializer_list>

using namespace tablee::client;

namespace {

constexpr double kText = 4.5;
constexpr double kEdge = 3;

void check(char const* pair, Palette const& palette, Colour ink, Colour ground, double least) {
    double const ratio = contrast(ink, ground);
    INFO(pair << " in theme " << static_cast<int>(palette.name) << ": " << ratio);
    CHECK(ratio >= least);
}

void check_palette(Palette const& p, double text) {
    for (Colour const ground : {p.page, p.surface, p.inset})
        for (Colour const ink : {p.text, p.text_second, p.muted})
            check("words", p, ink, ground, text);
    for (Colour const ground : {p.surface, p.page, p.primary_soft, p.primary_softer})
        check("primary", p, p.primary, ground, text);
    for (Colour const ground : {p.primary, p.primary_hover, p.primary_active})
        check("on primary", p, p.on_primary, ground, text);
    for (Colour const ground : {p.nav, p.nav_hover})
        check("navigation", p, p.nav_text, ground, text);
    check("navigation, muted", p, p.nav_muted, p.nav, text);
    check("navigation, here", p, p.on_nav_selected, p.nav_selected, text);
    check("edges", p, p.border_strong, p.surface, kEdge);
    check("focus", p, p.focus, p.surface, kEdge);
    check("focus on page", p, p.focus, p.page, kEdge);
    check("focus on navigation", p, p.focus_nav, p.nav, kEdge);
    for (Tint const& tint : {p.success, p.warn, p.danger, p.info, p.dots})
        check("tint", p, tint.ink, tint.ground, kText);
    for (Tint const& tint : p.colleges)
        check("college", p, tint.ink, tint.ground, kText);
    for (Tint const& tint : p.grades)
        check("grade", p, tint.ink, tint.ground, kText);
    for (Colour const bar : {p.for_, p.against, p.abstain})
        check("bar", p, bar, p.surface, kEdge);
}

} // namespace

TEST_SUITE("client/theme") {
    TEST_CASE("everything can be read in the light and the dark palette") {
        check_palette(palette_of(ThemeName::Light), kText);
        check_palette(palette_of(ThemeName::Dark), kText);
    }
    TEST_CASE("high contrast means seven to one") {
        check_palette(palette_of(ThemeName::HighContrast), 7);
    }
}
