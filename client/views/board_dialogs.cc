// SPDX-License-Identifier: Apache-2.0
#include "client/views/board_dialogs.h"

#include "client/views/confirm.h"
#include "client/widgets/dialog.h"
#include "client/widgets/signs.h"
#include "client/widgets/text_field.h"
#include "model/base/text.h"

#include <algorithm>

namespace tablee::client {
namespace {

ProposalCard const* card_by_key(BoardPage const& page, std::string const& key) {
    for (std::vector<ProposalCard> const* cards : {&page.cards, &page.gone})
        for (ProposalCard const& card : *cards)
            if (card.key == key)
                return &card;
    return nullptr;
}

ProposalCard const* card_by_id(BoardPage const& page, model::ProposalId const& id) {
    for (ProposalCard const& card : page.cards)
        if (card.id == id)
            return &card;
    return nullptr;
}

void open_edit(BoardState& state, ProposalCard const& card) {
    state.form = {};
    state.form.open = true;
    state.form.edited = card.id;
    state.form.title.set(card.title);
    state.form.description.set(card.description);
    state.form.pledge = card.pledge;
}

// Sends what the form holds. It steps aside at once: the card is on the board, marked.
void propose(Ui& ui, BoardState& state, BoardPage const& page, CommandSink& commands) {
    ProposalForm& form = state.form;
    auto title = model::clean_title(form.title.text());
    auto description = model::clean_text(form.description.text());
    if (!title || !description)
        return form.sending.refused(ui.words().say(title ? description.error() : title.error()));
    if (form.edited) {
        form.sending.sent(commands.act(
            model::ProposalEdited{*form.edited, {form.pledge}, {*title, false}, {*description, false}}));
    } else {
        model::ProposalEntered body;
        body.author = page.seats[static_cast<std::size_t>(form.seat)].id;
        body.authorship = form.anonymous ? model::Authorship::Anonymous : model::Authorship::Named;
        body.title = {*title, false};
        body.description = {*description, false};
        form.sending.sent(commands.act(std::move(body)));
    }
    form.open = false;
    state.sent.push_back(std::exchange(form, {}));
}

void seat_fields(Column& column, ProposalForm& form, BoardPage const& page) {
    Ui& ui = column.ui();
    if (page.seats.size() > 1) {
        std::vector<Option> options;
        for (SeatChoice const& seat : page.seats)
            options.push_back({seat.name});
        picker(column, ui.say("board.form.whose"), form.seats, options, form.seat,
               ui.say("board.form.whose-placeholder"));
        column.space(12);
    }
    check_box(column, ui.say("board.form.anonymous"), form.anonymous);
    column.space(12);
}

void draw_form(Ui& ui, BoardState& state, BoardPage const& page, CommandSink& commands) {
    ProposalForm& form = state.form;
    if (page.seats.size() == 1)
        form.seat = 0;
    Dialog dialog(ui, "proposal-form", ui.say(form.edited ? "board.form.edit-title" : "board.form.new-title"),
                  640);
    Column& column = dialog.column();
    column.paragraph(ui.say("board.form.sentence"));
    column.space(16);
    std::string const placeholder = ui.say("board.form.title-placeholder");
    text_field(column, ui.say("board.form.title"), form.title, {.placeholder = placeholder});
    column.space(12);
    text_field(column, ui.say("board.form.description"), form.description);
    column.space(12);
    if (!form.edited)
        seat_fields(column, form, page);
    bool const seated = form.edited || (form.seat >= 0 && form.seat < static_cast<int>(page.seats.size()));
    std::string const yes = ui.say(form.edited ? "board.form.save" : "board.form.propose");
    DialogChoice const choice =
        dialog_foot(column, form.sending, {.yes = yes, .enabled = seated && !form.title.empty()});
    if (choice == DialogChoice::Yes)
        propose(ui, state, page, commands);
    else if (choice == DialogChoice::No || dialog.dismissed())
        form.open = false;
}

// A refused form opens again, unless another one is being written.
void settle_sent(Ui& ui, BoardState& state, CommandSink const& commands) {
    std::vector<ProposalForm> still;
    for (ProposalForm& form : state.sent) {
        AnswerState const answer = form.sending.settle(commands, ui.words());
        if (answer == AnswerState::Done)
            continue;
        bool const refused = !form.sending.error.empty();
        if (refused && !state.form.open) {
            state.form = std::move(form);
            state.form.open = true;
        } else {
            still.push_back(std::move(form));
        }
    }
    state.sent = std::move(still);
}

void draw_reading(Ui& ui, BoardState& state, BoardPage const& page) {
    ProposalCard const* card = card_by_key(page, state.reading);
    if (card == nullptr)
        return state.reading.clear();
    Dialog dialog(ui, "proposal", card->title, 640);
    Column& column = dialog.column();
    {
        Flow flow(column, 8);
        if (card->college.known)
            college_badge(flow, card->college.name, card->college.place, card->college.letter);
        if (!card->number.empty())
            badge(flow, card->number, ui.colours().info);
        if (card->saving)
            badge(flow, ui.say("board.card.saving"), ui.colours().warn, Icon::Sync);
    }
    column.space(8);
    column.note(card->author);
    if (!card->fate.empty())
        column.paragraph(card->fate);
    column.space(8);
    column.paragraph(card->description.empty() ? ui.say("board.card.no-description") : card->description);
    column.space(20);
    Flow flow(column);
    bool const close = button(flow, ui.say("board.reading.close"), {.kind = ButtonKind::Secondary});
    if (card->can_edit &&
        button(flow, ui.say("board.reading.edit"), {.kind = ButtonKind::Secondary, .icon = Icon::Edit}))
        open_edit(state, *card);
    if (card->can_withdraw &&
        button(flow, ui.say("board.reading.withdraw"), {.kind = ButtonKind::Ghost, .icon = Icon::Delete})) {
        state.withdraw = {};
        state.withdraw.of = card->id;
        state.withdraw.title = card->title;
    }
    if (close || dialog.dismissed() || state.form.open || state.withdraw.of)
        state.reading.clear();
}

void draw_withdraw(Ui& ui, WithdrawForm& form, CommandSink& commands) {
    Dialog dialog(ui, "withdraw", ui.say("board.withdraw.title"));
    Column& column = dialog.column();
    column.paragraph(ui.say("board.withdraw.sentence", {form.title}));
    column.space(12);
    text_field(column, ui.say("board.withdraw.motive"), form.motive);
    std::string const yes = ui.say("board.withdraw.yes");
    DialogChoice const choice =
        dialog_foot(column, form.sending, {.yes = yes, .icon = Icon::Delete, .kind = ButtonKind::Danger});
    if (choice == DialogChoice::Yes) {
        auto motive = model::clean_text(form.motive.text());
        if (!motive)
            form.sending.refused(ui.words().say(motive.error()));
        else
            form.sending.sent(commands.act(model::ProposalWithdrawn{*form.of, {*motive, false}}));
    } else if (choice == DialogChoice::No || dialog.dismissed()) {
        form = {};
    }
}

void draw_merge(Ui& ui, MergeForm& form, BoardPage const& page, CommandSink& commands) {
    Dialog dialog(ui, "merge", ui.say("board.merge.title"), 640);
    Column& column = dialog.column();
    column.paragraph(ui.say("board.merge.sentence"));
    column.space(12);
    std::vector<Option> options;
    for (model::ProposalId const& id : form.chosen) {
        ProposalCard const* card = card_by_id(page, id);
        options.push_back(card == nullptr ? Option{} : Option{card->title, card->author});
    }
    radio_list(column, "merge-into", options, form.into);
    std::string const yes = ui.say("board.merge.yes");
    DialogChoice const choice = dialog_foot(column, form.sending, {.yes = yes, .icon = Icon::Merge});
    if (choice == DialogChoice::Yes) {
        model::ProposalsMerged body;
        body.into = form.chosen[static_cast<std::size_t>(form.into)];
        for (model::ProposalId const& id : form.chosen)
            if (id != body.into)
                body.from.push_back(id);
        form.sending.sent(commands.act(std::move(body)));
    } else if (choice == DialogChoice::No || dialog.dismissed()) {
        form.asking = false;
        form.sending.forget();
    }
}

void draw_freeze(Ui& ui, FreezeForm& form, BoardPage const& page, CommandSink& commands) {
    std::vector<std::string> sentences;
    auto const count = static_cast<std::int64_t>(page.to_number);
    if (page.frozen) {
        sentences = {ui.say("board.unfreeze.sentence"), ui.say("board.unfreeze.numbers")};
    } else {
        if (count > 0)
            sentences.push_back(ui.say("board.freeze.numbers", count, {std::to_string(count)}));
        sentences.push_back(ui.say("board.freeze.sentence"));
        sentences.push_back(ui.say("board.freeze.undo"));
    }
    std::string const yes = ui.say(page.frozen ? "board.unfreeze.yes" : "board.freeze.yes");
    DialogChoice const choice =
        confirm(ui, "freeze", ui.say(page.frozen ? "board.unfreeze.title" : "board.freeze.title"), sentences,
                form.sending, {.yes = yes, .icon = page.frozen ? Icon::LockOpen : Icon::Lock});
    if (choice == DialogChoice::Yes)
        form.sending.sent(page.frozen ? commands.act(model::ProposalsUnfrozen{})
                                      : commands.send(model::FreezeProposals{}));
    else if (choice == DialogChoice::No)
        form = {};
}

} // namespace

void open_new_proposal(BoardState& state, BoardPage const& page) {
    if (state.form.edited)
        state.form = {}; // half an edit that was given up
    state.form.open = true;
    if (state.form.seat >= static_cast<int>(page.seats.size()))
        state.form.seat = -1;
}

void settle_board(Ui& ui, BoardState& state, CommandSink const& commands) {
    settle_sent(ui, state, commands);
    if (state.withdraw.sending.settle(commands, ui.words()) == AnswerState::Done)
        state.withdraw = {};
    if (state.merge.sending.settle(commands, ui.words()) == AnswerState::Done)
        state.merge = {};
    if (state.freeze.sending.settle(commands, ui.words()) == AnswerState::Done)
        state.freeze = {};
}

void draw_board_dialogs(Ui& ui, BoardState& state, BoardPage const& page, CommandSink& commands) {
    std::erase_if(state.merge.chosen,
                  [&](model::ProposalId const& id) { return card_by_id(page, id) == nullptr; });
    if (state.merge.chosen.size() < 2)
        state.merge.asking = false;
    state.merge.into =
        std::clamp(state.merge.into, 0, std::max(0, static_cast<int>(state.merge.chosen.size()) - 1));
    if (state.form.open)
        draw_form(ui, state, page, commands);
    else if (state.withdraw.of)
        draw_withdraw(ui, state.withdraw, commands);
    else if (state.merge.asking)
        draw_merge(ui, state.merge, page, commands);
    else if (state.freeze.asking)
        draw_freeze(ui, state.freeze, page, commands);
    else if (!state.reading.empty())
        draw_reading(ui, state, page);
}

} // namespace tablee::client
