// SPDX-License-Identifier: Apache-2.0
#pragma once

// The dialogs of the results. Thread: the window's.
#include "client/views/results_view.h"

namespace tablee::client {

void draw_result_dialogs(Ui& ui, ResultsState& state, ResultsPage const& page, CommandSink& commands);
void open_retain(RetainForm& form, ResultPage const& page);
void open_decide(DecideForm& form, ResultPage const& page, std::size_t line, ResultsPage const& results);

} // namespace tablee::client
