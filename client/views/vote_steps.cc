// SPDX-License-Identifier: Apache-2.0
#include "client/views/vote_steps.h"

#include <algorithm>

namespace tablee::client {
namespace {

LostBallot lost_ballot(VoteState const& state, std::string why, Catalogue const& words) {
    LostBallot lost{state.question, std::move(why), {}};
    if (state.booth)
        return lost;
    for (std::size_t i = 0; i < state.dots.size() && i < state.titles.size(); i += 1)
        if (state.dots[i] > 0)
            lost.choices.push_back(
                words.say("vote.lost.dots", state.dots[i], {state.titles[i], std::to_string(state.dots[i])}));
    if (state.motion)
        lost.choices.push_back(
            words.say(*state.motion == model::voting::Motion::For       ? "vote.motion.for"
                      : *state.motion == model::voting::Motion::Against ? "vote.motion.against"
                      : *state.motion == model::voting::Motion::Abstain ? "vote.motion.abstain"
                                                                        : "vote.motion.blank"));
    return lost;
}

void begin_poll(VoteState& state, VotePage const& page) {
    wipe(state);
    state.sending.forget();
    state.poll = page.poll;
    state.question = page.question;
    state.stage = VoteStage::Who;
    state.seat.reset();
    state.voice.reset();
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
    return state.lost.has_value() || state.motion.has_value() || spent(state) > 0;
}

int spent(VoteState const& state) {
    int sum = 0;
    for (std::uint16_t const dots : state.dots)
        sum += dots;
    return sum;
}

void wipe(VoteState& state) {
    std::fill(state.dots.begin(), state.dots.end(), std::uint16_t{0});
    state.dots.clear();
    state.motion.reset();
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
    wipe(state);
    state.sending.forget();
    state.stage = VoteStage::Ballot;
    state.seat = voice.seat;
    state.voice = voice.voice;
    state.booth = page.booth;
    state.dots.assign(page.options.size(), 0);
    state.titles.clear();
    for (BallotOption const& option : page.options)
        state.titles.push_back(option.title);
}

void place_dots(VoteState& state, VotePage const& page, std::uint16_t option, int wanted) {
    if (option >= state.dots.size())
        return;
    int const elsewhere = spent(state) - state.dots[option];
    int const most = std::min(page.cap, page.dots - elsewhere);
    state.dots[option] = static_cast<std::uint16_t>(std::clamp(wanted, 0, std::max(0, most)));
}

model::CastVote vote_of(VoteState const& state, VotePage const& page) {
    VoteVoice const& voice = *page.voice(*state.voice);
    model::CastVote vote;
    vote.poll = *state.poll;
    vote.seat = *state.seat;
    vote.voice = voice.voice;
    vote.warrant = voice.warrant;
    if (page.kind == BallotKind::Motion) {
        vote.choice = model::voting::MotionChoice{state.motion.value_or(model::voting::Motion::Blank)};
        return vote;
    }
    model::voting::DotsChoice dots;
    for (std::size_t i = 0; i < state.dots.size(); i += 1)
        if (state.dots[i] > 0)
            dots.dots.push_back({static_cast<std::uint16_t>(i), state.dots[i]});
    vote.choice = std::move(dots);
    return vote;
}

void follow_vote(VoteState& state, VotePage const& page, CommandSink const& commands,
                 Catalogue const& words) {
    if (state.sending.settle(commands, words) == AnswerState::Done) {
        wipe(state);
        state.stage = VoteStage::Recorded;
    }
    if (state.sending.waiting())
        return; // the answer says what became of it
    bool const chosen = state.motion.has_value() || spent(state) > 0;
    if (state.poll != page.poll) {
        if (chosen)
            state.lost = lost_ballot(state, words.say("vote.lost.other"), words);
        begin_poll(state, page);
    } else if (!page.ended.empty() && state.stage == VoteStage::Ballot) {
        if (chosen)
            state.lost = lost_ballot(state, page.ended, words);
        give_back(state);
    }
    if (!page.poll || !page.ended.empty())
        return;
    bool const gone = state.seat && (seat_in(page, state.seat) == nullptr);
    bool const voice_gone = state.stage == VoteStage::Ballot && state.voice && !page.voice(*state.voice);
    if (gone || voice_gone) { // the seat was moved to another post
        if (chosen)
            state.lost = lost_ballot(state, words.say("vote.lost.moved"), words);
        give_back(state);
    }
    seat_the_only_one(state, page);
}

} // namespace tablee::client
