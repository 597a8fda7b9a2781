// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can be done with one person of the roll, each in a dialog that keeps its words until they are safe.
// Thread: the window's.
#include "client/views/roll_view.h"

namespace tablee::client {

// The one that is open, if one is.
void draw_roll_dialog(Ui& ui, RollState& state, RollPage const& page, CommandSink& commands);

void open_person(RollState& state, RollRow const& row);
void open_add(RollState& state, RollPage const& page);

// Notes a presence, and remembers how to take it back.
void mark_presence(RollState& state, RollRow const& row, model::Presence presence, CommandSink& commands);

} // namespace tablee::client
