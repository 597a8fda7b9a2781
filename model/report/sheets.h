// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a session gives a spreadsheet: its decisions, its plan, its votes. Pure.
#include "model/report/report.h"
#include "model/session/session.h"

namespace tablee::model::report {

[[nodiscard]] Sheet decisions_sheet(Session const& session, Lexicon const& lexicon);
[[nodiscard]] Sheet plan_sheet(Session const& session, Lexicon const& lexicon);

// A row for each figure of each closed poll; in a nominal poll also a row for each voice.
[[nodiscard]] Sheet votes_sheet(Session const& session, Lexicon const& lexicon);

} // namespace tablee::model::report
