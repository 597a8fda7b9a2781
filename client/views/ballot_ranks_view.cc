// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_ranks_view.h"

#include "client/views/ballot_parts.h"
#include "client/widgets/button.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

struct MoveButton {
    RankMove move;
    Icon icon;
    char const* name;
};
constexpr std::array<MoveButton, 4> kMoves{{{RankMove::Up, Icon::ArrowUp, "vote.ranks.up"},
                                            {RankMove::Down, Icon::ArrowDown, "vote.ranks.down"},
                                            {RankMove::Join, Icon::Merge, "vote.ranks.join"},
                                            {RankMove::Unrank, Icon::Close, "vote.ranks.unrank"}}};

void draw_moves(Column& column, BallotDraft& draft, BallotSheet const& sheet, std::uint16_t option) {
    Ui& ui = column.ui();
    Flow flow(column, 8);
    std::optional<RankMove> wanted;
    for (MoveButton const& one : kMoves) {
        if (one.move == RankMove::Join && !sheet.ties)
            continue;
        if (icon_button(flow, one.icon, ui.say(one.name, {sheet.options[option].title}),
                        {.kind = ButtonKind::Secondary,
                         .enabled = can_move(draft, option, one.move),
                         .key = one.name}))
            wanted = one.move;
    }
    if (wanted) // once all are drawn: the card stays what it was until the frame ends
        move_rank(draft, option, *wanted);
}

// The rank, the words, and what moves it, beside them where there is room.
void draw_ranked(Column& column, BallotDraft& draft, BallotSheet const& sheet, std::uint16_t option) {
    Ui& ui = column.ui();
    IdScope const scope(ui, option);
    Card card(column, CardKind::Raised, 14);
    card.edge(ui.colours().primary);
    Column& inside = card.column();
    Rect const room = inside.rest();
    std::string const rank = std::to_string(rank_of(draft, option));
    float const figure = ui.dp(44);
    float const moves = ui.dp(sheet.ties ? 4 * 52 : 3 * 52);
    bool const wide = room.width() > figure + moves + ui.dp(240);
    ui.text({room.left, room.top}, figure, Type::Heading2, ui.colours().primary, rank);
    Column words(
        ui, {room.left + figure, room.top, wide ? room.right - moves - ui.dp(12) : room.right, room.bottom});
    draw_option_words(words, sheet.options[option]);
    if (!wide)
        words.space(8);
    Column right(
        ui, {wide ? room.right - moves : room.left, wide ? room.top : words.y(), room.right, room.bottom});
    draw_moves(right, draft, sheet, option);
    inside.advance_to(std::max(words.y(), right.y()));
}

void draw_unranked(Column& column, BallotDraft& draft, BallotSheet const& sheet, std::uint16_t option) {
    Ui& ui = column.ui();
    IdScope const scope(ui, option);
    Card card(column, CardKind::Flat, 14);
    BallotOption const& words = sheet.options[option];
    if (words.withdrawn)
        return draw_withdrawn(card.column(), words);
    draw_option_words(card.column(), words);
    card.column().space(8);
    std::string const label = ui.say("vote.ranks.rank");
    if (button(card.column(), label,
               {.kind = ButtonKind::Secondary,
                .icon = Icon::Add,
                .key = "rank",
                .name = ui.say("text.pair", {label, words.title})}))
        move_rank(draft, option, RankMove::Last);
}

std::string told(Ui& ui, BallotDraft const& draft, BallotSheet const& sheet) {
    if (!draft.moved || *draft.moved >= sheet.options.size())
        return {};
    std::string const& title = sheet.options[*draft.moved].title;
    std::size_t const rank = rank_of(draft, *draft.moved);
    return rank == 0 ? ui.say("vote.ranks.now-unranked", {title})
                     : ui.say("vote.ranks.now", {title, std::to_string(rank)});
}

} // namespace

void draw_ranks_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                       BallotLayout const& layout) {
    Ui& ui = column.ui();
    draw_ballot_rule(column, sheet, told(ui, draft, sheet));
    column.space(16);
    column.heading(Type::Heading3, ui.say("vote.ranks.ranked"));
    if (draft.tiers.empty())
        column.note(ui.say("vote.ranks.none-yet"));
    auto const tiers = draft.tiers; // what a click changes is drawn in the next frame
    for (auto const& tier : tiers)
        for (std::uint16_t const option : tier)
            if (!sheet.options[option].withdrawn) {
                column.space(8);
                draw_ranked(column, draft, sheet, option);
            }
    column.space(16);
    column.heading(Type::Heading3, ui.say("vote.ranks.unranked"));
    bool any = false;
    for (std::uint16_t const option : layout.order) {
        bool const ranked = std::any_of(tiers.begin(), tiers.end(), [&](auto const& tier) {
            return std::binary_search(tier.begin(), tier.end(), option);
        });
        if (ranked && !sheet.options[option].withdrawn)
            continue;
        any = true;
        column.space(8);
        draw_unranked(column, draft, sheet, option);
    }
    if (!any)
        column.note(ui.say("vote.ranks.all"));
}

} // namespace tablee::client
