// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_places_view.h"

#include "client/views/ballot_parts.h"

namespace tablee::client {
namespace {

// One axis of one option: its name, then its levels from the least, then no opinion.
void draw_axis(Column& column, BallotSheet const& sheet, char const* key, std::string const& axis,
               std::string const& of, GivenGrade& given) {
    Ui& ui = column.ui();
    std::vector<Level> levels;
    for (std::size_t i = 0; i < sheet.levels.size(); i += 1)
        levels.push_back({sheet.levels[i], ui.say("text.pair", {of, sheet.levels[i]}),
                          static_cast<std::uint8_t>(i), std::nullopt});
    std::string const none = ui.say("vote.grades.none");
    levels.push_back({none, ui.say("text.pair", {of, none}), std::nullopt, std::nullopt});
    column.space(10);
    column.text(Type::SmallStrong, ui.colours().text_second, axis);
    column.space(4);
    draw_levels(column, key, levels, given);
}

} // namespace

void draw_places_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                        BallotLayout const& layout) {
    Ui& ui = column.ui();
    draw_ballot_rule(column, sheet, answered_sentence(ui, sheet, [&](std::uint16_t option) {
                         return draft.effect[option].has_value() && draft.effort[option].has_value();
                     }));
    draw_option_cards(column, sheet, layout, [&](Card& card, std::uint16_t option) {
        std::string const& title = sheet.options[option].title;
        draw_option_words(card.column(), sheet.options[option]);
        draw_axis(card.column(), sheet, "effect", ui.say("vote.places.effect"),
                  ui.say("vote.places.effect-of", {title}), draft.effect[option]);
        draw_axis(card.column(), sheet, "effort", ui.say("vote.places.effort"),
                  ui.say("vote.places.effort-of", {title}), draft.effort[option]);
    });
}

} // namespace tablee::client
