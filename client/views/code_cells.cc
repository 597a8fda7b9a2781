// SPDX-License-Identifier: Apache-2.0
#include "client/views/code_cells.h"

#include "client/present/wall_code.h"

namespace tablee::client {
namespace {

constexpr float kGapDp = 6;
constexpr float kSmallestDp = 18; // a narrower cell cuts the symbol
constexpr float kLargeFromDp = 32;

} // namespace

void code_cells(Column& column, std::string_view code, std::string_view name, CellSize size) {
    Ui& ui = column.ui();
    Palette const& colours = ui.colours();
    bool const wall = size == CellSize::OnTheWall;
    constexpr auto kCells = static_cast<float>(kWallCodeLength);
    float const gap = ui.dp(kGapDp);
    float const width = std::min(ui.dp(wall ? 56 : 44), (column.width() - (kCells - 1) * gap) / kCells);
    float const top = column.y();
    if (width < ui.dp(kSmallestDp)) {
        column.text(Type::BodyStrong, colours.primary, code, {.silent = true});
    } else {
        Rect const row = column.take(wall ? 72 : 52);
        Type const type = width < ui.dp(kLargeFromDp) ? Type::BodyStrong
                          : wall                      ? Type::Heading1
                                                      : Type::Heading2;
        float x = row.left;
        for (std::size_t i = 0; i < kWallCodeLength; i += 1) {
            Rect const cell = Rect::at(x, row.top, width, row.height());
            bool const filled = i < code.size();
            ui.fill(cell, filled ? colours.primary_soft : colours.inset, 8);
            if (filled)
                ui.digits_in(cell, type, colours.primary, code.substr(i, 1), Align::Centre);
            x += width + gap;
        }
    }
    if (!name.empty())
        ui.announce(Role::Image, {column.left(), top, column.left() + column.width(), column.y()}, name);
}

} // namespace tablee::client
