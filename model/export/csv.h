// SPDX-License-Identifier: Apache-2.0
#pragma once

// A sheet as comma-separated values (RFC 4180), in the two shapes that French administrations read. Pure.
//
// Every cell is quoted, because a quoted cell cannot end a row or be taken for another format. Quoting does
// not stop a spreadsheet from running a cell as a formula, so a cell, or a piece of one after a separator or
// a newline, that starts (after spaces and quotes) with = + - @, a tab, or the full-width ＝ ＋ － ＠ gets an
// apostrophe before it (OWASP, "CSV Injection"). A cell that is only a number, such as -3 or -12,5, is left a
// number; +33… is a telephone, not one.
#include "model/base/bytes.h"
#include "model/report/report.h"

#include <cstdint>

namespace tablee::model {

enum class CsvProfile : std::uint8_t {
    ExcelFrench, // semicolons, UTF-8 with a byte order mark: opens with a double click in a French Excel
    OpenData,    // commas, UTF-8 without mark: what data portals ask for
};

// Rows end with CR LF, the last too. A row shorter than the header is filled up with empty cells.
[[nodiscard]] Bytes csv(report::Sheet const& sheet, report::Lexicon const& lexicon,
                        CsvProfile profile = CsvProfile::ExcelFrench);

} // namespace tablee::model
