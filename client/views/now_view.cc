// SPDX-License-Identifier: Apache-2.0
#include "client/views/now_view.h"

#include "client/views/code_cells.h"
#include "client/views/next_step.h"
#include "client/views/refusal_line.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"

namespace tablee::client {
namespace {

void draw_seat(Column& column, NowState& state, NowSeat const& seat, CommandSink& commands) {
    Ui& ui = column.ui();
    Palette const& colours = ui.colours();
    column.space(10);
    column.text(Type::BodyStrong, colours.text, seat.name);
    Flow flow(column, 10);
    if (seat.here) {
        badge(flow, seat.state, colours.success, Icon::CheckCircle);
    } else {
        std::string const name = ui.say("now.sign.of", {seat.name});
        ButtonLook const look{.icon = Icon::Sign, .name = name};
        if (button(flow, ui.say("now.sign"), look))
            state.signing = commands.act(model::AttendanceMarked{seat.id, seat.would_be});
    }
    if (seat.saving)
        badge(flow, ui.say("shell.safety.saving"), colours.info, Icon::Sync);
}

// The members of this post, with who has not signed yet.
void draw_seats(Column& outer, NowState& state, NowPage const& page, CommandSink& commands) {
    bool const during = page.step == NowStep::Item || page.step == NowStep::Between;
    if (page.seats.empty() || (during && page.all_signed))
        return;
    outer.space(16);
    Card card(outer);
    card.column().heading(Type::Heading3, outer.ui().say("now.seats"));
    for (NowSeat const& seat : page.seats) {
        IdScope const scope(outer.ui(), model::hex(seat.id));
        draw_seat(card.column(), state, seat, commands);
    }
    card.column().space(6);
    refusal_line(card.column(), commands, state.signing);
}

void draw_time(Column& column, NowPage const& page) {
    if (page.time.empty())
        return;
    Ui& ui = column.ui();
    column.space(10);
    Flow flow(column);
    badge(flow, page.time, page.over ? ui.colours().warn : ui.colours().info, Icon::Timer);
}

void draw_buttons(Column& column, NowState& state, NowPage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    Flow flow(column);
    if (page.step == NowStep::Outside && !page.has_asked && button(flow, ui.say("now.outside.who")))
        commands.ask(GoTo{Place::Home});
    if (page.step == NowStep::Poll && button(flow, ui.say("now.poll.go"), {.icon = Icon::HowToVote}))
        commands.ask(GoTo{Place::Votes});
    if (page.can_open && button(flow, ui.say("agenda.open"), {.icon = Icon::Play})) {
        // Without the quorum the agenda asks again.
        if (page.quorum.reached)
            state.turning = commands.send(model::OpenSession{});
        else
            commands.ask(GoTo{Place::Agenda});
    }
    bool const turning = is_waiting(commands, state.turning);
    if (page.can_go_on &&
        button(flow, next_label(ui, page.next), {.icon = Icon::SkipNext, .enabled = !turning}))
        state.turning = send_next(page.next, commands);
    if (page.step == NowStep::Item && page.can_propose &&
        button(flow, ui.say("now.propose"), {.kind = ButtonKind::Secondary, .icon = Icon::Idea}))
        commands.ask(GoTo{Place::Proposals});
    if (page.has_results &&
        button(flow, ui.say("now.results"), {.kind = ButtonKind::Secondary, .icon = Icon::BarChart}))
        commands.ask(GoTo{Place::Votes});
    if (page.can_save) {
        bool const again = !page.documents.empty();
        ButtonLook const look{.kind = again ? ButtonKind::Secondary : ButtonKind::Primary,
                              .icon = Icon::Save};
        if (button(flow, ui.say(again ? "now.adjourned.save-again" : "now.adjourned.save"), look))
            commands.ask(SaveDocuments{});
        if (button(flow, ui.say("home.leave"), {.kind = ButtonKind::Ghost}))
            commands.ask(LeaveSession{});
    }
}

bool has_buttons(NowPage const& page) {
    return (page.step == NowStep::Outside && !page.has_asked) || page.step == NowStep::Poll ||
           page.can_open || page.can_go_on || page.has_results ||
           (page.step == NowStep::Item && page.can_propose) || page.can_save;
}

} // namespace

void draw_now(Ui& ui, Rect area, NowState& state, NowPage const& page, CommandSink& commands) {
    Page screen(ui, "now", area, {}, {});
    Column& column = screen.column();
    {
        Card card(column, CardKind::Raised, ui.width_dp() < 700 ? 18 : 32);
        Column& inner = card.column();
        inner.text(Type::Body, ui.colours().text_second, page.sentence);
        inner.space(6);
        inner.heading(Type::Heading1, page.title);
        draw_time(inner, page);
        if (!page.advice.empty()) {
            inner.space(12);
            inner.paragraph(page.advice);
        }
        if (page.step == NowStep::Prepared) {
            inner.space(8);
            inner.note(page.quorum.sentence);
        }
        if (!page.wall_code.empty()) {
            inner.space(16);
            inner.text(Type::BodyStrong, ui.colours().text, ui.say("posts.code"));
            inner.space(6);
            code_cells(inner, page.wall_code, page.wall_code, CellSize::OnTheWall);
        }
        if (has_buttons(page)) {
            inner.space(18);
            draw_buttons(inner, state, page, commands);
        }
        inner.space(10);
        refusal_line(inner, commands, state.turning);
        inner.note(page.safety_line);
    }
    draw_seats(column, state, page, commands);
}

} // namespace tablee::client
