// SPDX-License-Identifier: Apache-2.0
#include "client/views/agenda_view.h"

#include "client/views/next_step.h"
#include "client/views/refusal_line.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/dialog.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"
#include "model/import/cell_values.h"

#include <algorithm>

namespace tablee::client {
namespace {

using Asking = AgendaState::Asking;

constexpr std::int32_t kMinutesMost = 999;

// --- The words of an item

struct ReadForm {
    std::string title;
    std::uint16_t minutes = 0;
    bool title_fault = false;
    bool minutes_fault = false;
    [[nodiscard]] bool good() const { return !title_fault && !minutes_fault; }
};

ReadForm read(ItemForm const& form) {
    ReadForm read;
    read.title = form.title.text();
    read.title_fault = read.title.find_first_not_of(' ') == std::string::npos;
    std::string const& minutes = form.minutes.text();
    if (minutes.find_first_not_of(' ') == std::string::npos)
        return read;
    auto const number = model::minutes_of(minutes);
    read.minutes_fault = !number || *number < 0 || *number > kMinutesMost;
    read.minutes = read.minutes_fault ? std::uint16_t{0} : static_cast<std::uint16_t>(*number);
    return read;
}

// The two fields. Answers whether Enter was pressed in one.
bool draw_fields(Column& column, ItemForm& form) {
    Ui& ui = column.ui();
    ReadForm const now = read(form);
    std::string const title_error =
        form.tried && now.title_fault ? ui.say("agenda.bad-title") : std::string();
    std::string const minutes_error =
        form.tried && now.minutes_fault ? ui.say("agenda.bad-minutes") : std::string();
    std::string const hint = ui.say("agenda.add.minutes.hint");
    bool submitted =
        text_field(column, ui.say("agenda.add.title"), form.title, {.error = title_error}).submitted;
    column.space(10);
    submitted |=
        text_field(column, ui.say("agenda.add.minutes"), form.minutes, {.hint = hint, .error = minutes_error})
            .submitted;
    column.space(14);
    return submitted;
}

void draw_adding(Column& outer, AgendaState& state, CommandSink& commands) {
    Ui& ui = outer.ui();
    ItemForm& form = state.adding;
    if (take_done(commands, form.sent))
        form = {};
    IdScope const scope(ui, "adding");
    Card card(outer, CardKind::Flat);
    Column& column = card.column();
    column.heading(Type::Heading3, ui.say("agenda.add"));
    column.space(8);
    refusal_line(column, commands, form.sent);
    bool const submitted = draw_fields(column, form);
    bool const waiting = is_waiting(commands, form.sent);
    bool const asked = button(column, ui.say("agenda.add"),
                              {.kind = ButtonKind::Secondary, .icon = Icon::Add, .enabled = !waiting});
    if ((!asked && !submitted) || waiting)
        return;
    form.tried = true;
    ReadForm const now = read(form);
    if (now.good())
        form.sent = commands.act(model::AgendaItemAdded{{now.title}, now.minutes});
}

void draw_change_buttons(Column& column, AgendaState& state, AgendaRow const& row, bool submitted,
                         bool dismissed, CommandSink& commands) {
    Ui& ui = column.ui();
    ItemForm& form = state.changing;
    Flow flow(column);
    bool const save = button(flow, ui.say("agenda.act.save"), {.enabled = !is_waiting(commands, form.sent)});
    bool const remove = row.can_remove && button(flow, ui.say("agenda.act.remove"),
                                                 {.kind = ButtonKind::Danger, .icon = Icon::Delete});
    bool const cancel = button(flow, ui.say("agenda.cancel"), {.kind = ButtonKind::Ghost});
    if (remove)
        form.sent = commands.act(model::AgendaItemRemoved{row.id});
    if (save || submitted) {
        form.tried = true;
        ReadForm const now = read(form);
        if (now.good())
            form.sent = commands.act(model::AgendaItemChanged{
                row.id, {now.title}, now.minutes, static_cast<std::uint16_t>(row.place - 1)});
    }
    if (cancel || dismissed)
        state.changed.reset();
}

void draw_change_dialog(Ui& ui, AgendaState& state, AgendaPage const& page, CommandSink& commands) {
    if (!state.changed)
        return;
    auto const row = std::find_if(page.rows.begin(), page.rows.end(),
                                  [&](AgendaRow const& one) { return one.id == *state.changed; });
    // Done, or somebody else removed it meanwhile.
    if (take_done(commands, state.changing.sent) || row == page.rows.end()) {
        state.changed.reset();
        return;
    }
    Dialog dialog(ui, "change", ui.say("agenda.change.title"));
    refusal_line(dialog.column(), commands, state.changing.sent);
    bool const submitted = draw_fields(dialog.column(), state.changing);
    draw_change_buttons(dialog.column(), state, *row, submitted, dialog.dismissed(), commands);
}

void open_change(AgendaState& state, AgendaRow const& row) {
    state.changing = {};
    state.changing.title.set(row.title);
    if (row.planned_minutes > 0)
        state.changing.minutes.set(std::to_string(row.planned_minutes));
    state.changed = row.id;
}

// --- One item

void move(AgendaState& state, AgendaRow const& row, std::size_t to, CommandSink& commands) {
    state.act = commands.act(
        model::AgendaItemChanged{row.id, {row.title}, row.planned_minutes, static_cast<std::uint16_t>(to)});
}

void draw_row_buttons(Column& column, AgendaState& state, AgendaRow const& row, CommandSink& commands) {
    Ui& ui = column.ui();
    auto const of = [&](std::string const& act) { return ui.say("agenda.act.of", {act, row.title}); };
    Flow flow(column, 8);
    if (row.can_end) {
        std::string const label = ui.say("agenda.act.end");
        std::string const name = of(label);
        if (button(flow, label, {.kind = ButtonKind::Secondary, .icon = Icon::Stop, .name = name}))
            state.act = commands.act(model::AgendaItemEnded{row.id});
    }
    if (row.can_start) {
        std::string const label =
            ui.say(row.state == ItemState::Done ? "agenda.act.start-again" : "agenda.act.start");
        std::string const name = of(label);
        if (button(flow, label, {.kind = ButtonKind::Secondary, .icon = Icon::Play, .name = name}))
            state.act = commands.act(model::AgendaItemStarted{row.id});
    }
    std::string const change = ui.say("agenda.act.change");
    std::string const change_name = of(change);
    if (button(flow, change, {.kind = ButtonKind::Ghost, .icon = Icon::Edit, .name = change_name}))
        open_change(state, row);
    if (icon_button(flow, Icon::ArrowUp, ui.say("agenda.act.up", {row.title}),
                    {.kind = ButtonKind::Ghost, .enabled = row.can_move_up}))
        move(state, row, row.place - 2, commands);
    if (icon_button(flow, Icon::ArrowDown, ui.say("agenda.act.down", {row.title}),
                    {.kind = ButtonKind::Ghost, .enabled = row.can_move_down}))
        move(state, row, row.place, commands);
}

Tint tint_of(Ui& ui, ItemState state) {
    Palette const& colours = ui.colours();
    return state == ItemState::Done      ? colours.success
           : state == ItemState::Running ? Tint{colours.on_primary, colours.primary}
                                         : Tint{colours.text_second, colours.inset};
}

void draw_row(Column& outer, AgendaState& state, AgendaRow const& row, CommandSink& commands) {
    Ui& ui = outer.ui();
    Palette const& colours = ui.colours();
    IdScope const scope(ui, row.id.is_zero() ? "new" + std::to_string(row.place) : model::hex(row.id));
    Card card(outer, row.state == ItemState::Running ? CardKind::Soft : CardKind::Flat, 16);
    if (row.state == ItemState::Running)
        card.edge(colours.primary);
    Column& column = card.column();
    column.text(Type::BodyStrong, colours.text, std::to_string(row.place) + ". " + row.title);
    column.space(2);
    column.note(row.real.empty() ? row.planned : row.planned + " · " + row.real);
    column.space(8);
    {
        Flow flow(column, 8);
        Icon const icon = row.state == ItemState::Done      ? Icon::CheckCircle
                          : row.state == ItemState::Running ? Icon::Play
                                                            : Icon::None;
        badge(flow, row.state_words, tint_of(ui, row.state), icon);
        if (!row.left.empty())
            badge(flow, row.left, row.over ? colours.warn : colours.info, Icon::Timer);
        if (row.saving)
            badge(flow, ui.say("agenda.saving"), colours.info, Icon::Sync);
    }
    if (!row.can_change)
        return;
    column.space(10);
    draw_row_buttons(column, state, row, commands);
}

// --- The session

void draw_phase_buttons(Column& column, AgendaState& state, AgendaPage const& page, CommandSink& commands) {
    Ui& ui = column.ui();
    Flow flow(column);
    if (page.can_go_on && button(flow, next_label(ui, page.next),
                                 {.icon = Icon::SkipNext, .enabled = !is_waiting(commands, state.act)}))
        state.act = send_next(page.next, commands);
    if (page.can_open && button(flow, ui.say("agenda.open"), {.icon = Icon::Play})) {
        if (page.quorum.reached)
            state.phase = commands.send(model::OpenSession{});
        else
            state.asking = Asking::OpenWithoutQuorum;
    }
    bool const open = page.phase == model::Phase::Open;
    if (open && page.why_not.empty() &&
        button(flow, ui.say("agenda.adjourn"),
               {.kind = ButtonKind::Secondary, .icon = Icon::Stop, .enabled = page.can_adjourn}))
        state.asking = Asking::Adjourn;
    if (page.can_reopen && button(flow, ui.say("agenda.reopen"), {.kind = ButtonKind::Secondary}))
        state.phase = commands.act(model::SessionReopened{});
}

void draw_phase(Column& outer, AgendaState& state, AgendaPage const& page, CommandSink& commands) {
    Ui& ui = outer.ui();
    Card card(outer);
    Column& column = card.column();
    column.text(Type::BodyStrong, ui.colours().text, page.phase_words);
    column.space(4);
    if (page.phase != model::Phase::Adjourned)
        column.paragraph(page.quorum.sentence);
    if (page.saving_phase)
        column.note(ui.say("agenda.saving"));
    if (!page.why_not.empty())
        column.note(page.why_not);
    for (std::string const& question : page.open_polls)
        column.note("• " + question);
    column.space(12);
    refusal_line(column, commands, state.phase);
    refusal_line(column, commands, state.act);
    draw_phase_buttons(column, state, page, commands);
}

void draw_open_dialog(Ui& ui, AgendaState& state, AgendaPage const& page, CommandSink& commands) {
    Dialog dialog(ui, "open", ui.say("agenda.open.title"));
    Column& column = dialog.column();
    column.text(Type::BodyStrong, ui.colours().text, page.quorum.sentence);
    column.space(6);
    column.paragraph(ui.say("agenda.open.why"));
    column.space(18);
    Flow flow(column);
    bool const wait = button(flow, ui.say("agenda.open.wait"));
    bool const anyway = button(flow, ui.say("agenda.open.anyway"), {.kind = ButtonKind::Danger});
    if (anyway && page.can_open)
        state.phase = commands.send(model::OpenSession{});
    if (wait || anyway || dialog.dismissed())
        state.asking = Asking::Nothing;
}

void draw_adjourn_dialog(Ui& ui, AgendaState& state, AgendaPage const& page, CommandSink& commands) {
    Dialog dialog(ui, "adjourn", ui.say("agenda.adjourn.title"));
    Column& column = dialog.column();
    column.paragraph(ui.say("agenda.adjourn.why"));
    column.space(10);
    auto const unfinished = static_cast<std::int64_t>(page.unfinished.size());
    if (unfinished > 0)
        column.text(Type::BodyStrong, ui.colours().warn.ink,
                    ui.say("agenda.adjourn.unfinished", unfinished, {std::to_string(unfinished)}));
    for (std::string const& title : page.unfinished)
        column.note("• " + title);
    if (!page.open_polls.empty())
        column.text(Type::BodyStrong, ui.colours().danger.ink, ui.say("agenda.adjourn.polls"));
    for (std::string const& question : page.open_polls)
        column.note("• " + question);
    column.space(18);
    Flow flow(column);
    bool const cancel = button(flow, ui.say("agenda.cancel"), {.kind = ButtonKind::Secondary});
    bool const adjourn =
        button(flow, ui.say("agenda.adjourn.yes"), {.kind = ButtonKind::Danger, .enabled = page.can_adjourn});
    if (adjourn)
        state.phase = commands.act(model::SessionAdjourned{});
    if (cancel || adjourn || dialog.dismissed())
        state.asking = Asking::Nothing;
}

} // namespace

void draw_agenda(Ui& ui, Rect area, AgendaState& state, AgendaPage const& page, CommandSink& commands) {
    Page screen(ui, "agenda", area, ui.say("agenda.title"), page.sentence);
    Column& column = screen.column();
    draw_phase(column, state, page, commands);
    column.space(14);
    if (page.rows.empty())
        empty_state(column, Icon::Agenda, ui.say("agenda.none"),
                    ui.say(page.can_add ? "agenda.none-hint" : "agenda.none-wait"));
    for (AgendaRow const& row : page.rows) {
        draw_row(column, state, row, commands);
        column.space(10);
    }
    if (page.can_add)
        draw_adding(column, state, commands);
    draw_change_dialog(ui, state, page, commands);
    if (state.asking == Asking::OpenWithoutQuorum)
        draw_open_dialog(ui, state, page, commands);
    if (state.asking == Asking::Adjourn)
        draw_adjourn_dialog(ui, state, page, commands);
}

} // namespace tablee::client
