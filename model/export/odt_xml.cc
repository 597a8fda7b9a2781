// SPDX-License-Identifier: Apache-2.0
#include "model/export/odt_xml.h"

#include "model/export/words.h"

#include <pugixml.hpp>

namespace tablee::model {

namespace {

constexpr char const* kNamespaces[][2] = {
    {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
    {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
};

// Lays text down piece by piece. It remembers across spans whether the last thing laid would swallow a space.
class TextLayer {
  public:
    explicit TextLayer(int breaks_most)
        : breaks_left_(breaks_most) {}

    void lay(pugi::xml_node into, std::string_view text) {
        for (std::size_t i = 0; i < text.size(); i += 1)
            lay_one(into, text[i]);
        flush_spaces(into);
        flush(into);
    }

  private:
    void lay_one(pugi::xml_node into, char c) {
        bool const breaks = c == '\n' && breaks_left_ > 0;
        if (c == ' ' || (c == '\n' && !breaks)) {
            spaces_ += 1;
            return;
        }
        breaks_left_ -= breaks ? 1 : 0;
        flush_spaces(into);
        if (c == '\n' || c == '\t') {
            flush(into);
            static_cast<void>(append_element(into, c == '\n' ? "text:line-break" : "text:tab"));
            swallows_space_ = true;
            return;
        }
        pending_ += c;
        swallows_space_ = false;
    }

    // The first of several spaces may be itself, unless something before it swallows it.
    void flush_spaces(pugi::xml_node into) {
        if (spaces_ > 0 && !swallows_space_) {
            pending_ += ' ';
            spaces_ -= 1;
            swallows_space_ = true;
        }
        if (spaces_ > 0) {
            flush(into);
            append_element(into, "text:s").append_attribute("text:c") = spaces_;
            swallows_space_ = true;
        }
        spaces_ = 0;
    }

    void flush(pugi::xml_node into) {
        if (!pending_.empty())
            into.append_child(pugi::node_pcdata).set_value(pending_.c_str());
        pending_.clear();
    }

    std::string pending_;
    int breaks_left_;
    unsigned int spaces_ = 0;
    bool swallows_space_ = true; // as the start of a paragraph does
};

struct StringWriter final : pugi::xml_writer {
    std::string octets;
    void write(void const* data, std::size_t size) override {
        octets.append(static_cast<char const*>(data), size);
    }
};

} // namespace

pugi::xml_node append_root(pugi::xml_document& document, char const* name) {
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node root = document.append_child(name);
    for (auto const& [prefix, address] : kNamespaces)
        root.append_attribute(prefix) = address;
    root.append_attribute("office:version") = "1.3";
    return root;
}

pugi::xml_node append_element(pugi::xml_node parent, char const* name, char const* style) {
    pugi::xml_node element = parent.append_child(name);
    if (*style == '\0')
        return element;
    bool const in_table = std::string_view(name).substr(0, 6) == "table:";
    element.append_attribute(in_table ? "table:style-name" : "text:style-name") = style;
    return element;
}

void append_text(pugi::xml_node paragraph, std::string_view printable_text) {
    TextLayer(kBreaksInText).lay(paragraph, printable_text);
}

void append_line(pugi::xml_node paragraph, report::Line const& line, report::Lexicon const& lexicon,
                 int breaks_most) {
    TextLayer layer(breaks_most);
    for (report::Span const& span : line) {
        std::string const words = words_of(span, lexicon);
        bool const in_span = span.strong && !words.empty();
        layer.lay(in_span ? append_element(paragraph, "text:span", "Strong_20_Emphasis") : paragraph, words);
    }
}

std::string serialised(pugi::xml_document const& document) {
    StringWriter writer;
    document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(writer.octets);
}

} // namespace tablee::model
