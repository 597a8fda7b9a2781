// SPDX-License-Identifier: Apache-2.0
#include "client/views/plan_view.h"

#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/dialog.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"

#include <algorithm>

namespace tablee::client {
namespace {

void open_edit(PlanState& state, PlanRow const& row) {
    state.dialog = PlanDialog::Edit;
    state.action = row.action;
    fill_form(state.form, row.draft);
    state.chain.forget();
}

void open_add(PlanState& state) {
    state.dialog = PlanDialog::Add;
    state.candidate = 0;
    state.proposal.reset();
    fill_form(state.form, {});
    state.chain.forget();
}

void draw_figure(Column& column, std::size_t count, std::string const& words, Icon icon, Tint tint) {
    Ui& ui = column.ui();
    Card card(column, CardKind::Flat, 16);
    Rect row = card.column().take(40);
    Rect const mark = row.cut_left(ui.dp(40));
    ui.fill(mark, tint.ground, 10);
    ui.icon(mark, icon, tint.ink);
    row.cut_left(ui.dp(12));
    ui.text_in(row, Type::Heading2, ui.colours().text, std::to_string(count));
    card.column().space(4);
    card.column().note(words);
}

void draw_figures(Column& column, PlanFigures const& figures) {
    Ui& ui = column.ui();
    Palette const& colours = ui.colours();
    auto words = [&](char const* key, std::size_t count) {
        return ui.say(key, static_cast<std::int64_t>(count));
    };
    struct Figure {
        std::size_t count;
        std::string words;
        Icon icon;
        Tint tint;
    };
    std::array const all{
        Figure{figures.all, words("plan.figure.all", figures.all), Icon::Flag, colours.info},
        Figure{figures.in_progress, words("plan.figure.in-progress", figures.in_progress), Icon::Pending,
               colours.info},
        Figure{figures.done, words("plan.figure.done", figures.done), Icon::CheckCircle, colours.success},
        Figure{figures.late, words("plan.figure.late", figures.late), Icon::Warning,
               figures.late > 0 ? colours.danger : colours.info},
    };
    auto parts = side_by_side(ui, column.rest(), {{1, 150}, {1, 150}, {1, 150}, {1, 150}});
    if (parts.empty()) { // one line each
        Card card(column, CardKind::Flat, 16);
        for (Figure const& one : all)
            card.column().text(Type::Body, ui.colours().text,
                               std::to_string(one.count) + "\u00a0" + one.words);
        return;
    }
    float lowest = column.y();
    for (std::size_t i = 0; i < all.size(); i += 1) {
        Column part(ui, parts[i]);
        draw_figure(part, all[i].count, all[i].words, all[i].icon, all[i].tint);
        lowest = std::max(lowest, part.y());
    }
    column.advance_to(lowest);
}

void draw_title(Column& column, PlanRow const& row) {
    Ui& ui = column.ui();
    column.text(Type::BodyStrong, ui.colours().text, row.title);
    if (!row.proposal.empty())
        column.note(row.proposal);
    if (row.before)
        column.note(ui.say("plan.row.before"));
    if (row.saving)
        column.note(ui.say("plan.saving"));
    if (row.state == model::ActionState::Dropped && !row.motive.empty())
        column.note(ui.say("plan.row.motive", {row.motive}));
}

void draw_owner(Column& column, PlanRow const& row) {
    Ui& ui = column.ui();
    column.text(Type::Body, ui.colours().text, row.owner.empty() ? ui.say("plan.row.no-owner") : row.owner);
    if (!row.partners.empty())
        column.note(ui.say("plan.row.with", {row.partners}));
}

void draw_due(Column& column, PlanRow const& row) {
    Ui& ui = column.ui();
    column.text(Type::Body, row.late ? ui.colours().danger.ink : ui.colours().text,
                row.due.empty() ? ui.say("plan.row.no-due") : row.due);
}

bool edit_button(Flow& flow, PlanRow const& row) {
    Ui& ui = flow.ui();
    std::string const name = ui.say("plan.action.edit-for", {row.title});
    return button(flow, ui.say("plan.action.edit"),
                  {.kind = ButtonKind::Ghost, .icon = Icon::Edit, .name = name});
}

std::vector<Share> const& shares() {
    static std::vector<Share> const kShares{{4, 220}, {3, 150}, {2, 120}, {2, 150}, {2, 130}, {2, 140}};
    return kShares;
}

void draw_head(Column& column) {
    Ui& ui = column.ui();
    auto const parts = side_by_side(ui, column.rest(), shares());
    char const* const keys[] = {"plan.column.action", "plan.column.owner", "plan.column.due",
                                "plan.column.state", "plan.column.progress"};
    float lowest = column.y();
    for (std::size_t i = 0; i < std::size(keys); i += 1) {
        Column cell(ui, parts[i]);
        cell.text(Type::SmallStrong, ui.colours().text_second, ui.say(keys[i]));
        lowest = std::max(lowest, cell.y());
    }
    column.advance_to(lowest);
    column.space(8);
    column.rule();
    column.space(8);
}

void draw_line(Column& column, PlanState& state, PlanPage const& page, PlanRow const& row) {
    Ui& ui = column.ui();
    auto const parts = side_by_side(ui, column.rest(), shares());
    std::vector<Column> cells;
    for (Rect const& part : parts)
        cells.emplace_back(ui, part);
    draw_title(cells[0], row);
    draw_owner(cells[1], row);
    draw_due(cells[2], row);
    {
        Flow flow(cells[3], 6);
        draw_action_badges(flow, row);
    }
    draw_action_progress_bar(cells[4], row);
    if (page.can_edit) {
        Flow flow(cells[5], 0);
        if (edit_button(flow, row))
            open_edit(state, row);
    }
    for (Column const& cell : cells)
        column.advance_to(cell.y());
    column.space(8);
    column.rule();
    column.space(8);
}

void draw_card(Column& column, PlanState& state, PlanPage const& page, PlanRow const& row) {
    Ui& ui = column.ui();
    {
        Card card(column);
        Column& inner = card.column();
        draw_title(inner, row);
        inner.space(6);
        draw_owner(inner, row);
        if (!row.due.empty())
            inner.note(ui.say("plan.row.due", {row.due}));
        inner.space(8);
        {
            Flow flow(inner, 8);
            draw_action_badges(flow, row);
        }
        inner.space(8);
        draw_action_progress_bar(inner, row);
        if (page.can_edit) {
            inner.space(6);
            Flow flow(inner, 0);
            if (edit_button(flow, row))
                open_edit(state, row);
        }
    }
    column.space(12);
}

void draw_rows(Column& column, PlanState& state, PlanPage const& page) {
    Ui& ui = column.ui();
    bool const table = !side_by_side(ui, column.rest().inset(ui.dp(20), 0), shares()).empty();
    if (!table) {
        for (std::size_t i = 0; i < page.rows.size(); i += 1) {
            IdScope const scope(ui, i);
            draw_card(column, state, page, page.rows[i]);
        }
    } else if (!page.rows.empty()) {
        Card card(column);
        draw_head(card.column());
        for (std::size_t i = 0; i < page.rows.size(); i += 1) {
            IdScope const scope(ui, i);
            draw_line(card.column(), state, page, page.rows[i]);
        }
    }
    for (std::string const& title : page.entering)
        column.note(ui.say("plan.entering", {title}));
}

// A proposal that was retained gives its title; freely leaves what was typed.
void draw_source(Column& column, PlanState& state, PlanPage const& page) {
    if (page.candidates.empty())
        return;
    Ui& ui = column.ui();
    std::string const freely = ui.say("plan.add.freely");
    std::vector<Option> options{{.label = freely}};
    for (PlanCandidate const& one : page.candidates)
        options.push_back({.label = one.title, .detail = one.detail});
    if (picker(column, ui.say("plan.add.from"), state.candidate_picker, options, state.candidate)) {
        state.proposal.reset();
        if (state.candidate > 0 && static_cast<std::size_t>(state.candidate) <= page.candidates.size()) {
            PlanCandidate const& chosen = page.candidates[static_cast<std::size_t>(state.candidate) - 1];
            state.proposal = chosen.proposal;
            state.form.title.set(chosen.title);
        }
    }
    column.space(12);
}

void draw_dialog(Ui& ui, PlanState& state, PlanPage const& page, CommandSink& commands) {
    if (state.dialog == PlanDialog::None)
        return;
    bool const adds = state.dialog == PlanDialog::Add;
    Dialog dialog(ui, "plan-action", ui.say(adds ? "plan.add.title" : "plan.edit.title"), 640);
    Column& column = dialog.column();
    if (adds)
        draw_source(column, state, page);
    ActionCheck const check = check_action(draft_of(state.form), ui.words());
    draw_action_fields(column, state.form, check);
    FormEnd const end = draw_form_end(column, state.form, check, state.chain);
    if (end == FormEnd::Saves && adds)
        state.chain.start({model::ActionPlanned{state.proposal, {}, *check.content}}, commands);
    if (end == FormEnd::Saves && !adds)
        state.chain.start({model::ActionRevised{state.action, *check.content}}, commands);
    if (end == FormEnd::Cancels || dialog.dismissed())
        state.dialog = PlanDialog::None;
}

} // namespace

void draw_action_badges(Flow& flow, PlanRow const& row) {
    Ui& ui = flow.ui();
    Palette const& colours = ui.colours();
    switch (row.state) {
    case model::ActionState::NotStarted:
        badge(flow, row.state_label, {colours.text_second, colours.inset}, Icon::Circle);
        break;
    case model::ActionState::InProgress:
        badge(flow, row.state_label, colours.info, Icon::Pending);
        break;
    case model::ActionState::Done:
        badge(flow, row.state_label, colours.success, Icon::CheckCircle);
        break;
    case model::ActionState::Dropped:
        badge(flow, row.state_label, colours.warn, Icon::Block);
        break;
    }
    if (row.late)
        badge(flow, ui.say("plan.row.late"), colours.danger, Icon::Warning);
}

void draw_action_progress_bar(Column& column, PlanRow const& row) {
    Ui& ui = column.ui();
    std::string const value = ui.say("plan.row.percent", {std::to_string(row.progress)});
    Rect place = column.take(24);
    float const words = ui.text_width(Type::SmallStrong, value) + ui.dp(8);
    Rect const figure = place.cut_right(std::min(words, place.width()));
    float const middle = place.centre().y;
    Colour const colour = row.state == model::ActionState::Done ? ui.colours().success.ink
                          : row.late                            ? ui.colours().danger.ink
                                                                : ui.colours().primary;
    if (place.width() > ui.dp(24))
        progress_bar(ui, {place.left, middle - ui.dp(4), place.right, middle + ui.dp(4)},
                     static_cast<float>(row.progress) / 100.0F, colour,
                     ui.say("plan.row.progress-for", {row.title}), value);
    TextOptions options;
    options.align = Align::Right;
    ui.text_in(figure, Type::SmallStrong, ui.colours().text_second, value, options);
}

void draw_plan(Ui& ui, Rect area, PlanState& state, PlanPage const& page, CommandSink& commands) {
    if (state.chain.advance(commands))
        state.dialog = PlanDialog::None;
    {
        Page screen(ui, "plan", area, ui.say("plan.page.title"), ui.say("plan.page.sentence"));
        Column& column = screen.column();
        if (page.can_edit) {
            if (button(column, ui.say("plan.action.add"), {.icon = Icon::Add}))
                open_add(state);
            column.space(14);
        }
        if (page.rows.empty() && page.entering.empty()) {
            empty_state(column, Icon::TaskAlt, ui.say("plan.empty.title"),
                        page.can_edit ? ui.say("plan.empty.sentence") : ui.say("plan.empty.wait"));
        } else {
            draw_figures(column, page.figures);
            column.space(14);
            draw_rows(column, state, page);
        }
    }
    draw_dialog(ui, state, page, commands);
}

} // namespace tablee::client
