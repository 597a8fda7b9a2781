// SPDX-License-Identifier: Apache-2.0
#include "model/import/sheet.h"

#include "model/base/code_points.h"
#include "model/base/text.h"
#include "model/import/cell_values.h"

#include <algorithm>
#include <utility>

namespace tablee::model {

Sheet::Sheet(CsvTable table, std::vector<ColumnSpec> const& columns, std::size_t rows_max)
    : table_(std::move(table))
    , places_(columns.size()) {
    for (ColumnSpec const& column : columns)
        names_.emplace_back(column.spellings.front());
    is_refused_ = !table_.is_read();
    if (is_refused_)
        return;
    match(columns);
    if (table_.row_count() > rows_max) {
        problems().report(Severity::Error, "error.import.too-many-rows",
                          {std::to_string(table_.row_count()), std::to_string(rows_max)});
        is_refused_ = true;
    }
    if (table_.row_count() == 0)
        problems().report(Severity::Warning, "notice.import.no-rows");
}

void Sheet::match(std::vector<ColumnSpec> const& columns) {
    for (std::size_t at = 0; at < table_.header().size(); ++at)
        match_header(at, columns);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].need == Need::Optional || places_[i])
            continue;
        problems().report(Severity::Error, "error.import.missing-column", {names_[i]});
        is_refused_ = true;
    }
}

void Sheet::match_header(std::size_t at, std::vector<ColumnSpec> const& columns) {
    std::string const& header = table_.header()[at];
    std::string const name = folded(header);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& spellings = columns[i].spellings;
        if (std::find(spellings.begin(), spellings.end(), name) == spellings.end())
            continue;
        if (places_[i]) {
            problems().report(Severity::Error, "error.import.doubled-column", {header});
            is_refused_ = true;
        }
        places_[i] = at;
        names_[i] = header;
        return;
    }
    if (!name.empty())
        problems().report(Severity::Warning, "notice.import.unknown-column", {header});
}

std::string_view Sheet::cell(std::size_t row, std::size_t column) const {
    return places_[column] ? table_.cell(row, *places_[column]) : std::string_view();
}

void Sheet::report_at(std::size_t row, std::size_t column, std::string_view key,
                      std::vector<std::string> args) {
    args.insert(args.begin(), {line_of(row), names_[column]});
    problems().report(Severity::Error, key, std::move(args));
}

void RowReader::refuse(std::size_t column, std::string_view key, std::vector<std::string> args) {
    sheet_.report_at(row_, column, key, std::move(args));
    is_whole_ = false;
}

std::string RowReader::cleaned(std::size_t column, Result<std::string> text) {
    if (text)
        return *std::move(text);
    refuse(column, "error.import.too-long", text.error().args); // a cell is always UTF-8
    return {};
}

std::string RowReader::title(std::size_t column, Need need) {
    std::string title = cleaned(column, clean_title(cell(column)));
    if (need == Need::Required && title.empty() && is_empty(column))
        refuse(column, "error.import.empty-cell");
    return title;
}

std::string RowReader::text(std::size_t column) {
    return cleaned(column, clean_text(cell(column)));
}

// Empty to a reader: spaces and what no person sees do not count.
bool RowReader::is_empty(std::size_t column) const {
    std::string_view const bytes = cell(column);
    for (std::size_t at = 0; at < bytes.size();) {
        CodePoint const next = code_point_at(bytes, at);
        if (!is_space(next.value) && !is_hidden(next.value))
            return false;
        at += next.octets;
    }
    return true;
}

std::optional<std::int32_t> RowReader::whole(std::size_t column, std::int32_t least, std::int32_t most) {
    if (is_empty(column))
        return std::nullopt;
    auto const value = whole_of(cell(column));
    if (value && *value >= least && *value <= most)
        return value;
    refuse(column, "error.import.number", {quoted(column), std::to_string(least), std::to_string(most)});
    return std::nullopt;
}

Date RowReader::day(std::size_t column) {
    if (is_empty(column))
        return {};
    auto const date = day_of(cell(column));
    if (!date)
        refuse(column, "error.import.date", {quoted(column)});
    return date.value_or(Date{});
}

std::optional<std::int32_t> RowReader::minutes(std::size_t column, std::int32_t most) {
    if (is_empty(column))
        return std::nullopt;
    auto const value = minutes_of(cell(column));
    if (value && *value <= most)
        return value;
    refuse(column, "error.import.duration", {quoted(column), std::to_string(most)});
    return std::nullopt;
}

} // namespace tablee::model
