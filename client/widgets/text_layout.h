// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a text falls into lines: one function for measuring and for drawing, so that they never disagree. Pure.
//
// French rules hold whether or not the text has non-breaking spaces: no break before ; : ! ? » % €, after «,
// or between a number and the word after it (or its next three digits). Breaks are at spaces, after hyphens
// and dashes; what is longer than the line is broken at those spaces nonetheless, and a word longer than the
// line is cut between characters. Bytes that are not UTF-8 count as U+FFFD, one each.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::client {

struct TextLine {
    std::uint32_t begin = 0; // octets of the text; the space at which it breaks is in neither line
    std::uint32_t end = 0;
    float width = 0;             // without the spaces that hang at a break
    bool ends_paragraph = false; // a line feed follows
};

struct TextLayout {
    std::vector<TextLine> lines; // at least one
    float width = 0;             // of the widest, with the ellipsis
    bool truncated = false;      // the last line lacks words: an ellipsis follows it, for which it has room
};

// Pixels that a character takes.
using Advance = std::function<float(char32_t)>;

struct LayoutOptions {
    int max_lines = 0;     // 0: as many as it takes
    bool balanced = false; // lines of about one length, for titles
};
// A width that was measured here holds the same text on one line again, whatever a sum of floats lost.
[[nodiscard]] TextLayout layout_text(std::string_view text, float width, Advance const& advance,
                                     LayoutOptions options = {});

// Whether a line may break at the space at `at`.
[[nodiscard]] bool may_break(std::string_view text, std::size_t at);

// The character at `at`, and how many octets it takes (at least one). Requires: at < text.size().
struct Character {
    char32_t value = 0;
    std::uint8_t octets = 1;
};
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);
void append_utf8(std::string& text, char32_t character);
// Whether it stands on the character before it (an accent, a joiner): never parted from it.
[[nodiscard]] bool is_combining(char32_t character);

} // namespace tablee::client
