// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a method found, as blocks of a document: its figures, then what explains them in plain sentences.
// Pure.
#include "model/report/report.h"
#include "model/session/session.h"

namespace tablee::model::report {

[[nodiscard]] std::vector<Block> method_blocks(Session const& session, Poll const& poll,
                                               voting::MethodOutcome const& outcome);
[[nodiscard]] Phrase method_sentence(Poll const& poll, voting::MethodOutcome const& outcome);

// Rows for a spreadsheet: an option, or what was counted, and its figure.
struct MethodRow {
    std::string what;
    std::string figure; // exact: "3", "17/4"
};
[[nodiscard]] std::vector<MethodRow> method_rows(Session const& session, Lexicon const& lexicon,
                                                 Poll const& poll);

// How the options were ranked or retained, and a tie across the line: alike for every method that retains.
[[nodiscard]] std::vector<Block> retained_blocks(Session const& session, Poll const& poll);

} // namespace tablee::model::report
