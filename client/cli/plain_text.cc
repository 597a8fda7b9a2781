// SPDX-License-Identifier: Apache-2.0
#include "client/cli/plain_text.h"

#include "client/cli/text_lines.h"
#include "model/export/words.h"

#include <algorithm>
#include <numeric>

namespace tablee::client {
namespace {

namespace report = model::report;
constexpr std::size_t kGap = 2; // between columns
constexpr std::size_t kColumnLeast = 6;

std::string repeated(std::string_view part, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; i += 1)
        out += part;
    return out;
}

class Page {
  public:
    Page(report::Lexicon const& lexicon, std::size_t columns)
        : lexicon_(lexicon)
        , columns_(columns) {}

    [[nodiscard]] std::string take() { return std::move(out_); }

    void title(std::string const& words) {
        text(words, "", "");
        out_ += repeated("=", std::min(columns_, columns_of(words))) + "\n";
    }
    // Wrapped; `first` opens the first line, `rest` the others.
    void text(std::string const& words, std::string_view first, std::string_view rest) {
        std::string_view lead = first;
        for (std::string const& line : wrapped(words, columns_ - std::min(columns_, columns_of(first)))) {
            out_ += line.empty() ? "" : std::string(lead) + line;
            out_ += '\n';
            lead = rest;
        }
    }

    void operator()(report::Heading const& heading) {
        std::string const words = model::words_of(heading.line, lexicon_);
        space();
        text(words, "", "");
        if (heading.level < 3)
            out_ += repeated(heading.level == 1 ? "=" : "-", std::min(columns_, columns_of(words))) + "\n";
    }
    void operator()(report::Paragraph const& paragraph) {
        space();
        char const* const lead = paragraph.tone == report::Tone::Decision ? "→ " : "";
        text(model::words_of(paragraph.line, lexicon_), lead, *lead == '\0' ? "" : "  ");
    }
    void operator()(report::Facts const& facts) {
        space();
        std::size_t widest = 0;
        for (report::Fact const& fact : facts.facts)
            widest = std::max(widest, columns_of(named(fact)));
        for (report::Fact const& fact : facts.facts)
            text(model::words_of(fact.value, lexicon_), padded(named(fact), widest) + " ",
                 std::string(widest + 1, ' '));
    }
    void operator()(report::List const& list) {
        std::size_t number = 0;
        for (report::Line const& item : list.items) {
            number += 1;
            std::string const mark = list.ordered ? std::to_string(number) + ". " : "• ";
            text(model::words_of(item, lexicon_), "  " + mark, std::string(2 + columns_of(mark), ' '));
        }
    }
    void operator()(report::Table const& table);
    void operator()(report::Signatures const& signatures) {
        space();
        for (report::Line const& who : signatures.who)
            text(model::words_of(who, lexicon_) + " ____________________", "", "");
    }

  private:
    using Cells = std::vector<std::string>;

    void space() { out_ += out_.empty() ? "" : "\n"; }
    [[nodiscard]] std::string named(report::Fact const& fact) const {
        return lexicon_.say({.key = "cli.show.fact-name", .args = {lexicon_.say(fact.name)}});
    }
    [[nodiscard]] std::vector<std::size_t> widths_of(std::vector<Cells> const& rows) const;
    void row(Cells const& cells, std::vector<std::size_t> const& widths,
             std::vector<report::Column> const& columns);

    report::Lexicon const& lexicon_;
    std::size_t columns_;
    std::string out_;
};

// As wide as they need; when that is too much, the widest gives way.
std::vector<std::size_t> Page::widths_of(std::vector<Cells> const& rows) const {
    std::vector<std::size_t> widths(rows.front().size(), 1);
    for (Cells const& cells : rows)
        for (std::size_t i = 0; i < widths.size() && i < cells.size(); i += 1)
            widths[i] = std::max(widths[i], std::min(columns_of(cells[i]), columns_));
    std::size_t const gaps = kGap * (widths.size() - 1);
    while (std::accumulate(widths.begin(), widths.end(), gaps) > columns_) {
        auto const widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= kColumnLeast)
            break;
        *widest -= 1;
    }
    return widths;
}

void Page::row(Cells const& cells, std::vector<std::size_t> const& widths,
               std::vector<report::Column> const& columns) {
    std::vector<std::vector<std::string>> parts;
    std::size_t height = 1;
    for (std::size_t i = 0; i < widths.size(); i += 1) {
        parts.push_back(wrapped(i < cells.size() ? cells[i] : std::string(), widths[i]));
        height = std::max(height, parts.back().size());
    }
    for (std::size_t line = 0; line < height; line += 1) {
        std::string out;
        for (std::size_t i = 0; i < widths.size(); i += 1) {
            std::string const part = line < parts[i].size() ? parts[i][line] : std::string();
            bool const right = columns[i].align == report::Align::Right;
            std::size_t const blank = widths[i] - std::min(widths[i], columns_of(part));
            out +=
                (right ? std::string(blank, ' ') + part : padded(part, widths[i])) + std::string(kGap, ' ');
        }
        out.erase(out.find_last_not_of(' ') + 1);
        out_ += out + "\n";
    }
}

void Page::operator()(report::Table const& table) {
    space();
    if (std::string const caption = lexicon_.say(table.caption); !table.caption.key.empty())
        text(caption, "", "");
    std::vector<Cells> rows(1);
    for (report::Column const& column : table.columns)
        rows.front().push_back(lexicon_.say(column.title));
    for (auto const& lines : table.rows) {
        rows.emplace_back();
        for (report::Line const& line : lines)
            rows.back().push_back(model::words_of(line, lexicon_));
    }
    auto const widths = widths_of(rows);
    row(rows.front(), widths, table.columns);
    Cells rules;
    for (std::size_t const width : widths)
        rules.push_back(repeated("─", width));
    row(rules, widths, table.columns);
    for (std::size_t i = 1; i < rows.size(); i += 1)
        row(rows[i], widths, table.columns);
}

} // namespace

std::string plain_text(std::vector<report::Block> const& blocks, report::Lexicon const& lexicon,
                       std::size_t columns) {
    Page page(lexicon, columns);
    for (report::Block const& block : blocks)
        std::visit([&](auto const& one) { page(one); }, block);
    return page.take();
}

std::string plain_text(report::Document const& document, report::Lexicon const& lexicon,
                       std::size_t columns) {
    Page page(lexicon, columns);
    page.text(document.committee, "", "");
    page.title(model::title_of(document, lexicon));
    page.text(model::identity_of(document, lexicon), "", "");
    for (report::Block const& block : document.blocks)
        std::visit([&](auto const& one) { page(one); }, block);
    return page.take();
}

} // namespace tablee::client
