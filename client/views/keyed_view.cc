// SPDX-License-Identifier: Apache-2.0
#include "client/views/keyed_view.h"

#include "client/views/ballot_view.h"
#include "client/widgets/button.h"
#include "client/widgets/choice.h"
#include "client/widgets/signs.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

std::string name_of(KeyedPage const& page, std::optional<model::MemberId> const& id) {
    for (KeyedPerson const& person : page.people)
        if (id == person.id)
            return person.name;
    return {};
}

void draw_cancel(Flow& flow, KeyedState& state) {
    if (button(flow, flow.ui().say("vote.keyed.cancel"), {.kind = ButtonKind::Ghost}))
        state = KeyedState();
}

void choose_voice(Column& column, KeyedState& state, KeyedPage const& page) {
    Ui& ui = column.ui();
    std::string const replaces = ui.say("vote.keyed.replaces");
    std::vector<Option> options;
    int chosen = -1;
    for (KeyedVoice const& voice : page.voices) {
        if (state.voice == voice.voice)
            chosen = static_cast<int>(options.size());
        options.push_back({voice.name, voice.cast ? std::string_view(replaces) : std::string_view()});
    }
    if (picker(column, ui.say("vote.keyed.whose"), state.voices, options, chosen, ui.say("vote.keyed.pick")))
        state.voice = page.voices[static_cast<std::size_t>(chosen)].voice;
    KeyedVoice const* voice = keyed_voice(state, page);
    if (voice != nullptr && voice->cast)
        column.note(replaces);
}

// Neither the voter nor the other of the two.
void choose_person(Column& column, std::string const& label, PickerState& open, KeyedPage const& page,
                   std::optional<model::MemberId>& who,
                   std::array<std::optional<model::MemberId>, 2> not_these) {
    std::vector<KeyedPerson const*> people;
    std::vector<Option> options;
    int chosen = -1;
    for (KeyedPerson const& person : page.people) {
        if (not_these[0] == person.id || not_these[1] == person.id)
            continue;
        if (who == person.id)
            chosen = static_cast<int>(people.size());
        people.push_back(&person);
        options.push_back({person.name});
    }
    if (chosen < 0)
        who.reset();
    if (picker(column, label, open, options, chosen, column.ui().say("vote.keyed.pick")))
        who = people[static_cast<std::size_t>(chosen)]->id;
}

void draw_choose(Column& column, KeyedState& state, VotePage const& page) {
    Ui& ui = column.ui();
    column.heading(Type::Heading2, ui.say("vote.keyed.title"));
    column.paragraph(ui.say("vote.keyed.sentence"));
    column.space(16);
    choose_voice(column, state, page.keyed);
    column.space(12);
    if (page.keyed.by_hands) {
        std::string const paper = ui.say("vote.keyed.by-paper");
        std::string const hands = ui.say("vote.keyed.by-hands");
        std::array const options{Option{paper}, Option{hands}};
        int by = state.hands ? 1 : 0;
        if (segments(column, "by", options, by))
            state.hands = by == 1;
        column.space(12);
    }
    choose_person(column, ui.say("vote.keyed.first"), state.firsts, page.keyed, state.first,
                  {state.voice, std::nullopt});
    column.space(20);
    Flow flow(column);
    bool const ready = state.voice && state.first;
    if (button(flow, ui.say("vote.keyed.start"), {.icon = Icon::Keyboard, .enabled = ready}))
        start_first(state, page.sheet);
    draw_cancel(flow, state);
}

// What one of the two keys; answers whether it is ended.
bool draw_keying(Column& column, KeyedState& state, VotePage const& page,
                 std::optional<model::MemberId> const& who) {
    Ui& ui = column.ui();
    KeyedVoice const& voice = *keyed_voice(state, page.keyed);
    column.text(Type::Heading2, ui.colours().text, ui.say("vote.keyed.ballot-of", {voice.name}),
                {.role = Role::Heading});
    column.paragraph(ui.say("vote.keyed.by-whom", {name_of(page.keyed, who)}));
    column.space(12);
    draw_marks(column, state.draft, page.sheet, voice.layout);
    column.space(16);
    std::string const hint = cast_hint(ui, state.draft, page.sheet);
    if (!hint.empty())
        column.note(hint);
    column.space(8);
    Flow flow(column);
    bool const ended = button(flow, ui.say("vote.keyed.end"),
                              {.icon = Icon::Check, .enabled = is_ready(state.draft, page.sheet)});
    draw_cancel(flow, state);
    return ended;
}

void draw_hand_over(Column& column, KeyedState& state, VotePage const& page) {
    Ui& ui = column.ui();
    column.heading(Type::Heading2, ui.say("vote.keyed.hand-over"));
    column.paragraph(ui.say("vote.keyed.hand-over-sentence"));
    column.space(16);
    choose_person(column, ui.say("vote.keyed.second"), state.seconds, page.keyed, state.second,
                  {state.voice, state.first});
    column.space(20);
    Flow flow(column);
    if (button(flow, ui.say("vote.keyed.start-second"),
               {.icon = Icon::Keyboard, .enabled = state.second.has_value()}))
        start_second(state, page.sheet);
    draw_cancel(flow, state);
}

void draw_differ(Column& column, KeyedState& state, VotePage const& page) {
    Ui& ui = column.ui();
    if (!state.sending.error.empty())
        banner(column, BannerKind::Danger, ui.say("vote.keyed.refused", {state.sending.error}));
    else
        banner(column, BannerKind::Warning, ui.say("vote.keyed.differ"));
    column.space(16);
    Flow flow(column);
    if (button(flow, ui.say("vote.keyed.again"), {.icon = Icon::Undo}))
        start_first(state, page.sheet);
    draw_cancel(flow, state);
}

void draw_saved(Column& column, KeyedState& state, VotePage const& page) {
    Ui& ui = column.ui();
    KeyedVoice const* voice = keyed_voice(state, page.keyed);
    banner(column, BannerKind::Success,
           ui.say("vote.keyed.saved", {voice == nullptr ? std::string() : voice->name}));
    column.space(16);
    Flow flow(column);
    if (button(flow, ui.say("vote.keyed.another"), {.icon = Icon::Keyboard}))
        open_keyed(state);
    if (button(flow, ui.say("vote.keyed.done"), {.kind = ButtonKind::Secondary}))
        state = KeyedState();
}

} // namespace

void draw_keyed(Column& column, KeyedState& state, VotePage const& page, CommandSink& commands) {
    IdScope const scope(column.ui(), "keyed");
    if (state.sending.waiting()) {
        column.text(Type::Heading2, column.ui().colours().text, column.ui().say("vote.cast.going"),
                    {.role = Role::Status});
        return;
    }
    switch (state.step) {
    case KeyedStep::Closed:
        return;
    case KeyedStep::Choose:
        return draw_choose(column, state, page);
    case KeyedStep::First:
        if (draw_keying(column, state, page, state.first))
            end_first(state);
        return;
    case KeyedStep::HandOver:
        return draw_hand_over(column, state, page);
    case KeyedStep::Second:
        if (draw_keying(column, state, page, state.second))
            if (auto vote = end_second(state, page.keyed, page.sheet, *page.poll))
                state.sending.sent(commands.send(*std::move(vote)));
        return;
    case KeyedStep::Differ:
        return draw_differ(column, state, page);
    case KeyedStep::Saved:
        return draw_saved(column, state, page);
    }
}

} // namespace tablee::client
