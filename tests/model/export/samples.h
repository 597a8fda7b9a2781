// SPDX-License-Identifier: Apache-2.0
#pragma once

// Documents that the tests of every format share. Pure.
#include "model/report/report.h"

#include <string>
#include <vector>

namespace tablee::tests {

// Every kind of block once or more, as the minutes of the demo's session would have them; `draft`.
[[nodiscard]] model::report::Document sample_minutes();

// The same block kinds, with `text` wherever a document takes words that people typed.
[[nodiscard]] model::report::Document document_of(std::string const& text);

// Texts that have broken somebody's export before.
[[nodiscard]] std::vector<std::string> hostile_texts();

} // namespace tablee::tests
