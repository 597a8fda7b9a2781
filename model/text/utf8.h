// SPDX-License-Identifier: Apache-2.0
#pragma once

// Code points in the octets of a text. Pure; a part of Sequence, not for others.
#include <cstddef>
#include <optional>
#include <string_view>

namespace tablee::model {

// How many code points; nothing when the octets are not UTF-8.
[[nodiscard]] std::optional<std::size_t> checked_code_points(std::string_view octets);

// How many octets the first `count` code points take, at most all.
// Requires: valid UTF-8. Eight octets at a time: every keystroke passes here.
[[nodiscard]] std::size_t octets_of(std::string_view utf8, std::size_t count);

} // namespace tablee::model
