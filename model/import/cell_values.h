// SPDX-License-Identifier: Apache-2.0
#pragma once

// What people write in a cell for a number, a day, an hour, a yes. Pure. Total: what is not understood is
// nothing, never a guess.
#include "model/base/instant.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tablee::model {

// In thousandths, never below zero: "3", "3,1", "3.125", "60 %". At most three decimals, nine
// digits.
[[nodiscard]] std::optional<std::int64_t> thousandths_of(std::string_view cell);
// A number without a fraction: "5", "5,0", "100 %".
[[nodiscard]] std::optional<std::int32_t> whole_of(std::string_view cell);
// "12/03/2026", "1.3.2026", "12-03-2026", "2026-03-12". A day that exists, a year of four digits.
[[nodiscard]] std::optional<Date> day_of(std::string_view cell);
// Minutes of a day: "14 h 20", "arrive à 14h20", "14:20", "vers 15 h", "late, 14.20". A bare "14" is nothing.
[[nodiscard]] std::optional<std::uint16_t> clock_of(std::string_view cell);
// Minutes that something lasts: "10", "10 min", "1 h 30", "2 h".
[[nodiscard]] std::optional<std::int32_t> minutes_of(std::string_view cell);
// "1", "oui", "yes", "x"; "0", "non", "no".
[[nodiscard]] std::optional<std::uint8_t> zero_or_one_of(std::string_view cell);

} // namespace tablee::model
