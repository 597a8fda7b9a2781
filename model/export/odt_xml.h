// SPDX-License-Identifier: Apache-2.0
#pragma once

// The XML that the parts of an OpenDocument text share: how words become nodes, and nodes octets. Pure.
// pugixml escapes; what XML cannot say at all is dropped before it (words.h).
#include "model/report/report.h"

#include <string>
#include <string_view>

namespace pugi {
class xml_document;
class xml_node;
} // namespace pugi

namespace tablee::model {

// A document with its declaration and a root of this name with these namespaces and office:version 1.3.
[[nodiscard]] pugi::xml_node append_root(pugi::xml_document& document, char const* name);

// A child element, with a style when one is named.
[[nodiscard]] pugi::xml_node append_element(pugi::xml_node parent, char const* name, char const* style = "");

// Text into an empty paragraph or heading. ODF folds white space (part 3, 6.1.2): what must be seen becomes
// text:s, text:tab and text:line-break. Requires: printable.
void append_text(pugi::xml_node paragraph, std::string_view printable_text);
// The same for a line, its strong spans as text:span. Newlines beyond `breaks_most` become spaces:
// LibreOffice 7.4 never finishes a table cell or a column of 8,000 lines, and somebody will type one.
constexpr int kBreaksInText = 16 * 1024;
constexpr int kBreaksInCell = 200;
constexpr int kBreaksInTitle = 0;
void append_line(pugi::xml_node paragraph, report::Line const& line, report::Lexicon const& lexicon,
                 int breaks_most = kBreaksInText);

[[nodiscard]] std::string serialised(pugi::xml_document const& document);

} // namespace tablee::model
