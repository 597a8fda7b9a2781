// SPDX-License-Identifier: Apache-2.0
#pragma once

// What must and must not be written in one file: licence, header guard, first comment, banned words,
// notes of work left, the suite that a test names. Pure.
#include "tests/tidy/source_file.h"

namespace tablee::tidy {

[[nodiscard]] Findings check_opening(SourceFile const& file);      // SPDX, #pragma once, first comment
[[nodiscard]] Findings check_banned_words(SourceFile const& file); // in code, not in comments or literals
[[nodiscard]] Findings check_notes(SourceFile const& file);        // work left is noted with its reason
[[nodiscard]] Findings check_suite(SourceFile const& file);        // TEST_SUITE("model/voting")

} // namespace tablee::tidy
