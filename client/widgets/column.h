// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where things go: from top to bottom in a column, from left to right in a flow that wraps, side by side when
// there is room. Measures in dp come in, pixels come out. Thread: the window's.
#include "client/widgets/ui.h"

#include <initializer_list>
#include <vector>

namespace tablee::client {

// A vertical flow from the top of an area; it is as high as what is put into it.
class Column {
  public:
    Column(Ui& ui, Rect const& area)
        : ui_(ui)
        , area_(area)
        , y_(area.top) {}

    [[nodiscard]] Ui& ui() { return ui_; }
    [[nodiscard]] float left() const { return area_.left; }
    [[nodiscard]] float width() const { return area_.width(); }
    [[nodiscard]] float width_dp() const { return area_.width() / ui_.dp(1); }
    [[nodiscard]] float y() const { return y_; }
    [[nodiscard]] float height() const { return y_ - area_.top; } // so far
    [[nodiscard]] Rect rest() const { return {area_.left, y_, area_.right, std::max(y_, area_.bottom)}; }
    [[nodiscard]] Rect const& area() const { return area_; }

    Rect take(float height_dp) { return take_px(ui_.dp(height_dp)); }
    Rect take_px(float height);
    void space(float dp) { y_ += ui_.dp(dp); }
    void advance_to(float y) { y_ = std::max(y_, y); }

    void text(Type type, Colour colour, std::string_view text, TextOptions const& options = {});
    void heading(Type type, std::string_view text); // Role::Heading, in the text's colour
    void paragraph(std::string_view text);          // Body, second colour
    void note(std::string_view text);               // Small, muted
    void rule();                                    // a thin line across

  private:
    Ui& ui_;
    Rect area_;
    float y_;
};

// From left to right, onto a new line when the line is full. The column takes its height when it ends.
class Flow {
  public:
    Flow(Column& column, float gap_dp = 12, Align align = Align::Left);
    ~Flow();
    Flow(Flow const&) = delete;
    Flow& operator=(Flow const&) = delete;

    // Never wider than the column. For Align::Right, things are placed from the right edge leftwards.
    Rect place(float width, float height);
    [[nodiscard]] Ui& ui() { return column_.ui(); }
    [[nodiscard]] float width() const { return column_.width(); }

  private:
    Column& column_;
    float gap_;
    Align align_;
    float x_;
    float line_top_;
    float line_height_ = 0;
};

// Areas side by side, by their shares, when each has at least its minimum; otherwise nothing: stack them.
struct Share {
    float weight = 1;
    float min_dp = 200;
};
[[nodiscard]] std::vector<Rect> side_by_side(Ui& ui, Rect const& area, std::vector<Share> const& shares,
                                             float gap_dp = 16);

} // namespace tablee::client
