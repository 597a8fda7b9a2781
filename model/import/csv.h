// SPDX-License-Identifier: Apache-2.0
#pragma once

// A table of text cells read from a CSV file, whichever program wrote it. Pure.
//
// RFC 4180, and what is really met: `;` `,` or tab, quoted newlines, LF, CR LF or CR, a byte order mark,
// Windows-1252, Excel's "sep=;" line, rows whose last empty cells Excel left out (its known habit every
// sixteen rows). The first row that is not blank is the header; blank rows are passed over. Memory: at most 8
// times the file, besides a constant, whatever the file holds: one text, four octets a cell, eight a row.
#include "model/base/bytes.h"
#include "model/import/encoding.h"
#include "model/import/problem.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::model {

constexpr std::size_t kCsvBytesMax = std::size_t{64} << 20U;
constexpr std::size_t kCsvColumnsMax = 1000;

struct CsvRow {
    std::uint32_t first_cell = 0;
    std::uint32_t line = 0; // of the file, from 1, where the row starts
};

// Rows and columns count from 0, lines from 1.
class CsvTable {
  public:
    // One problem list goes with the table: what reads further adds to it.
    explicit CsvTable(std::string_view file)
        : problems(file) {}

    ProblemList problems;
    Encoding encoding = Encoding::Utf8;
    char delimiter = ';';

    // False when the file was refused: then there is neither header nor row, and problems say why.
    [[nodiscard]] bool is_read() const { return !header_.empty(); }
    [[nodiscard]] std::vector<std::string> const& header() const { return header_; }
    [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
    [[nodiscard]] std::size_t line_of(std::size_t row) const { return rows_[row].line; }
    // As it stands in the file, in UTF-8; empty where the row is too short. Requires: row < row_count().
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const;
    // What the cells, rows and text take, for the bound above.
    [[nodiscard]] std::size_t octets_held() const;

  private:
    friend class CsvWriter;
    std::vector<std::string> header_;
    std::string text_;                    // all cells, one after the other
    std::vector<std::uint32_t> cell_end_; // in text_; a cell begins where the one before it ends
    std::vector<CsvRow> rows_;
};

// `file` is the name people know it by, for messages. Problems of its own (all name the file): error.import.
// too-big {most MiB}, workbook, encoding {line}, nul {line}, empty-file, unclosed-quote {line},
// too-many-columns {most}, long-row {line, found, expected}: refused or left out; notice.import.short-row
// {line, found, expected}, stray-quote {line}: read.
// With a `header`, the text has none: its first row that is not blank is a row like the others.
[[nodiscard]] CsvTable read_csv(ByteView bytes, std::string_view file, std::vector<std::string> header = {});

} // namespace tablee::model
