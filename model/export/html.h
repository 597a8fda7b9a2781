// SPDX-License-Identifier: Apache-2.0
#pragma once

// A report as one page of HTML5 that needs nothing else: no script, no address, no picture, and a policy that
// forbids them. Pure. Readable by a screen reader (language, headings without a gap, captions, scopes) and
// printable on A4; on paper the draft mark repeats on each page.
#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/report/report.h"

namespace tablee::model {

// UTF-8, LF. Errors: error.export.malformed (report::well_formed).
[[nodiscard]] Result<Bytes> html(report::Document const& document, report::Lexicon const& lexicon);

} // namespace tablee::model
