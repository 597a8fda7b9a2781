// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/column.h"

#include <cmath>

namespace tablee::client {

Rect Column::take_px(float height) {
    Rect const taken{area_.left, y_, area_.right, y_ + height};
    y_ += height;
    return taken;
}

void Column::text(Type type, Colour colour, std::string_view text, TextOptions const& options) {
    y_ += ui_.text({area_.left, y_}, std::max(1.0F, width()), type, colour, text, options);
}

void Column::heading(Type type, std::string_view text_) {
    TextOptions options;
    options.balanced = true;
    options.role = Role::Heading;
    text(type, ui_.colours().text, text_, options);
}

void Column::paragraph(std::string_view text_) {
    text(Type::Body, ui_.colours().text_second, text_);
}

void Column::note(std::string_view text_) {
    text(Type::Small, ui_.colours().muted, text_);
}

void Column::rule() {
    Rect const at = take(17);
    float const y = at.top + ui_.dp(8);
    ui_.fill({at.left, y, at.right, y + std::max(1.0F, ui_.dp(1))}, ui_.colours().border);
}

Flow::Flow(Column& column, float gap_dp, Align align)
    : column_(column)
    , gap_(column.ui().dp(gap_dp))
    , align_(align)
    , x_(0)
    , line_top_(column.y()) {}

Flow::~Flow() {
    column_.advance_to(line_top_ + line_height_);
}

Rect Flow::place(float width, float height) {
    float const room = column_.width();
    width = std::min(width, room);
    if (x_ > 0 && x_ + width > room) {
        line_top_ += line_height_ + gap_;
        line_height_ = 0;
        x_ = 0;
    }
    line_height_ = std::max(line_height_, height);
    float const left = align_ == Align::Right ? column_.left() + room - x_ - width : column_.left() + x_;
    x_ += width + gap_;
    return Rect::at(left, line_top_, width, height);
}

std::vector<Rect> side_by_side(Ui& ui, Rect const& area, std::vector<Share> const& shares, float gap_dp) {
    float const gap = ui.dp(gap_dp);
    float const room = area.width() - gap * static_cast<float>(shares.size() - 1);
    float minimum = 0;
    float weights = 0;
    for (Share const& share : shares) {
        minimum += ui.dp(share.min_dp);
        weights += share.weight;
    }
    if (room < minimum)
        return {};
    // What the weights give, but nobody less than its minimum: the others share what is left.
    std::vector<float> widths(shares.size());
    float fixed = 0;
    float free_weights = weights;
    for (std::size_t i = 0; i < shares.size(); i += 1)
        if (room * shares[i].weight / weights < ui.dp(shares[i].min_dp)) {
            widths[i] = ui.dp(shares[i].min_dp);
            fixed += widths[i];
            free_weights -= shares[i].weight;
        }
    std::vector<Rect> areas;
    float x = area.left;
    for (std::size_t i = 0; i < shares.size(); i += 1) {
        if (widths[i] == 0)
            widths[i] = std::floor((room - fixed) * shares[i].weight / free_weights);
        areas.push_back({x, area.top, x + widths[i], area.bottom});
        x += widths[i] + gap;
    }
    return areas;
}

} // namespace tablee::client
