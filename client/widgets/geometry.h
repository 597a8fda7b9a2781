// SPDX-License-Identifier: Apache-2.0
#pragma once

// Places on the screen, in pixels from the window's top left. Pure.
#include <algorithm>

namespace tablee::client {

struct Point {
    float x = 0;
    float y = 0;
    bool operator==(Point const&) const = default;
};

struct Rect {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    bool operator==(Rect const&) const = default;

    [[nodiscard]] static Rect at(float x, float y, float width, float height) {
        return {x, y, x + width, y + height};
    }
    [[nodiscard]] float width() const { return right - left; }
    [[nodiscard]] float height() const { return bottom - top; }
    [[nodiscard]] Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
    [[nodiscard]] bool holds(Point p) const {
        return p.x >= left && p.x < right && p.y >= top && p.y < bottom;
    }
    [[nodiscard]] bool meets(Rect const& o) const {
        return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
    }
    [[nodiscard]] Rect common(Rect const& o) const {
        return {std::max(left, o.left), std::max(top, o.top), std::min(right, o.right),
                std::min(bottom, o.bottom)};
    }
    [[nodiscard]] Rect inset(float x, float y) const { return {left + x, top + y, right - x, bottom - y}; }
    [[nodiscard]] Rect inset(float by) const { return inset(by, by); }
    [[nodiscard]] Rect moved(float x, float y) const { return {left + x, top + y, right + x, bottom + y}; }

    // Cut a strip off one side and keep the rest.
    Rect cut_left(float by) {
        Rect const strip{left, top, left + by, bottom};
        left += by;
        return strip;
    }
    Rect cut_right(float by) {
        Rect const strip{right - by, top, right, bottom};
        right -= by;
        return strip;
    }
    Rect cut_top(float by) {
        Rect const strip{left, top, right, top + by};
        top += by;
        return strip;
    }
    Rect cut_bottom(float by) {
        Rect const strip{left, bottom - by, right, bottom};
        bottom -= by;
        return strip;
    }
};

} // namespace tablee::client
