// SPDX-License-Identifier: Apache-2.0
#include "client/views/hand_count_view.h"

#include "client/views/confirm.h"
#include "client/widgets/button.h"
#include "client/widgets/choice.h"
#include "client/widgets/dialog.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"

#include <array>

namespace tablee::client {
namespace {

void draw_how(Column& column, HandCountForm& form, HandCountPage const& page) {
    if (!page.beside)
        return;
    Ui& ui = column.ui();
    std::string const paper = ui.say("polling.paper.by-paper");
    std::string const hands = ui.say("polling.paper.by-hands");
    std::array<Option, 2> const options{{{paper}, {hands}}};
    segments(column, "by", options, form.by);
    column.space(12);
}

void draw_scrutineer(Column& column, HandCountForm& form, HandCountPage const& page) {
    Ui& ui = column.ui();
    std::vector<Option> scrutineers;
    for (SeatChoice const& one : page.scrutineers)
        scrutineers.push_back({one.name});
    picker(column, ui.say("polling.paper.scrutineer"), form.scrutineers, scrutineers, form.scrutineer,
           ui.say("board.form.whose-placeholder"));
}

TotalNames draw_sheets(Column& column, HandCountForm& form, HandCountPage const& page) {
    Ui& ui = column.ui();
    bool const hands = form.by == static_cast<int>(model::HandCount::Hands);
    TotalNames names{ui.say(hands ? "polling.paper.people" : "polling.paper.envelopes"),
                     ui.say("polling.paper.signed-off"), ui.say("polling.paper.set-aside")};
    if (!hands) {
        column.space(12);
        text_field(column, names.signed_off, form.signed_off);
    }
    column.space(12);
    text_field(column, names.envelopes, form.envelopes, {.key = "envelopes"});
    if (page.sets_aside && !hands) {
        column.space(12);
        text_field(column, names.set_aside, form.set_aside);
    }
    return names;
}

// Figures of one option stand under its title.
void draw_lines(Column& column, HandCountForm& form, HandCountPage const& page) {
    Ui& ui = column.ui();
    std::string const* title = nullptr;
    for (std::size_t i = 0; i < page.lines.size(); i += 1) {
        TotalLine const& line = page.lines[i];
        IdScope const scope(ui, i);
        column.space(12);
        if (!line.of.empty() && (title == nullptr || *title != line.of)) {
            column.heading(Type::BodyStrong, line.of);
            column.space(4);
            title = &line.of;
        }
        text_field(column, line.what, form.counts[i]);
    }
}

TypedTotals typed_in(HandCountForm const& form) {
    TypedTotals typed;
    typed.by = static_cast<model::HandCount>(form.by);
    for (TextEditor const& count : form.counts)
        typed.counts.push_back(count.text());
    typed.envelopes = form.envelopes.text();
    typed.signed_off = form.signed_off.text();
    typed.set_aside = form.set_aside.text();
    return typed;
}

} // namespace

void draw_hand_count(Column& column, HandCountForm& form, HandCountPage const& page) {
    Ui& ui = column.ui();
    column.paragraph(ui.say("polling.paper.sentence"));
    for (std::string const& entered : page.entered)
        column.note(entered);
    if (!page.agreement.empty()) {
        column.space(8);
        banner(column, page.agreed ? BannerKind::Success : BannerKind::Warning, page.agreement);
    }
    column.space(12);
    if (page.can_enter &&
        button(column, ui.say("polling.paper.enter"), {.kind = ButtonKind::Secondary, .icon = Icon::Edit}))
        form.open = true;
    column.space(12);
}

void draw_hand_count_form(Ui& ui, HandCountForm& form, HandCountPage const& page, model::PollId const& poll,
                          CommandSink& commands) {
    if (form.sending.settle(commands, ui.words()) == AnswerState::Done) {
        form = HandCountForm{}; // the next scrutineer sees none of it
        return;
    }
    form.counts.resize(page.lines.size(), TextEditor(TextEditor::Lines::One));
    Dialog dialog(ui, "by-hand-totals", ui.say("polling.paper.title"));
    Column& column = dialog.column();
    column.paragraph(ui.say("polling.paper.alone"));
    column.space(12);
    draw_how(column, form, page);
    draw_scrutineer(column, form, page);
    TotalNames const names = draw_sheets(column, form, page);
    draw_lines(column, form, page);
    bool const known = form.scrutineer >= 0 && form.scrutineer < static_cast<int>(page.scrutineers.size());
    std::string const yes = ui.say("polling.paper.yes");
    DialogChoice const choice = dialog_foot(column, form.sending, {.yes = yes, .enabled = known});
    if (choice == DialogChoice::Yes) {
        model::MemberId const& scrutineer = page.scrutineers[static_cast<std::size_t>(form.scrutineer)].id;
        auto body = totals_entered(page, poll, scrutineer, typed_in(form), names);
        if (body)
            form.sending.sent(commands.act(std::move(*body)));
        else
            form.sending.refused(ui.words().say(body.error()));
    } else if (choice == DialogChoice::No || dialog.dismissed()) {
        form.open = false;
    }
}

} // namespace tablee::client
