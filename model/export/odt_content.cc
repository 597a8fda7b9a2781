// SPDX-License-Identifier: Apache-2.0
#include "model/export/odt_parts.h"
#include "model/export/odt_xml.h"
#include "model/export/words.h"

#include <pugixml.hpp>

namespace tablee::model {

namespace {

using report::Lexicon;

constexpr int kTextWidthMm = 170; // A4 less two margins of 2 cm

// What only this document uses: the grid that every table shares (a row never breaks over two pages) and the
// columns that signatures stand in.
constexpr char const* kOwnStyles = R"xml(<office:automatic-styles>
<style:style style:name="Grid" style:family="table">
  <style:table-properties style:width="170mm" table:align="margins" fo:margin-top="1mm" fo:margin-bottom="4mm"
    style:may-break-between-rows="true" table:border-model="collapsing"/>
</style:style>
<style:style style:name="Grid.Row" style:family="table-row">
  <style:table-row-properties fo:keep-together="always"/>
</style:style>
<style:style style:name="Grid.Head" style:family="table-cell">
  <style:table-cell-properties style:vertical-align="bottom" fo:background-color="#e6ecf3" fo:padding="1.2mm"
    fo:border="0.5pt solid #8c99a8"/>
</style:style>
<style:style style:name="Grid.Cell" style:family="table-cell">
  <style:table-cell-properties style:vertical-align="top" fo:padding="1.2mm" fo:border="0.5pt solid #8c99a8"/>
</style:style>
<style:style style:name="Signing" style:family="section">
  <style:section-properties text:dont-balance-text-columns="false">
    <style:columns fo:column-count="2" fo:column-gap="10mm">
      <style:column style:rel-width="1*" fo:start-indent="0mm" fo:end-indent="5mm"/>
      <style:column style:rel-width="1*" fo:start-indent="5mm" fo:end-indent="0mm"/>
    </style:columns>
  </style:section-properties>
</style:style>
</office:automatic-styles>)xml";

void append_paragraph(pugi::xml_node body, char const* style, std::string const& words) {
    if (!is_blank(words))
        append_text(append_element(body, "text:p", style), words);
}

// Writes blocks one after the other. Counts tables, whose styles stand before the body that uses them.
class BodyWriter {
  public:
    BodyWriter(pugi::xml_node styles, pugi::xml_node body, Lexicon const& lexicon)
        : styles_(styles)
        , body_(body)
        , lexicon_(lexicon) {}

    void operator()(report::Heading const& heading) {
        if (is_blank(heading.line, lexicon_))
            return;
        std::string const style = "Heading_20_" + std::to_string(heading.level);
        pugi::xml_node element = append_element(body_, "text:h", style.c_str());
        element.append_attribute("text:outline-level") = heading.level;
        append_line(element, heading.line, lexicon_, kBreaksInTitle);
    }

    void operator()(report::Paragraph const& paragraph) {
        static constexpr char const* kStyleOf[] = {"Text_20_body", "Decision", "Remark"};
        append_words(body_, kStyleOf[static_cast<int>(paragraph.tone)], paragraph.line);
    }

    void operator()(report::Facts const& facts) {
        for (report::Fact const& fact : facts.facts) {
            if (is_blank(fact.value, lexicon_))
                continue;
            report::Span const name{report::Phrase{"report.fact", {one_line(words_of(fact.name, lexicon_))}},
                                    true};
            report::Line line{name, {.words = std::string("\t")}};
            line.insert(line.end(), fact.value.begin(), fact.value.end());
            append_words(body_, "Fact", line);
        }
    }

    void operator()(report::List const& list) {
        pugi::xml_node element;
        for (report::Line const& item : list.items) {
            if (is_blank(item, lexicon_))
                continue;
            if (!element)
                element = append_element(body_, "text:list", list.ordered ? "Numbers" : "Bullets");
            append_words(element.append_child("text:list-item"), "List_20_Item", item);
        }
        // The last one keeps its distance from what follows; an empty node, of an empty list, ignores this.
        element.last_child().child("text:p").attribute("text:style-name") = "List_20_Item_20_End";
    }

    void operator()(report::Table const& table) {
        tables_ += 1;
        append_paragraph(body_, "Table", one_line(words_of(table.caption, lexicon_)));
        pugi::xml_node element = append_element(body_, "table:table", "Grid");
        element.prepend_attribute("table:name") = ("Table" + std::to_string(tables_)).c_str();
        append_columns(element, table.columns);
        append_header_row(element.append_child("table:table-header-rows"), table.columns);
        for (std::vector<report::Line> const& row : table.rows)
            append_row(element, table.columns, row);
    }

    void operator()(report::Signatures const& signatures) {
        pugi::xml_node section;
        for (report::Line const& who : signatures.who) {
            if (is_blank(who, lexicon_))
                continue;
            if (!section) {
                sections_ += 1;
                section = append_element(body_, "text:section", "Signing");
                section.append_attribute("text:name") = ("Signatures" + std::to_string(sections_)).c_str();
            }
            append_words(section, "Signature", who, kBreaksInTitle);
        }
    }

  private:
    void append_words(pugi::xml_node parent, char const* style, report::Line const& line,
                      int breaks_most = kBreaksInText) {
        if (!is_blank(line, lexicon_))
            append_line(append_element(parent, "text:p", style), line, lexicon_, breaks_most);
    }

    // Widths in tenths of a millimetre, the rounding given to the last column so that they fill the page.
    void append_columns(pugi::xml_node element, std::vector<report::Column> const& columns) {
        std::int64_t weights = 0;
        for (report::Column const& column : columns)
            weights += column.weight;
        std::int64_t left = kTextWidthMm * 10;
        for (std::size_t i = 0; i < columns.size(); i += 1) {
            std::int64_t const share = kTextWidthMm * 10 * std::int64_t{columns[i].weight} / weights;
            std::int64_t const width = i + 1 == columns.size() ? left : share;
            left -= width;
            append_column(element, "Grid" + std::to_string(tables_) + "." + std::to_string(i + 1), width);
        }
    }

    void append_column(pugi::xml_node element, std::string const& name, std::int64_t tenths) {
        pugi::xml_node style = styles_.append_child("style:style");
        style.append_attribute("style:name") = name.c_str();
        style.append_attribute("style:family") = "table-column";
        std::string const width = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "mm";
        style.append_child("style:table-column-properties").append_attribute("style:column-width") =
            width.c_str();
        static_cast<void>(append_element(element, "table:table-column", name.c_str()));
    }

    pugi::xml_node append_cell(pugi::xml_node row, char const* style) {
        pugi::xml_node cell = append_element(row, "table:table-cell", style);
        cell.append_attribute("office:value-type") = "string";
        return cell;
    }

    void append_header_row(pugi::xml_node header, std::vector<report::Column> const& columns) {
        pugi::xml_node row = append_element(header, "table:table-row", "Grid.Row");
        for (report::Column const& column : columns) {
            bool const figures = column.align == report::Align::Right;
            char const* const style = figures ? "Table_20_Heading_20_Figures" : "Table_20_Heading";
            append_text(append_element(append_cell(row, "Grid.Head"), "text:p", style),
                        one_line(words_of(column.title, lexicon_)));
        }
    }

    // A cell without a word still has its paragraph, as ODF wants: it is data, not layout.
    void append_row(pugi::xml_node element, std::vector<report::Column> const& columns,
                    std::vector<report::Line> const& cells) {
        pugi::xml_node row = append_element(element, "table:table-row", "Grid.Row");
        for (std::size_t i = 0; i < columns.size(); i += 1) {
            bool const figures = columns[i].align == report::Align::Right;
            char const* const style = figures ? "Table_20_Figures" : "Table_20_Contents";
            append_line(append_element(append_cell(row, "Grid.Cell"), "text:p", style), cells[i], lexicon_,
                        kBreaksInCell);
        }
    }

    pugi::xml_node styles_;
    pugi::xml_node body_;
    Lexicon const& lexicon_;
    int tables_ = 0;
    int sections_ = 0;
};

void append_title_block(pugi::xml_node body, report::Document const& document, Lexicon const& lexicon) {
    append_paragraph(body, "Committee", one_line(printable(document.committee)));
    append_paragraph(body, "Title", title_of(document, lexicon));
    append_paragraph(body, "Subtitle", identity_sentence(document, lexicon));
    if (document.draft)
        append_paragraph(body, "Draft_20_Notice",
                         words_of(report::Phrase{"report.draft-notice", {}}, lexicon));
}

} // namespace

std::string odt_content(report::Document const& document, report::Lexicon const& lexicon) {
    pugi::xml_document own_styles;
    own_styles.load_string(kOwnStyles);
    pugi::xml_document xml;
    pugi::xml_node root = append_root(xml, "office:document-content");
    pugi::xml_node styles = root.append_copy(own_styles.document_element());
    pugi::xml_node body = root.append_child("office:body").append_child("office:text");
    append_title_block(body, document, lexicon);
    BodyWriter writer(styles, body, lexicon);
    for (report::Block const& block : document.blocks)
        std::visit(writer, block);
    return serialised(xml);
}

} // namespace tablee::model
