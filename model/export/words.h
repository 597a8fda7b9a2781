// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words of a report, cleaned once for every format. Pure.
//
// What peers sent was checked at the border, but an export must be sound whatever it is given: a document
// that an office program wants to "repair" is a document nobody trusts. XML 1.0 (fifth edition, production 2)
// says which characters may appear at all; the rest is dropped here, before any format escapes what is left.
#include "model/report/report.h"

#include <string>
#include <string_view>

namespace tablee::model {

// Valid UTF-8 where control characters other than TAB and LF, non-characters and bidirectional overrides and
// isolates are dropped, CR LF, CR, U+2028 and U+2029 are LF, several empty lines are one, and each octet that
// is not UTF-8 is U+FFFD.
[[nodiscard]] std::string printable(std::string_view bytes);

[[nodiscard]] std::string words_of(report::Phrase const& phrase, report::Lexicon const& lexicon);
[[nodiscard]] std::string words_of(report::Span const& span, report::Lexicon const& lexicon);
// The whole line without its weights.
[[nodiscard]] std::string words_of(report::Line const& line, report::Lexicon const& lexicon);

// White space of any kind folded to single spaces, none at an end: titles, names and feet of pages are one
// line, whatever they were made of (an office program that lays out a foot of a thousand lines never ends).
[[nodiscard]] std::string one_line(std::string_view printable_text);

// No word that a reader would see.
[[nodiscard]] bool is_blank(std::string_view printable_text);
[[nodiscard]] bool is_blank(report::Line const& line, report::Lexicon const& lexicon);

[[nodiscard]] std::string title_of(report::Document const& document, report::Lexicon const& lexicon);
// "CLAC-2026-03-12-7f3a9c · version 1 · 12/03/2026": what tells one document from another.
[[nodiscard]] std::string identity_of(report::Document const& document, report::Lexicon const& lexicon);
// "Référence CLAC-2026-03-12-7f3a9c, version 1, jeudi 12 mars 2026", the same as a sentence.
[[nodiscard]] std::string identity_sentence(report::Document const& document, report::Lexicon const& lexicon);

} // namespace tablee::model
