// SPDX-License-Identifier: Apache-2.0
#pragma once

// A report as Markdown: CommonMark 0.31 and the pipe tables of GitHub Flavored Markdown. Pure.
//
// No markup comes from words: whatever could begin a heading, a list, a link, an entity or raw HTML is
// escaped by a backslash, only where it could, so that the source stays readable to people. White space is
// folded as Markdown folds it; a newline that somebody typed is a hard break (<br> in a cell, which has no
// other).
#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/report/report.h"

namespace tablee::model {

// UTF-8, LF. Errors: error.export.malformed (report::well_formed).
[[nodiscard]] Result<Bytes> markdown(report::Document const& document, report::Lexicon const& lexicon);

} // namespace tablee::model
