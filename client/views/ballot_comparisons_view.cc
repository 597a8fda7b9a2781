// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_comparisons_view.h"

#include "client/views/ballot_parts.h"
#include "client/widgets/button.h"
#include "client/widgets/signs.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::voting::Preferred;

// One of the two, and the button that prefers it.
void draw_side(Column& column, BallotDraft& draft, BallotSheet const& sheet, OptionPair pair,
               Preferred side) {
    Ui& ui = column.ui();
    bool const first = side == Preferred::First;
    BallotOption const& words = sheet.options[first ? pair.first : pair.second];
    bool const chosen = answer_to(draft, pair) == side;
    Card card(column, CardKind::Raised, 20);
    if (chosen)
        card.edge(ui.colours().primary);
    draw_option_words(card.column(), words);
    card.column().space(16);
    std::string const label = ui.say(first ? "vote.compare.first" : "vote.compare.second");
    if (button(card.column(), label,
               {.kind = chosen ? ButtonKind::Primary : ButtonKind::Secondary,
                .icon = chosen ? Icon::Check : Icon::None,
                .key = first ? "first" : "second",
                .name = ui.say("text.pair", {label, words.title})})) {
        answer(draft, pair, side);
        draft.question += 1;
    }
}

void draw_question(Column& column, BallotDraft& draft, BallotSheet const& sheet, OptionPair pair) {
    Ui& ui = column.ui();
    column.text(Type::Heading2, ui.colours().text, ui.say("vote.compare.which"), {.role = Role::Heading});
    column.space(12);
    std::vector<Rect> const sides = side_by_side(ui, column.rest(), {{1, 260}, {1, 260}});
    if (sides.empty()) {
        draw_side(column, draft, sheet, pair, Preferred::First);
        column.space(12);
        draw_side(column, draft, sheet, pair, Preferred::Second);
    } else {
        Column left(ui, sides[0]);
        draw_side(left, draft, sheet, pair, Preferred::First);
        Column right(ui, sides[1]);
        draw_side(right, draft, sheet, pair, Preferred::Second);
        column.advance_to(std::max(left.y(), right.y()));
    }
}

// Neither, back, on: the ways out of a question that prefer nothing.
void draw_ways(Column& column, BallotDraft& draft, BallotLayout const& layout) {
    Ui& ui = column.ui();
    std::size_t const at = draft.question;
    bool const asked = at < layout.pairs.size();
    Flow flow(column, 12);
    if (asked) {
        bool const chosen = answer_to(draft, layout.pairs[at]) == Preferred::Neither;
        if (button(flow, ui.say("vote.compare.neither"),
                   {.kind = ButtonKind::Secondary, .icon = chosen ? Icon::Check : Icon::None})) {
            answer(draft, layout.pairs[at], Preferred::Neither);
            draft.question += 1;
        }
    }
    if (button(flow, ui.say("vote.compare.back"),
               {.kind = ButtonKind::Ghost, .icon = Icon::ArrowBack, .enabled = at > 0}))
        draft.question = at - 1;
    if (asked && button(flow, ui.say("vote.compare.skip"),
                        {.kind = ButtonKind::Ghost, .icon = Icon::ArrowForward, .icon_after = true}))
        draft.question = at + 1;
}

} // namespace

void draw_comparisons_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                             BallotLayout const& layout) {
    Ui& ui = column.ui();
    std::size_t const all = layout.pairs.size();
    draft.question = std::min(draft.question, all); // questions go when an option is withdrawn
    std::size_t const at = draft.question;
    bool const asked = at < all;
    auto const answered = std::count_if(layout.pairs.begin(), layout.pairs.end(),
                                        [&](OptionPair pair) { return answer_to(draft, pair).has_value(); });
    std::string const of_all = std::to_string(all);
    draw_ballot_rule(column, sheet, {});
    column.space(16);
    column.text(Type::BodyStrong, ui.colours().text,
                asked ? ui.say("vote.compare.progress", {std::to_string(at + 1), of_all})
                      : ui.say("vote.compare.done", answered, {std::to_string(answered), of_all}),
                {.role = Role::Status});
    column.space(4);
    progress_bar(ui, column.take(8), all == 0 ? 0 : static_cast<float>(answered) / static_cast<float>(all),
                 ui.colours().primary, ui.say("vote.compare.answered"),
                 std::to_string(answered) + " / " + of_all);
    column.space(16);
    if (asked)
        draw_question(column, draft, sheet, layout.pairs[at]);
    column.space(12);
    draw_ways(column, draft, layout);
}

} // namespace tablee::client
