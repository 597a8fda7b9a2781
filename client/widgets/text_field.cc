// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/text_field.h"

#include "client/widgets/editor_view.h"
#include "client/widgets/ui_impl.h"

#include <cmath>

namespace tablee::client {
namespace {

constexpr float kRadiusDp = 10;
constexpr float kPaddingDp = 14;
constexpr float kIconDp = 24;
constexpr float kLines = 5; // of a field of many, unless it says otherwise

TextOptions unread() {
    TextOptions options;
    options.silent = true;
    return options;
}

Type type_of(FieldLook const& look) {
    return look.large ? Type::Heading2 : Type::Body;
}

void draw_frame(Ui& ui, Rect const& rect, Use const& use, FieldLook const& look) {
    Palette const& colours = ui.colours();
    ui.fill(rect, look.read_only ? colours.inset : colours.surface, kRadiusDp);
    Colour edge = use.hovered ? colours.text_second : colours.border_strong;
    if (use.focused)
        edge = colours.primary;
    if (!look.error.empty())
        edge = colours.danger.ink;
    ui.outline(rect, edge, kRadiusDp, use.focused || !look.error.empty() ? 2.0F : 1.0F);
}

void draw_placeholder(Ui& ui, Rect const& inner, TextEditor const& editor, FieldLook const& look) {
    Palette const& colours = ui.colours();
    if (editor.lines() == TextEditor::Lines::One) {
        ui.text_in(inner, type_of(look), colours.muted, look.placeholder, unread());
        return;
    }
    ui.push_clip(inner);
    ui.text({inner.left, inner.top}, inner.width(), Type::Body, colours.muted, look.placeholder, unread());
    ui.pop_clip();
}

Rect inner_of(Ui& ui, Rect const& rect, TextEditor const& editor, FieldLook const& look) {
    bool const many = editor.lines() == TextEditor::Lines::Many;
    float const side = std::min(ui.dp(kPaddingDp), rect.width() / 8);
    Rect inner = rect.inset(side, many ? std::min(ui.dp(10), rect.height() / 8) : 0);
    if (look.icon != Icon::None && ui.impl().fonts.has_icons())
        inner.left += ui.dp(kIconDp + 8);
    inner.right = std::max(inner.left + 1, inner.right);
    return inner;
}

} // namespace

FieldUse text_area(Ui& ui, Rect const& rect, std::string_view name, TextEditor& editor,
                   FieldLook const& look) {
    std::size_t const node = ui.impl().tree.size();
    Role const role = editor.lines() == TextEditor::Lines::Many ? Role::Area : Role::Field;
    Use const use = ui.use(rect, {.role = role, .name = name, .value = editor.text(), .key = look.key});
    std::uint64_t const before = editor.revision();
    EditorView view{ui, editor, inner_of(ui, rect, editor, look), type_of(look)};
    view.spacing = look.large ? EditorView::Spacing::Cells : EditorView::Spacing::Text;
    view.read_only = look.read_only;
    view.lay();
    view.take_mouse(use);
    if (use.focused)
        view.take_strokes();
    view.take_wheel();
    view.show_caret();

    draw_frame(ui, rect, use, look);
    if (look.icon != Icon::None)
        ui.icon(Rect::at(rect.left + ui.dp(kPaddingDp), rect.top, ui.dp(kIconDp), rect.height()), look.icon,
                ui.colours().muted);
    if (editor.empty() && !look.placeholder.empty())
        draw_placeholder(ui, view.inner, editor, look);
    view.draw(use, ui.colours().text);
    if (use.ring)
        ui.focus_ring(rect, kRadiusDp);
    bool const changed = editor.revision() != before;
    if (changed)
        ui.impl().tree[node].value = editor.text();
    return {changed, view.submitted, use.focused, use.id};
}

FieldUse text_field(Column& column, std::string_view label, TextEditor& editor, FieldLook const& look) {
    Ui& ui = column.ui();
    Palette const& colours = ui.colours();
    if (!look.label_hidden) {
        column.text(Type::SmallStrong, colours.text, label, unread());
        column.space(4);
    }
    if (!look.hint.empty()) {
        column.text(Type::Small, colours.text_second, look.hint);
        column.space(4);
    }
    float const step = ui.line_step(type_of(look));
    float height = std::max(ui.dp(50), step + ui.dp(look.large ? 24 : 18));
    if (editor.lines() == TextEditor::Lines::Many)
        height = look.height_dp > 0 ? ui.dp(look.height_dp) : step * kLines + ui.dp(20);
    FieldUse const use = text_area(ui, column.take_px(height), label, editor, look);
    if (!look.error.empty()) {
        column.space(6);
        float const indent = ui.impl().fonts.has_icons() ? ui.dp(26) : 0;
        float const line = ui.line_step(Type::Small);
        ui.icon(Rect::at(column.left(), column.y(), ui.dp(20), line), Icon::ErrorMark, colours.danger.ink,
                Type::IconSmall);
        TextOptions said;
        said.role = Role::Alert;
        float const width = std::max(1.0F, column.width() - indent);
        column.take_px(ui.text({column.left() + indent, column.y()}, width, Type::Small, colours.danger.ink,
                               look.error, said));
    }
    return use;
}

} // namespace tablee::client
