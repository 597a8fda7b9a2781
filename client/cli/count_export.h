// SPDX-License-Identifier: Apache-2.0
#pragma once

// A closed poll as a file that `tablee-cli count` counts to the same result: docs/VOTING.md, "Counting a
// file". Pure.
//
// Nothing in it tells who voted what, nor in what order: ballots that say the same are one row, rows are
// sorted, blank ones are only counted, options withdrawn since are left out. Totals counted by hand stay
// totals. Ballots stand college by college only where colleges weigh; where a college is then too small for
// its figures to be shown (model/report/college_report.h), the file has no ballot and says so.
#include "model/session/session.h"

#include <nlohmann/json.hpp>

namespace tablee::client {

// Requires: poll.result. Cost: ballots × log ballots.
[[nodiscard]] nlohmann::ordered_json count_export(model::Session const& session, model::Poll const& poll);

} // namespace tablee::client
