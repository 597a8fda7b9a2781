// SPDX-License-Identifier: Apache-2.0
// Appréciations: bars of grades, best at the left everywhere, the half marked above them.
#include "client/views/figure_views.h"
#include "client/widgets/signs.h"

#include <cmath>

namespace tablee::client {
namespace {

constexpr float kBarDp = 34;
constexpr float kSwatchDp = 16;

void draw_keys(Column& column, std::vector<GradeKey> const& keys) {
    Ui& ui = column.ui();
    Flow flow(column, 16);
    for (GradeKey const& key : keys) {
        std::string const words = key.name + " (" + key.initials + ")";
        float const width = ui.text_width(Type::Small, words) + ui.dp(kSwatchDp + 10);
        Rect rect = flow.place(width, ui.dp(24));
        Rect const swatch =
            Rect::at(rect.left, rect.centre().y - ui.dp(kSwatchDp / 2), ui.dp(kSwatchDp), ui.dp(kSwatchDp));
        ui.fill(swatch, ui.colours().grades[key.tint].ground, 4);
        ui.outline(swatch, ui.colours().border_strong, 4);
        rect.left += ui.dp(kSwatchDp + 6);
        ui.text_in(rect, Type::Small, ui.colours().text_second, words);
    }
}

std::string in_words(JudgmentFigures const& one, GradeBar const& bar) {
    std::string words;
    for (std::size_t i = 0; i < bar.parts.size(); i += 1)
        if (!bar.parts[i].figure.empty())
            words += (words.empty() ? "" : ", ") + one.keys[i].name + " " + bar.parts[i].figure;
    return words;
}

// Figure and initials where there is room for both, the figure alone, or nothing: the table has them all.
void draw_segment_words(Ui& ui, Rect const& part, GradeKey const& key, GradePart const& figure) {
    TextOptions const centred{.align = Align::Centre, .silent = true};
    std::string const both = figure.figure + " " + key.initials;
    float const room = part.width() - ui.dp(6);
    Colour const ink = ui.colours().grades[key.tint].ink;
    if (ui.text_width(Type::SmallStrong, both) < room)
        ui.text_in(part, Type::SmallStrong, ink, both, centred);
    else if (ui.text_width(Type::SmallStrong, figure.figure) < room)
        ui.text_in(part, Type::SmallStrong, ink, figure.figure, centred);
}

void draw_grade_bar(Column& column, JudgmentFigures const& one, GradeBar const& bar,
                    std::string const& name) {
    Ui& ui = column.ui();
    Rect const above = column.take_px(ui.line_step(Type::Small) + ui.dp(8));
    Rect const rect = column.take(kBarDp);
    ui.announce(Role::Image, rect, name, in_words(one, bar));
    ui.fill(rect, ui.colours().inset, 4);
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < bar.parts.size(); i += 1) {
        if (bar.parts[i].thousandths == 0)
            continue;
        auto const edge = [&](std::uint32_t share) {
            return rect.left + std::floor(rect.width() * static_cast<float>(share) / 1000);
        };
        Rect part{edge(before), rect.top, edge(before + bar.parts[i].thousandths) - ui.dp(2), rect.bottom};
        before += bar.parts[i].thousandths;
        part.right = std::max(part.left + 1, part.right);
        ui.fill(part, ui.colours().grades[one.keys[i].tint].ground, 4);
        ui.outline(part, i == bar.majority ? ui.colours().text : ui.colours().border_strong, 4,
                   i == bar.majority ? 2.0F : 1.0F);
        draw_segment_words(ui, part, one.keys[i], bar.parts[i]);
    }
    float const half = rect.centre().x;
    ui.line({half, above.bottom - ui.dp(8)}, {half, above.bottom}, ui.colours().text, 2);
    float const reach = ui.dp(60);
    ui.text_in({half - reach, above.top, half + reach, above.bottom - ui.dp(8)}, Type::Small,
               ui.colours().muted, ui.say("results.grade.majority"),
               {.align = Align::Centre, .silent = true});
}

void draw_table(Column& column, Figures const& figures, JudgmentFigures const& one) {
    Ui& ui = column.ui();
    std::vector<std::string> header{ui.say("results.grade.option")};
    for (GradeKey const& key : one.keys)
        header.push_back(key.name);
    std::vector<std::vector<GridCell>> rows;
    for (std::size_t i = 0; i < one.bars.size(); i += 1) {
        std::vector<GridCell>& row = rows.emplace_back();
        row.push_back({figures.options[i].title, {}, {}, false});
        for (std::size_t key = 0; key < one.keys.size(); key += 1) {
            std::string const& figure = one.bars[i].parts[key].figure;
            row.push_back({figure.empty() ? "0" : figure, {}, {}, key == one.bars[i].majority});
        }
    }
    column.space(8);
    draw_grid(column, header, rows);
}

} // namespace

void draw_judgment(Column& column, FigureFolds& folds, Figures const& figures, JudgmentFigures const& one,
                   FigureLook const& look) {
    Ui& ui = column.ui();
    bool const whole = look.size == FigureSize::Whole;
    if (whole) {
        draw_keys(column, one.keys);
        column.space(8);
        column.note(one.explanation);
    }
    for (std::size_t i = 0; i < figures.options.size(); i += 1) {
        OptionLine const& line = figures.options[i];
        if (whole) {
            draw_option_head(column, line);
            column.note(ui.say("results.bar.rank", {line.rank, line.figures}));
        } else {
            column.space(8);
            column.text(Type::Small, ui.colours().text_second,
                        ui.say("text.pair", {line.title, line.figures}));
        }
        draw_grade_bar(column, one, one.bars[i], look.of.empty() ? line.title : look.of + " – " + line.title);
        if (!whole)
            continue;
        column.space(4);
        for (std::string const& note : line.notes)
            column.note(note);
        if (!line.after.empty())
            column.note(line.after);
    }
    if (whole &&
        fold(column, ui.say("results.grade.table.show"), ui.say("results.grade.table.hide"), folds.table))
        draw_table(column, figures, one);
}

} // namespace tablee::client
