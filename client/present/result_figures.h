// SPDX-License-Identifier: Apache-2.0
#pragma once

// The figures of a result page: bars, facts, colleges. Pure. What documents say about a tally is taken from
// them (model/report/tally_report.h), so that the screen never says anything else.
#include "client/present/results_page.h"

namespace tablee::client {

// Requires: poll.result.
void fill_figures(Outlook const& outlook, model::Poll const& poll, ResultPage& page);
// Requires: the bars are there.
void fill_colleges(Outlook const& outlook, model::Poll const& poll, ResultPage& page);

} // namespace tablee::client
