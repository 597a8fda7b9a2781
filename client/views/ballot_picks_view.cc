// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_picks_view.h"

#include "client/views/ballot_parts.h"
#include "client/widgets/choice.h"

namespace tablee::client {

void draw_picks_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                       BallotLayout const& layout) {
    Ui& ui = column.ui();
    std::optional<int> const left = picks_left(draft, sheet);
    draw_ballot_rule(column, sheet,
                     left ? ui.say("vote.picks.left", *left, {std::to_string(*left)}) : std::string());
    draw_option_cards(column, sheet, layout, [&](Card& card, std::uint16_t option) {
        BallotOption const& words = sheet.options[option];
        bool const picked = is_picked(draft, option);
        bool const may = picked || left != 0;
        if (picked)
            card.edge(ui.colours().primary);
        std::string detail = words.description;
        if (!words.cost.empty())
            detail += (detail.empty() ? "" : "\n") + words.cost;
        Control const box{
            .role = Role::Check, .name = words.title, .value = detail, .enabled = may, .checked = picked};
        Option const row{words.title, detail, Icon::None, may};
        if (marked_row(card.column(), row, box, picked ? Icon::BoxOn : Icon::Box).clicked)
            pick(draft, sheet, option, !picked);
    });
}

} // namespace tablee::client
