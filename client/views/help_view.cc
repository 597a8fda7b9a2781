// SPDX-License-Identifier: Apache-2.0
#include "client/views/help_view.h"

#include "client/widgets/card.h"
#include "client/widgets/scroll.h"

namespace tablee::client {
namespace {

void draw_line(Column& column, HelpLine const& line) {
    Ui& ui = column.ui();
    auto const areas = side_by_side(ui, column.rest(), {{1, 200}, {2, 260}}, 20);
    if (areas.empty()) {
        column.text(Type::BodyStrong, ui.colours().text, line.name);
        column.paragraph(line.what);
    } else {
        Column left(ui, areas[0]);
        left.text(Type::BodyStrong, ui.colours().text, line.name);
        Column right(ui, areas[1]);
        right.paragraph(line.what);
        column.advance_to(std::max(left.y(), right.y()));
    }
    column.space(10);
}

} // namespace

void draw_help(Ui& ui, Rect area, HelpState&, HelpPage const& page, CommandSink&) {
    Page screen(ui, "help", area, ui.say("help.title"));
    Column& column = screen.column();
    {
        Card card(column, CardKind::Soft);
        card.column().heading(Type::Heading3, ui.say("help.ask.title"));
        card.column().space(4);
        card.column().paragraph(page.ask);
    }
    for (HelpSection const& section : page.sections) {
        column.space(16);
        Card card(column);
        card.column().heading(Type::Heading3, section.title);
        card.column().space(12);
        for (HelpLine const& line : section.lines)
            draw_line(card.column(), line);
    }
}

} // namespace tablee::client
