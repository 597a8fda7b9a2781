// SPDX-License-Identifier: Apache-2.0
#pragma once

// The dialogs of the board of proposals. Thread: the window's.
#include "client/views/board_view.h"

namespace tablee::client {

// What was answered since the last frame: forms that are safe are emptied, refused ones open again.
void settle_board(Ui& ui, BoardState& state, CommandSink const& commands);
// Whichever is open.
void draw_board_dialogs(Ui& ui, BoardState& state, BoardPage const& page, CommandSink& commands);

void open_new_proposal(BoardState& state, BoardPage const& page);

} // namespace tablee::client
