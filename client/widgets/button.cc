// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/button.h"

namespace tablee::client {
namespace {

constexpr float kHeightDp = 48;
constexpr float kSideDp = 20;
constexpr float kIconDp = 22;
constexpr float kIconGapDp = 8;
constexpr float kRadiusDp = 10;
constexpr float kSquareDp = 44;

struct Ink {
    Colour ground, word, edge; // clear: none
};

Ink ink_of(Palette const& p, ButtonKind kind, Use const& use, bool enabled) {
    Colour const none{};
    if (!enabled)
        return {kind == ButtonKind::Ghost ? none : p.inset, p.muted,
                kind == ButtonKind::Ghost ? none : p.border};
    switch (kind) {
    case ButtonKind::Primary:
        return {use.held ? p.primary_active : use.hovered ? p.primary_hover : p.primary, p.on_primary, none};
    case ButtonKind::Secondary:
        return {use.held ? p.primary_soft : use.hovered ? p.primary_softer : p.surface, p.primary, p.primary};
    case ButtonKind::Ghost:
        return {use.held ? p.primary_soft : use.hovered ? p.primary_softer : none, p.primary, none};
    case ButtonKind::Danger:
        return {p.danger.ground, p.danger.ink, p.danger.ink};
    }
    return {};
}

float icon_room(Ui& ui, ButtonLook const& look) {
    return look.icon == Icon::None ? 0 : ui.dp(kIconDp) + ui.dp(kIconGapDp);
}

// No wider than `most`: a long label takes several lines.
Size size_within(Ui& ui, std::string_view label, ButtonLook const& look, float most) {
    float const sides = 2 * ui.dp(kSideDp) + icon_room(ui, look);
    float const word = ui.text_width(Type::BodyStrong, label) + 1;
    float const width = std::min(word + sides, std::max(most, sides + 1));
    float const height = ui.text_height(width - sides, Type::BodyStrong, label) + ui.dp(20);
    return {width, std::max(ui.dp(kHeightDp), height)};
}

void paint_label(Ui& ui, Rect const& rect, std::string_view label, ButtonLook const& look, Colour colour) {
    float const room = icon_room(ui, look);
    float const most = std::max(1.0F, rect.width() - room - ui.dp(kSideDp));
    float const word = std::min(ui.text_width(Type::BodyStrong, label) + 1, most);
    float const height = ui.text_height(word, Type::BodyStrong, label);
    float x = rect.left + (rect.width() - word - room) / 2;
    Rect const icon =
        Rect::at(look.icon_after ? x + word + ui.dp(kIconGapDp) : x, rect.top, ui.dp(kIconDp), rect.height());
    ui.icon(icon, look.icon, colour);
    if (!look.icon_after)
        x += room;
    TextOptions options;
    options.align = Align::Centre;
    options.silent = true;
    ui.text({x, rect.top + (rect.height() - height) / 2}, word, Type::BodyStrong, colour, label, options);
}

Use painted(Ui& ui, Rect const& rect, std::string_view name, ButtonLook const& look, Ink& ink) {
    Use const use =
        ui.use(rect, {.role = Role::Button, .name = name, .key = look.key, .enabled = look.enabled});
    ink = ink_of(ui.colours(), look.kind, use, look.enabled);
    if (!ink.ground.is_clear())
        ui.fill(rect, ink.ground, kRadiusDp);
    if (!ink.edge.is_clear())
        ui.outline(rect, ink.edge, kRadiusDp, 1.5F);
    if (use.ring)
        ui.focus_ring(rect, kRadiusDp);
    return use;
}

} // namespace

Size button_size(Ui& ui, std::string_view label, ButtonLook const& look) {
    return size_within(ui, label, look, 1e9F);
}

bool button(Ui& ui, Rect const& rect, std::string_view label, ButtonLook const& look) {
    Ink ink;
    Use const use = painted(ui, rect, look.name.empty() ? label : look.name, look, ink);
    if (ui.sees(rect))
        paint_label(ui, rect, label, look, ink.word);
    return use.clicked;
}

bool button(Flow& flow, std::string_view label, ButtonLook const& look) {
    Size const size = size_within(flow.ui(), label, look, flow.width());
    return button(flow.ui(), flow.place(size.width, size.height), label, look);
}

bool button(Column& column, std::string_view label, ButtonLook const& look) {
    Flow flow(column);
    return button(flow, label, look);
}

bool icon_button(Ui& ui, Rect const& rect, Icon icon, std::string_view name, ButtonLook const& look) {
    Ink ink;
    Use const use = painted(ui, rect, name, look, ink);
    ui.icon(rect, icon, ink.word);
    return use.clicked;
}

bool icon_button(Flow& flow, Icon icon, std::string_view name, ButtonLook const& look) {
    float const side = flow.ui().dp(kSquareDp);
    return icon_button(flow.ui(), flow.place(side, side), icon, name, look);
}

bool link(Flow& flow, std::string_view label, std::string_view key) {
    Ui& ui = flow.ui();
    float const width = std::min(ui.text_width(Type::Body, label) + 1, flow.width());
    float const word = ui.text_height(width, Type::Body, label);
    Rect const rect = flow.place(width, std::max(word + ui.dp(12), ui.dp(32)));
    Use const use = ui.use(rect, {.role = Role::Link, .name = label, .key = key});
    float const top = rect.top + (rect.height() - word) / 2;
    TextOptions options;
    options.silent = true;
    ui.text({rect.left, top}, width, Type::Body, ui.colours().primary, label, options);
    float const below = top + word - ui.dp(2);
    ui.fill({rect.left, below, rect.right, below + std::max(1.0F, ui.dp(use.hovered ? 2 : 1))},
            ui.colours().primary);
    if (use.ring)
        ui.focus_ring(rect, 4);
    return use.clicked;
}

} // namespace tablee::client
