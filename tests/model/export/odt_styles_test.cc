// SPDX-License-Identifier: Apache-2.0
#include "model/export/odt_parts.h"

#include "tests/model/export/parsed.h"
#include "tests/model/export/samples.h"
#include "tests/support/lexicon.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::tests;

namespace {

struct Styles {
    pugi::xml_document xml;
    Styles(report::Document const& document, report::Lexicon const& lexicon)
        : xml(parsed(odt_styles(document, lexicon))) {}
    [[nodiscard]] pugi::xml_node page() const {
        return xml.document_element().child("office:master-styles").child("style:master-page");
    }
    [[nodiscard]] pugi::xml_node layout() const {
        return xml.document_element().child("office:automatic-styles").child("style:page-layout");
    }
    [[nodiscard]] pugi::xml_node style(char const* name) const {
        return xml.document_element().child("office:styles").find_child_by_attribute("style:name", name);
    }
    [[nodiscard]] std::string default_text(char const* attribute) const {
        return xml.document_element()
            .child("office:styles")
            .child("style:default-style")
            .child("style:text-properties")
            .attribute(attribute)
            .value();
    }
};

void check_locale(std::string const& tag, std::string const& language, std::string const& country) {
    Styles const styles(sample_minutes(), SentenceLexicon({}, tag));
    CHECK(styles.default_text("fo:language") == language);
    CHECK(styles.default_text("fo:country") == country);
}

std::string footer_with(std::string const& page_sentence) {
    Styles const styles(sample_minutes(), SentenceLexicon({{"report.page", page_sentence},
                                                           {"report.identity", "{0}/{1}/{2}"}}));
    std::string said;
    for (pugi::xml_node const node : styles.page().child("style:footer").child("text:p").children())
        said += node.type() == pugi::node_pcdata ? std::string(node.value())
                                                 : "<" + std::string(node.name()) + ">";
    return said;
}

} // namespace

TEST_SUITE("model/export") {
    TEST_CASE("a draft says so at the head of every page, anything else has no header") {
        Styles const draft(sample_minutes(), sample_lexicon());
        CHECK(seen(draft.page().child("style:header").child("text:p")) == "Projet");
        CHECK(draft.layout().child("style:header-style"));
        auto final_minutes = sample_minutes();
        final_minutes.draft = false;
        Styles const settled(final_minutes, sample_lexicon());
        CHECK_FALSE(settled.page().child("style:header"));
        CHECK_FALSE(settled.layout().child("style:header-style"));
        CHECK(settled.layout().child("style:footer-style"));
        CHECK(odt_content(final_minutes, sample_lexicon()).find("Projet") == std::string::npos);
    }

    TEST_CASE("the foot of every page tells reference, version, day and page") {
        std::string const identity = "CLAC-2026-03-12-7f3a9c/1/12/03/2026<text:tab>";
        CHECK(footer_with("page {0}/{1}") == identity + "page <text:page-number>/<text:page-count>");
        CHECK(footer_with("{1} pages, {0}.") == identity + "<text:page-count> pages, <text:page-number>.");
        CHECK(footer_with("{0}{1}") == identity + "<text:page-number><text:page-count>");
        CHECK(footer_with("rien") == identity + "rien");
    }

    TEST_CASE("language and country come from the tag") {
        check_locale("fr-FR", "fr", "FR");
        check_locale("en-GB", "en", "GB");
        check_locale("sr-Latn-RS", "sr", "RS");
        check_locale("fr", "fr", "none");
        check_locale("", "", "none");
    }

    TEST_CASE("the page is A4 with margins of 2 cm, the text 11 points, left aligned") {
        Styles const styles(sample_minutes(), sample_lexicon());
        pugi::xml_node const page = styles.layout().child("style:page-layout-properties");
        CHECK(std::string(page.attribute("fo:page-width").value()) == "210mm");
        CHECK(std::string(page.attribute("fo:page-height").value()) == "297mm");
        for (char const* side : {"fo:margin-top", "fo:margin-bottom", "fo:margin-left", "fo:margin-right"})
            CHECK(std::string(page.attribute(side).value()) == "20mm");
        CHECK(styles.default_text("fo:font-size") == "11pt");
        pugi::xml_node const heading = styles.style("Heading").child("style:paragraph-properties");
        CHECK(std::string(heading.attribute("fo:keep-with-next").value()) == "always");
    }

    TEST_CASE("every style that a document names exists") {
        Styles const styles(sample_minutes(), sample_lexicon());
        auto const content = parsed(odt_content(sample_minutes(), sample_lexicon()));
        pugi::xml_node const own = content.document_element().child("office:automatic-styles");
        for (auto const& found : content.select_nodes("//*[@text:style-name or @table:style-name]")) {
            pugi::xml_node const node = found.node();
            std::string const name = std::string(node.attribute("text:style-name").value()) +
                                     node.attribute("table:style-name").value();
            CAPTURE(name);
            CHECK((styles.style(name.c_str()) || own.find_child_by_attribute("style:name", name.c_str())));
        }
    }
}
