// SPDX-License-Identifier: Apache-2.0
#pragma once

// The ballot of comparisons: one question after the other, which of two comes first.
// Thread: the window's.
#include "client/views/ballot_draft.h"
#include "client/widgets/column.h"

namespace tablee::client {

void draw_comparisons_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                             BallotLayout const& layout);

} // namespace tablee::client
