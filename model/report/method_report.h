// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a method found, as blocks of a document: its figures, what explains them in plain sentences, what the
// withdrawal of an option changed, what colleges weigh, what is retained. Pure.
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

// Options withdrawn after opening, and the order with them where it differs. Empty where there are none.
[[nodiscard]] std::vector<Block> withdrawn_blocks(Session const& session, Poll const& poll);

// What the colleges make of it: each by itself where they stand side by side, all alike where they weigh,
// each one's verdict where each must adopt.
[[nodiscard]] std::vector<Block> college_blocks(Session const& session, Poll const& poll);

} // namespace tablee::model::report
