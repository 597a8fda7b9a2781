// SPDX-License-Identifier: Apache-2.0
#include "client/views/next_step.h"

namespace tablee::client {

std::string next_label(Ui& ui, NextItem const& next) {
    return next.starts ? ui.say("agenda.next.to", {next.title}) : ui.say("agenda.finish");
}

Ticket send_next(NextItem const& next, CommandSink& commands) {
    Ticket last;
    if (next.ends)
        last = commands.act(model::AgendaItemEnded{*next.ends});
    if (next.starts)
        last = commands.act(model::AgendaItemStarted{*next.starts});
    return last;
}

} // namespace tablee::client
