// SPDX-License-Identifier: Apache-2.0
#include "client/present/keyed_page.h"

#include <algorithm>
#include <numeric>

namespace tablee::client {
namespace {

// Of the giver and the holder of a proxy, who cast the voice goes on with it; before that, the giver if in
// the room.
model::MemberId seat_for(model::Poll const& poll, model::Voice const& voice, model::Member const& member) {
    model::MemberId seat = member.in_room() ? voice.voice : voice.holder;
    for (model::Ballot const& ballot : poll.ballots)
        if (ballot.voice == voice.voice)
            seat = ballot.seat;
    return seat;
}

bool has_ballot(model::Poll const& poll, model::MemberId const& voice) {
    return std::any_of(poll.ballots.begin(), poll.ballots.end(),
                       [&](model::Ballot const& ballot) { return ballot.voice == voice; });
}

bool is_here(model::Member const& member) {
    return member.in_room() || !member.as.has_voice; // who has no voice signs nothing, and is there to work
}

} // namespace

KeyedPage keyed_page(Outlook const& outlook, model::Poll const& poll) {
    KeyedPage page;
    bool const open =
        poll.status == model::PollStatus::Open && outlook.session->phase != model::Phase::Adjourned;
    page.can_key = open && conducts(outlook) && !poll.on_paper();
    if (!page.can_key)
        return page;
    page.by_hands = std::holds_alternative<model::voting::MotionRules>(poll.as.sheet.method) &&
                    poll.as.sheet.secrecy == model::Secrecy::Nominal;
    for (model::Member const& member : outlook.session->members) {
        if (model::Voice const* voice = poll.voice(member.id)) {
            BallotLayout layout = ballot_layout(poll, member.id);
            std::iota(layout.order.begin(), layout.order.end(), std::uint16_t{0});
            page.voices.push_back({seat_for(poll, *voice, member), member.id, model::full_name(member),
                                   has_ballot(poll, member.id), std::move(layout)});
        }
        if (!member.removed)
            page.people.push_back({member.id, model::full_name(member)});
    }
    std::stable_partition(page.voices.begin(), page.voices.end(),
                          [](KeyedVoice const& voice) { return !voice.cast; });
    std::stable_partition(page.people.begin(), page.people.end(), [&](KeyedPerson const& person) {
        return is_here(*outlook.session->members.find(person.id));
    });
    return page;
}

} // namespace tablee::client
