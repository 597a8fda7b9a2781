// SPDX-License-Identifier: Apache-2.0
#pragma once

// *Point suivant*, as its button says it and as it is done: the same in Maintenant and in the agenda. Thread:
// the window's.
#include "client/present/agenda_page.h"
#include "client/views/view.h"

namespace tablee::client {

[[nodiscard]] std::string next_label(Ui& ui, NextItem const& next);
// Ends the item that runs, starts the next. The ticket of its last act.
Ticket send_next(NextItem const& next, CommandSink& commands);

} // namespace tablee::client
