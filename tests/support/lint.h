// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is wrong with a screen, whatever it is about: judged on the tree of its last frame, and on its pixels
// for the contrast.
#include "tests/support/driver.h"

#include <string>
#include <vector>

namespace tablee::test {

// One sentence a fault: controls without a name or of one name, targets under 24 dp, controls or words that
// overlap or leave the window sideways, words cut.
[[nodiscard]] std::vector<std::string> lint(Driver const& driver);
// Words under 4.5 to 1 on what they stand on (3 to 1 when large: WCAG 2.2, 1.4.3).
[[nodiscard]] std::vector<std::string> lint_contrast(Driver& driver);

} // namespace tablee::test
