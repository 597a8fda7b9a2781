// SPDX-License-Identifier: Apache-2.0
#include "model/export/html.h"

#include "model/export/words.h"

namespace tablee::model {

namespace {

using report::Lexicon;

// Nothing of it comes from outside. pre-wrap keeps the tabs and spaces that people typed.
constexpr std::string_view kStyle = R"css(
:root { color-scheme: light; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; background: #fff; color: #1a1a1a;
  font: 1rem/1.5 "Liberation Sans", Arial, Helvetica, sans-serif; }
h1, h2, h3, h4, h5 { line-height: 1.25; break-after: avoid; }
h1, h2, h3, h4 { color: #1f3a5f; }
h1 { font-size: 1.9rem; margin: .5rem 0; }
h2 { font-size: 1.4rem; margin: 2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 1px solid #8c99a8; }
h3 { font-size: 1.15rem; margin: 1.4rem 0 .4rem; }
h4, h5 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
p, li, dd, td { white-space: pre-wrap; overflow-wrap: break-word; }
p { margin: 0 0 .7rem; }
.identity, .remark { color: #404a56; }
.remark { margin-left: 1rem; }
.draft { padding: .4rem .6rem; border: 1px dashed #404a56; font-weight: bold; }
.decision { margin-left: 1rem; padding: .4rem .7rem; background: #eef2f7; border-left: 4px solid #1f3a5f;
  break-inside: avoid; }
dl { display: grid; grid-template-columns: minmax(8rem, 30%) 1fr; gap: .3rem 1rem; }
dt { font-weight: bold; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; }
caption { text-align: left; font-weight: bold; margin-bottom: .3rem; }
th, td { border: 1px solid #8c99a8; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: #e6ecf3; vertical-align: bottom; }
.figures { text-align: right; }
tr { break-inside: avoid; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; margin-top: 2rem; }
.signatures p { padding-bottom: 5rem; border-bottom: 1px solid #404a56; break-inside: avoid; }
.mark { display: none; }
footer { margin-top: 2rem; padding-top: .4rem; border-top: 1px solid #8c99a8; font-size: .85rem; }
@page { size: A4; margin: 2cm; @bottom-right { content: counter(page) " / " counter(pages); } }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt; }
  .mark { display: block; position: fixed; top: -1.2cm; right: 0; font-weight: bold; }
}
)css";

// The one escape, for text and for attributes in double quotes. Requires: printable.
std::string escaped(std::string_view words) {
    std::string safe;
    safe.reserve(words.size());
    for (char const c : words) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else if (c == '\'')
            safe += "&#39;";
        else if (c == '\n')
            safe += "<br>";
        else
            safe += c;
    }
    return safe;
}

class PageWriter {
  public:
    PageWriter(std::string& page, Lexicon const& lexicon)
        : page_(page)
        , lexicon_(lexicon) {}

    // <name attributes>inner</name> on a line of its own; nothing when there is no word inside.
    void element(std::string_view name, std::string_view attributes, std::string const& inner) {
        if (is_blank(inner))
            return;
        page_ += '<';
        page_ += name;
        page_ += attributes;
        page_ += '>';
        page_ += inner;
        page_ += "</";
        page_ += name;
        page_ += ">\n";
    }

    void operator()(report::Heading const& heading) {
        element("h" + std::to_string(heading.level + 1), "", inner(heading.line));
    }

    void operator()(report::Paragraph const& paragraph) {
        static constexpr std::string_view kClassOf[] = {"", " class=\"decision\"", " class=\"remark\""};
        element("p", kClassOf[static_cast<int>(paragraph.tone)], inner(paragraph.line));
    }

    void operator()(report::Facts const& facts) {
        std::string list;
        PageWriter items(list, lexicon_);
        for (report::Fact const& fact : facts.facts) {
            if (is_blank(fact.value, lexicon_))
                continue;
            std::string const name = one_line(words_of(fact.name, lexicon_));
            items.element("dt", "", escaped(words_of(report::Phrase{"report.fact", {name}}, lexicon_)));
            items.element("dd", "", inner(fact.value));
        }
        element("dl", "", list);
    }

    void operator()(report::List const& list) {
        std::string all;
        PageWriter items(all, lexicon_);
        for (report::Line const& item : list.items)
            items.element("li", "", inner(item));
        element(list.ordered ? "ol" : "ul", "", all);
    }

    void operator()(report::Table const& table) {
        page_ += "<table>\n";
        element("caption", "", escaped(one_line(words_of(table.caption, lexicon_))));
        page_ += "<thead>\n<tr>";
        for (report::Column const& column : table.columns)
            page_ += "<th scope=\"col\"" + class_of(column) + ">" +
                     escaped(one_line(words_of(column.title, lexicon_))) + "</th>";
        page_ += "</tr>\n</thead>\n<tbody>\n";
        for (std::vector<report::Line> const& row : table.rows) {
            page_ += "<tr>";
            for (std::size_t i = 0; i < table.columns.size(); i += 1)
                page_ += "<td" + class_of(table.columns[i]) + ">" + inner(row[i]) + "</td>";
            page_ += "</tr>\n";
        }
        page_ += "</tbody>\n</table>\n";
    }

    void operator()(report::Signatures const& signatures) {
        std::string all;
        PageWriter places(all, lexicon_);
        for (report::Line const& who : signatures.who)
            places.element("p", "", inner(who));
        element("div", " class=\"signatures\"", all);
    }

  private:
    static std::string class_of(report::Column const& column) {
        return column.align == report::Align::Right ? " class=\"figures\"" : "";
    }

    std::string inner(report::Line const& line) const {
        if (is_blank(line, lexicon_))
            return {};
        std::string all;
        for (report::Span const& span : line) {
            std::string const words = escaped(words_of(span, lexicon_));
            all += span.strong && !words.empty() ? "<strong>" + words + "</strong>" : words;
        }
        return all;
    }

    std::string& page_;
    Lexicon const& lexicon_;
};

void append_head(std::string& page, report::Document const& document, Lexicon const& lexicon) {
    std::string const title = escaped(title_of(document, lexicon));
    std::string const committee = escaped(one_line(printable(document.committee)));
    page += "<!DOCTYPE html>\n<html lang=\"" + escaped(printable(lexicon.language_tag())) + "\">\n<head>\n";
    page += "<meta charset=\"utf-8\">\n";
    page += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'\">\n";
    page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    page += "<title>" + title + (committee.empty() ? "" : " – " + committee) + "</title>\n";
    page += "<style>";
    page += kStyle;
    page += "</style>\n</head>\n";
}

void append_title_block(PageWriter& writer, report::Document const& document, Lexicon const& lexicon) {
    if (document.draft) {
        auto const mark = escaped(words_of(report::Phrase{"report.draft-mark", {}}, lexicon));
        writer.element("div", " class=\"mark\" aria-hidden=\"true\"", mark);
    }
    writer.element("p", " class=\"committee\"", escaped(one_line(printable(document.committee))));
    writer.element("h1", "", escaped(title_of(document, lexicon)));
    writer.element("p", " class=\"identity\"", escaped(identity_sentence(document, lexicon)));
    if (document.draft) {
        auto const notice = escaped(words_of(report::Phrase{"report.draft-notice", {}}, lexicon));
        writer.element("p", " class=\"draft\"", notice);
    }
}

} // namespace

Result<Bytes> html(report::Document const& document, report::Lexicon const& lexicon) {
    if (auto const good = report::well_formed(document); !good)
        return Failure(good.error());
    std::string page;
    append_head(page, document, lexicon);
    page += "<body>\n<header>\n";
    PageWriter writer(page, lexicon);
    append_title_block(writer, document, lexicon);
    page += "</header>\n<main>\n";
    for (report::Block const& block : document.blocks)
        std::visit(writer, block);
    page += "</main>\n";
    writer.element("footer", "", escaped(identity_of(document, lexicon)));
    page += "</body>\n</html>\n";
    return copy_of(view_of(page));
}

} // namespace tablee::model
