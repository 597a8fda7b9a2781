// SPDX-License-Identifier: Apache-2.0
#pragma once

// The figures of a result, drawn and in words: bars, grades, duels, rounds, quadrants. Thread: the window's.
#include "client/present/result_parts.h"
#include "client/widgets/column.h"

#include <string>
#include <vector>

namespace tablee::client {

// What a person has unfolded.
struct FigureFolds {
    bool exact = false;
    bool table = false;
    bool duels = false;
    bool chains = false;
};

// Whole: everything, with what may be unfolded. Small: bars alone, one group beside another.
enum class FigureSize : std::uint8_t { Whole, Small };
struct FigureLook {
    FigureSize size = FigureSize::Whole;
    std::string of;               // a group's name, in front of what is read
    std::optional<Colour> colour; // of plain bars; nothing: the primary one
    std::uint32_t required = 0;   // a mark on the bar of those in favour
    std::uint32_t base = 0;
};
void draw_figures(Column& column, FigureFolds& folds, Figures const& figures, FigureLook const& look);

// A button that unfolds what follows it. Answers whether it is unfolded.
bool fold(Column& column, std::string_view show, std::string_view hide, bool& open);

// Cells of one width beside a first column that wraps. Where they do not fit, the columns go on below.
struct GridCell {
    std::string text;
    std::string name; // read instead of the text; empty: the text is read
    std::string value;
    bool marked = false; // ticked, on a tint
};
void draw_grid(Column& column, std::vector<std::string> const& header,
               std::vector<std::vector<GridCell>> const& rows);

// The parts of draw_figures.
void draw_option_head(Column& column, OptionLine const& line);
void draw_option_line(Column& column, FigureFolds const& folds, OptionLine const& line,
                      FigureLook const& look);
void draw_judgment(Column& column, FigureFolds& folds, Figures const& figures, JudgmentFigures const& one,
                   FigureLook const& look);
void draw_duels(Column& column, FigureFolds& folds, Figures const& figures, DuelFigures const& one);
void draw_rounds(Column& column, RoundsFigures const& one);
void draw_placing(Column& column, PlacingFigures const& one);

} // namespace tablee::client
