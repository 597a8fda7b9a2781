// SPDX-License-Identifier: Apache-2.0
#include "model/export/odt_xml.h"

#include "model/export/words.h"
#include "model/report/compose.h"
#include "tests/model/export/parsed.h"
#include "tests/model/export/samples.h"
#include "tests/support/lexicon.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::tests;

namespace {

std::string laid(report::Line const& line) {
    pugi::xml_document document;
    append_line(document.append_child("p"), line, KeyLexicon());
    return serialised(document);
}

void check(std::string_view text, std::string_view inner) {
    pugi::xml_document document;
    append_text(document.append_child("p"), text);
    std::string const wanted = inner.empty() ? "<p/>" : "<p>" + std::string(inner) + "</p>";
    CHECK(serialised(document) == wanted);
}

} // namespace

TEST_SUITE("model/export") {
    TEST_CASE("what ODF would fold away is said in elements") {
        check("", "");
        check("a b", "a b");
        check("a  b", "a <text:s text:c=\"1\"/>b");
        check("a    b", "a <text:s text:c=\"3\"/>b");
        check(" a", "<text:s text:c=\"1\"/>a");
        check("a ", "a ");
        check("a\nb", "a<text:line-break/>b");
        check("a\n\nb", "a<text:line-break/><text:line-break/>b");
        check("a\n b", "a<text:line-break/><text:s text:c=\"1\"/>b");
        check("a \nb", "a <text:line-break/>b");
        check("a\tb", "a<text:tab/>b");
        check("a\t b", "a<text:tab/><text:s text:c=\"1\"/>b");
        check("a\u00A0b", "a\u00A0b");
    }

    TEST_CASE("newlines beyond the most that a place takes are spaces") {
        auto const laid_in = [](std::string const& text, int breaks_most) {
            pugi::xml_document document;
            append_line(document.append_child("p"), report::line(text), KeyLexicon(), breaks_most);
            return serialised(document);
        };
        CHECK(laid_in("a\nb\nc\nd", 2) == "<p>a<text:line-break/>b<text:line-break/>c d</p>");
        CHECK(laid_in("a\nb\nc", 2) == "<p>a<text:line-break/>b<text:line-break/>c</p>");
        CHECK(laid_in("a\nb\tc", 0) == "<p>a b<text:tab/>c</p>");
    }

    TEST_CASE("markup is text") {
        check("<b>&amp;]]>\"'", "&lt;b&gt;&amp;amp;]]&gt;\"'");
    }

    TEST_CASE("a strong span is a span, an empty one is nothing, a space between two is kept once") {
        using namespace report;
        std::string const open = "<text:span text:style-name=\"Strong_20_Emphasis\">";
        CHECK(laid(line("a", strong("b"), "c")) == "<p>a" + open + "b</text:span>c</p>");
        CHECK(laid(line(strong(""), "c")) == "<p>c</p>");
        CHECK(laid(line("a ", strong(" b"))) == "<p>a " + open + "<text:s text:c=\"1\"/>b</text:span></p>");
        CHECK(laid(line(phrase("k", "x"))) == "<p>k(x)</p>");
    }

    TEST_CASE("every hostile text reads back as the text it was, cleaned") {
        for (std::string const& text : hostile_texts()) {
            pugi::xml_document const document = parsed(laid(report::line(text)));
            CHECK(seen(document.child("p")) == printable(text));
        }
    }

    TEST_CASE("a root names its version and the spaces its elements come from") {
        pugi::xml_document document;
        pugi::xml_node const root = append_root(document, "office:document-meta");
        CHECK(std::string(root.attribute("office:version").value()) == "1.3");
        CHECK(std::string(root.attribute("xmlns:dc").value()) == "http://purl.org/dc/elements/1.1/");
        CHECK(serialised(document).substr(0, 38) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        CHECK_FALSE(append_element(root, "text:p").attribute("text:style-name"));
        CHECK(append_element(root, "text:p", "S").attribute("text:style-name"));
        CHECK(append_element(root, "table:table", "S").attribute("table:style-name"));
    }
}
