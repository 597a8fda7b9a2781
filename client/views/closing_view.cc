// SPDX-License-Identifier: Apache-2.0
#include "client/views/closing_view.h"

#include "client/views/confirm.h"
#include "client/views/hand_count_view.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/dialog.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"
#include "model/base/text.h"

namespace tablee::client {
namespace {

constexpr std::uint16_t kCountdownSeconds = 20;

void follow(Ui& ui, ClosingState& state, ClosingPage const& page, CommandSink& commands) {
    if (state.poll != page.poll) {
        state = ClosingState{};
        state.poll = page.poll;
    }
    if (state.announcing.settle(commands, ui.words()) == AnswerState::Done) {
        state.armed = true;
        state.asking = ClosingAsk::Nothing;
    }
    if (state.cancelling.settle(commands, ui.words()) == AnswerState::Done) {
        state.armed = false;
        state.asking = ClosingAsk::Nothing;
    }
    if (state.closing.settle(commands, ui.words()) == AnswerState::Refused)
        state.armed = false; // not again and again: a person asks anew
    // The second step is still that of the person who asked for the first.
    bool const idle = !state.closing.waiting() && !state.cancelling.waiting();
    if (page.poll && page.can_close && state.armed && idle)
        state.closing.sent(commands.send(model::ClosePoll{*page.poll}));
    if (state.counting && !page.counting_down && idle)
        state.armed = false; // somebody stopped it
    state.counting = page.counting_down;
}

void draw_countdown(Column& column, ClosingState& state, ClosingPage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    column.text(Type::Heading2, ui.colours().warn.ink, page.countdown, {.role = Role::Status});
    column.space(4);
    column.note(ui.say("polling.countdown.sentence"));
    column.space(12);
    Flow flow(column);
    if (page.can_close && !state.armed && !state.closing.waiting() &&
        button(flow, ui.say("polling.close.now"), {.kind = ButtonKind::Danger, .icon = Icon::Stop}))
        state.closing.sent(commands.send(model::ClosePoll{*page.poll}));
    if (page.cannot_cancel.empty() && !state.closing.waiting() &&
        button(flow, ui.say("polling.countdown.stop"), {.kind = ButtonKind::Secondary, .icon = Icon::Undo}))
        state.cancelling.sent(commands.act(model::PollClosingCancelled{*page.poll}));
}

void draw_missing_short(Column& column, ClosingPage const& page) {
    Ui& ui = column.ui();
    column.paragraph(page.participation);
    if (!page.missing.empty())
        column.paragraph(page.missing);
    else if (!page.on_paper)
        column.paragraph(ui.say("polling.missing.nobody"));
}

void draw_errors(Column& column, ClosingState const& state) {
    for (Sending const* sending : {&state.announcing, &state.closing, &state.cancelling})
        if (!sending->error.empty()) {
            column.space(8);
            banner(column, BannerKind::Danger, sending->error);
        }
}

// "Attendre", "continuer sur papier", "clore quand même".
void draw_close_dialog(Ui& ui, ClosingState& state, ClosingPage const& page, CommandSink& commands) {
    Dialog dialog(ui, "close-poll", ui.say("polling.close.title"), 640);
    Column& column = dialog.column();
    draw_missing_short(column, page);
    for (MissingVote const& vote : page.votes)
        column.note(vote.name + " – " + vote.post);
    column.space(8);
    column.paragraph(ui.say("polling.close.sentence"));
    draw_errors(column, state);
    column.space(20);
    bool const ready = !state.announcing.waiting();
    Flow flow(column);
    bool const missing = !page.votes.empty();
    if (missing && button(flow, ui.say("polling.close.wait"), {.icon = Icon::Clock}))
        state.asking = ClosingAsk::Nothing;
    std::string const yes = ui.say(missing ? "polling.close.anyway" : "polling.close.yes");
    if (button(flow, yes,
               {.kind = missing ? ButtonKind::Danger : ButtonKind::Primary,
                .icon = Icon::Stop,
                .enabled = ready}))
        state.announcing.sent(commands.act(model::PollClosingAnnounced{*page.poll, kCountdownSeconds}));
    if (missing && page.by_hand &&
        button(flow, ui.say("polling.close.on-paper"), {.kind = ButtonKind::Secondary, .icon = Icon::Paper}))
        state.asking = ClosingAsk::ByHand;
    if (!missing && button(flow, ui.say("board.form.cancel"), {.kind = ButtonKind::Ghost}))
        state.asking = ClosingAsk::Nothing;
    if (dialog.dismissed())
        state.asking = ClosingAsk::Nothing;
}

// Those who do not vote on a screen vote on paper or by hand; nothing that was cast is lost.
void draw_by_hand_dialog(Ui& ui, ClosingState& state, ClosingPage const& page) {
    Dialog dialog(ui, "by-hand", ui.say("polling.on-paper.title"));
    Column& column = dialog.column();
    auto const left = static_cast<std::int64_t>(page.by_hand->voices);
    column.paragraph(ui.say("polling.on-paper.sentence", left, {std::to_string(left)}));
    column.space(20);
    Flow flow(column);
    if (button(flow, ui.say("polling.paper.enter"), {.icon = Icon::Edit})) {
        state.asking = ClosingAsk::Nothing;
        state.by_hand.open = true;
    }
    if (button(flow, ui.say("polling.close.wait"), {.kind = ButtonKind::Ghost}) || dialog.dismissed())
        state.asking = ClosingAsk::Nothing;
}

void draw_cancel_dialog(Ui& ui, ClosingState& state, ClosingPage const& page, CommandSink& commands) {
    Dialog dialog(ui, "cancel-poll", ui.say("polling.cancel.title"));
    Column& column = dialog.column();
    column.paragraph(ui.say("polling.cancel.sentence"));
    column.space(12);
    text_field(column, ui.say("polling.cancel.motive"), state.motive);
    std::string const yes = ui.say("polling.cancel.yes");
    DialogChoice const choice =
        dialog_foot(column, state.cancelling, {.yes = yes, .icon = Icon::Block, .kind = ButtonKind::Danger});
    if (choice == DialogChoice::Yes) {
        auto motive = model::clean_text(state.motive.text());
        if (motive)
            state.cancelling.sent(
                commands.act(model::PollCancelled{*page.poll, {std::move(*motive), false}}));
        else
            state.cancelling.refused(ui.words().say(motive.error()));
    } else if (choice == DialogChoice::No || dialog.dismissed()) {
        state.asking = ClosingAsk::Nothing;
    }
}

} // namespace

void draw_closing_part(Column& column, ClosingState& state, ClosingPage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    IdScope const scope(ui, "closing");
    follow(ui, state, page, commands);
    bool const may_enter = page.on_paper && page.by_hand && page.by_hand->can_enter;
    bool const nothing = !page.poll || (!page.conducting && !may_enter);
    if (nothing)
        return;
    Card card(column);
    Column& inside = card.column();
    inside.heading(Type::Heading3, ui.say("polling.part.title"));
    inside.space(8);
    if (page.by_hand && (page.on_paper || page.by_hand->started))
        draw_hand_count(inside, state.by_hand, *page.by_hand);
    if (!page.conducting)
        return;
    if (page.counting_down)
        draw_countdown(inside, state, page, commands);
    else
        draw_missing_short(inside, page);
    draw_errors(inside, state);
    if (page.counting_down)
        return;
    inside.space(12);
    if (!page.cannot_announce.empty())
        return inside.note(page.cannot_announce);
    Flow flow(inside);
    bool const counted = page.by_hand && (page.on_paper || page.by_hand->started);
    bool const countable = !counted || page.by_hand->agreed;
    if (button(flow, ui.say("polling.part.close"), {.icon = Icon::Stop, .enabled = countable}))
        state.asking = ClosingAsk::Close;
    bool const offers = page.by_hand && !counted && page.by_hand->can_enter && page.by_hand->voices > 0;
    if (offers &&
        button(flow, ui.say("polling.close.on-paper"), {.kind = ButtonKind::Secondary, .icon = Icon::Paper}))
        state.asking = ClosingAsk::ByHand;
    if (button(flow, ui.say("polling.part.cancel"), {.kind = ButtonKind::Ghost, .icon = Icon::Block}))
        state.asking = ClosingAsk::Cancel;
}

void draw_closing_dialogs(Ui& ui, ClosingState& state, ClosingPage const& page, CommandSink& commands) {
    IdScope const scope(ui, "closing-dialogs");
    if (!page.poll)
        return;
    if (state.asking == ClosingAsk::Close && !page.counting_down)
        draw_close_dialog(ui, state, page, commands);
    else if (state.asking == ClosingAsk::ByHand && page.by_hand)
        draw_by_hand_dialog(ui, state, page);
    else if (state.asking == ClosingAsk::Cancel)
        draw_cancel_dialog(ui, state, page, commands);
    else if (page.by_hand && state.by_hand.open)
        draw_hand_count_form(ui, state.by_hand, *page.by_hand, *page.poll, commands);
}

void draw_closing(Ui& ui, Rect area, ClosingState& state, ClosingPage const& page, CommandSink& commands) {
    {
        Page frame(ui, "closing", area, page.question);
        draw_closing_part(frame.column(), state, page, commands);
    }
    draw_closing_dialogs(ui, state, page, commands);
}

} // namespace tablee::client
