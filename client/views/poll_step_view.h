// SPDX-License-Identifier: Apache-2.0
#pragma once

// An open poll, for a post that votes, or conducts it, or both: side by side when there is room, one behind
// the other when there is not. Thread: the window's.
#include "client/views/closing_view.h"
#include "client/views/vote_view.h"

namespace tablee::client {

struct PollStepState {
    int side = 0; // of the two, when only one fits: 0 votes, 1 conducts
};

void draw_poll_step(Ui& ui, Rect area, PollStepState& state, VoteState& vote, VotePage const& vote_page,
                    ClosingState& closing, ClosingPage const& closing_page, CommandSink& commands);

} // namespace tablee::client
