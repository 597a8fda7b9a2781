// SPDX-License-Identifier: Apache-2.0
#include "model/export/markdown.h"

#include "model/export/markdown_line.h"
#include "model/export/words.h"

namespace tablee::model {

namespace {

using report::Lexicon;
using report::Line;

class SourceWriter {
  public:
    SourceWriter(std::string& source, Lexicon const& lexicon)
        : source_(source)
        , lexicon_(lexicon) {}

    // One block, apart from the one before by an empty line; nothing when it is empty.
    void block(std::string_view opening, std::string const& words) {
        if (words.empty())
            return;
        if (!source_.empty())
            source_ += '\n';
        source_ += opening;
        source_ += words;
        source_ += '\n';
        after_list_ = false;
    }

    void verbatim(std::string_view opening, std::string words, bool strong, MarkdownPlace place) {
        block(opening, markdown_line({{std::move(words), strong}}, lexicon_, place));
    }

    void operator()(report::Heading const& heading) {
        std::string const marks(static_cast<std::size_t>(heading.level) + 1, '#');
        block(marks + " ", markdown_line(heading.line, lexicon_, MarkdownPlace::OneLine));
    }

    void operator()(report::Paragraph const& paragraph) {
        bool const decision = paragraph.tone == report::Tone::Decision;
        std::string_view const opening = decision ? "> " : "";
        block(opening, markdown_line(paragraph.line, lexicon_, MarkdownPlace::Flow, opening));
    }

    void operator()(report::Facts const& facts) {
        report::List list;
        for (report::Fact const& fact : facts.facts) {
            if (is_blank(fact.value, lexicon_))
                continue;
            std::vector<std::string> name{one_line(words_of(fact.name, lexicon_))};
            Line item{{report::Phrase{"report.fact", std::move(name)}, true}, {std::string(" ")}};
            item.insert(item.end(), fact.value.begin(), fact.value.end());
            list.items.push_back(std::move(item));
        }
        (*this)(list);
    }

    // Two lists that follow each other would be read as one: the second takes the other mark.
    void operator()(report::List const& list) {
        bool const other = after_list_ && !other_mark_;
        std::string items;
        int number = 0;
        for (Line const& item : list.items) {
            number += 1;
            std::string const mark =
                list.ordered ? std::to_string(number) + (other ? ") " : ". ") : (other ? "+ " : "- ");
            std::string const indent(mark.size(), ' ');
            std::string const words = markdown_line(item, lexicon_, MarkdownPlace::Flow, indent);
            if (words.empty())
                number -= 1;
            else
                items += (items.empty() ? "" : "\n") + mark + words;
        }
        if (items.empty())
            return;
        block("", items);
        after_list_ = true;
        other_mark_ = other;
    }

    void operator()(report::Table const& table) {
        verbatim("", one_line(words_of(table.caption, lexicon_)), true, MarkdownPlace::OneLine);
        std::string header = "|";
        std::string rule = "|";
        for (report::Column const& column : table.columns) {
            header += cell({{column.title}});
            rule += column.align == report::Align::Right ? " ---: |" : " --- |";
        }
        std::string rows;
        for (std::vector<Line> const& row : table.rows) {
            rows += "\n|";
            for (std::size_t i = 0; i < table.columns.size(); i += 1)
                rows += cell(row[i]);
        }
        block("", header + "\n" + rule + rows);
    }

    void operator()(report::Signatures const& signatures) {
        for (Line const& who : signatures.who) {
            std::string const name = markdown_line(who, lexicon_, MarkdownPlace::Flow);
            if (!name.empty())
                block("", name + "\\\n\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_");
        }
    }

  private:
    std::string cell(Line const& line) const {
        return " " + markdown_line(line, lexicon_, MarkdownPlace::Cell) + " |";
    }

    std::string& source_;
    Lexicon const& lexicon_;
    bool after_list_ = false;
    bool other_mark_ = false;
};

} // namespace

Result<Bytes> markdown(report::Document const& document, report::Lexicon const& lexicon) {
    if (auto const good = report::well_formed(document); !good)
        return Failure(good.error());
    std::string source;
    SourceWriter writer(source, lexicon);
    writer.verbatim("", one_line(printable(document.committee)), false, MarkdownPlace::Flow);
    writer.verbatim("# ", title_of(document, lexicon), false, MarkdownPlace::OneLine);
    writer.verbatim("", identity_sentence(document, lexicon), false, MarkdownPlace::Flow);
    if (document.draft) {
        std::string notice = words_of(report::Phrase{"report.draft-notice", {}}, lexicon);
        writer.verbatim("", std::move(notice), true, MarkdownPlace::OneLine);
    }
    for (report::Block const& block : document.blocks)
        std::visit(writer, block);
    return copy_of(view_of(source));
}

} // namespace tablee::model
