// SPDX-License-Identifier: Apache-2.0
#pragma once

// The ballot of Sans objection: four answers, and why in a nominal poll. Thread: the window's.
#include "client/views/ballot_draft.h"
#include "client/widgets/column.h"

namespace tablee::client {

void draw_consent_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet);

} // namespace tablee::client
