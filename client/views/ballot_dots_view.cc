// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_dots_view.h"

#include "client/views/ballot_parts.h"
#include "client/widgets/button.h"
#include "client/widgets/signs.h"

#include <algorithm>

namespace tablee::client {
namespace {

constexpr float kDotDp = 32;

// −, the dots, + of one option.
void draw_dots_of(Flow& flow, BallotDraft& draft, BallotSheet const& sheet, std::uint16_t option) {
    Ui& ui = flow.ui();
    std::string const& title = sheet.options[option].title;
    int const placed = draft.dots[option];
    bool const more = placed < sheet.cap && spent(draft) < sheet.dots;
    if (icon_button(flow, Icon::Remove, ui.say("vote.dots.remove", {title}),
                    {.kind = ButtonKind::Secondary, .enabled = placed > 0, .key = "less"}))
        place_dots(draft, sheet, option, placed - 1);
    Rect const dots = flow.place(ui.dp(kDotDp * static_cast<float>(std::min(sheet.cap, 8))), ui.dp(44));
    if (sheet.cap <= 8) {
        if (auto const wanted = dot_row(ui, dots, placed, sheet.cap, ui.say("vote.dots.on", {title}), true))
            place_dots(draft, sheet, option, *wanted);
    } else {
        ui.digits_in(dots, Type::Heading3, ui.colours().text, std::to_string(placed), Align::Centre);
    }
    if (icon_button(flow, Icon::Add, ui.say("vote.dots.add", {title}),
                    {.kind = ButtonKind::Secondary, .enabled = more, .key = "more"}))
        place_dots(draft, sheet, option, placed + 1);
}

void draw_option(Card& card, BallotDraft& draft, BallotSheet const& sheet, std::uint16_t option) {
    Column& inside = card.column();
    Ui& ui = inside.ui();
    BallotOption const& words = sheet.options[option];
    if (draft.dots[option] > 0)
        card.edge(ui.colours().primary);
    float const controls = ui.dp(kDotDp * static_cast<float>(std::min(sheet.cap, 8)) + 2 * 44 + 3 * 12);
    Rect const room = inside.rest();
    bool const wide = room.width() > controls + ui.dp(260);
    Column left(ui,
                {room.left, room.top, wide ? room.right - controls - ui.dp(16) : room.right, room.bottom});
    left.text(Type::BodyStrong, ui.colours().text, words.title, {.balanced = true});
    if (!words.description.empty())
        left.text(Type::Small, ui.colours().text_second, words.description, {.max_lines = wide ? 3 : 0});
    if (wide) {
        Column right(ui, {room.right - controls, room.top, room.right, room.bottom});
        {
            Flow flow(right, 12);
            draw_dots_of(flow, draft, sheet, option);
        }
        inside.advance_to(std::max(left.y(), right.y()));
    } else {
        inside.advance_to(left.y());
        inside.space(8);
        Flow flow(inside, 12);
        draw_dots_of(flow, draft, sheet, option);
    }
}

void draw_left(Column& column, int left, int dots) {
    Ui& ui = column.ui();
    float const width = std::min(column.width(), ui.dp(kDotDp * static_cast<float>(dots)));
    Rect row = column.take(40);
    row.right = row.left + width;
    dot_row(ui, row, left, dots, ui.say("vote.dots.left-name"), false);
}

} // namespace

void draw_dots_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                      BallotLayout const& layout) {
    int const left = sheet.dots - spent(draft);
    draw_ballot_rule(column, sheet, column.ui().say("vote.dots.left", left, {std::to_string(left)}));
    if (sheet.dots <= 20) {
        column.space(4);
        draw_left(column, left, sheet.dots);
    }
    draw_option_cards(column, sheet, layout,
                      [&](Card& card, std::uint16_t option) { draw_option(card, draft, sheet, option); });
}

} // namespace tablee::client
