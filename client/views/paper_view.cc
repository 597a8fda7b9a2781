// SPDX-License-Identifier: Apache-2.0
#include "client/views/paper_view.h"

#include "client/views/confirm.h"
#include "client/widgets/button.h"
#include "client/widgets/dialog.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"

namespace tablee::client {

void draw_paper_part(Column& column, PaperForm& form, PaperPage const& page) {
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

void draw_paper_form(Ui& ui, PaperForm& form, PaperPage const& page, model::PollId const& poll,
                     CommandSink& commands) {
    if (form.sending.settle(commands, ui.words()) == AnswerState::Done) {
        form = PaperForm{}; // the next scrutineer sees none of it
        return;
    }
    form.counts.resize(page.lines.size(), TextEditor(TextEditor::Lines::One));
    Dialog dialog(ui, "paper", ui.say("polling.paper.title"));
    Column& column = dialog.column();
    column.paragraph(ui.say("polling.paper.alone"));
    column.space(12);
    std::vector<Option> scrutineers;
    for (SeatChoice const& one : page.scrutineers)
        scrutineers.push_back({one.name});
    picker(column, ui.say("polling.paper.scrutineer"), form.scrutineers, scrutineers, form.scrutineer,
           ui.say("board.form.whose-placeholder"));
    std::string const signed_off = ui.say("polling.paper.signed-off");
    std::string const envelopes = ui.say("polling.paper.envelopes");
    column.space(12);
    text_field(column, signed_off, form.signed_off);
    column.space(12);
    text_field(column, envelopes, form.envelopes);
    for (std::size_t i = 0; i < page.lines.size(); i += 1) {
        IdScope const scope(ui, i);
        column.space(12);
        text_field(column, page.lines[i], form.counts[i]);
    }
    bool const known = form.scrutineer >= 0 && form.scrutineer < static_cast<int>(page.scrutineers.size());
    std::string const yes = ui.say("polling.paper.yes");
    DialogChoice const choice = dialog_foot(column, form.sending, {.yes = yes, .enabled = known});
    if (choice == DialogChoice::Yes) {
        std::vector<std::string> counts;
        for (TextEditor const& count : form.counts)
            counts.push_back(count.text());
        auto body =
            paper_totals(page, poll, page.scrutineers[static_cast<std::size_t>(form.scrutineer)].id, counts,
                         form.envelopes.text(), form.signed_off.text(), {envelopes, signed_off});
        if (body)
            form.sending.sent(commands.act(std::move(*body)));
        else
            form.sending.refused(ui.words().say(body.error()));
    } else if (choice == DialogChoice::No || dialog.dismissed()) {
        form.open = false;
    }
}

} // namespace tablee::client
