// SPDX-License-Identifier: Apache-2.0
#pragma once

// The ballot of Appréciations: a grade for each option, no opinion until one is chosen.
// Thread: the window's.
#include "client/views/ballot_draft.h"
#include "client/widgets/column.h"

namespace tablee::client {

void draw_grades_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet,
                        BallotLayout const& layout);

} // namespace tablee::client
