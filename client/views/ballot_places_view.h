// SPDX-License-Identifier: Apache-2.0
#pragma once

// The ballot of effect and effort: a level of each for every option.
// Thread: the window's.
#include "client/views/ballot_draft.h"
#include "client/widgets/column.h"

namespace tablee::client {

void draw_places_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                        BallotLayout const& layout);

} // namespace tablee::client
