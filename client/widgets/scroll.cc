// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/scroll.h"

#include "client/widgets/ui_impl.h"

#include <cmath>

namespace tablee::client {
namespace {

constexpr float kBarDp = 10;
constexpr float kWheelLines = 3;
constexpr float kPageShare = 0.85F;

// What the widget keeps: a the offset, b the height of its content, c where the bar was caught (0: it is
// not).
Rect column_area(Ui& ui, WidgetId id, Rect const& area, Scroll::Padding padding) {
    Ui::Memory const& kept = ui.memory(id);
    float const bar = kept.b > area.height() + 1 ? ui.dp(kBarDp) : 0;
    Rect inner = area.inset(ui.dp(padding.x_dp), 0);
    inner.right = std::max(inner.left + 1, inner.right - bar);
    inner.top = area.top + ui.dp(padding.y_dp) - std::floor(kept.a);
    return inner;
}

} // namespace

Scroll::Scroll(Ui& ui, std::string_view key, Rect const& area, Padding padding)
    : ui_(ui)
    , id_(ui.id_of(key))
    , area_(area)
    , padding_(ui.dp(padding.y_dp))
    , overflows_(ui.memory(id_).b > area.height() + 1)
    , column_(ui, column_area(ui, id_, area, padding)) {
    ui_.push_clip(area_);
    ui_.impl().scrolls.push_back(id_);
}

Scroll::~Scroll() {
    Ui::Memory& kept = ui_.memory(id_);
    float const height = content_height();
    float const most = std::max(0.0F, height - area_.height());
    if (std::abs(kept.b - height) > 0.5F)
        ui_.request_frame();
    kept.b = height;
    float offset = kept.a;
    reveal(offset, most);
    scroll_by_hand(offset, most);
    if (most > 0)
        drag_bar(offset, most);
    offset = std::clamp(offset, 0.0F, most);
    if (offset != kept.a)
        ui_.request_frame();
    kept.a = offset;
    ui_.impl().scrolls.pop_back();
    ui_.pop_clip();
}

float Scroll::content_height() const {
    return column_.y() - column_.area().top + 2 * padding_;
}

void Scroll::to_top() {
    ui_.memory(id_).a = 0;
}

void Scroll::scroll_by_hand(float& offset, float most) {
    if (most <= 0)
        return;
    if (offset > 0 || ui_.impl().events.wheel < 0)
        offset -= ui_.take_wheel(area_) * kWheelLines * ui_.line_step(Type::Body);
    Node const* focused = node_of(ui_.impl().last, ui_.focused());
    bool const typing = focused != nullptr && focused->role == Role::Area;
    bool const mine = focused != nullptr && focused->scroll == id_;
    if (typing || !(mine || area_.holds(ui_.pointer())) || ui_.impl().scope < ui_.impl().last_scope)
        return;
    if (ui_.take_key(Key::PageDown))
        offset += area_.height() * kPageShare;
    if (ui_.take_key(Key::PageUp))
        offset -= area_.height() * kPageShare;
}

void Scroll::drag_bar(float& offset, float most) {
    Ui::Impl& me = ui_.impl();
    Ui::Memory& kept = ui_.memory(id_);
    Rect const track{area_.right - ui_.dp(kBarDp), area_.top + ui_.dp(2), area_.right,
                     area_.bottom - ui_.dp(2)};
    float const height = std::max(ui_.dp(32), track.height() * area_.height() / (area_.height() + most));
    float const room = std::max(1.0F, track.height() - height);
    float const top = track.top + room * std::clamp(offset / most, 0.0F, 1.0F);
    Rect const grip = Rect::at(track.left + ui_.dp(2), top, ui_.dp(6), std::min(height, track.height()));
    WidgetId const bar = id_ ^ 1U;
    bool const under = me.scope >= me.last_scope && track.common(ui_.clip()).holds(ui_.pointer());
    if (under && me.presses) {
        me.active = bar;
        bool const on_grip = grip.inset(-ui_.dp(2), 0).holds(ui_.pointer());
        kept.c = on_grip ? ui_.pointer().y - grip.top + 1 : height / 2;
    }
    if (me.active == bar && me.queue.button_down())
        offset = (ui_.pointer().y - kept.c + 1 - track.top) / room * most;
    bool const strong = me.active == bar || under;
    ui_.fill(grip, ui_.colours().border_strong.faded(strong ? 0.9F : 0.5F), 3);
}

// Outer areas follow: the place moves with what this one has done.
void Scroll::reveal(float& offset, float most) {
    auto& wanted = ui_.impl().reveal;
    if (wanted.id == 0 || !wanted.found || std::ranges::find(wanted.scrolls, id_) == wanted.scrolls.end())
        return;
    float const before = offset;
    float const margin = std::min(ui_.dp(24), std::max(0.0F, (area_.height() - wanted.rect.height()) / 2));
    if (wanted.rect.bottom + margin > area_.bottom)
        offset += wanted.rect.bottom + margin - area_.bottom;
    if (wanted.rect.top - (offset - before) - margin < area_.top)
        offset += wanted.rect.top - (offset - before) - margin - area_.top;
    offset = std::clamp(offset, 0.0F, most);
    wanted.rect = wanted.rect.moved(0, before - offset);
    if (wanted.scrolls.front() == id_)
        wanted = {};
}

namespace {

constexpr float kWideDp = 700;
constexpr float kMostDp = 1400; // longer lines are not read

Rect page_area(Ui& ui, Rect area) {
    area.right = std::min(area.right, area.left + ui.dp(kMostDp));
    return area;
}

Scroll::Padding page_padding(Ui& ui, Rect const& area) {
    return area.width() >= ui.dp(kWideDp) ? Scroll::Padding{28, 22} : Scroll::Padding{14, 12};
}

} // namespace

Page::Page(Ui& ui, std::string_view key, Rect const& area, std::string_view title, std::string_view sentence)
    : scroll_(ui, key, page_area(ui, area), page_padding(ui, area)) {
    if (!title.empty())
        column().heading(Type::Heading1, title);
    if (!sentence.empty()) {
        column().space(4);
        column().paragraph(sentence);
    }
    if (!title.empty() || !sentence.empty())
        column().space(18);
}

} // namespace tablee::client
