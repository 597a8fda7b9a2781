// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_scores_view.h"

#include "client/views/ballot_parts.h"
#include "client/widgets/button.h"

#include <algorithm>
#include <cmath>

namespace tablee::client {
namespace {

constexpr int kShownAtOnce = 10; // beyond, a scale of buttons is longer than a line

void draw_short_scale(Column& column, BallotSheet const& sheet, std::string const& title, GivenGrade& given) {
    Ui& ui = column.ui();
    std::vector<Level> levels;
    for (int score = 0; score <= sheet.top; score += 1) {
        std::string const figure = std::to_string(score);
        levels.push_back(
            {figure, ui.say("text.pair", {figure, title}), static_cast<std::uint8_t>(score), std::nullopt});
    }
    std::string const none = ui.say("vote.scores.none");
    levels.push_back({none, ui.say("text.pair", {none, title}), std::nullopt, std::nullopt});
    draw_levels(column, "score", levels, given);
}

// A bar that is clicked, or moved by the arrows; answers the score wanted when that changed.
std::optional<int> draw_bar(Ui& ui, Rect const& rect, GivenGrade const& given, int top,
                            std::string const& name) {
    std::string const value = given ? std::to_string(*given) + " / " + std::to_string(top) : std::string();
    Use const use = ui.use(rect, {.role = Role::Slider, .name = name, .value = value, .key = "bar"});
    Palette const& colours = ui.colours();
    float const share = given ? static_cast<float>(*given) / static_cast<float>(top) : 0;
    Rect const bar = rect.inset(ui.dp(6), rect.height() / 2 - ui.dp(5));
    ui.fill(bar, colours.inset, 5);
    ui.outline(bar, colours.border_strong, 5);
    Rect filled = bar;
    filled.right = bar.left + bar.width() * share;
    if (share > 0)
        ui.fill(filled, colours.primary, 5);
    if (given)
        ui.disc({filled.right, bar.centre().y}, ui.dp(9), colours.primary);
    if (use.ring)
        ui.focus_ring(rect, 8);
    int wanted = given.value_or(0);
    bool asked = false;
    auto const ask = [&](int score) {
        wanted = std::clamp(score, 0, top);
        asked = true;
    };
    if (use.clicked && !use.ring)
        ask(static_cast<int>(
            std::lround((ui.pointer().x - bar.left) / bar.width() * static_cast<float>(top))));
    if (use.focused && ui.take_key(Key::Right))
        ask(given ? wanted + 1 : 0);
    if (use.focused && ui.take_key(Key::Left))
        ask(wanted - 1);
    if (use.focused && ui.take_key(Key::Home))
        ask(0);
    if (use.focused && ui.take_key(Key::End))
        ask(top);
    return asked ? std::optional(wanted) : std::nullopt;
}

void draw_long_scale(Column& column, BallotSheet const& sheet, std::string const& title, GivenGrade& given) {
    Ui& ui = column.ui();
    Flow flow(column, 12);
    int const score = given.value_or(0);
    auto const give = [&](int to) { given = static_cast<std::uint8_t>(to); };
    if (icon_button(flow, Icon::Remove, ui.say("vote.scores.less", {title}),
                    {.kind = ButtonKind::Secondary, .enabled = given && score > 0, .key = "less"}))
        give(score - 1);
    if (auto const wanted = draw_bar(ui, flow.place(ui.dp(280), ui.dp(44)), given, sheet.top,
                                     ui.say("vote.scores.of", {title})))
        give(*wanted);
    if (icon_button(flow, Icon::Add, ui.say("vote.scores.more", {title}),
                    {.kind = ButtonKind::Secondary, .enabled = score < sheet.top, .key = "more"}))
        give(given ? score + 1 : 0);
    std::string const none = ui.say("vote.scores.none");
    std::string const shown = given ? std::to_string(*given) : none;
    ui.text_in(flow.place(ui.text_width(Type::Heading3, none) + 2, ui.dp(44)), Type::Heading3,
               given ? ui.colours().text : ui.colours().muted, shown, {.silent = true});
    if (button(flow, ui.say("vote.scores.clear"),
               {.kind = ButtonKind::Ghost,
                .enabled = given.has_value(),
                .key = "clear",
                .name = ui.say("text.pair", {ui.say("vote.scores.clear"), title})}))
        given.reset();
}

} // namespace

void draw_scores_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                        BallotLayout const& layout) {
    Ui& ui = column.ui();
    draw_ballot_rule(column, sheet, answered_sentence(ui, sheet, [&](std::uint16_t option) {
                         return draft.grades[option].has_value();
                     }));
    draw_option_cards(column, sheet, layout, [&](Card& card, std::uint16_t option) {
        BallotOption const& words = sheet.options[option];
        draw_option_words(card.column(), words);
        card.column().space(10);
        if (sheet.top <= kShownAtOnce)
            draw_short_scale(card.column(), sheet, words.title, draft.grades[option]);
        else
            draw_long_scale(card.column(), sheet, words.title, draft.grades[option]);
    });
}

} // namespace tablee::client
