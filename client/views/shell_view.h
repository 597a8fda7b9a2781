// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands around every screen: navigation at the left, the session's line above, sentences over the
// screen. Thread: the window's.
//
// Under 1100 dp the navigation keeps its pictures only, until *Menu* brings the words back; under 560 dp it
// is a bar, and *Menu* shows the places where the screen was.
#include "client/present/shell_page.h"
#include "client/views/view.h"

namespace tablee::client {

struct ShellState {
    Place place = Place::Now; // where the person is: the app's to change, when it is asked to go elsewhere
    bool menu_open = false;
};

// Answers what is left for the screen; empty while the menu covers it.
Rect draw_shell(Ui& ui, Rect window, ShellState& state, ShellPage const& page, CommandSink& commands);

// The sentences alone, at the top of an area; answers what is left below them.
Rect draw_messages(Ui& ui, Rect area, std::vector<ShellMessage> const& messages, CommandSink& commands);

} // namespace tablee::client
