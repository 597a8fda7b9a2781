// SPDX-License-Identifier: Apache-2.0
#pragma once

// The ballot that ranks: those ranked, best first, then those that are not.
// Thread: the window's.
#include "client/views/ballot_draft.h"
#include "client/widgets/column.h"

namespace tablee::client {

void draw_ranks_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                       BallotLayout const& layout);

} // namespace tablee::client
