// SPDX-License-Identifier: Apache-2.0
#pragma once

// A part of an OpenDocument text read back with pugixml, for the tests.
#include <pugixml.hpp>
#include <sstream>
#include <string>

namespace tablee::tests {

inline pugi::xml_document parsed(std::string const& xml) {
    pugi::xml_document document;
    if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata))
        document.reset();
    return document;
}

// One element a line, for a golden file that a person can read a diff of.
inline std::string indented(std::string const& xml) {
    std::ostringstream out;
    parsed(xml).save(out, " ", pugi::format_indent);
    return out.str();
}

// What a reader sees of a paragraph: the inverse of append_text.
inline std::string seen(pugi::xml_node paragraph) {
    std::string text;
    for (pugi::xml_node const node : paragraph.children()) {
        std::string const name = node.name();
        if (node.type() == pugi::node_pcdata)
            text += node.value();
        else if (name == "text:s")
            text += std::string(node.attribute("text:c").as_uint(1), ' ');
        else if (name == "text:tab" || name == "text:line-break")
            text += name == "text:tab" ? '\t' : '\n';
        else
            text += seen(node);
    }
    return text;
}

} // namespace tablee::tests
