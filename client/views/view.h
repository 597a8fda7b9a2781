// SPDX-License-Identifier: Apache-2.0
#pragma once

// How views are written.
//
// A view is one function: where to draw, what the person has half done (a plain struct, kept by the app),
// what there is to show (a page of client/present), and where what is asked for goes:
//
//     void draw_roll(Ui& ui, Rect area, RollState& state, RollPage const& page, CommandSink& commands);
//
// It reads no clock, no disk and no session; it computes nothing that a test could not see in the page; it
// keeps its words until the session has them. At most 80 lines: split by region.
#include "client/views/command_sink.h"
#include "client/widgets/ui.h"
