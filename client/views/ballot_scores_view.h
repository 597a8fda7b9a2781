// SPDX-License-Identifier: Apache-2.0
#pragma once

// The ballot of scores: a number for each option, none until one is given.
// Thread: the window's.
#include "client/views/ballot_draft.h"
#include "client/widgets/column.h"

namespace tablee::client {

void draw_scores_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                        BallotLayout const& layout);

} // namespace tablee::client
