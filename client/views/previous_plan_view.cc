// SPDX-License-Identifier: Apache-2.0
#include "client/views/previous_plan_view.h"

#include "client/views/plan_view.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/dialog.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"

#include <algorithm>

namespace tablee::client {
namespace {

void draw_what(Column& column, PlanRow const& row) {
    Ui& ui = column.ui();
    column.text(Type::Heading3, ui.colours().text, row.title);
    column.note(row.owner.empty() ? ui.say("plan.row.no-owner") : ui.say("plan.row.owner", {row.owner}));
    if (!row.partners.empty())
        column.note(ui.say("plan.row.with", {row.partners}));
    if (!row.due.empty())
        column.note(ui.say("plan.row.due", {row.due}));
    if (!row.measure.empty())
        column.note(ui.say("plan.row.measure", {row.measure}));
    if (!row.motive.empty())
        column.note(ui.say("plan.row.motive", {row.motive}));
}

void draw_how_far(Column& column, PreviousPlanState& state, PreviousPlanPage const& page, PlanRow const& row,
                  CommandSink& commands) {
    Ui& ui = column.ui();
    {
        Flow flow(column, 8);
        draw_action_badges(flow, row);
        if (row.reviewed)
            badge(flow, ui.say("plan.previous.seen"), ui.colours().success, Icon::Check);
    }
    column.space(8);
    draw_action_progress_bar(column, row);
    if (row.saving)
        column.note(ui.say("plan.saving"));
    if (!page.can_review)
        return;
    column.space(8);
    Flow flow(column, 8);
    std::string const review = ui.say("plan.previous.review-for", {row.title});
    if (button(flow, ui.say("plan.previous.review"),
               {.kind = ButtonKind::Secondary, .icon = Icon::EditNote, .name = review})) {
        state.reviewing = true;
        state.action = row.action;
        fill_form(state.form, row.draft);
        state.chain.forget();
    }
    if (row.reviewed)
        return;
    std::string const same = ui.say("plan.previous.unchanged-for", {row.title});
    ActionCheck const check = check_action(row.draft, ui.words());
    if (check.content && button(flow, ui.say("plan.previous.unchanged"),
                                {.kind = ButtonKind::Ghost, .icon = Icon::Check, .name = same}))
        state.chain.send_apart(model::ActionRevised{row.action, *check.content}, commands);
}

void draw_action(Column& column, PreviousPlanState& state, PreviousPlanPage const& page, PlanRow const& row,
                 CommandSink& commands) {
    Ui& ui = column.ui();
    {
        Card card(column);
        auto const parts = side_by_side(ui, card.column().rest(), {{3, 280}, {2, 300}});
        if (parts.empty()) {
            draw_what(card.column(), row);
            card.column().space(10);
            draw_how_far(card.column(), state, page, row, commands);
        } else {
            Column left(ui, parts[0]);
            draw_what(left, row);
            Column right(ui, parts[1]);
            draw_how_far(right, state, page, row, commands);
            card.column().advance_to(std::max(left.y(), right.y()));
        }
    }
    column.space(14);
}

void draw_review(Ui& ui, PreviousPlanState& state, PreviousPlanPage const& page, CommandSink& commands) {
    auto const row = std::find_if(page.rows.begin(), page.rows.end(),
                                  [&](PlanRow const& one) { return one.action == state.action; });
    if (!state.reviewing || row == page.rows.end())
        return;
    Dialog dialog(ui, "review", row->title, 640);
    Column& column = dialog.column();
    column.paragraph(ui.say("plan.previous.ask"));
    column.space(10);
    ActionCheck const check = check_action(draft_of(state.form), ui.words());
    draw_action_progress(column, state.form, check);
    FormEnd const end = draw_form_end(column, state.form, check, state.chain);
    if (end == FormEnd::Saves)
        state.chain.start({model::ActionRevised{state.action, *check.content}}, commands);
    if (end == FormEnd::Cancels || dialog.dismissed())
        state.reviewing = false;
}

} // namespace

void draw_previous_plan(Ui& ui, Rect area, PreviousPlanState& state, PreviousPlanPage const& page,
                        CommandSink& commands) {
    if (state.chain.advance(commands))
        state.reviewing = false;
    {
        Page screen(ui, "previous-plan", area, ui.say("plan.previous.title"), page.sentence);
        Column& column = screen.column();
        if (page.rows.empty())
            empty_state(column, Icon::History, ui.say("plan.previous.empty"),
                        ui.say("plan.previous.empty-sentence"));
        if (state.chain.refused() && !state.reviewing) {
            banner(column, BannerKind::Danger, ui.words().say(*state.chain.refused()));
            column.space(10);
        }
        for (std::size_t i = 0; i < page.rows.size(); i += 1) {
            IdScope const scope(ui, i);
            draw_action(column, state, page, page.rows[i], commands);
        }
        if (!page.can_review && !page.rows.empty())
            column.note(page.why_not);
    }
    draw_review(ui, state, page, commands);
}

} // namespace tablee::client
