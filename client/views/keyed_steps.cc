// SPDX-License-Identifier: Apache-2.0
#include "client/views/keyed_steps.h"

namespace tablee::client {

KeyedVoice const* keyed_voice(KeyedState const& state, KeyedPage const& page) {
    for (KeyedVoice const& one : page.voices)
        if (state.voice == one.voice)
            return &one;
    return nullptr;
}

bool is_keying(KeyedState const& state) {
    return state.step == KeyedStep::First || state.step == KeyedStep::HandOver ||
           state.step == KeyedStep::Second;
}

void follow_keyed(KeyedState& state, KeyedPage const& page, CommandSink const& commands,
                  Catalogue const& words) {
    AnswerState const answer = state.sending.settle(commands, words);
    if (answer == AnswerState::Done)
        state.step = KeyedStep::Saved;
    if (state.sending.waiting())
        return;
    bool const gone = state.voice && keyed_voice(state, page) == nullptr;
    if (!page.can_key || gone)
        state = KeyedState();
}

void open_keyed(KeyedState& state) {
    state = KeyedState();
    state.step = KeyedStep::Choose;
}

void start_first(KeyedState& state, BallotSheet const& sheet) {
    state.sending.forget();
    state.draft = empty_draft(sheet);
    state.earlier = BallotDraft();
    state.second.reset();
    state.step = KeyedStep::First;
}

void end_first(KeyedState& state) {
    state.earlier = std::move(state.draft);
    state.draft = BallotDraft();
    state.step = KeyedStep::HandOver;
}

void start_second(KeyedState& state, BallotSheet const& sheet) {
    state.draft = empty_draft(sheet);
    state.step = KeyedStep::Second;
}

std::optional<model::CastVote> end_second(KeyedState& state, KeyedPage const& page, BallotSheet const& sheet,
                                          model::PollId const& poll) {
    KeyedVoice const* voice = keyed_voice(state, page);
    bool const chosen = voice != nullptr && state.first && state.second && *state.first != *state.second;
    bool const agree = choice_of(state.earlier, sheet) == choice_of(state.draft, sheet);
    std::optional<model::CastVote> vote;
    if (chosen && agree) {
        vote.emplace();
        vote->poll = poll;
        vote->seat = voice->seat;
        vote->voice = voice->voice;
        vote->warrant = state.hands ? model::Warrant::Hands : model::Warrant::PaperPair;
        vote->choice = choice_of(state.draft, sheet);
        vote->keyed_by = {*state.first, *state.second};
        // Two people never type the same sentence: they agree on what is marked.
        vote->reason = reason_of(state.earlier, sheet);
        if (!vote->reason)
            vote->reason = reason_of(state.draft, sheet);
    }
    state.draft = BallotDraft();
    state.earlier = BallotDraft();
    state.step = KeyedStep::Differ; // until it is saved, where they agree
    return vote;
}

} // namespace tablee::client
