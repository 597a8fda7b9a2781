// SPDX-License-Identifier: Apache-2.0
#pragma once

// Text for a terminal, in lines of at most so many columns. Pure. A column is a code point that is no
// combining mark: right for the alphabets that the catalogues use.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::client {

[[nodiscard]] std::size_t columns_of(std::string_view utf8);

// Broken at spaces and at newlines, never at non-breaking spaces; a longer word stands whole. At least one
// line.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view utf8, std::size_t columns);

// The text, then spaces up to that width.
[[nodiscard]] std::string padded(std::string_view utf8, std::size_t columns);

} // namespace tablee::client
