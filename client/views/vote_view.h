// SPDX-License-Identifier: Apache-2.0
#pragma once

// Voting at this post: who votes, the computer handed over, the ballot, what is recorded. Thread: the
// window's.
//
// What a voter has chosen lives here and nowhere else, and is wiped once it is cast: a post that serves one
// person keeps what that person cast until the poll ends, to begin with when it is changed; a shared one
// keeps nothing. Between two voters the screen shows nobody's ballot. A poll that ends meanwhile never takes
// a choice away without saying so.
#include "client/present/vote_page.h"
#include "client/views/ballot_draft.h"
#include "client/views/keyed_steps.h"
#include "client/views/sending.h"
#include "client/views/view.h"

#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

enum class VoteStage : std::uint8_t { Who, HandOver, Ballot, Recorded };

// What was chosen and not cast when the poll ended.
struct LostBallot {
    std::string question;
    std::string why;
    std::vector<std::string> choices; // none on a shared computer: others may look
};

// What a voice was cast with, here, on a post that nobody shares.
struct CastHere {
    model::MemberId voice;
    BallotDraft draft;
};

struct VoteState {
    std::optional<model::PollId> poll;
    VoteStage stage = VoteStage::Who;
    std::optional<model::MemberId> seat;
    std::optional<model::MemberId> voice;
    BallotSheet sheet; // of the poll, to say what was lost once it is gone
    BallotDraft draft;
    std::vector<CastHere> cast;
    bool booth = false;
    Sending sending;
    std::optional<LostBallot> lost;
    KeyedState keyed; // a ballot entered here for somebody else
};

// Something is chosen and not cast: the app stays on this screen until the person has been told.
[[nodiscard]] bool holds_draft(VoteState const& state);

// Somebody votes, or keys in a vote, on a computer that others use: nothing else is on the screen.
[[nodiscard]] bool is_private(VoteState const& state);

void draw_vote(Ui& ui, Rect area, VoteState& state, VotePage const& page, CommandSink& commands);

} // namespace tablee::client
