// SPDX-License-Identifier: Apache-2.0
// Effect and effort: a picture of four quadrants, and the same as a list.
//
// Medians are words of a scale, so that many actions fall on one place: each place is a cell that grows with
// what it holds. No mark covers another, at any size of text.
#include "client/views/figure_views.h"

#include <algorithm>
#include <cmath>

namespace tablee::client {
namespace {

constexpr float kMarkDp = 28; // with its gap
constexpr float kCellDp = 56; // height, at least
constexpr float kMostDp = 760;

Tint tint_of(Palette const& colours, std::size_t quadrant) {
    switch (quadrant) {
    case 0:
        return colours.success;
    case 1:
        return colours.info;
    case 2:
        return {colours.text_second, colours.inset};
    default:
        return colours.warn;
    }
}

bool placed(Placed const& point) {
    return point.effect && point.effort;
}

// Columns of effort, rows of effect from the most at the top.
struct Picture {
    Ui& ui;
    PlacingFigures const& figures;
    Rect area;
    std::vector<float> tops; // of each row, then the bottom

    [[nodiscard]] float cell_width() const { return area.width() / static_cast<float>(figures.levels); }
    [[nodiscard]] std::size_t marks_a_line() const {
        return std::max<std::size_t>(1, static_cast<std::size_t>((cell_width() - ui.dp(6)) / ui.dp(kMarkDp)));
    }
    [[nodiscard]] std::vector<std::size_t> points_in(std::uint32_t effort, std::uint32_t effect) const {
        std::vector<std::size_t> points;
        for (std::size_t i = 0; i < figures.points.size(); i += 1) {
            Placed const& point = figures.points[i];
            if (placed(point) && point.effort->median == effort && point.effect->median == effect)
                points.push_back(i);
        }
        return points;
    }
    // The rows, as high as their fullest cell needs. Answers the height of all.
    float lay_out() {
        float y = area.top;
        for (std::uint32_t row = 0; row < figures.levels; row += 1) {
            tops.push_back(y);
            std::size_t lines = 1;
            for (std::uint32_t effort = 0; effort < figures.levels; effort += 1) {
                std::size_t const count = points_in(effort, figures.levels - 1 - row).size();
                lines = std::max(lines, (count + marks_a_line() - 1) / marks_a_line());
            }
            y += std::max(ui.dp(kCellDp), static_cast<float>(lines) * ui.dp(kMarkDp) + ui.dp(12));
        }
        tops.push_back(y);
        return y - area.top;
    }
    [[nodiscard]] Rect cell(std::uint32_t effort, std::uint32_t effect) const {
        std::size_t const row = figures.levels - 1 - effect;
        float const left = area.left + cell_width() * static_cast<float>(effort);
        return {left, tops[row], left + cell_width(), tops[row + 1]};
    }
    // Above the middle of the scale is high.
    [[nodiscard]] std::uint32_t first_high() const { return (figures.levels + 1) / 2; }

    void draw_quadrants() const {
        std::uint32_t const high = first_high();
        std::uint32_t const last = figures.levels - 1;
        Rect const parts[] = {{area.left, tops.front(), cell(high, last).left, cell(0, high).bottom},
                              {cell(high, last).left, tops.front(), area.right, cell(0, high).bottom},
                              {area.left, cell(0, high).bottom, cell(high, 0).left, tops.back()},
                              {cell(high, 0).left, cell(0, high).bottom, area.right, tops.back()}};
        for (std::size_t i = 0; i < 4; i += 1) {
            ui.fill(parts[i].inset(ui.dp(2)), tint_of(ui.colours(), i).ground, 8);
            ui.outline(parts[i].inset(ui.dp(2)), ui.colours().border, 8);
        }
    }
    void draw_spread(Placed const& point) const {
        Rect const low = cell(point.effort->lower, point.effect->lower);
        Rect const high = cell(point.effort->upper, point.effect->upper);
        if (point.effort->lower == point.effort->upper && point.effect->lower == point.effect->upper)
            return;
        ui.outline(Rect{low.left, high.top, high.right, low.bottom}.inset(ui.dp(6)),
                   ui.colours().border_strong.faded(0.6F), 6);
    }
    void draw_marks() const {
        for (std::uint32_t effort = 0; effort < figures.levels; effort += 1)
            for (std::uint32_t effect = 0; effect < figures.levels; effect += 1) {
                Rect const place = cell(effort, effect);
                auto const points = points_in(effort, effect);
                for (std::size_t i = 0; i < points.size(); i += 1) {
                    auto const column = static_cast<float>(i % marks_a_line());
                    auto const line = static_cast<float>(i / marks_a_line());
                    draw_mark({place.left + ui.dp(6) + (column + 0.5F) * ui.dp(kMarkDp),
                               place.top + ui.dp(6) + (line + 0.5F) * ui.dp(kMarkDp)},
                              figures.points[points[i]]);
                }
            }
    }
    void draw_mark(Point centre, Placed const& point) const {
        float const radius = ui.dp(kMarkDp / 2 - 1);
        Rect const rect{centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius};
        ui.disc(centre, radius, ui.colours().primary);
        ui.text_in(rect, Type::SmallStrong, ui.colours().on_primary, point.number,
                   {.align = Align::Centre, .silent = true});
        ui.announce(Role::Image, rect, point.number + ". " + point.title, point.words);
    }
};

// The names of two quadrants, over or under their halves.
void draw_names(Column& column, Picture const& picture, std::size_t left, std::size_t right) {
    Ui& ui = column.ui();
    float const edge = picture.area.left + picture.cell_width() * static_cast<float>(picture.first_high());
    float const gap = ui.dp(8);
    float const top = column.y();
    auto const name = [&](std::size_t quadrant, float from, float to) {
        return ui.text({from, top}, to - from - gap, Type::SmallStrong, ui.colours().text_second,
                       picture.figures.quadrants[quadrant]);
    };
    float const height = std::max(name(left, picture.area.left, edge), name(right, edge, picture.area.right));
    column.take_px(height + ui.dp(4));
}

void draw_list(Column& column, PlacingFigures const& one) {
    Ui& ui = column.ui();
    for (std::size_t quadrant = 0; quadrant <= one.quadrants.size(); quadrant += 1) {
        bool const none = quadrant == one.quadrants.size();
        bool headed = false;
        for (Placed const& point : one.points) {
            if (none ? point.quadrant.has_value() : point.quadrant != quadrant)
                continue;
            if (!headed) {
                column.space(16);
                column.heading(Type::Heading3, none ? ui.say("results.place.none") : one.quadrants[quadrant]);
            }
            headed = true;
            column.space(8);
            column.text(Type::BodyStrong, ui.colours().text, point.number + ". " + point.title);
            column.note(point.words);
        }
    }
}

} // namespace

void draw_placing(Column& column, PlacingFigures const& one) {
    Ui& ui = column.ui();
    column.note(ui.say("results.place.axis-effect"));
    column.space(6);
    float const width = std::min(column.width(), ui.dp(kMostDp));
    Picture picture{ui, one, {column.left(), column.y(), column.left() + width, column.y()}, {}};
    draw_names(column, picture, 0, 1);
    picture.area.top = column.y();
    column.take_px(picture.lay_out());
    picture.draw_quadrants();
    for (Placed const& point : one.points)
        if (placed(point))
            picture.draw_spread(point);
    picture.draw_marks();
    column.space(4);
    draw_names(column, picture, 2, 3);
    column.note(ui.say("results.place.axis-effort"));
    column.note(ui.say("results.place.spread-note"));
    draw_list(column, one);
}

} // namespace tablee::client
