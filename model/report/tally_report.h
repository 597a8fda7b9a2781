// SPDX-License-Identifier: Apache-2.0
#pragma once

// A poll and its result as blocks of a document. Pure.
//
// The rule that was announced, who took part, the figures, what they give, and how a tie was settled. Names
// and votes stand in a nominal poll alone; the three other kinds show totals.
#include "model/report/report.h"
#include "model/session/session.h"

namespace tablee::model::report {

[[nodiscard]] std::vector<Block> tally_report(Session const& session, Lexicon const& lexicon,
                                              Poll const& poll);

// One sentence: "Adopté : 14 pour, 2 contre, 3 abstentions, 1 blanc."
[[nodiscard]] Phrase outcome_sentence(Poll const& poll);

} // namespace tablee::model::report
