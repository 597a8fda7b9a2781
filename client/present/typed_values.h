// SPDX-License-Identifier: Apache-2.0
#pragma once

// What people type into a field for a day or a number. Pure.
#include "model/base/instant.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tablee::client {

// "12/03/2026", "12.3.2026", "2026-03-12"; nothing for a day that does not exist.
[[nodiscard]] std::optional<model::Date> typed_date(std::string_view typed);
// Digits, spaces around them; nothing else, and at most `most`.
[[nodiscard]] std::optional<std::uint32_t> typed_number(std::string_view typed, std::uint32_t most);

} // namespace tablee::client
