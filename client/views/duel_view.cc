// SPDX-License-Identifier: Apache-2.0
// Duels as a matrix in the order found, and tables of cells in general.
#include "client/views/figure_views.h"
#include "client/widgets/signs.h"

#include <algorithm>

namespace tablee::client {
namespace {

constexpr float kFirstColumnDp = 150; // at least
constexpr float kCellPaddingDp = 12;

struct Grid {
    Ui& ui;
    float left;
    float width;
    float first = 0; // px, of the first column
    float cell = 0;  // px, of the others

    void measure(std::vector<std::string> const& header, std::vector<std::vector<GridCell>> const& rows) {
        for (std::size_t i = 1; i < header.size(); i += 1)
            cell = std::max(cell, ui.text_width(Type::SmallStrong, header[i]));
        for (auto const& row : rows)
            for (std::size_t i = 1; i < row.size(); i += 1)
                cell = std::max(cell, ui.text_width(Type::SmallStrong, row[i].text) +
                                          (row[i].marked ? ui.dp(22) : 0));
        cell = std::min(cell + 2 * ui.dp(kCellPaddingDp), width / 2);
    }
    [[nodiscard]] std::size_t columns_that_fit() const {
        float const room = width - std::min(ui.dp(kFirstColumnDp), width / 2);
        return std::max<std::size_t>(1, static_cast<std::size_t>(room / std::max(1.0F, cell)));
    }
    [[nodiscard]] Rect place(std::size_t column, Rect const& row) const {
        float const at = left + first + cell * static_cast<float>(column);
        return {at, row.top, at + cell, row.bottom};
    }
    void draw_cell(Rect const& rect, GridCell const& one) const {
        if (one.marked) {
            ui.fill(rect.inset(ui.dp(2)), ui.colours().success.ground, 6);
            ui.icon(Rect::at(rect.left + ui.dp(4), rect.top, ui.dp(22), rect.height()), Icon::Check,
                    ui.colours().success.ink, Type::IconSmall);
        }
        Rect words = rect;
        words.left += one.marked ? ui.dp(22) : 0;
        bool const read = !one.name.empty();
        if (read)
            ui.announce(Role::Image, rect, one.name, one.value);
        ui.text_in(words, one.marked ? Type::SmallStrong : Type::Small,
                   one.marked ? ui.colours().success.ink : ui.colours().text, one.text,
                   {.align = Align::Centre, .silent = read});
    }
};

void draw_block(Column& column, Grid const& grid, std::vector<std::string> const& header,
                std::vector<std::vector<GridCell>> const& rows, std::size_t from, std::size_t to) {
    Ui& ui = column.ui();
    Rect const top = column.take(32);
    ui.text_in({grid.left, top.top, grid.left + grid.first - ui.dp(8), top.bottom}, Type::SmallStrong,
               ui.colours().text_second, header.front());
    for (std::size_t i = from; i < to; i += 1)
        ui.text_in(grid.place(i - from, top), Type::SmallStrong, ui.colours().text_second, header[i],
                   {.align = Align::Centre});
    for (auto const& row : rows) {
        float const words = grid.first - ui.dp(10);
        float const height = ui.text_height(words, Type::Small, row.front().text);
        Rect const line = column.take_px(std::max(ui.dp(36), height + ui.dp(10)));
        ui.line({line.left, line.top}, {line.right, line.top}, ui.colours().border);
        ui.text({grid.left, line.top + (line.height() - height) / 2}, words, Type::Small, ui.colours().text,
                row.front().text);
        for (std::size_t i = from; i < to; i += 1)
            grid.draw_cell(grid.place(i - from, line), row[i]);
    }
}

} // namespace

void draw_grid(Column& column, std::vector<std::string> const& header,
               std::vector<std::vector<GridCell>> const& rows) {
    Grid grid{column.ui(), column.left(), column.width()};
    grid.measure(header, rows);
    std::size_t const fit = grid.columns_that_fit();
    for (std::size_t from = 1; from < header.size(); from += fit) {
        std::size_t const to = std::min(header.size(), from + fit);
        grid.first = grid.width - grid.cell * static_cast<float>(std::min(fit, header.size() - 1));
        if (from > 1)
            column.space(16);
        draw_block(column, grid, header, rows, from, to);
    }
}

void draw_duels(Column& column, FigureFolds& folds, Figures const& figures, DuelFigures const& one) {
    Ui& ui = column.ui();
    column.space(16);
    for (std::string const& circle : one.circles)
        banner(column, BannerKind::Info, circle);
    column.note(ui.say("results.duel.matrix"));
    column.space(6);
    std::vector<std::string> header{ui.say("results.grade.option")};
    std::vector<std::vector<GridCell>> rows;
    for (std::size_t i = 0; i < one.cells.size(); i += 1) {
        std::string const number = std::to_string(i + 1);
        header.push_back(number);
        std::vector<GridCell>& row = rows.emplace_back();
        row.push_back({number + ". " + figures.options[i].title, {}, {}, false});
        for (std::size_t j = 0; j < one.cells[i].size(); j += 1) {
            DuelCell const& cell = one.cells[i][j];
            if (i == j) {
                row.push_back({"–", {}, {}, false});
                continue;
            }
            row.push_back({cell.votes,
                           ui.say("results.duel.cell", {figures.options[i].title, figures.options[j].title}),
                           cell.won ? ui.say("results.duel.won-cell", {cell.votes}) : cell.votes, cell.won});
        }
    }
    draw_grid(column, header, rows);
    if (!one.sentences.empty() && fold(column, ui.say("results.duel.sentences.show"),
                                       ui.say("results.duel.sentences.hide"), folds.duels))
        for (std::string const& sentence : one.sentences)
            column.paragraph(sentence);
    if (!one.chains.empty() &&
        fold(column, ui.say("results.duel.chains.show"), ui.say("results.duel.chains.hide"), folds.chains))
        for (std::string const& chain : one.chains)
            column.paragraph(chain);
}

} // namespace tablee::client
