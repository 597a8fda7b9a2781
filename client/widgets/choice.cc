// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/choice.h"

#include <algorithm>

namespace tablee::client {
namespace {

constexpr float kChipDp = 40;
constexpr float kMarkDp = 24;
constexpr float kRowDp = 44;

TextOptions unread(int max_lines = 0) {
    TextOptions options;
    options.silent = true;
    options.max_lines = max_lines;
    return options;
}

float option_height(Ui& ui, Option const& option, float width) {
    float const words = ui.text_height(width, Type::Body, option.label) +
                        (option.detail.empty() ? 0 : ui.text_height(width, Type::Small, option.detail));
    return std::max(ui.dp(kRowDp), words + ui.dp(16));
}

void option_words(Ui& ui, Option const& option, Rect const& rect) {
    Palette const& colours = ui.colours();
    float const label = ui.text_height(rect.width(), Type::Body, option.label);
    float const detail = option.detail.empty() ? 0 : ui.text_height(rect.width(), Type::Small, option.detail);
    float const top = rect.top + (rect.height() - label - detail) / 2;
    ui.text({rect.left, top}, rect.width(), Type::Body, option.enabled ? colours.text : colours.muted,
            option.label, unread());
    if (detail > 0)
        ui.text({rect.left, top + label}, rect.width(), Type::Small, colours.muted, option.detail, unread());
}

} // namespace

Use marked_row(Column& column, Option const& option, Control const& control, Icon mark) {
    Ui& ui = column.ui();
    float const indent = ui.dp(kMarkDp) + ui.dp(12);
    float const words = std::max(1.0F, column.width() - indent - ui.dp(8));
    Rect const rect = column.take_px(option_height(ui, option, words));
    Use const use = ui.use(rect, control);
    Palette const& colours = ui.colours();
    if (use.hovered)
        ui.fill(rect, colours.primary_softer, 8);
    ui.icon(Rect::at(rect.left + ui.dp(4), rect.top, ui.dp(kMarkDp), rect.height()), mark,
            !control.enabled  ? colours.muted
            : control.checked ? colours.primary
                              : colours.border_strong);
    option_words(ui, option, {rect.left + indent, rect.top, rect.left + indent + words, rect.bottom});
    if (use.ring)
        ui.focus_ring(rect, 8);
    return use;
}

bool chip(Flow& flow, std::string_view label, bool selected, ChipLook const& look) {
    Ui& ui = flow.ui();
    Palette const& colours = ui.colours();
    float const room = look.icon == Icon::None && !selected ? 0 : ui.dp(24);
    float const width = ui.text_width(Type::SmallStrong, label) + room + ui.dp(30);
    Rect const rect = flow.place(width, ui.dp(kChipDp));
    Use const use = ui.use(
        rect,
        {.role = Role::Check, .name = label, .key = look.key, .enabled = look.enabled, .checked = selected});
    Colour const ground = selected      ? look.tint ? look.tint->ground : colours.primary
                          : use.hovered ? colours.primary_softer
                                        : colours.surface;
    Colour const ink = selected ? look.tint ? look.tint->ink : colours.on_primary : colours.text_second;
    Colour const edge = selected ? look.tint ? look.tint->ink : colours.primary : colours.border_strong;
    ui.fill(rect, ground, kChipDp / 2);
    ui.outline(rect, edge, kChipDp / 2, selected ? 2 : 1);
    Rect inner = rect.inset(ui.dp(14), 0);
    if (room > 0)
        ui.icon(inner.cut_left(room).inset(0, 0).moved(-ui.dp(2), 0), selected ? Icon::Check : look.icon,
                selected || !look.tint ? ink : look.tint->ink, Type::IconSmall);
    inner.right += ui.dp(4);
    ui.text_in(inner, Type::SmallStrong, ink, label, unread(1));
    if (use.ring)
        ui.focus_ring(rect, kChipDp / 2);
    return use.clicked;
}

bool check_box(Column& column, std::string_view label, bool& ticked, std::string_view key, bool enabled) {
    Option const option{label, {}, Icon::None, enabled};
    Control const control{
        .role = Role::Check, .name = label, .key = key, .enabled = enabled, .checked = ticked};
    bool const turned = marked_row(column, option, control, ticked ? Icon::BoxOn : Icon::Box).clicked;
    if (turned)
        ticked = !ticked;
    return turned;
}

bool radio_list(Column& column, std::string_view key, std::span<Option const> options, int& chosen) {
    IdScope const scope(column.ui(), key);
    Group const group(column.ui(), "radio");
    bool changed = false;
    for (std::size_t i = 0; i < options.size(); i += 1) {
        bool const is_chosen = chosen == static_cast<int>(i);
        Control const control{.role = Role::Radio,
                              .name = options[i].label,
                              .enabled = options[i].enabled,
                              .checked = is_chosen};
        if (marked_row(column, options[i], control, is_chosen ? Icon::CircleOn : Icon::Circle).clicked) {
            changed = changed || !is_chosen;
            chosen = static_cast<int>(i);
        }
    }
    return changed;
}

bool segments(Column& column, std::string_view key, std::span<Option const> options, int& chosen) {
    Ui& ui = column.ui();
    Palette const& colours = ui.colours();
    IdScope const scope(ui, key);
    Group const group(ui, "segments");
    Flow flow(column, 8);
    bool changed = false;
    for (std::size_t i = 0; i < options.size(); i += 1) {
        bool const on = chosen == static_cast<int>(i);
        Icon const mark = on ? Icon::Check : options[i].icon == Icon::None ? Icon::Circle : options[i].icon;
        float const room = ui.dp(28);
        float const most = std::max(1.0F, flow.width() - room - ui.dp(32));
        float const word = std::min(ui.text_width(Type::BodyStrong, options[i].label) + 1, most);
        float const words = ui.text_height(word, Type::BodyStrong, options[i].label);
        Rect const rect = flow.place(word + room + ui.dp(32), std::max(ui.dp(48), words + ui.dp(16)));
        Use const use = ui.use(
            rect,
            {.role = Role::Radio, .name = options[i].label, .enabled = options[i].enabled, .checked = on});
        ui.fill(rect, on ? colours.primary_soft : use.hovered ? colours.primary_softer : colours.surface, 10);
        ui.outline(rect, on ? colours.primary : colours.border_strong, 10, on ? 2.0F : 1.0F);
        Colour const ink = !options[i].enabled ? colours.muted : on ? colours.primary : colours.text;
        Rect inner = rect.inset(ui.dp(16), 0);
        Rect const icon = inner.cut_left(room);
        ui.icon(icon.moved(-ui.dp(4), 0), mark, ink, Type::IconSmall);
        ui.text({inner.left, rect.top + (rect.height() - words) / 2}, word, Type::BodyStrong, ink,
                options[i].label, unread());
        if (use.ring)
            ui.focus_ring(rect, 10);
        if (use.clicked) {
            changed = changed || !on;
            chosen = static_cast<int>(i);
        }
    }
    return changed;
}

} // namespace tablee::client
