// SPDX-License-Identifier: Apache-2.0
#pragma once

// Help, by F1: whom to ask, how to vote, which keys do what. Thread: the window's.
#include "client/present/help_page.h"
#include "client/views/view.h"

namespace tablee::client {

struct HelpState {}; // nothing to type

void draw_help(Ui& ui, Rect area, HelpState& state, HelpPage const& page, CommandSink& commands);

} // namespace tablee::client
