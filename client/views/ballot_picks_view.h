// SPDX-License-Identifier: Apache-2.0
#pragma once

// The ballot of approvals: boxes to tick, with what each option costs where there is a budget.
// Thread: the window's.
#include "client/views/ballot_draft.h"
#include "client/widgets/column.h"

namespace tablee::client {

void draw_picks_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                       BallotLayout const& layout);

} // namespace tablee::client
