// SPDX-License-Identifier: Apache-2.0
#pragma once

// What voting does to its state, without a pixel: who is next, what is wiped, what was lost. Pure.
#include "client/views/vote_view.h"

namespace tablee::client {

// Brings the state up to the page and to what was answered.
void follow_vote(VoteState& state, VotePage const& page, CommandSink const& commands, Catalogue const& words);
// Of this seat, the voice to vote with next: nothing when all are cast.
[[nodiscard]] VoteVoice const* next_voice(VotePage const& page, model::MemberId const& seat);
[[nodiscard]] VoteSeat const* seat_in(VotePage const& page, std::optional<model::MemberId> const& seat);
void begin_ballot(VoteState& state, VoteVoice const& voice, VotePage const& page);
void wipe(VoteState& state);      // what was chosen
void give_back(VoteState& state); // the computer: nobody votes any more
// Requires: a voice of the page is chosen.
[[nodiscard]] model::CastVote vote_of(VoteState const& state, VotePage const& page);

} // namespace tablee::client
