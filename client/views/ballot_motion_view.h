// SPDX-License-Identifier: Apache-2.0
#pragma once

// The ballot for or against: four answers. Thread: the window's.
#include "client/views/ballot_draft.h"
#include "client/widgets/column.h"

namespace tablee::client {

void draw_motion_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet);

} // namespace tablee::client
