// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who may include whom. Pure. The table of rooms and the homes of foreign headers stand in include_rules.cc,
// in docs/ARCHITECTURE.md in words, and nowhere else.
#include "tests/tidy/source_file.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace tablee::tidy {

struct Include {
    int line = 0;
    std::string target;
    bool angled = false;
};
[[nodiscard]] std::vector<Include> includes_of(std::string_view content);

// The floor of a product folder: a file includes what lies in its own folder or on a lower floor. Nothing
// when the house has no such folder.
[[nodiscard]] std::optional<int> floor_of(std::string_view folder);

// `paths`: every file of the project, so that an include of ours that is not there is found too.
[[nodiscard]] Findings check_includes(SourceFile const& file,
                                      std::set<std::string, std::less<>> const& paths);

} // namespace tablee::tidy
