// SPDX-License-Identifier: Apache-2.0
#pragma once

// The ballot of every kind of poll, and *Voter*. Thread: the window's.
#include "client/views/vote_view.h"
#include "client/widgets/column.h"

namespace tablee::client {

// Requires: the state has a seat and a voice of the page.
void draw_ballot(Column& column, VoteState& state, VotePage const& page, CommandSink& commands);

// What is marked, alone: as a voter does, and as those who key in a ballot on paper do. Requires: the draft
// has as many options as the sheet.
void draw_marks(Column& column, BallotDraft& draft, BallotSheet const& sheet, BallotLayout const& layout);
// What is to be known before it is cast; empty: nothing.
[[nodiscard]] std::string cast_hint(Ui& ui, BallotDraft const& draft, BallotSheet const& sheet);

} // namespace tablee::client
