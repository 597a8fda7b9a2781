// SPDX-License-Identifier: Apache-2.0
#pragma once

// The sentences and the keys that the sources name: each key in both languages, each sentence used, places
// alike, French typography. Pure.
#include "tests/tidy/source_file.h"

#include <string>
#include <vector>

namespace tablee::tidy {

struct PoEntry {
    int line = 0;
    std::string key;
    std::string plural_key;             // empty: one sentence
    std::vector<std::string> sentences; // one, or one a plural form
    bool fuzzy = false;
};

// A reader of gettext .po files, as far as ours go: comments, msgid, msgid_plural, msgstr, msgstr[n].
[[nodiscard]] std::vector<PoEntry> parse_po(std::string_view content);

[[nodiscard]] Findings check_po_file(SourceFile const& file);                    // one fragment on its own
[[nodiscard]] Findings check_typography(SourceFile const& file);                 // one French fragment
[[nodiscard]] Findings check_languages(std::vector<SourceFile> const& files);    // fr and en say the same
[[nodiscard]] Findings check_keys_of_code(std::vector<SourceFile> const& files); // code and catalogues agree

// "error.csv.missing-column": two segments or more of lower-case letters, digits and hyphens.
[[nodiscard]] bool is_key(std::string_view text);
// What is wrong with the spaces and apostrophes of a French sentence; empty when nothing is.
[[nodiscard]] std::string french_fault(std::string_view sentence);

} // namespace tablee::tidy
