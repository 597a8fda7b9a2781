// SPDX-License-Identifier: Apache-2.0
#include "client/views/home_view.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/choice.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"

#include <array>

namespace tablee::client {
namespace {

WrittenRules rules_of(PrepareState const& form) {
    if (form.written < 0)
        return WrittenRules::NotSaid;
    if (form.written == 1)
        return WrittenRules::None;
    static constexpr std::array kKinds = {WrittenRules::Commission, WrittenRules::Assembly,
                                          WrittenRules::Association};
    return form.kind < 0 ? WrittenRules::YesButWhich : kKinds.at(static_cast<std::size_t>(form.kind));
}

PrepareWords words_of(PrepareState const& form) {
    return {form.committee.text(), form.title.text(),       form.date.text(), form.start.text(),
            form.place.text(),     form.facilitator.text(), rules_of(form)};
}

void draw_field(Column& column, std::string const& label, TextEditor& editor, std::string const& error,
                std::string const& hint = {}) {
    text_field(column, label, editor, {.hint = hint, .error = error});
    column.space(12);
}

// The day and the hour stand side by side when there is room.
void draw_when(Column& column, PrepareState& form, PrepareFaults const& faults) {
    Ui& ui = column.ui();
    std::string const date = ui.say("home.prepare.date");
    std::string const date_hint = ui.say("home.prepare.date.hint");
    std::string const start = ui.say("home.prepare.start");
    std::string const start_hint = ui.say("home.prepare.start.hint");
    auto const areas = side_by_side(ui, column.rest(), {{1, 220}, {1, 220}}, 16);
    if (areas.empty()) {
        draw_field(column, date, form.date, faults.date, date_hint);
        draw_field(column, start, form.start, faults.start, start_hint);
        return;
    }
    Column left(ui, areas[0]);
    draw_field(left, date, form.date, faults.date, date_hint);
    Column right(ui, areas[1]);
    draw_field(right, start, form.start, faults.start, start_hint);
    column.advance_to(std::max(left.y(), right.y()));
}

void draw_kinds(Column& column, PrepareState& form) {
    Ui& ui = column.ui();
    std::string const commission = ui.say("home.prepare.kind.commission");
    std::string const commission_why = ui.say("home.prepare.kind.commission-why");
    std::string const assembly = ui.say("home.prepare.kind.assembly");
    std::string const assembly_why = ui.say("home.prepare.kind.assembly-why");
    std::string const association = ui.say("home.prepare.kind.association");
    std::string const association_why = ui.say("home.prepare.kind.association-why");
    column.text(Type::BodyStrong, ui.colours().text, ui.say("home.prepare.kind"));
    column.space(6);
    std::array const kinds{Option{commission, commission_why}, Option{assembly, assembly_why},
                           Option{association, association_why}};
    radio_list(column, "kind", kinds, form.kind);
}

void draw_rules(Column& column, PrepareState& form, std::string const& fault) {
    Ui& ui = column.ui();
    column.text(Type::BodyStrong, ui.colours().text, ui.say("home.prepare.rules"));
    column.space(6);
    std::string const yes = ui.say("home.prepare.rules.yes");
    std::string const no = ui.say("home.prepare.rules.no");
    std::array const answers{Option{yes}, Option{no}};
    segments(column, "written", answers, form.written);
    column.space(10);
    if (form.written == 0)
        draw_kinds(column, form);
    if (form.written == 1)
        column.note(ui.say("home.prepare.rules.no-why"));
    if (!fault.empty())
        banner(column, BannerKind::Danger, fault);
    column.space(12);
}

void send(PrepareState const& form, CommandSink& commands) {
    PrepareWords const words = words_of(form);
    Prepare wish;
    wish.file = form.file;
    wish.next = form.next;
    wish.committee = words.committee;
    wish.title = words.title;
    wish.date = plain_date(words.date);
    wish.start = plain_hour(words.start);
    wish.place = words.place;
    wish.profile = profile_of(words.rules);
    wish.facilitator = words.facilitator;
    commands.ask(std::move(wish));
}

} // namespace

void draw_prepare(Column& outer, HomeState& state, CommandSink& commands) {
    Ui& ui = outer.ui();
    PrepareState& form = *state.preparing;
    IdScope const scope(ui, "prepare");
    PrepareFaults const now = faults_of(words_of(form), ui.words());
    PrepareFaults const shown = form.tried ? now : PrepareFaults{};
    Card card(outer);
    Column& column = card.column();
    column.heading(Type::Heading2, ui.say(form.next ? "home.prepare.next" : "home.prepare"));
    column.space(4);
    column.paragraph(ui.say(form.next ? "home.prepare.next.why" : "home.prepare.sentence"));
    column.space(14);
    draw_field(column, ui.say("home.prepare.committee"), form.committee, shown.committee);
    draw_field(column, ui.say("home.prepare.name"), form.title, shown.title);
    draw_when(column, form, shown);
    draw_field(column, ui.say("home.prepare.place"), form.place, {});
    draw_field(column, ui.say("home.prepare.facilitator"), form.facilitator, shown.facilitator,
               ui.say("home.prepare.facilitator.hint"));
    draw_rules(column, form, shown.rules);
    Flow flow(column);
    bool const go = button(flow, ui.say("home.prepare.do"), {.icon = Icon::Check});
    bool const back = button(flow, ui.say("home.back"), {.kind = ButtonKind::Ghost});
    form.tried = form.tried || go;
    if (go && now.none())
        send(form, commands);
    if (back)
        state.preparing.reset();
}

} // namespace tablee::client
