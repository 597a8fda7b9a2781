// SPDX-License-Identifier: Apache-2.0
#include "client/views/vote_steps.h"

namespace tablee::client {
namespace {

CastHere const* cast_here(VoteState const& state) {
    for (CastHere const& one : state.cast)
        if (state.voice == one.voice)
            return &one;
    return nullptr;
}

// Marked, and not what counts already.
bool is_pending(VoteState const& state) {
    CastHere const* before = cast_here(state);
    return is_marked(state.draft) &&
           (before == nullptr || !same_choice(before->draft, state.draft, state.sheet));
}

void keep_cast(VoteState& state) {
    if (state.booth || !state.voice)
        return;
    std::erase_if(state.cast, [&](CastHere const& one) { return state.voice == one.voice; });
    state.cast.push_back({*state.voice, state.draft});
}

void tell_lost(VoteState& state, std::string why, Catalogue const& words) {
    if (!is_pending(state))
        return;
    LostBallot lost{state.sheet.question, std::move(why), {}};
    if (!state.booth)
        lost.choices = words_of(state.draft, state.sheet, words);
    state.lost = std::move(lost);
}

void begin_poll(VoteState& state, VotePage const& page) {
    give_back(state);
    state.cast.clear();
    state.poll = page.poll;
}

// On a post where one person votes, nobody is asked who votes.
void seat_the_only_one(VoteState& state, VotePage const& page) {
    if (page.booth || state.stage != VoteStage::Who)
        return;
    for (VoteSeat const& seat : page.seats) {
        if (seat.voices.empty())
            continue;
        state.seat = seat.id;
        if (VoteVoice const* next = next_voice(page, seat.id))
            begin_ballot(state, *next, page);
        else
            state.stage = VoteStage::Recorded;
        return;
    }
}

} // namespace

bool holds_draft(VoteState const& state) {
    return state.lost.has_value() || is_pending(state);
}

bool is_private(VoteState const& state) {
    return (state.booth && state.stage != VoteStage::Who) || is_keying(state.keyed);
}

void wipe(VoteState& state) {
    state.draft = BallotDraft();
}

void give_back(VoteState& state) {
    wipe(state);
    state.sending.forget();
    state.seat.reset();
    state.voice.reset();
    state.stage = VoteStage::Who;
}

VoteSeat const* seat_in(VotePage const& page, std::optional<model::MemberId> const& seat) {
    for (VoteSeat const& one : page.seats)
        if (seat == one.id)
            return &one;
    return nullptr;
}

VoteVoice const* next_voice(VotePage const& page, model::MemberId const& seat) {
    VoteSeat const* found = seat_in(page, seat);
    if (found == nullptr)
        return nullptr;
    for (VoteVoice const& voice : found->voices)
        if (!voice.cast && voice.cannot.empty())
            return &voice;
    return nullptr;
}

void begin_ballot(VoteState& state, VoteVoice const& voice, VotePage const& page) {
    state.sending.forget();
    state.stage = VoteStage::Ballot;
    state.seat = voice.seat;
    state.voice = voice.voice;
    state.booth = page.booth;
    state.sheet = page.sheet;
    CastHere const* before = page.booth ? nullptr : cast_here(state);
    state.draft = before != nullptr ? before->draft : empty_draft(page.sheet);
}

model::CastVote vote_of(VoteState const& state, VotePage const& page) {
    VoteVoice const& voice = *page.voice(*state.voice);
    model::CastVote vote;
    vote.poll = *state.poll;
    vote.seat = *state.seat;
    vote.voice = voice.voice;
    vote.warrant = voice.warrant;
    vote.choice = choice_of(state.draft, page.sheet);
    vote.reason = reason_of(state.draft, page.sheet);
    return vote;
}

void follow_vote(VoteState& state, VotePage const& page, CommandSink const& commands,
                 Catalogue const& words) {
    if (state.poll != page.poll)
        state.keyed = KeyedState();
    follow_keyed(state.keyed, page.keyed, commands, words);
    if (state.sending.settle(commands, words) == AnswerState::Done) {
        keep_cast(state);
        wipe(state);
        state.stage = VoteStage::Recorded;
    }
    if (state.sending.waiting())
        return; // the answer says what became of it
    if (state.poll != page.poll) {
        tell_lost(state, words.say("vote.lost.other"), words);
        begin_poll(state, page);
    } else if (!page.ended.empty()) {
        if (state.stage == VoteStage::Ballot) {
            tell_lost(state, page.ended, words);
            give_back(state);
        }
        state.cast.clear();
    }
    if (!page.poll || !page.ended.empty())
        return;
    if (page.booth)
        state.cast.clear(); // somebody else votes here from now on
    if (state.stage == VoteStage::Ballot)
        state.sheet = page.sheet; // options are withdrawn while one votes
    bool const gone = state.seat && (seat_in(page, state.seat) == nullptr);
    bool const voice_gone = state.stage == VoteStage::Ballot && state.voice && !page.voice(*state.voice);
    if (gone || voice_gone) { // the seat was moved to another post
        tell_lost(state, words.say("vote.lost.moved"), words);
        give_back(state);
        state.cast.clear();
    }
    seat_the_only_one(state, page);
}

} // namespace tablee::client
