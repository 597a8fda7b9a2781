// SPDX-License-Identifier: Apache-2.0
#include "client/views/board_view.h"

#include "client/views/board_dialogs.h"
#include "client/widgets/button.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"

#include <algorithm>
#include <cmath>

namespace tablee::client {
namespace {

bool is_chosen(MergeForm const& form, model::ProposalId const& id) {
    return std::find(form.chosen.begin(), form.chosen.end(), id) != form.chosen.end();
}

void turn(MergeForm& form, model::ProposalId const& id) {
    auto const at = std::find(form.chosen.begin(), form.chosen.end(), id);
    if (at == form.chosen.end())
        form.chosen.push_back(id);
    else
        form.chosen.erase(at);
}

void draw_tools(Column& column, BoardState& state, BoardPage const& page) {
    Ui& ui = column.ui();
    Flow flow(column);
    if (page.cannot_propose.empty() && button(flow, ui.say("board.tool.propose"), {.icon = Icon::Add}))
        open_new_proposal(state, page);
    if (page.can_freeze &&
        button(flow, ui.say("board.tool.freeze"), {.kind = ButtonKind::Secondary, .icon = Icon::Lock}))
        state.freeze.asking = true;
    if (page.can_unfreeze &&
        button(flow, ui.say("board.tool.unfreeze"), {.kind = ButtonKind::Secondary, .icon = Icon::LockOpen}))
        state.freeze.asking = true;
    if (page.can_merge && !state.merge.choosing &&
        button(flow, ui.say("board.tool.merge"), {.kind = ButtonKind::Ghost, .icon = Icon::Merge}))
        state.merge.choosing = true;
}

void draw_merge_bar(Column& column, MergeForm& form) {
    Ui& ui = column.ui();
    auto const count = static_cast<std::int64_t>(form.chosen.size());
    column.space(12);
    column.text(Type::Body, ui.colours().text, ui.say("board.merge.chosen", count, {std::to_string(count)}),
                {.role = Role::Status});
    column.space(8);
    Flow flow(column);
    if (button(flow, ui.say("board.merge.go"), {.icon = Icon::Merge, .enabled = count > 1}))
        form.asking = true;
    if (button(flow, ui.say("board.merge.stop"), {.kind = ButtonKind::Ghost}))
        form = {};
}

void draw_filters(Column& column, BoardState& state, BoardPage const& page) {
    Ui& ui = column.ui();
    column.space(16);
    {
        Group const group(ui, "colleges");
        Flow flow(column, 8);
        ChipLook everybody;
        everybody.key = "all";
        if (chip(flow, page.all, !state.college.has_value(), everybody))
            state.college.reset();
        for (std::size_t i = 0; i < page.filters.size(); i += 1) {
            CollegeFilter const& filter = page.filters[i];
            bool const selected = state.college == i;
            ChipLook look;
            look.tint = college_tint(ui, filter.college.place);
            look.key = filter.college.name;
            if (chip(flow, filter.label, selected, look))
                state.college = selected ? std::nullopt : std::optional(i);
        }
    }
    column.space(12);
    std::string const search = ui.say("board.filter.search");
    text_field(column, search, state.search,
               {.placeholder = search, .icon = Icon::Search, .label_hidden = true});
    column.space(16);
}

std::vector<ProposalCard const*> shown_cards(BoardState const& state, BoardPage const& page) {
    std::string const wanted = search_words(state.search.text());
    CollegeMark const* college = state.college && *state.college < page.filters.size()
                                     ? &page.filters[*state.college].college
                                     : nullptr;
    std::vector<ProposalCard const*> shown;
    for (ProposalCard const& card : page.cards)
        if ((college == nullptr || card.college == *college) &&
            (wanted.empty() || card.search.find(wanted) != std::string::npos))
            shown.push_back(&card);
    return shown;
}

// Where the parts of a card stand; all cards are alike, so that one that is out of sight costs nothing.
struct CardForm {
    float padding = 0, width = 0, height = 0;
    float title = 0, summary = 0; // their tops
};

CardForm card_form(Ui& ui, float width) {
    CardForm form;
    form.padding = ui.dp(18);
    form.width = width;
    form.title = form.padding + ui.dp(kBadgeHeightDp + 10);
    form.summary = form.title + 2 * ui.line_step(Type::BodyStrong) + ui.dp(6);
    form.height =
        form.summary + 2 * ui.line_step(Type::Small) + ui.dp(10) + ui.line_step(Type::Small) + form.padding;
    return form;
}

void draw_card_head(Ui& ui, Rect const& inner, ProposalCard const& card) {
    float left = inner.left;
    if (card.college.known) {
        badge(ui, {left, inner.top}, card.college.name, college_tint(ui, card.college.place));
        left += badge_width(ui, card.college.name) + ui.dp(8);
    }
    if (card.saving)
        badge(ui, {left, inner.top}, ui.say("board.card.saving"), ui.colours().warn, Icon::Sync);
    else if (!card.number.empty())
        ui.text_in({left, inner.top, inner.right, inner.top + ui.dp(kBadgeHeightDp)}, Type::Small,
                   ui.colours().muted, card.number, {.align = Align::Right});
}

void draw_card(Ui& ui, Rect const& rect, CardForm const& form, ProposalCard const& card, Use const& use,
               bool chosen) {
    Palette const& colours = ui.colours();
    ui.shadow(rect);
    ui.fill(rect, chosen ? colours.primary_soft : colours.surface, 14);
    bool const strong = chosen || use.hovered;
    ui.outline(rect, strong ? colours.primary : colours.border, 14, strong ? 2.0F : 1.0F);
    if (use.ring)
        ui.focus_ring(rect, 14);
    Rect const inner = rect.inset(form.padding);
    draw_card_head(ui, inner, card);
    ui.text({inner.left, rect.top + form.title}, inner.width(), Type::BodyStrong, colours.text, card.title,
            {.max_lines = 2, .balanced = true, .silent = true});
    ui.text({inner.left, rect.top + form.summary}, inner.width(), Type::Small, colours.text_second,
            card.description, {.max_lines = 2, .silent = true});
    float const foot = inner.bottom - ui.line_step(Type::Small);
    ui.text({inner.left, foot}, inner.width(), Type::Small, colours.muted, card.author, {.max_lines = 1});
}

void draw_grid(Column& column, BoardState& state, std::vector<ProposalCard const*> const& cards) {
    Ui& ui = column.ui();
    Group const group(ui, "cards");
    float const gap = ui.dp(16);
    float const least = ui.dp(300);
    auto const across =
        std::max<std::size_t>(1, static_cast<std::size_t>((column.width() + gap) / (least + gap)));
    float const width = (column.width() - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    CardForm const form = card_form(ui, width);
    Rect line;
    for (std::size_t i = 0; i < cards.size(); i += 1) {
        std::size_t const place = i % across;
        if (place == 0) {
            line = column.take_px(form.height);
            column.space(16);
        }
        ProposalCard const& card = *cards[i];
        Rect const rect =
            Rect::at(line.left + static_cast<float>(place) * (width + gap), line.top, width, form.height);
        bool const chosen = state.merge.choosing && is_chosen(state.merge, card.id);
        bool const choosing = state.merge.choosing && !card.id.is_zero();
        Use const use = ui.use(rect, {.role = choosing ? Role::Check : Role::Row,
                                      .name = card.title,
                                      .value = card.number,
                                      .key = card.key,
                                      .checked = chosen});
        if (use.clicked && choosing)
            turn(state.merge, card.id);
        else if (use.clicked)
            state.reading = card.key;
        if (ui.sees(rect))
            draw_card(ui, rect, form, card, use, chosen);
    }
}

void draw_gone(Column& column, BoardState& state, BoardPage const& page) {
    if (page.gone.empty())
        return;
    Ui& ui = column.ui();
    auto const count = static_cast<std::int64_t>(page.gone.size());
    column.space(8);
    if (button(column, ui.say("board.gone.title", count, {std::to_string(count)}),
               {.kind = ButtonKind::Ghost,
                .icon = state.shows_gone ? Icon::ExpandLess : Icon::ExpandMore,
                .key = "gone"}))
        state.shows_gone = !state.shows_gone;
    if (!state.shows_gone)
        return;
    for (ProposalCard const& card : page.gone) {
        column.space(12);
        column.text(Type::BodyStrong, ui.colours().text, card.title);
        column.note(card.fate);
    }
}

void draw_notices(Column& column, BoardState& state, BoardPage const& page) {
    Ui& ui = column.ui();
    if (!page.cannot_propose.empty()) {
        column.space(12);
        banner(column, BannerKind::Info, page.cannot_propose);
    }
    for (ProposalForm const& form : state.sent)
        if (!form.sending.error.empty()) {
            column.space(12);
            banner(column, BannerKind::Danger,
                   ui.say("board.form.refused", {form.title.text(), form.sending.error}));
        }
}

} // namespace

void draw_board(Ui& ui, Rect area, BoardState& state, BoardPage const& page, CommandSink& commands) {
    IdScope const scope(ui, "board");
    settle_board(ui, state, commands);
    {
        Page frame(ui, "board", area, ui.say("board.title"), page.sentence);
        Column& column = frame.column();
        column.note(page.safety);
        column.space(16);
        draw_tools(column, state, page);
        draw_notices(column, state, page);
        if (state.merge.choosing)
            draw_merge_bar(column, state.merge);
        if (page.cards.empty()) {
            column.space(24);
            empty_state(column, Icon::Idea, ui.say("board.empty.title"),
                        page.cannot_propose.empty() ? ui.say("board.empty.sentence") : page.cannot_propose);
        } else {
            draw_filters(column, state, page);
            std::vector<ProposalCard const*> const cards = shown_cards(state, page);
            if (cards.empty())
                empty_state(column, Icon::Search, ui.say("board.nothing.title"),
                            ui.say("board.nothing.sentence"));
            draw_grid(column, state, cards);
        }
        draw_gone(column, state, page);
    }
    draw_board_dialogs(ui, state, page, commands);
}

} // namespace tablee::client
