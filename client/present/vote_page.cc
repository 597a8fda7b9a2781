// SPDX-License-Identifier: Apache-2.0
#include "client/present/vote_page.h"

#include "client/present/closing_page.h"
#include "model/report/session_words.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::Warrant;

// Who has cast this voice's ballot, here or on its way.
struct Cast {
    std::optional<model::MemberId> seat;
    bool saving = false;
};

Cast cast_of(Outlook const& outlook, model::Poll const& poll, model::MemberId const& voice) {
    Cast cast;
    for (model::Ballot const& ballot : poll.ballots)
        if (ballot.voice == voice)
            cast.seat = ballot.seat;
    for (model::Command const& command : outlook.waiting)
        if (auto const* vote = std::get_if<model::CastVote>(&command))
            if (vote->poll == poll.id && vote->voice == voice)
                cast = {vote->seat, true};
    return cast;
}

VoteVoice voice_of(Outlook const& outlook, model::Poll const& poll, model::MemberId const& seat,
                   model::MemberId const& voice) {
    VoteVoice row;
    row.seat = seat;
    row.voice = voice;
    row.warrant = seat != voice ? Warrant::Proxy : Warrant::Own;
    row.name = model::report::name_in(*outlook.session, voice);
    if (seat != voice)
        row.sentence = outlook.say("vote.voice.proxy", {row.name});
    Cast const cast = cast_of(outlook, poll, voice);
    row.cast = cast.seat.has_value();
    row.saving = cast.saving;
    if (cast.seat && *cast.seat != seat)
        row.cannot =
            outlook.say(seat == voice ? "vote.voice.cast-by-proxy" : "vote.voice.cast-in-person", {row.name});
    row.layout = ballot_layout(poll, voice);
    return row;
}

bool has_ballot(model::Poll const& poll, model::MemberId const& voice) {
    return std::any_of(poll.ballots.begin(), poll.ballots.end(),
                       [&](model::Ballot const& ballot) { return ballot.voice == voice; });
}

VoteSeat seat_of(Outlook const& outlook, model::Poll const& poll, model::Member const& member) {
    VoteSeat seat;
    seat.id = member.id;
    seat.name = model::full_name(member);
    for (model::Voice const& voice : poll.as.electorate) {
        bool const own = voice.voice == member.id;
        // Who gave a proxy and came back votes in person, unless the holder has.
        if (own ? voice.holder == member.id || member.in_room() : voice.holder == member.id)
            seat.voices.push_back(voice_of(outlook, poll, member.id, voice.voice));
    }
    std::stable_partition(seat.voices.begin(), seat.voices.end(),
                          [](VoteVoice const& voice) { return voice.seat == voice.voice; });
    seat.done = std::all_of(seat.voices.begin(), seat.voices.end(),
                            [](VoteVoice const& voice) { return voice.cast || !voice.cannot.empty(); });
    bool const saving = std::any_of(seat.voices.begin(), seat.voices.end(),
                                    [](VoteVoice const& voice) { return voice.saving; });
    if (seat.voices.empty())
        seat.state = outlook.say(member.as.has_voice ? "vote.seat.next" : "vote.seat.no-voice");
    else if (saving)
        seat.state = outlook.say("vote.seat.saving");
    else
        seat.state = outlook.say(seat.done ? "vote.seat.done" : "vote.seat.not-yet");
    return seat;
}

void count(Outlook const& outlook, model::Poll const& poll, VotePage& page) {
    page.expected = static_cast<int>(poll.as.electorate.size());
    for (model::Voice const& voice : poll.as.electorate)
        page.received += has_ballot(poll, voice.voice) ? 1 : 0;
    page.participation = outlook.say("vote.participation", page.received,
                                     {std::to_string(page.received), std::to_string(page.expected)});
    auto const posts = static_cast<std::int64_t>(outlook.posts_holding_own);
    page.safety = outlook.disk_in_trouble ? outlook.say("board.safety.disk")
                                          : outlook.say("vote.safety.saved", posts, {std::to_string(posts)});
}

std::string ended(Outlook const& outlook, model::Poll const& poll) {
    switch (poll.status) {
    case model::PollStatus::Closed:
        return outlook.say("vote.ended.closed");
    case model::PollStatus::Contested:
        return outlook.say("vote.ended.contested");
    case model::PollStatus::Cancelled:
        return outlook.say("vote.ended.cancelled");
    case model::PollStatus::Open:
        break;
    }
    return outlook.session->phase == model::Phase::Adjourned ? outlook.say("vote.ended.adjourned")
                                                             : std::string();
}

} // namespace

VoteVoice const* VotePage::voice(model::MemberId const& of) const {
    for (VoteSeat const& seat : seats)
        for (VoteVoice const& one : seat.voices)
            if (one.voice == of)
                return &one;
    return nullptr;
}

std::optional<model::PollId> current_poll(model::Session const& session) {
    std::optional<model::PollId> current;
    for (model::Poll const& poll : session.polls)
        if (poll.status == model::PollStatus::Open)
            current = poll.id;
    return current;
}

VotePage vote_page(Outlook const& outlook, std::optional<model::PollId> const& id) {
    VotePage page;
    model::Poll const* poll = id ? outlook.session->polls.find(*id) : nullptr;
    if (poll == nullptr)
        return page;
    page.poll = poll->id;
    page.sheet = ballot_sheet(outlook, *poll);
    std::vector<model::MemberId> const seats = my_seats(outlook);
    for (model::MemberId const& seat : seats)
        page.seats.push_back(seat_of(outlook, *poll, *outlook.session->members.find(seat)));
    page.booth = std::count_if(page.seats.begin(), page.seats.end(),
                               [](VoteSeat const& seat) { return !seat.voices.empty(); }) > 1;
    for (VoteSeat& seat : page.seats)
        for (VoteVoice& voice : seat.voices)
            if (page.booth && voice.seat == voice.voice)
                voice.warrant = Warrant::Booth;
    count(outlook, *poll, page);
    page.ended = ended(outlook, *poll);
    page.keyed = keyed_page(outlook, *poll);
    page.closing_soon = countdown_sentence(outlook, *poll);
    return page;
}

} // namespace tablee::client
