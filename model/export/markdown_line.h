// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words of one line as Markdown that means nothing but those words. Pure; markdown.cc and the tests use
// it.
#include "model/report/report.h"

#include <cstdint>
#include <string>

namespace tablee::model {

enum class MarkdownPlace : std::uint8_t {
    Flow,    // a paragraph or a list item: a newline is a hard break
    Cell,    // of a pipe table: a newline is <br>
    OneLine, // a heading, after its marks: a newline is a space
};

// `indent` opens each line after the first, to stay inside a list item.
[[nodiscard]] std::string markdown_line(report::Line const& line, report::Lexicon const& lexicon,
                                        MarkdownPlace place, std::string_view indent = "");

} // namespace tablee::model
