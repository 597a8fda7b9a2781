// SPDX-License-Identifier: Apache-2.0
#include "model/import/csv.h"

#include "model/import/csv_scanner.h"

#include <algorithm>
#include <array>

namespace tablee::model {
namespace {

constexpr std::size_t kSampleBytes = 64 * 1024;
constexpr std::size_t kSampleRows = 32;

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

// Where the rows begin, and the delimiter when the file says it.
struct Start {
    std::size_t at = 0;
    std::size_t line = 1;
    char delimiter = '\0';
};

// Excel's own first line: sep=;
Start start_of(std::string_view text) {
    if (!text.starts_with("sep=") || text.size() < 6 || (text[5] != '\n' && text[5] != '\r'))
        return {};
    bool const two = text[5] == '\r' && text.size() > 6 && text[6] == '\n';
    return {two ? std::size_t{7} : std::size_t{6}, 2, text[4]};
}

// How many cells each of the first rows has.
class RowWidths {
  public:
    void put(char c) { is_blank_row_ = is_blank_row_ && is_blank(c); }
    void end_cell() { ++cells_; }
    void end_row(std::size_t) {
        if (!is_blank_row_)
            widths_.push_back(cells_);
        cells_ = 0;
        is_blank_row_ = true;
    }
    void stray_quote(std::size_t) { ++faults_; }
    void unclosed_quote(std::size_t) { ++faults_; }
    [[nodiscard]] bool wants_more() const { return widths_.size() < kSampleRows; }

    // Without the last row where the sample cut it.
    void forget_last() {
        if (widths_.size() > 1)
            widths_.pop_back();
    }
    [[nodiscard]] std::size_t header_width() const { return widths_.empty() ? 0 : widths_.front(); }
    // How many rows are as wide as the header, out of 1000; stray quotes tell the wrong delimiter too.
    [[nodiscard]] std::size_t agreement() const {
        if (header_width() < 2)
            return 0;
        auto const alike = std::count(widths_.begin(), widths_.end(), header_width());
        return 1 + static_cast<std::size_t>(alike) * 1000 / (widths_.size() + faults_);
    }

  private:
    std::vector<std::size_t> widths_;
    std::size_t cells_ = 0;
    std::size_t faults_ = 0;
    bool is_blank_row_ = true;
};

RowWidths widths_with(char delimiter, std::string_view text, Start start) {
    RowWidths widths;
    std::string_view const sample = text.substr(0, start.at + kSampleBytes);
    CsvScanner scanner(sample, start.at, start.line, delimiter, widths);
    scanner.run();
    if (sample.size() < text.size() && widths.wants_more())
        widths.forget_last();
    return widths;
}

// The delimiter under which most rows are as wide as the header, then the one that makes it widest, then the
// most French.
char sniffed_delimiter(std::string_view text, Start start) {
    char best = ';';
    std::pair<std::size_t, std::size_t> best_score{0, 1};
    for (char candidate : {';', '\t', ','}) {
        RowWidths const widths = widths_with(candidate, text, start);
        std::pair const score{widths.agreement(), widths.header_width()};
        if (score > best_score) {
            best = candidate;
            best_score = score;
        }
    }
    return best;
}

struct Counter {
    std::size_t cells = 0;
    std::size_t rows = 0;
    std::size_t unclosed_line = 0;
    std::size_t row_cells = 0;
    bool is_blank_row = true;

    void put(char c) { is_blank_row = is_blank_row && is_blank(c); }
    void end_cell() { ++row_cells; }
    void end_row(std::size_t) {
        cells += is_blank_row ? 0 : row_cells;
        rows += is_blank_row ? 0 : 1;
        row_cells = 0;
        is_blank_row = true;
    }
    void stray_quote(std::size_t) {}
    void unclosed_quote(std::size_t line) { unclosed_line = line; }
    [[nodiscard]] bool wants_more() const { return true; }
};

} // namespace

// Keeps the cells in the very text they are read from: a cell is never longer than what spells it.
class CsvWriter {
  public:
    CsvWriter(CsvTable& table, std::vector<std::string> header)
        : table_(table) {
        table_.header_ = std::move(header);
    }

    void read(std::string text, Start start) {
        table_.text_ = std::move(text);
        CsvScanner scanner(table_.text_, start.at, start.line, table_.delimiter, *this);
        scanner.run();
    }
    void reserve(Counter const& counter) {
        table_.cell_end_.reserve(counter.cells);
        table_.rows_.reserve(counter.rows);
    }

    void put(char c) {
        table_.text_[write_++] = c;
        is_blank_cell_ = is_blank_cell_ && is_blank(c);
    }
    void end_cell() {
        ++width_;
        is_blank_row_ = is_blank_row_ && is_blank_cell_;
        if (!has_header() || width_ <= table_.header_.size()) {
            ends_of_row().push_back(static_cast<std::uint32_t>(write_));
            kept_ = write_;
        } else {
            is_too_long_ = is_too_long_ || !is_blank_cell_;
            write_ = kept_;
        }
        is_blank_cell_ = true;
    }
    void end_row(std::size_t line) {
        if (is_blank_row_)
            roll_back();
        else if (!has_header())
            keep_header();
        else
            keep_row(line);
        row_start_ = kept_ = write_;
        first_cell_ = table_.cell_end_.size();
        width_ = 0;
        is_blank_row_ = true;
        is_too_long_ = false;
    }
    void stray_quote(std::size_t line) {
        table_.problems.report(Severity::Warning, "notice.import.stray-quote", {std::to_string(line)});
    }
    void unclosed_quote(std::size_t) {} // the Counter has seen it
    [[nodiscard]] bool wants_more() const { return table_.header_.size() <= kCsvColumnsMax; }

  private:
    [[nodiscard]] bool has_header() const { return table_.is_read(); }
    std::vector<std::uint32_t>& ends_of_row() { return table_.cell_end_; }

    void roll_back() {
        write_ = row_start_;
        table_.cell_end_.resize(first_cell_);
    }

    void keep_header() {
        std::size_t begin = row_start_;
        for (std::uint32_t end : table_.cell_end_) {
            // A header is quoted in messages and compared: a part is enough, and bounds the memory.
            table_.header_.push_back(quoted_part(std::string_view(table_.text_).substr(begin, end - begin)));
            begin = end;
            if (table_.header_.size() > kCsvColumnsMax)
                break;
        }
        roll_back();
    }

    void keep_row(std::size_t line) {
        std::size_t const expected = table_.header_.size();
        std::vector<std::string> place{std::to_string(line), std::to_string(width_),
                                       std::to_string(expected)};
        if (is_too_long_) {
            table_.problems.report(Severity::Error, "error.import.long-row", std::move(place));
            return roll_back();
        }
        if (width_ < expected)
            table_.problems.report(Severity::Warning, "notice.import.short-row", std::move(place));
        table_.rows_.push_back({static_cast<std::uint32_t>(first_cell_), static_cast<std::uint32_t>(line)});
    }

    CsvTable& table_;
    std::size_t write_ = 0;      // where the next octet goes
    std::size_t kept_ = 0;       // the end of the last cell kept
    std::size_t row_start_ = 0;  // of the row being read, in the text written
    std::size_t first_cell_ = 0; // of the row being read
    std::size_t width_ = 0;      // cells of the row being read
    bool is_blank_cell_ = true;
    bool is_blank_row_ = true;
    bool is_too_long_ = false;
};

namespace {

bool is_decoded(DecodedText const& decoded, ProblemList& problems) {
    std::string const line = std::to_string(decoded.bad_line);
    switch (decoded.unreadable) {
    case Unreadable::No:
        return true;
    case Unreadable::Workbook:
        problems.report(Severity::Error, "error.import.workbook");
        break;
    case Unreadable::Damaged:
        problems.report(Severity::Error, "error.import.encoding", {line});
        break;
    case Unreadable::HasNul:
        problems.report(Severity::Error, "error.import.nul", {line});
        break;
    }
    return false;
}

CsvTable refused(std::string_view file, std::string_view key, std::vector<std::string> args = {}) {
    CsvTable table(file);
    table.problems.report(Severity::Error, key, std::move(args));
    return table;
}

} // namespace

std::string_view CsvTable::cell(std::size_t row, std::size_t column) const {
    std::size_t const at = rows_[row].first_cell + column;
    std::size_t const end = row + 1 < rows_.size() ? rows_[row + 1].first_cell : cell_end_.size();
    if (at >= end)
        return {};
    std::size_t const begin = at == 0 ? 0 : cell_end_[at - 1];
    return std::string_view(text_).substr(begin, cell_end_[at] - begin);
}

std::size_t CsvTable::octets_held() const {
    return text_.capacity() + cell_end_.capacity() * sizeof(std::uint32_t) +
           rows_.capacity() * sizeof(CsvRow);
}

CsvTable read_csv(ByteView bytes, std::string_view file, std::vector<std::string> header) {
    if (bytes.size() > kCsvBytesMax)
        return refused(file, "error.import.too-big", {std::to_string(kCsvBytesMax >> 20U)});
    CsvTable table(file);
    DecodedText decoded = decode_text(bytes);
    table.encoding = decoded.encoding;
    if (!is_decoded(decoded, table.problems))
        return table;
    Start const start = start_of(decoded.text);
    table.delimiter = start.delimiter != '\0' ? start.delimiter : sniffed_delimiter(decoded.text, start);
    Counter counter;
    CsvScanner(decoded.text, start.at, start.line, table.delimiter, counter).run();
    if (counter.unclosed_line != 0)
        return refused(file, "error.import.unclosed-quote", {std::to_string(counter.unclosed_line)});
    CsvWriter writer(table, std::move(header));
    writer.reserve(counter);
    writer.read(std::move(decoded.text), start);
    if (!table.is_read())
        table.problems.report(Severity::Error, "error.import.empty-file");
    if (table.header().size() > kCsvColumnsMax)
        return refused(file, "error.import.too-many-columns", {std::to_string(kCsvColumnsMax)});
    return table;
}

} // namespace tablee::model
