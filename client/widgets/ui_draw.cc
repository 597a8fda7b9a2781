// SPDX-License-Identifier: Apache-2.0
// What a Ui draws, but for words.
#include "client/widgets/ui.h"
#include "client/widgets/ui_impl.h"

#include <array>
#include <cmath>
#include <imgui.h>
#include <numbers>

namespace tablee::client {
namespace {

ImVec2 at(Point p) {
    return {p.x, p.y};
}

constexpr float kPi = std::numbers::pi_v<float>;

} // namespace

void Ui::fill(Rect const& rect, Colour colour, float radius_dp) {
    if (sees(rect))
        impl_->list->AddRectFilled({rect.left, rect.top}, {rect.right, rect.bottom}, colour.abgr,
                                   radius_dp * impl_->input.scale);
}

void Ui::outline(Rect const& rect, Colour colour, float radius_dp, float thickness_dp) {
    if (!sees(rect))
        return;
    float const thickness = std::max(1.0F, std::floor(thickness_dp * impl_->input.scale + 0.25F));
    float const in = thickness / 2 - 0.5F; // Dear ImGui draws it around the half pixel
    impl_->list->AddRect({rect.left + in, rect.top + in}, {rect.right - in, rect.bottom - in}, colour.abgr,
                         radius_dp * impl_->input.scale, 0, thickness);
}

void Ui::line(Point from, Point to, Colour colour, float thickness_dp) {
    impl_->list->AddLine(at(from), at(to), colour.abgr, std::max(1.0F, thickness_dp * impl_->input.scale));
}

void Ui::disc(Point centre, float radius, Colour colour) {
    impl_->list->AddCircleFilled(at(centre), radius, colour.abgr);
}

void Ui::circle(Point centre, float radius, Colour colour, float thickness_dp) {
    impl_->list->AddCircle(at(centre), radius, colour.abgr, 0,
                           std::max(1.0F, thickness_dp * impl_->input.scale));
}

void Ui::arc(Point centre, float radius, float from_turn, float to_turn, Colour colour, float thickness_dp) {
    float const top = -kPi / 2;
    impl_->list->PathArcTo(at(centre), radius, top + from_turn * 2 * kPi, top + to_turn * 2 * kPi, 48);
    impl_->list->PathStroke(colour.abgr, 0, thickness_dp * impl_->input.scale);
}

// Eight patches of the blurred square: corners keep their size, edges stretch, the middle is not painted.
void Ui::shadow(Rect const& rect, float strength) {
    float const spread = dp(10);
    Rect const outer = rect.inset(-spread).moved(0, dp(3));
    if (!sees(outer))
        return;
    Colour const colour = colours().shadow.faded(colours().name == ThemeName::Dark ? strength * 3 : strength);
    float const corner = std::min(spread * 2 + dp(4), std::min(outer.width(), outer.height()) / 2);
    std::array const xs{outer.left, outer.left + corner, outer.right - corner, outer.right};
    std::array const ys{outer.top, outer.top + corner, outer.bottom - corner, outer.bottom};
    constexpr float kCorner = 0.375F; // of the square
    Fonts::Patch const patch = impl_->fonts.shadow();
    auto const u = [&](float share) { return patch.u0 + (patch.u1 - patch.u0) * share; };
    auto const v = [&](float share) { return patch.v0 + (patch.v1 - patch.v0) * share; };
    std::array const us{u(0), u(kCorner), u(1 - kCorner), u(1)};
    std::array const vs{v(0), v(kCorner), v(1 - kCorner), v(1)};
    impl_->list->PrimReserve(8 * 6, 8 * 4);
    for (std::size_t row = 0; row < 3; row += 1)
        for (std::size_t column = 0; column < 3; column += 1)
            if (row != 1 || column != 1)
                impl_->list->PrimRectUV({xs[column], ys[row]}, {xs[column + 1], ys[row + 1]},
                                        {us[column], vs[row]}, {us[column + 1], vs[row + 1]}, colour.abgr);
}

void Ui::focus_ring(Rect const& rect, float radius_dp, std::optional<Colour> colour) {
    outline(rect.inset(-dp(2)), colours().focus_gap, radius_dp + 2, 2);
    outline(rect.inset(-dp(5)), colour.value_or(colours().focus), radius_dp + 5, 3);
}

void Ui::push_clip(Rect const& rect) {
    Rect const met = rect.common(impl_->clips.back());
    impl_->clips.push_back(met);
    impl_->list->PushClipRect({met.left, met.top},
                              {std::max(met.left, met.right), std::max(met.top, met.bottom)});
}

void Ui::pop_clip() {
    impl_->clips.pop_back();
    impl_->list->PopClipRect();
}

Rect Ui::clip() const {
    return impl_->clips.back();
}

bool Ui::sees(Rect const& rect) const {
    return rect.meets(impl_->clips.back());
}

int Ui::mark() const {
    return impl_->list->VtxBuffer.Size;
}

void Ui::stretch(int from, int to, float middle, float by) {
    for (int i = from; i < to; i += 1)
        if (ImDrawVert& vertex = impl_->list->VtxBuffer[i]; vertex.pos.y > middle)
            vertex.pos.y += by;
}

} // namespace tablee::client
