// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rule of a poll unfolded: what each method lets one choose, then what all have in common. Thread: the
// window's.
#include "client/views/open_poll_view.h"
#include "client/widgets/column.h"

namespace tablee::client {

// What this method alone has: dots, grades, a majority, a budget.
void draw_method_rules(Column& column, OpenPollState& state, OpenPollPage const& page);
// Colleges, secrecy, the item of the agenda.
void draw_common_rules(Column& column, OpenPollState& state, OpenPollPage const& page);
// What each proposal costs, where there is a budget.
void draw_costs(Column& column, OpenPollState& state, OpenPollPage const& page);

} // namespace tablee::client
