// SPDX-License-Identifier: Apache-2.0
#pragma once

// A ballot keyed in by two people for somebody without a device, at a post that conducts. Thread: the
// window's.
#include "client/present/vote_page.h"
#include "client/views/keyed_steps.h"
#include "client/widgets/column.h"

namespace tablee::client {

// Requires: the page has a poll, and the state is not closed.
void draw_keyed(Column& column, KeyedState& state, VotePage const& page, CommandSink& commands);

} // namespace tablee::client
