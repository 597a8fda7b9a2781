// SPDX-License-Identifier: Apache-2.0
// Rounds, one under the other.
#include "client/views/figure_views.h"
#include "client/widgets/signs.h"

namespace tablee::client {

void draw_rounds(Column& column, RoundsFigures const& one) {
    Ui& ui = column.ui();
    column.paragraph(one.quota);
    for (std::size_t i = 0; i < one.rounds.size(); i += 1) {
        RoundFigures const& round = one.rounds[i];
        std::string const title = ui.say("results.round.title", {std::to_string(i + 1)});
        column.space(14);
        column.heading(Type::Heading3, title);
        FigureLook const small{.size = FigureSize::Small, .of = title, .colour = {}};
        for (OptionLine const& line : round.lines)
            draw_option_line(column, {}, line, small);
        column.space(6);
        for (std::string const& lead : round.leads)
            column.paragraph(lead);
    }
    if (one.stopped.empty())
        return;
    column.space(8);
    banner(column, BannerKind::Warning, one.stopped);
}

} // namespace tablee::client
