// SPDX-License-Identifier: Apache-2.0
#include "client/views/sign_in_view.h"

#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"

namespace tablee::client {
namespace {

void draw_person(Column& column, SignInRow const& row) {
    Ui& ui = column.ui();
    column.text(Type::Heading3, ui.colours().text, row.name);
    if (!row.capacity.empty())
        column.note(row.capacity);
    for (std::string const& note : row.notes)
        column.paragraph(note);
}

void draw_answer(Column& column, SignInState& state, SignInRow const& row, CommandSink& commands) {
    Ui& ui = column.ui();
    if (row.can_sign) {
        std::string const name = ui.say("roll.sign-in.sign-for", {row.name});
        ButtonLook const look{.icon = Icon::Sign, .name = name};
        if (button(column, ui.say("roll.sign-in.sign"), look))
            state.chain.send_apart(model::AttendanceMarked{row.member, row.asks}, commands);
        return;
    }
    {
        Flow flow(column, 8);
        Palette const& colours = ui.colours();
        badge(flow, row.state, row.signed_in ? colours.success : colours.info,
              row.signed_in ? Icon::CheckCircle : Icon::Info);
        std::string const name = ui.say("roll.sign-in.undo-for", {row.name});
        ButtonLook const look{.kind = ButtonKind::Ghost, .icon = Icon::Undo, .name = name};
        if (row.can_undo && button(flow, ui.say("roll.action.undo"), look))
            state.chain.send_apart(model::AttendanceMarked{row.member, model::Presence::Expected}, commands);
    }
    if (row.saving)
        column.note(ui.say("roll.saving"));
}

void draw_row(Column& column, SignInState& state, SignInRow const& row, CommandSink& commands) {
    Ui& ui = column.ui();
    IdScope const scope(ui, row.name);
    Card card(column);
    auto const parts = side_by_side(ui, card.column().rest(), {{3, 260}, {2, 260}});
    if (parts.empty()) {
        draw_person(card.column(), row);
        card.column().space(8);
        draw_answer(card.column(), state, row, commands);
        return;
    }
    Column left(ui, parts[0]);
    draw_person(left, row);
    Column right(ui, parts[1]);
    draw_answer(right, state, row, commands);
    card.column().advance_to(std::max(left.y(), right.y()));
}

} // namespace

void draw_sign_in_rows(Column& column, SignInState& state, SignInPage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    state.chain.advance(commands);
    if (state.chain.refused())
        banner(column, BannerKind::Warning, ui.words().say(*state.chain.refused()));
    IdScope const scope(ui, "sign-in");
    for (SignInRow const& row : page.rows) {
        draw_row(column, state, row, commands);
        column.space(14);
    }
}

void draw_sign_in(Ui& ui, Rect area, SignInState& state, SignInPage const& page, CommandSink& commands) {
    Page screen(ui, "sign-in-page", area, ui.say("roll.sign-in.title"), page.sentence);
    Column& column = screen.column();
    if (page.rows.empty()) {
        empty_state(column, Icon::Sign, ui.say("roll.sign-in.nobody"),
                    ui.say("roll.sign-in.nobody-sentence"));
        return;
    }
    draw_sign_in_rows(column, state, page, commands);
    column.note(page.quorum);
}

} // namespace tablee::client
