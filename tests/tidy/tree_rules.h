// SPDX-License-Identifier: Apache-2.0
#pragma once

// What may lie where: no stray file, every body built, every body tested. Pure.
#include "tests/tidy/size_rules.h"
#include "tests/tidy/source_file.h"

namespace tablee::tidy {

// An unknown top-level entry, an unknown folder of a room, an extension that has no business there. A folder
// that holds a register is what the demo was asked to write, not a stray.
[[nodiscard]] Findings check_strays(std::vector<SourceFile> const& files);

// A .cc that no CMakeLists.txt of its folder, or of a folder above, names: it would silently not be built.
[[nodiscard]] Findings check_built(std::vector<SourceFile> const& files);

// Product bodies without a twin: model/voting/schulze.cc without tests/model/voting/schulze_test.cc. A
// main.cc has none: it only calls.
[[nodiscard]] Names untested_in(std::vector<SourceFile> const& files);
[[nodiscard]] std::string twin_of(std::string_view body);

} // namespace tablee::tidy
