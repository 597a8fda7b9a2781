// SPDX-License-Identifier: Apache-2.0
#pragma once

// Totals counted by hand, entered by two scrutineers who do not see each other's. Thread: the window's.
#include "client/views/closing_view.h"

namespace tablee::client {

void draw_hand_count(Column& column, HandCountForm& form, HandCountPage const& page);
void draw_hand_count_form(Ui& ui, HandCountForm& form, HandCountPage const& page, model::PollId const& poll,
                          CommandSink& commands);

} // namespace tablee::client
