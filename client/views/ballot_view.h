// SPDX-License-Identifier: Apache-2.0
#pragma once

// The ballot itself: dots, or for and against, and *Voter*. Thread: the window's.
#include "client/views/vote_view.h"
#include "client/widgets/column.h"

namespace tablee::client {

// Requires: the state has a seat and a voice of the page.
void draw_ballot(Column& column, VoteState& state, VotePage const& page, CommandSink& commands);

} // namespace tablee::client
