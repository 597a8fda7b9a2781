// SPDX-License-Identifier: Apache-2.0
#include "client/views/vote_view.h"

#include "client/views/ballot_view.h"
#include "client/views/keyed_view.h"
#include "client/views/vote_steps.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"

namespace tablee::client {
namespace {

void draw_lost(Column& column, VoteState& state) {
    Ui& ui = column.ui();
    LostBallot const& lost = *state.lost;
    Card card(column);
    card.edge(ui.colours().danger.ink);
    Column& inside = card.column();
    inside.text(Type::BodyStrong, ui.colours().text, ui.say("vote.lost.title", {lost.question}),
                {.role = Role::Alert});
    inside.paragraph(lost.why);
    for (std::string const& choice : lost.choices)
        inside.paragraph(choice);
    inside.space(12);
    if (button(inside, ui.say("vote.lost.understood")))
        state.lost.reset();
}

void draw_participation(Column& column, VotePage const& page) {
    Ui& ui = column.ui();
    column.space(20);
    column.note(page.participation);
    column.space(4);
    float const share =
        page.expected == 0 ? 0 : static_cast<float>(page.received) / static_cast<float>(page.expected);
    progress_bar(ui, column.take(8), share, ui.colours().success.ink, ui.say("vote.participation.name"),
                 std::to_string(page.received) + " / " + std::to_string(page.expected));
}

void draw_seat(Column& column, VoteState& state, VoteSeat const& seat) {
    Ui& ui = column.ui();
    float const height = ui.line_step(Type::BodyStrong) + ui.line_step(Type::Small) + ui.dp(24);
    Rect const rect = column.take_px(height);
    column.space(8);
    bool const votes = !seat.voices.empty();
    Use const use = clickable_row(ui, rect, ui.say("text.pair", {seat.name, seat.state}), model::hex(seat.id),
                                  {.enabled = votes});
    Palette const& colours = ui.colours();
    Rect const inner = rect.inset(ui.dp(16), ui.dp(12));
    Rect const mark = Rect::at(inner.right - ui.dp(28), rect.centre().y - ui.dp(14), ui.dp(28), ui.dp(28));
    if (votes)
        ui.icon(mark, seat.done ? Icon::CheckCircle : Icon::Chevron,
                seat.done ? colours.success.ink : colours.primary);
    float const width = inner.width() - ui.dp(40);
    ui.text({inner.left, inner.top}, width, Type::BodyStrong, votes ? colours.text : colours.muted, seat.name,
            {.max_lines = 1, .silent = true});
    ui.text({inner.left, inner.top + ui.line_step(Type::BodyStrong)}, width, Type::Small,
            seat.done && votes ? colours.success.ink : colours.muted, seat.state,
            {.max_lines = 1, .silent = true});
    if (use.clicked) {
        give_back(state);
        state.seat = seat.id;
        state.stage = VoteStage::HandOver;
    }
}

void draw_who(Column& column, VoteState& state, VotePage const& page) {
    Ui& ui = column.ui();
    column.heading(Type::Heading2, ui.say("vote.who.title"));
    column.paragraph(ui.say("vote.who.sentence"));
    column.space(12);
    Group const group(ui, "who");
    for (VoteSeat const& seat : page.seats)
        draw_seat(column, state, seat);
}

void draw_hand_over(Column& column, VoteState& state, VotePage const& page) {
    Ui& ui = column.ui();
    VoteSeat const& seat = *seat_in(page, state.seat);
    Card card(column, CardKind::Raised, 32);
    Column& inside = card.column();
    inside.text(Type::Heading1, ui.colours().text, ui.say("vote.hand-over.title", {seat.name}),
                {.balanced = true, .role = Role::Heading});
    inside.space(8);
    inside.paragraph(ui.say("vote.hand-over.sentence"));
    inside.space(20);
    Flow flow(inside);
    if (button(flow, ui.say("vote.hand-over.me"), {.icon = Icon::Person})) {
        if (VoteVoice const* next = next_voice(page, seat.id))
            begin_ballot(state, *next, page);
        else
            state.stage = VoteStage::Recorded;
    }
    if (button(flow, ui.say("vote.hand-over.back"), {.kind = ButtonKind::Ghost}))
        give_back(state);
}

// The voices of this seat that are cast, each with what may still be done.
void draw_cast(Column& column, VoteState& state, VotePage const& page, VoteSeat const& seat) {
    Ui& ui = column.ui();
    for (VoteVoice const& voice : seat.voices) {
        column.space(12);
        if (!voice.cannot.empty()) {
            column.paragraph(voice.cannot);
            continue;
        }
        if (!voice.cast)
            continue;
        bool const own = voice.seat == voice.voice;
        column.text(Type::Body, ui.colours().text,
                    ui.say(own ? "vote.recorded.own" : "vote.recorded.proxy", {voice.name}));
        std::string const change = ui.say("vote.recorded.change");
        std::string const name = own ? change : ui.say("text.pair", {change, voice.name});
        column.space(4);
        if (button(column, change,
                   {.kind = ButtonKind::Ghost,
                    .icon = Icon::Edit,
                    .key = model::hex(voice.voice),
                    .name = name}))
            begin_ballot(state, voice, page);
    }
}

void draw_recorded(Column& column, VoteState& state, VotePage const& page) {
    Ui& ui = column.ui();
    VoteSeat const& seat = *seat_in(page, state.seat);
    bool saving = false;
    for (VoteVoice const& voice : seat.voices)
        saving = saving || voice.saving;
    Card card(column, CardKind::Raised, 28);
    card.edge(ui.colours().success.ink);
    Column& inside = card.column();
    inside.text(Type::Heading2, ui.colours().text, saving ? ui.say("vote.recorded.saving") : page.safety,
                {.role = Role::Status});
    inside.space(4);
    inside.note(ui.say("vote.recorded.until-closed"));
    draw_cast(inside, state, page, seat);
    inside.space(20);
    Flow flow(inside);
    if (VoteVoice const* next = next_voice(page, seat.id)) {
        std::string const label = next->seat == next->voice ? ui.say("vote.recorded.next-own")
                                                            : ui.say("vote.recorded.next", {next->name});
        if (button(flow, label, {.icon = Icon::HowToVote}))
            begin_ballot(state, *next, page);
    }
    if (page.booth &&
        button(flow, ui.say("vote.recorded.give-back"), {.kind = ButtonKind::Secondary, .icon = Icon::Swap}))
        give_back(state);
}

// For those without a device, where somebody conducts; not while a voter has this computer.
void draw_keyed_way(Column& column, VoteState& state, VotePage const& page) {
    if (!page.keyed.can_key || page.keyed.voices.empty() || is_private(state))
        return;
    column.space(24);
    column.rule();
    column.space(12);
    if (button(column, column.ui().say("vote.keyed.title"),
               {.kind = ButtonKind::Ghost, .icon = Icon::Keyboard}))
        open_keyed(state.keyed);
}

void draw_stage(Column& column, VoteState& state, VotePage const& page, CommandSink& commands) {
    bool const seated = seat_in(page, state.seat) != nullptr;
    if (state.stage == VoteStage::Ballot && seated)
        draw_ballot(column, state, page, commands);
    else if (state.stage == VoteStage::HandOver && seated)
        draw_hand_over(column, state, page);
    else if (state.stage == VoteStage::Recorded && seated)
        draw_recorded(column, state, page);
    else if (page.booth)
        draw_who(column, state, page);
    else
        banner(column, BannerKind::Info, column.ui().say("vote.nobody"));
    // A voter with the ballot in hand is not watched by figures that move.
    if (state.stage != VoteStage::Ballot && state.stage != VoteStage::HandOver)
        draw_participation(column, page);
}

} // namespace

void draw_vote(Ui& ui, Rect area, VoteState& state, VotePage const& page, CommandSink& commands) {
    IdScope const scope(ui, "vote");
    follow_vote(state, page, commands, ui.words());
    if (!page.poll) {
        Page frame(ui, "vote", area, ui.say("vote.none.title"));
        if (state.lost)
            draw_lost(frame.column(), state);
        empty_state(frame.column(), Icon::HowToVote, ui.say("vote.none.title"), ui.say("vote.none.sentence"));
        return;
    }
    // Each voter's page begins at its top.
    std::string key = "ballot-" + std::to_string(static_cast<int>(state.stage));
    if (state.voice)
        key += model::hex(*state.voice);
    if (state.keyed.step != KeyedStep::Closed)
        key = "keyed-" + std::to_string(static_cast<int>(state.keyed.step));
    Page frame(ui, key, area, page.sheet.question, page.sheet.secrecy);
    Column& column = frame.column();
    if (state.lost) {
        draw_lost(column, state);
        column.space(16);
    }
    if (!page.closing_soon.empty()) {
        banner(column, BannerKind::Warning, page.closing_soon);
        column.space(16);
    }
    if (!page.ended.empty())
        banner(column, BannerKind::Info, page.ended);
    else if (page.sheet.kind == BallotKind::Paper)
        empty_state(column, Icon::Paper, ui.say("vote.paper.title"), ui.say("vote.paper.sentence"));
    else if (state.keyed.step != KeyedStep::Closed)
        draw_keyed(column, state.keyed, page, commands);
    else {
        draw_stage(column, state, page, commands);
        draw_keyed_way(column, state, page);
    }
}

} // namespace tablee::client
