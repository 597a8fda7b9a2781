// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/card.h"

namespace tablee::client {
namespace {

constexpr float kRadiusDp = 14;
constexpr float kEndless = 100'000; // pixels: it is drawn so high first, then drawn together

void paint(Ui& ui, Rect const& rect, CardKind kind) {
    Palette const& colours = ui.colours();
    switch (kind) {
    case CardKind::Raised:
        ui.shadow(rect);
        ui.fill(rect, colours.surface, kRadiusDp);
        ui.outline(rect, colours.border, kRadiusDp);
        break;
    case CardKind::Flat:
        ui.fill(rect, colours.surface, kRadiusDp);
        ui.outline(rect, colours.border, kRadiusDp);
        break;
    case CardKind::Inset:
        ui.fill(rect, colours.inset, kRadiusDp);
        break;
    case CardKind::Soft:
        ui.fill(rect, colours.primary_softer, kRadiusDp);
        ui.outline(rect, colours.primary_soft, kRadiusDp);
        break;
    }
}

Rect inside(Ui& ui, Rect rect, float padding_dp) {
    float const padding = ui.dp(padding_dp);
    rect = rect.inset(padding);
    rect.right = std::max(rect.left + 1, rect.right);
    return rect;
}

} // namespace

Card::Card(Column& outer, CardKind kind, float padding_dp)
    : outer_(outer)
    , padding_(outer.ui().dp(padding_dp))
    , provisional_{outer.left(), outer.y(), outer.left() + outer.width(), outer.y() + kEndless}
    , from_(outer.ui().mark())
    , inner_(outer.ui(), inside(outer.ui(), provisional_, padding_dp)) {
    paint(outer.ui(), provisional_, kind);
    to_ = outer.ui().mark();
}

Card::~Card() {
    float const height = inner_.height() + 2 * padding_;
    Ui& ui = outer_.ui();
    ui.stretch(from_, to_, provisional_.top + kEndless / 2, height - kEndless);
    Rect const rect = outer_.take_px(height);
    if (edge_)
        ui.fill(Rect::at(rect.left, rect.top + ui.dp(14), ui.dp(4), std::max(0.0F, height - ui.dp(28))),
                *edge_, 2);
}

Use clickable_row(Ui& ui, Rect const& rect, std::string_view name, std::string_view key, RowLook look) {
    Use const use = ui.use(
        rect,
        {.role = look.role, .name = name, .key = key, .enabled = look.enabled, .checked = look.selected});
    Palette const& colours = ui.colours();
    if (look.selected)
        ui.fill(rect, colours.primary_soft, look.radius_dp);
    else if (use.hovered)
        ui.fill(rect, colours.primary_softer, look.radius_dp);
    if (look.selected)
        ui.outline(rect, colours.primary, look.radius_dp, 2);
    if (use.ring)
        ui.focus_ring(rect, look.radius_dp);
    return use;
}

} // namespace tablee::client
