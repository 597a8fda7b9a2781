// SPDX-License-Identifier: Apache-2.0
#pragma once

// UTF-8 one code point at a time, and the two tables that say what a text may hold. Pure.
//
// Hand-written and fixed for ever: these tables are part of the rule every replica applies to what a peer
// sent (text.h), so they must not follow the version of a library. A code point that a later Unicode makes
// invisible stays allowed; changing a table is a new rules version.
#include <cstddef>
#include <string>
#include <string_view>

namespace tablee::model {

constexpr char32_t kNoCodePoint = 0xFFFFFFFF;

struct CodePoint {
    char32_t value = kNoCodePoint; // kNoCodePoint when the octets there are not UTF-8
    std::size_t octets = 0;        // how many it takes; 1 when they are not UTF-8
    bool operator==(CodePoint const&) const = default;
};

// The code point that starts at `at` (RFC 3629: no overlong form, no surrogate, at most U+10FFFF).
// Requires: at < bytes.size().
[[nodiscard]] CodePoint code_point_at(std::string_view bytes, std::size_t at);

// Appends a code point. Requires: a value that code_point_at can return.
void append_utf8(std::string& text, char32_t value);

// Controls (TAB and LF included), bidirectional and zero-width controls, separators of lines and paragraphs,
// invisible fillers, tags and noncharacters: what no person sees and what can make a line lie.
[[nodiscard]] bool is_hidden(char32_t value);

// Marks that stack on the letter before them (categories Mn and Me of Unicode 15, by whole blocks).
[[nodiscard]] bool is_combining_mark(char32_t value);

// SPACE, NO-BREAK SPACE and the spaces of other widths, not TAB and not LF.
[[nodiscard]] bool is_space(char32_t value);

} // namespace tablee::model
