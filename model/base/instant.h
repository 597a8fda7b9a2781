// SPDX-License-Identifier: Apache-2.0
#pragma once

// Moments and calendar days. Pure: no clock here, moments come in as arguments.
//
// A session has a fixed UTC offset, so that two posts print the same hour for the same moment.
#include "model/base/result.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tablee::model {

// Milliseconds since 1970-01-01T00:00Z. Shown to people, never decided on.
struct Instant {
    std::int64_t ms = 0;
    auto operator<=>(Instant const&) const = default;
};

// A day of the Gregorian calendar; {0,0,0} stands for "no date".
struct Date {
    std::int32_t year = 0;
    std::uint8_t month = 0; // 1..12
    std::uint8_t day = 0;   // 1..31
    auto operator<=>(Date const&) const = default;
    [[nodiscard]] bool is_none() const { return year == 0 && month == 0 && day == 0; }
};

// The local clock reading of a moment.
struct Reading {
    Date date;
    std::uint8_t hour = 0;
    std::uint8_t minute = 0;
    std::uint8_t second = 0;
    std::uint8_t weekday = 0; // 0 = Monday … 6 = Sunday
    auto operator<=>(Reading const&) const = default;
};

[[nodiscard]] bool is_valid(Date date);           // a day that exists, years 1 to 9999
[[nodiscard]] std::uint8_t weekday_of(Date date); // 0 = Monday. Requires: is_valid(date)
[[nodiscard]] Reading read_at(Instant moment, std::int32_t utc_offset_minutes);
[[nodiscard]] Instant instant_of(Date date, std::int32_t minute_of_day, std::int32_t utc_offset_minutes);

[[nodiscard]] std::string iso_date(Date date); // "2026-03-12"; empty for no date
[[nodiscard]] std::string iso_time(Instant moment,
                                   std::int32_t utc_offset_minutes);     // "2026-03-12T14:00:00+01:00"
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text); // "2026-03-12"
// "2026-03-12T14:00[:SS](Z|+01:00)".
[[nodiscard]] std::optional<Instant> parse_iso_time(std::string_view text);

} // namespace tablee::model
