// SPDX-License-Identifier: Apache-2.0
#pragma once

// One event's effect on the state. Pure and total: an event that a rule refuses has no effect but to be noted
// as void, with a reason that every post computes alike.
#include "model/session/session.h"

namespace tablee::model {

// Requires: events come in the order of the fold (model/event/order.h), each after all it has seen.
void apply(Session& session, Event const& event);

} // namespace tablee::model
