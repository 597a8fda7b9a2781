// SPDX-License-Identifier: Apache-2.0
#include "model/export/odt_parts.h"

#include "model/export/words.h"
#include "model/report/compose.h"
#include "tests/model/export/parsed.h"
#include "tests/model/export/samples.h"
#include "tests/support/lexicon.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::tests;

namespace {

using namespace report;

Document document_with(std::vector<Block> blocks) {
    return {phrase("t"), "c", "r", "1", {2026, 3, 12}, false, std::move(blocks)};
}

// The body after its title block, raw.
std::string body_of(std::vector<Block> blocks) {
    auto const xml = parsed(odt_content(document_with(std::move(blocks)), KeyLexicon()));
    std::ostringstream out;
    int place = 0;
    for (pugi::xml_node const node :
         xml.document_element().child("office:body").child("office:text").children()) {
        place += 1;
        if (place > 3)
            node.print(out, "", pugi::format_raw);
    }
    return out.str();
}

std::string p(std::string const& style, std::string const& inner) {
    return "<text:p text:style-name=\"" + style + "\">" + inner + "</text:p>";
}

std::string widths_of(std::vector<int> const& weights) {
    Table table;
    for (int const weight : weights)
        table.columns.push_back(column(phrase("k"), weight));
    auto const xml = parsed(odt_content(document_with({table}), KeyLexicon()));
    std::string widths;
    for (auto const& found : xml.select_nodes("//style:table-column-properties"))
        widths += std::string(found.node().attribute("style:column-width").value()) + " ";
    return widths;
}

} // namespace

TEST_SUITE("model/export") {
    TEST_CASE("each block has its own kind of element") {
        CHECK(body_of({heading(1, "a"), heading(2, "b"), heading(3, "c"), heading(4, "d")}) ==
              "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">a</text:h>"
              "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">b</text:h>"
              "<text:h text:style-name=\"Heading_20_3\" text:outline-level=\"3\">c</text:h>"
              "<text:h text:style-name=\"Heading_20_4\" text:outline-level=\"4\">d</text:h>");
        CHECK(body_of({paragraph("a"), decision("b"), remark("c")}) ==
              p("Text_20_body", "a") + p("Decision", "b") + p("Remark", "c"));
        CHECK(body_of({Facts{{fact(phrase("k"), "v")}}}) ==
              p("Fact",
                "<text:span text:style-name=\"Strong_20_Emphasis\">report.fact(k)</text:span><text:tab/>v"));
        CHECK(body_of({bullets({line("a"), line("b")})}) ==
              "<text:list text:style-name=\"Bullets\"><text:list-item>" + p("List_20_Item", "a") +
                  "</text:list-item><text:list-item>" + p("List_20_Item_20_End", "b") +
                  "</text:list-item></text:list>");
        CHECK(body_of({numbered({line("a")})}) == "<text:list text:style-name=\"Numbers\"><text:list-item>" +
                                                      p("List_20_Item_20_End", "a") +
                                                      "</text:list-item></text:list>");
        CHECK(body_of({Signatures{{line("a"), line("b")}}}) ==
              "<text:section text:style-name=\"Signing\" text:name=\"Signatures1\">" + p("Signature", "a") +
                  p("Signature", "b") + "</text:section>");
    }

    TEST_CASE("a table has a caption, columns, a header that repeats, and rows") {
        Table const table{phrase("cap"), {column(phrase("h")), figures(phrase("n"))}, {{line("a"), line()}}};
        std::string const head =
            "<table:table-cell table:style-name=\"Grid.Head\" office:value-type=\"string\">";
        std::string const cell =
            "<table:table-cell table:style-name=\"Grid.Cell\" office:value-type=\"string\">";
        CHECK(body_of({table}) ==
              p("Table", "cap") +
                  "<table:table table:name=\"Table1\" table:style-name=\"Grid\">"
                  "<table:table-column table:style-name=\"Grid1.1\"/><table:table-column "
                  "table:style-name=\"Grid1.2\"/>"
                  "<table:table-header-rows><table:table-row table:style-name=\"Grid.Row\">" +
                  head + p("Table_20_Heading", "h") + "</table:table-cell>" + head +
                  p("Table_20_Heading_20_Figures", "n") +
                  "</table:table-cell></table:table-row></table:table-header-rows>"
                  "<table:table-row table:style-name=\"Grid.Row\">" +
                  cell + p("Table_20_Contents", "a") + "</table:table-cell>" + cell +
                  "<text:p text:style-name=\"Table_20_Figures\"/>" +
                  "</table:table-cell></table:table-row></table:table>");
        auto const xml = parsed(odt_content(document_with({table, table, table}), KeyLexicon()));
        CHECK(xml.select_node("//table:table[@table:name='Table3']"));
    }

    TEST_CASE("titles and signatures are one line, a cell at most 201") {
        std::string lines;
        for (int i = 0; i < 300; i += 1)
            lines += "x\n";
        lines += "x";
        auto const breaks_in = [&](Block block) {
            auto const xml = parsed(odt_content(document_with({std::move(block)}), KeyLexicon()));
            return xml.select_nodes("//text:line-break").size();
        };
        CHECK(breaks_in(heading(1, lines)) == 0);
        CHECK(breaks_in(Signatures{{line(lines)}}) == 0);
        CHECK(breaks_in(Table{phrase("k"), {column(phrase("k"))}, {{line(lines)}}}) == 200);
        CHECK(breaks_in(paragraph(lines)) == 300);
        CHECK(breaks_in(bullets({line(lines)})) == 300);
    }

    TEST_CASE("columns share 170 mm by weight, to the tenth") {
        CHECK(widths_of({1}) == "170.0mm ");
        CHECK(widths_of({1, 1}) == "85.0mm 85.0mm ");
        CHECK(widths_of({1, 1, 1}) == "56.6mm 56.6mm 56.8mm ");
        CHECK(widths_of({3, 1}) == "127.5mm 42.5mm ");
        CHECK(widths_of({2147483647, 2147483647}) == "85.0mm 85.0mm ");
    }

    TEST_CASE("a line without a word leaves nothing behind") {
        CHECK(body_of({heading(1, " "), paragraph(), paragraph("\n\t "), decision(""), remark(strong("")),
                       Facts{{fact(phrase("k"))}}, bullets({}), bullets({line(), line(" ")}), numbered({}),
                       Signatures{}, Signatures{{line()}}}) == "");
        CHECK(body_of({bullets({line(), line("b"), line()})}) ==
              "<text:list text:style-name=\"Bullets\"><text:list-item>" + p("List_20_Item_20_End", "b") +
                  "</text:list-item></text:list>");
    }

    TEST_CASE("the title block says committee, title, identity and, for a draft, that it is one") {
        auto document = document_with({});
        document.draft = true;
        auto const xml = parsed(odt_content(document, KeyLexicon()));
        std::string said;
        for (pugi::xml_node const node :
             xml.document_element().child("office:body").child("office:text").children())
            said += std::string(node.attribute("text:style-name").value()) + "=" + seen(node) + ";";
        CHECK(said == "Committee=c;Title=t;Subtitle=report.identity-sentence(r|1|2026-03-12);"
                      "Draft_20_Notice=report.draft-notice;");
    }

    TEST_CASE("a row never breaks over two pages") {
        auto const xml = parsed(odt_content(sample_minutes(), KeyLexicon()));
        pugi::xml_node const row = xml.document_element()
                                       .child("office:automatic-styles")
                                       .find_child_by_attribute("style:name", "Grid.Row");
        CHECK(std::string(row.child("style:table-row-properties").attribute("fo:keep-together").value()) ==
              "always");
    }

    TEST_CASE("typed text reads back from the paragraph as it was, cleaned") {
        for (std::string const& text : hostile_texts()) {
            std::string const clean = printable(text);
            auto const xml = parsed(odt_content(document_with({paragraph(text)}), KeyLexicon()));
            auto const found = xml.select_node("//text:p[@text:style-name='Text_20_body']");
            CHECK(static_cast<bool>(found) == !is_blank(clean));
            if (found)
                CHECK(seen(found.node()) == clean);
        }
    }
}
