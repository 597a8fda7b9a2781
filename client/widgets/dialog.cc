// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/dialog.h"

#include "client/widgets/ui_impl.h"

#include <cmath>
#include <imgui.h>

namespace tablee::client {
namespace {

constexpr float kMarginDp = 16;
constexpr float kPaddingDp = 24;
constexpr float kFirstHeightDp = 420; // until the content has been measured
constexpr float kRadiusDp = 18;

// What it keeps: a the height of its content, in pixels.
Rect sheet_of(Ui& ui, Ui::Memory const& kept, float title, float width_dp) {
    Rect const room = ui.screen().inset(std::min(ui.dp(kMarginDp), ui.screen().width() / 8), ui.dp(8));
    float const width = std::min(room.width(), ui.dp(width_dp));
    float const content = kept.a > 0 ? kept.a : ui.dp(kFirstHeightDp);
    float const height = std::min(room.height(), title + content + 2 * ui.dp(kPaddingDp));
    return Rect::at(std::floor(room.left + (room.width() - width) / 2),
                    std::floor(room.top + (room.height() - height) / 2), width, height);
}

} // namespace

// A dialog is drawn over everything, wherever the view that opens it stands.
struct Dialog::Before {
    ImDrawList* list;
    std::vector<Rect> clips;
    std::vector<WidgetId> scrolls;
    std::vector<WidgetId> groups;
};

Dialog::Dialog(Ui& ui, std::string_view key, std::string_view title, float width_dp)
    : ui_(ui)
    , id_(ui.id_of(key)) {
    Ui::Impl& me = ui.impl();
    before_ = std::make_unique<Before>(Before{me.list, me.clips, me.scrolls, me.groups});
    me.list = ImGui::GetForegroundDrawList();
    me.clips.assign(1, ui.screen());
    me.scrolls.clear();
    me.groups.assign(1, 0);
    ui.push_id(key);
    ui.push_scope();
    bool const on_top = me.scope >= me.last_scope;
    dismissed_ = on_top && me.scope == me.last_scope && ui.take_key(Key::Escape);

    Ui::Memory& kept = ui.memory(id_);
    if (kept.fresh)
        kept.a = 0;
    float const padding = ui.dp(kPaddingDp);
    float const inner_width =
        std::min(ui.screen().width() - 2 * ui.dp(kMarginDp), ui.dp(width_dp)) - 2 * padding;
    TextOptions options;
    options.role = Role::Heading;
    options.max_lines = 3;
    float const title_height = ui.text_height(inner_width, Type::Heading2, title, options) + ui.dp(12);
    Rect const sheet = sheet_of(ui, kept, title_height, width_dp);
    ui.fill(ui.screen(), ui.colours().veil);
    ui.shadow(sheet, 0.17F);
    ui.fill(sheet, ui.colours().surface, kRadiusDp);
    ui.outline(sheet, ui.colours().border, kRadiusDp);
    ui.announce(Role::Dialog, sheet, title);
    // On a very small window the title scrolls with the rest.
    bool const roomy = sheet.height() > title_height + 2 * padding + ui.dp(80);
    Rect inner = sheet.inset(padding - ui.dp(6), roomy ? padding : ui.dp(8));
    if (roomy)
        ui.text({inner.left + ui.dp(6), inner.top}, inner_width, Type::Heading2, ui.colours().text, title,
                options);
    if (roomy)
        inner.top += title_height;
    inner.bottom += roomy ? ui.dp(10) : 0;
    scroll_.emplace(ui, "content", inner, Scroll::Padding{6, 6});
    if (!roomy)
        scroll_->column().heading(Type::Heading3, title);
}

Dialog::~Dialog() {
    Ui::Memory& kept = ui_.memory(id_);
    float const height = scroll_->content_height();
    if (std::abs(kept.a - height) > 0.5F)
        ui_.request_frame();
    kept.a = height;
    scroll_.reset();
    ui_.pop_scope();
    ui_.pop_id();
    Ui::Impl& me = ui_.impl();
    me.list = before_->list;
    me.clips = std::move(before_->clips);
    me.scrolls = std::move(before_->scrolls);
    me.groups = std::move(before_->groups);
}

} // namespace tablee::client
