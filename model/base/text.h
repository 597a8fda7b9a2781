// SPDX-License-Identifier: Apache-2.0
#pragma once

// What may be in a name, a title or a text, and how it is brought there. Pure; home of ICU.
//
// Two different things, on purpose. `is_clean_*` is the rule that a replica applies to what a peer sent: it
// is ours, byte by byte, and never changes with a library. `clean_*` brings what a person typed or pasted to
// that rule (NFC, controls dropped, spaces trimmed) before it becomes an event; ICU helps there.
// Bidirectional controls (U+202A-202E, U+2066-2069, U+200E, U+200F, U+061C), zero-width characters
// (U+200B-200D, U+2060, U+FEFF), separators of lines and paragraphs, C0/C1 controls, surrogates and
// noncharacters are never clean (the whole table: code_points.cc); in a text, TAB and LF are. At most
// limits::kCombiningMarks marks in a row. A clean text need be neither trimmed nor in NFC.
#include "model/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace tablee::model {

[[nodiscard]] bool is_utf8(std::string_view bytes);              // RFC 3629, no overlong form, no surrogate
[[nodiscard]] std::size_t code_points_in(std::string_view utf8); // Requires: is_utf8

// One line, at most limits::kTitleCodePoints, may be empty.
[[nodiscard]] bool is_clean_title(std::string_view bytes);
// Several lines, at most limits::kTextBytes octets, may be empty.
[[nodiscard]] bool is_clean_text(std::string_view bytes);

// Errors: error.text.not-utf8 {octet, from 1}, error.text.too-long {found, most} (code points of a title,
// octets of a text). Newlines, tabs and repeated spaces become one space in a title; CR LF, CR and the other
// line ends become LF in a text; spaces and blank lines at both ends go. Marks beyond the limit go too. What
// else is dropped is only what no person sees. Twice is once.
[[nodiscard]] Result<std::string> clean_title(std::string_view typed);
[[nodiscard]] Result<std::string> clean_text(std::string_view typed);

// Case, accents, ligatures and punctuation folded away: "Gœury" and "GOEURY" are alike. For finding a name or
// a column, never for identity. Octets that are not UTF-8 count as a space.
[[nodiscard]] std::string folded(std::string_view utf8);

// The same text with French typography: typographic apostrophes, non-breaking spaces before ; : ! ? » and
// after «. Idempotent. For what the program prints, never for what people typed. What is not UTF-8 comes back
// as it is.
[[nodiscard]] std::string french_typography(std::string_view utf8);

} // namespace tablee::model
