// SPDX-License-Identifier: Apache-2.0
#pragma once

// How large files and functions may be, by ratchet: what is too large today is listed by name and size in
// sizes.txt, and the list may only shrink. Pure.
#include "tests/tidy/source_file.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace tablee::tidy {

// What is too large, as it is named in sizes.txt: "lines model/x/y.cc", "function model/x/y.cc f",
// "columns model/x/y.cc" (then the size is how many lines are too wide).
using Offenders = std::map<std::string, int, std::less<>>;

inline constexpr int kHeaderLines = 250;
inline constexpr int kBodyLines = 600;
inline constexpr int kFunctionLines = 60;
inline constexpr int kDrawLines = 80; // a function named draw_… is one region of one screen
inline constexpr int kColumns = 110;  // code points; a line with a web address may be longer

[[nodiscard]] Offenders offenders_in(SourceFile const& file);

// sizes.txt: "<size> <name>" a line, sorted; lines that start with # are comments.
[[nodiscard]] Offenders parse_offenders(std::string_view list);
[[nodiscard]] std::string print_offenders(Offenders const& offenders);
[[nodiscard]] Findings check_sizes(Offenders const& found, Offenders const& listed,
                                   std::string_view list_path);

// The same ratchet for names without a size: untested.txt.
using Names = std::set<std::string, std::less<>>;
[[nodiscard]] Names parse_names(std::string_view list);
[[nodiscard]] std::string print_names(Names const& names);
[[nodiscard]] Findings check_names(Names const& found, Names const& listed, std::string_view list_path,
                                   std::string_view complaint);

} // namespace tablee::tidy
