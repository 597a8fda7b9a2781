// SPDX-License-Identifier: Apache-2.0
#pragma once

// A CSV table whose columns are known by name, and one row of it read cell by cell. Pure.
//
// A column is found by its header, folded (case, accents and punctuation away), in French or in English;
// their order in the file is free. Every trouble with a cell is reported with file, line and column.
#include "model/base/instant.h"
#include "model/import/csv.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::model {

enum class Need { Required, Optional };

struct ColumnSpec {
    Need need = Need::Optional;
    // Folded; the first one names the column when it is missing.
    std::vector<std::string_view> spellings;
};

class Sheet {
  public:
    // Problems: read_csv's; error.import.missing-column {column}, doubled-column {column}, too-many-rows
    // {found, most}: the file is refused; notice.import.unknown-column {column}, no-rows: read. A column is
    // named afterwards by its place in `columns`.
    Sheet(ByteView bytes, std::string_view file, std::vector<ColumnSpec> const& columns, std::size_t rows_max)
        : Sheet(read_csv(bytes, file), columns, rows_max) {}
    // The same of a table that was read already.
    Sheet(CsvTable table, std::vector<ColumnSpec> const& columns, std::size_t rows_max);

    // 0 when the file was refused.
    [[nodiscard]] std::size_t row_count() const { return is_refused_ ? 0 : table_.row_count(); }
    [[nodiscard]] std::string line_of(std::size_t row) const { return std::to_string(table_.line_of(row)); }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const;
    // The header as the file spells it; the first spelling when the file has no such column.
    [[nodiscard]] std::string const& column_name(std::size_t column) const { return names_[column]; }
    [[nodiscard]] CsvTable const& table() const { return table_; }
    [[nodiscard]] ProblemList& problems() { return table_.problems; }
    // Reports an Error with line and column before `args`.
    void report_at(std::size_t row, std::size_t column, std::string_view key,
                   std::vector<std::string> args = {});

  private:
    void match(std::vector<ColumnSpec> const& columns);
    void match_header(std::size_t at, std::vector<ColumnSpec> const& columns);

    CsvTable table_;
    std::vector<std::optional<std::size_t>> places_; // in the table, of each column
    std::vector<std::string> names_;
    bool is_refused_ = false;
};

// Reads one row; what is wrong is reported, gives an empty value, and marks the row as one to leave out.
class RowReader {
  public:
    RowReader(Sheet& sheet, std::size_t row)
        : sheet_(sheet)
        , row_(row) {}

    [[nodiscard]] bool is_whole() const { return is_whole_; }
    [[nodiscard]] std::size_t line() const { return sheet_.table().line_of(row_); }
    [[nodiscard]] std::string_view cell(std::size_t column) const { return sheet_.cell(row_, column); }
    // error.import.too-long {found, most}, empty-cell (when required).
    std::string title(std::size_t column, Need need = Need::Optional);
    std::string text(std::size_t column);
    // error.import.number {value, least, most}; nothing for an empty cell.
    std::optional<std::int32_t> whole(std::size_t column, std::int32_t least, std::int32_t most);
    // error.import.date {value}; no date for an empty cell.
    Date day(std::size_t column);
    // error.import.duration {value, most}; nothing for an empty cell.
    std::optional<std::int32_t> minutes(std::size_t column, std::int32_t most);
    void refuse(std::size_t column, std::string_view key, std::vector<std::string> args = {});

  private:
    std::string cleaned(std::size_t column, Result<std::string> text);
    [[nodiscard]] bool is_empty(std::size_t column) const;
    [[nodiscard]] std::string quoted(std::size_t column) const { return quoted_part(cell(column)); }

    Sheet& sheet_;
    std::size_t row_;
    bool is_whole_ = true;
};

// A word that stands for a value, folded.
template <class T>
struct Meaning {
    std::string_view word;
    T value;
};

template <class T, std::size_t N>
[[nodiscard]] std::optional<T> meaning_of(std::string_view folded_word, Meaning<T> const (&words)[N]) {
    for (Meaning<T> const& meaning : words)
        if (meaning.word == folded_word)
            return meaning.value;
    return std::nullopt;
}

} // namespace tablee::model
