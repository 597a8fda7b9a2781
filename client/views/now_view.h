// SPDX-License-Identifier: Apache-2.0
#pragma once

// *Maintenant*: the current step, large, and the one thing to do in it. Thread: the window's.
//
// When page.step is Poll the app draws the vote's own screen in its place; drawn nonetheless, this one says
// that a vote is open and leads there.
#include "client/present/now_page.h"
#include "client/views/view.h"

namespace tablee::client {

struct NowState {
    Ticket signing; // the last presence signed here
    Ticket turning; // the last turn of the agenda or the session
};

void draw_now(Ui& ui, Rect area, NowState& state, NowPage const& page, CommandSink& commands);

} // namespace tablee::client
