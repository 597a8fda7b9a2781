// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/picker.h"

#include "client/widgets/button.h"
#include "client/widgets/dialog.h"
#include "client/widgets/text_field.h"

#include <algorithm>
#include <cctype>

namespace tablee::client {
namespace {

constexpr std::size_t kSearchFrom = 9; // options: below, a search is in the way

TextOptions unread() {
    TextOptions options;
    options.silent = true;
    return options;
}

std::string folded(std::string_view text) {
    std::string low(text);
    std::ranges::transform(low, low.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return low;
}

bool pick_from_list(Column& column, PickerState& state, std::span<Option const> options, int& chosen) {
    Ui& ui = column.ui();
    if (options.size() >= kSearchFrom) {
        text_field(column, ui.say("choice.search"), state.filter, {.icon = Icon::Search});
        column.space(8);
    }
    std::string const wanted = folded(state.filter.text());
    bool changed = false;
    bool any = false;
    Group const group(ui, "options");
    for (std::size_t i = 0; i < options.size(); i += 1) {
        if (!wanted.empty() && folded(options[i].label).find(wanted) == std::string::npos)
            continue;
        any = true;
        bool const is_chosen = chosen == static_cast<int>(i);
        IdScope const scope(ui, i);
        Control const control{.role = Role::Row,
                              .name = options[i].label,
                              .key = "option",
                              .enabled = options[i].enabled,
                              .checked = is_chosen};
        if (marked_row(column, options[i], control, is_chosen ? Icon::CircleOn : Icon::Circle).clicked) {
            changed = !is_chosen;
            chosen = static_cast<int>(i);
            state.open = false;
        }
    }
    if (!any)
        column.note(ui.say("choice.nothing-found"));
    return changed;
}

} // namespace

bool picker(Column& column, std::string_view label, PickerState& state, std::span<Option const> options,
            int& chosen, std::string_view placeholder) {
    Ui& ui = column.ui();
    Palette const& colours = ui.colours();
    IdScope const scope(ui, label);
    column.text(Type::SmallStrong, colours.text, label, unread());
    column.space(4);
    bool const any = chosen >= 0 && static_cast<std::size_t>(chosen) < options.size();
    std::string_view const shown = any ? options[static_cast<std::size_t>(chosen)].label : placeholder;
    float const words = std::max(1.0F, column.width() - ui.dp(60));
    float const height = std::max(ui.dp(50), ui.text_height(words, Type::Body, shown) + ui.dp(16));
    Rect const rect = column.take_px(height);
    Use const use = ui.use(rect, {.role = Role::Button, .name = label, .value = shown, .key = "open"});
    ui.fill(rect, use.hovered ? colours.primary_softer : colours.surface, 10);
    ui.outline(rect, colours.border_strong, 10);
    float const word = ui.text_height(words, Type::Body, shown);
    ui.text({rect.left + ui.dp(14), rect.top + (height - word) / 2}, words, Type::Body,
            any ? colours.text : colours.muted, shown, unread());
    ui.icon({rect.right - ui.dp(40), rect.top, rect.right - ui.dp(8), rect.bottom}, Icon::ExpandMore,
            colours.text_second);
    if (use.ring)
        ui.focus_ring(rect, 10);
    if (use.clicked) {
        state.open = true;
        state.filter.clear();
    }
    if (!state.open)
        return false;
    Dialog dialog(ui, "list", label, 480);
    bool const changed = pick_from_list(dialog.column(), state, options, chosen);
    dialog.column().space(12);
    if (button(dialog.column(), ui.say("choice.cancel"), {.kind = ButtonKind::Ghost}) || dialog.dismissed())
        state.open = false;
    return changed;
}

} // namespace tablee::client
