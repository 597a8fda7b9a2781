// SPDX-License-Identifier: Apache-2.0
#include "model/export/odt_parts.h"
#include "model/export/odt_style_sheet.h"
#include "model/export/odt_xml.h"
#include "model/export/words.h"

#include <pugixml.hpp>

namespace tablee::model {

namespace {

using report::Lexicon;

struct Locale {
    std::string language;
    std::string country;
};

// "fr-FR" -> fr, FR; "sr-Latn-RS" -> sr, RS. ODF wants both, or "none".
Locale locale_of(std::string_view tag) {
    std::size_t const first = tag.find('-');
    std::size_t const last = tag.rfind('-');
    std::string_view const country = last == std::string_view::npos ? "" : tag.substr(last + 1);
    return {std::string(tag.substr(0, first)), country.size() == 2 ? std::string(country) : "none"};
}

void set_locale(pugi::xml_node styles, Locale const& locale) {
    for (pugi::xml_node style : styles.children("style:default-style"))
        if (pugi::xml_node properties = style.child("style:text-properties")) {
            properties.append_attribute("fo:language") = locale.language.c_str();
            properties.append_attribute("fo:country") = locale.country.c_str();
        }
}

// Letters of the private use area, which no translation has: where the fields go in the sentence.
constexpr std::string_view kPagePlace = "\xEE\x80\x80";
constexpr std::string_view kCountPlace = "\xEE\x80\x81";

// Each program that opens the document counts its pages anew; the figure inside is only what it holds before.
void append_field(pugi::xml_node paragraph, char const* name) {
    pugi::xml_node field = paragraph.append_child(name);
    if (std::string_view(name) == "text:page-number")
        field.append_attribute("text:select-page") = "current";
    field.text().set("1");
}

void append_page_sentence(pugi::xml_node paragraph, std::string_view sentence) {
    while (!sentence.empty()) {
        std::size_t const place = std::min(sentence.find(kPagePlace), sentence.find(kCountPlace));
        if (place != 0)
            paragraph.append_child(pugi::node_pcdata)
                .set_value(std::string(sentence.substr(0, place)).c_str());
        if (place == std::string_view::npos)
            return;
        bool const page = sentence.substr(place, kPagePlace.size()) == kPagePlace;
        append_field(paragraph, page ? "text:page-number" : "text:page-count");
        sentence.remove_prefix(place + kPagePlace.size());
    }
}

void append_master_page(pugi::xml_node root, report::Document const& document, Lexicon const& lexicon) {
    pugi::xml_node page = root.append_child("office:master-styles").append_child("style:master-page");
    page.append_attribute("style:name") = "Standard";
    page.append_attribute("style:page-layout-name") = "Page";
    if (document.draft)
        append_text(append_element(page.append_child("style:header"), "text:p", "Header"),
                    words_of(report::Phrase{"report.draft-mark", {}}, lexicon));
    pugi::xml_node footer = append_element(page.append_child("style:footer"), "text:p", "Footer");
    append_text(footer, identity_of(document, lexicon));
    footer.append_child("text:tab");
    std::vector<std::string> places{std::string(kPagePlace), std::string(kCountPlace)};
    append_page_sentence(footer, words_of(report::Phrase{"report.page", std::move(places)}, lexicon));
}

// A header with nothing in it would still take its room.
void set_page_layout(pugi::xml_node layout, report::Document const& document) {
    if (!document.draft)
        layout.remove_child("style:header-style");
}

} // namespace

std::string odt_styles(report::Document const& document, report::Lexicon const& lexicon) {
    pugi::xml_document sheet;
    sheet.load_string(kOdtStyleSheet);
    pugi::xml_document xml;
    pugi::xml_node root = append_root(xml, "office:document-styles");
    for (pugi::xml_node part : sheet.document_element().children())
        root.append_copy(part);
    set_locale(root.child("office:styles"), locale_of(printable(lexicon.language_tag())));
    set_page_layout(root.child("office:automatic-styles").child("style:page-layout"), document);
    append_master_page(root, document, lexicon);
    return serialised(xml);
}

} // namespace tablee::model
