// SPDX-License-Identifier: Apache-2.0
#pragma once

// A report as an OpenDocument text (ODF 1.3), the format that French administrations exchange. Pure.
//
// Equal documents and lexicons give equal octets, on every machine and in every time zone: the times inside
// come from the document's date, the parts are stored in one order and without compression (docs/decisions).
// The look is fixed: A4, 2 cm margins, 11 points, real heading, list and table styles, so that a secretary
// may restyle the whole document by its styles and a screen reader may walk it by its headings.
#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/report/report.h"

namespace tablee::model {

// Errors: error.export.malformed (report::well_formed), error.export.package {reason} when memory runs out.
[[nodiscard]] Result<Bytes> odt(report::Document const& document, report::Lexicon const& lexicon);

} // namespace tablee::model
