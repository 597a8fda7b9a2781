// SPDX-License-Identifier: Apache-2.0
#pragma once

// The documents of a session: the minutes, and the one-page record of its decisions. Pure.
//
// Contents after CGCT L2121-15 and CRPA R133-13: place, date, hours; chair, facilitator, minute taker;
// present, represented, excused, absent; quorum; agenda; for each item the debates as typed, the polls with
// method and result, the decisions; the plan; signatures; and the digest by which anyone can tell that the
// register says the same.
#include "model/report/report.h"
#include "model/session/session.h"

namespace tablee::model::report {

// `digest` is the session's state digest in its short form.
[[nodiscard]] Document minutes_report(Session const& session, Lexicon const& lexicon,
                                      std::string const& digest);

// Relevé de décisions: decisions, advice and actions, on one page, marked as a draft.
[[nodiscard]] Document decision_record(Session const& session, Lexicon const& lexicon,
                                       std::string const& digest);

} // namespace tablee::model::report
