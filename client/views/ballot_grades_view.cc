// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_grades_view.h"

#include "client/views/ballot_parts.h"

namespace tablee::client {
namespace {

// The seven tints of a scale go from the best to the worst; a shorter scale keeps both ends.
Tint tint_of(Palette const& colours, std::size_t grade, std::size_t grades) {
    std::size_t const from_best = grades - 1 - grade;
    return colours.grades[(from_best * (kGrades - 1) + (grades - 1) / 2) / (grades - 1)];
}

// Best first, as people read a scale of praise; then no opinion.
std::vector<Level> levels_of(Ui& ui, BallotSheet const& sheet, std::string const& title) {
    std::vector<Level> levels;
    for (std::size_t i = sheet.levels.size(); i > 0; i -= 1)
        levels.push_back({sheet.levels[i - 1], ui.say("text.pair", {sheet.levels[i - 1], title}),
                          static_cast<std::uint8_t>(i - 1),
                          tint_of(ui.colours(), i - 1, sheet.levels.size())});
    std::string const none = ui.say("vote.grades.none");
    levels.push_back({none, ui.say("text.pair", {none, title}), std::nullopt, std::nullopt});
    return levels;
}

} // namespace

void draw_grades_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                        BallotLayout const& layout) {
    Ui& ui = column.ui();
    draw_ballot_rule(column, sheet, answered_sentence(ui, sheet, [&](std::uint16_t option) {
                         return draft.grades[option].has_value();
                     }));
    draw_option_cards(column, sheet, layout, [&](Card& card, std::uint16_t option) {
        draw_option_words(card.column(), sheet.options[option]);
        card.column().space(10);
        draw_levels(card.column(), "grade", levels_of(ui, sheet, sheet.options[option].title),
                    draft.grades[option]);
    });
}

} // namespace tablee::client
