// SPDX-License-Identifier: Apache-2.0
#include "client/views/result_dialogs.h"

#include "client/i18n/lexicon.h"
#include "client/views/confirm.h"
#include "client/widgets/choice.h"
#include "client/widgets/dialog.h"
#include "client/widgets/text_field.h"
#include "model/base/text.h"
#include "model/report/session_words.h"

#include <algorithm>

namespace tablee::client {
namespace {

void draw_retain(Ui& ui, RetainForm& form, ResultPage const& page, CommandSink& commands) {
    Dialog dialog(ui, "retain", ui.say("results.retain.title"), 640);
    Column& column = dialog.column();
    column.paragraph(page.retained->tie.empty() ? ui.say("results.retain.sentence") : page.retained->tie);
    column.space(12);
    for (OptionLine const& bar : page.total.options) {
        auto const at = std::lower_bound(form.options.begin(), form.options.end(), bar.option);
        bool ticked = at != form.options.end() && *at == bar.option;
        std::string const label = bar.figures.empty() ? bar.title : bar.title + " – " + bar.figures;
        if (!check_box(column, label, ticked, "option-" + std::to_string(bar.option)))
            continue;
        if (ticked)
            form.options.insert(at, bar.option);
        else
            form.options.erase(at);
    }
    model::Settlement const settlement = settlement_of(page);
    bool const lot = settlement == model::Settlement::Lot;
    column.space(12);
    text_field(column, ui.say(lot ? "results.retain.witnesses" : "results.retain.note"), form.note);
    std::string const yes = ui.say("results.retain.yes");
    bool const ready = !lot || !form.note.empty();
    DialogChoice const choice =
        dialog_foot(column, form.sending, {.yes = yes, .icon = Icon::Flag, .enabled = ready});
    if (choice == DialogChoice::Yes) {
        auto note = model::clean_text(form.note.text());
        if (note)
            form.sending.sent(commands.act(
                model::RetainedSet{page.id, form.options, settlement, {std::move(*note), false}}));
        else
            form.sending.refused(ui.words().say(note.error()));
    } else if (choice == DialogChoice::No || dialog.dismissed()) {
        form.of.reset();
    }
}

std::vector<std::string> verdicts(Ui& ui) {
    DocumentLexicon const lexicon(ui.words());
    std::vector<std::string> names;
    for (int i = 0; i <= static_cast<int>(model::Verdict::Rejected); i += 1)
        names.push_back(lexicon.say(model::report::name_of(static_cast<model::Verdict>(i))));
    return names;
}

void draw_decide(Ui& ui, DecideForm& form, ResultPage const& page, CommandSink& commands) {
    DecisionLine const& line = page.decisions[*form.line];
    Dialog dialog(ui, "decide", ui.say("results.decide.title"), 640);
    Column& column = dialog.column();
    column.paragraph(line.title);
    column.note(ui.say("results.decide.sentence"));
    column.space(12);
    std::vector<std::string> const names = verdicts(ui);
    std::vector<Option> options;
    for (std::string const& name : names)
        options.push_back({name});
    radio_list(column, "verdict", options, form.verdict);
    column.space(12);
    text_field(column, ui.say("results.decide.by"), form.decided_by);
    column.space(12);
    text_field(column, ui.say("results.decide.date"), form.date);
    column.space(12);
    text_field(column, ui.say("results.decide.motive"), form.motive);
    std::string const yes = ui.say("results.decide.yes");
    DialogChoice const choice = dialog_foot(column, form.sending, {.yes = yes, .icon = Icon::Gavel});
    if (choice == DialogChoice::Yes) {
        auto body = decision_of(page, line,
                                {form.verdict, form.decided_by.text(), form.date.text(), form.motive.text()});
        if (body)
            form.sending.sent(commands.act(std::move(*body)));
        else
            form.sending.refused(ui.words().say(body.error()));
    } else if (choice == DialogChoice::No || dialog.dismissed()) {
        form.line.reset();
    }
}

void draw_again(Ui& ui, AgainForm& form, CommandSink& commands) {
    std::string const yes = ui.say("results.again.yes");
    DialogChoice const choice = confirm(ui, "again", ui.say("results.again.title"),
                                        {form.sheet->question.utf8, ui.say("results.again.sentence")},
                                        form.sending, {.yes = yes, .icon = Icon::HowToVote});
    if (choice == DialogChoice::Yes)
        form.sending.sent(commands.send(model::OpenPoll{*form.sheet}));
    else if (choice == DialogChoice::No)
        form = {};
}

void draw_second(Ui& ui, SecondRoundForm& form, ResultPage const& page, CommandSink& commands) {
    Dialog dialog(ui, "second", ui.say("results.second.title"), 640);
    Column& column = dialog.column();
    column.paragraph(ui.say("results.second.sentence"));
    column.space(12);
    std::vector<Option> options;
    for (SecondRound const& round : page.next.second_rounds)
        options.push_back({round.name});
    radio_list(column, "rounds", options, form.chosen);
    std::string const yes = ui.say("results.second.yes");
    DialogChoice const choice = dialog_foot(column, form.sending, {.yes = yes, .icon = Icon::HowToVote});
    auto const chosen = static_cast<std::size_t>(form.chosen);
    if (choice == DialogChoice::Yes && chosen < page.next.second_rounds.size())
        form.sending.sent(commands.send(model::OpenPoll{page.next.second_rounds[chosen].sheet}));
    else if (choice == DialogChoice::No || dialog.dismissed())
        form = {};
}

} // namespace

void open_retain(RetainForm& form, ResultPage const& page) {
    if (form.of == page.id && !form.note.empty())
        return; // half typed, closed by mistake
    form = RetainForm{};
    form.of = page.id;
    form.options = page.retained->options;
}

void open_decide(DecideForm& form, ResultPage const& page, std::size_t line, ResultsPage const& results) {
    form = DecideForm{};
    form.line = line;
    form.of = page.id;
    form.date.set(results.today_words);
}

void draw_result_dialogs(Ui& ui, ResultsState& state, ResultsPage const& page, CommandSink& commands) {
    if (state.retain.sending.settle(commands, ui.words()) == AnswerState::Done)
        state.retain = RetainForm{};
    if (state.decide.sending.settle(commands, ui.words()) == AnswerState::Done)
        state.decide = DecideForm{};
    if (state.again.sending.settle(commands, ui.words()) == AnswerState::Done) {
        state.again = {};
        commands.ask(GoTo{Place::Now});
    }
    if (state.second.sending.settle(commands, ui.words()) == AnswerState::Done) {
        state.second = {};
        commands.ask(GoTo{Place::Now});
    }
    if (!page.shown)
        return;
    ResultPage const& shown = *page.shown;
    bool const deciding =
        state.decide.line && state.decide.of == shown.id && *state.decide.line < shown.decisions.size();
    if (state.retain.of == shown.id && shown.retained)
        draw_retain(ui, state.retain, shown, commands);
    else if (deciding)
        draw_decide(ui, state.decide, shown, commands);
    else if (state.second.of == shown.id && !shown.next.second_rounds.empty())
        draw_second(ui, state.second, shown, commands);
    else if (state.again.sheet)
        draw_again(ui, state.again, commands);
}

} // namespace tablee::client
