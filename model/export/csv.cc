// SPDX-License-Identifier: Apache-2.0
#include "model/export/csv.h"

#include "model/export/words.h"

#include <algorithm>

namespace tablee::model {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kTriggers[] = {"=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"};
// What a spreadsheet may skip before it looks whether a cell is a formula: spaces of all kinds, quotes.
constexpr std::string_view kSkipped[] = {" ", "\"", "\u00A0", "\u202F", "\u3000"};

template <std::size_t N>
std::size_t length_at_start(std::string_view text, std::string_view const (&choices)[N]) {
    for (std::string_view const choice : choices)
        if (text.substr(0, choice.size()) == choice)
            return choice.size();
    return 0;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Digits, at most one comma or point between them, perhaps a minus before.
bool is_number(std::string_view text) {
    if (text.substr(0, 1) == "-")
        text.remove_prefix(1);
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back()))
        return false;
    auto const separators = std::count_if(text.begin(), text.end(), [](char c) { return !is_digit(c); });
    return separators == 0 || (separators == 1 && text.find_first_of(",.") != std::string_view::npos);
}

bool would_run(std::string_view piece) {
    while (std::size_t const skipped = length_at_start(piece, kSkipped))
        piece.remove_prefix(skipped);
    return length_at_start(piece, kTriggers) != 0;
}

// A reader that takes another separator than ours would see a new cell after each of these.
bool parts_cells(char c) {
    return c == ';' || c == ',' || c == '\t' || c == '\n' || c == '|';
}

std::string harmless(std::string_view cell) {
    if (is_number(cell))
        return std::string(cell);
    std::string safe;
    bool starts = true;
    for (std::size_t i = 0; i < cell.size(); i += 1) {
        bool const opens_with_newline = i == 0 && cell[i] == '\n';
        if (opens_with_newline || (starts && would_run(cell.substr(i))))
            safe += '\'';
        safe += cell[i];
        starts = parts_cells(cell[i]);
    }
    return safe;
}

void append_cell(std::string& out, std::string_view words) {
    out += '"';
    for (char const c : harmless(printable(words))) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

void append_row(std::string& out, std::vector<std::string> const& cells, std::size_t width, char separator) {
    for (std::size_t i = 0; i < std::max(width, cells.size()); i += 1) {
        if (i > 0)
            out += separator;
        append_cell(out, i < cells.size() ? std::string_view(cells[i]) : "");
    }
    out += "\r\n";
}

} // namespace

Bytes csv(report::Sheet const& sheet, report::Lexicon const& lexicon, CsvProfile profile) {
    bool const excel = profile == CsvProfile::ExcelFrench;
    char const separator = excel ? ';' : ',';
    std::string out(excel ? kByteOrderMark : "");
    std::vector<std::string> header;
    for (report::Phrase const& title : sheet.header)
        header.push_back(lexicon.say(title));
    append_row(out, header, header.size(), separator);
    for (std::vector<std::string> const& row : sheet.rows)
        append_row(out, row, header.size(), separator);
    return copy_of(view_of(out));
}

} // namespace tablee::model
