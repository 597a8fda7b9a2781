// SPDX-License-Identifier: Apache-2.0
// Civil days from and to a day count: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
// https://howardhinnant.github.io/date_algorithms.html
#include "model/base/instant.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace tablee::model {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;

std::int64_t days_from_civil(Date date) {
    std::int64_t const year = static_cast<std::int64_t>(date.year) - (date.month <= 2 ? 1 : 0);
    std::int64_t const era = (year >= 0 ? year : year - 399) / 400;
    std::int64_t const year_of_era = year - era * 400;
    std::int64_t const month = date.month;
    std::int64_t const day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * 146'097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719'468;
}

Date civil_from_days(std::int64_t days) {
    days += 719'468;
    std::int64_t const era = (days >= 0 ? days : days - 146'096) / 146'097;
    std::int64_t const day_of_era = days - era * 146'097;
    std::int64_t const year_of_era =
        (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    std::int64_t const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    std::int64_t const shifted_month = (5 * day_of_year + 2) / 153;
    auto const day = static_cast<std::uint8_t>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
    auto const month = static_cast<std::uint8_t>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
    return {static_cast<std::int32_t>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

bool is_leap(std::int32_t year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

std::int64_t floor_div(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

template <std::size_t N>
std::string printed(std::array<char, N> const& text, int length) {
    return {text.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
}

std::optional<std::int32_t> digits_of(std::string_view text) {
    std::int32_t value = 0;
    for (char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return text.empty() ? std::nullopt : std::optional(value);
}

// "Z" or "+01:00", in minutes.
std::optional<std::int32_t> parse_offset(std::string_view text) {
    if (text == "Z")
        return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return std::nullopt;
    auto hours = digits_of(text.substr(1, 2));
    auto minutes = digits_of(text.substr(4, 2));
    if (!hours || !minutes || *hours > 14 || *minutes > 59)
        return std::nullopt;
    std::int32_t const total = *hours * 60 + *minutes;
    return text[0] == '-' ? -total : total;
}

} // namespace

bool is_valid(Date date) {
    static constexpr std::array<std::uint8_t, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1)
        return false;
    std::uint8_t const last = kDays[date.month - 1U];
    return date.day <= last || (date.month == 2 && date.day == 29 && is_leap(date.year));
}

std::uint8_t weekday_of(Date date) {
    std::int64_t const days = days_from_civil(date) + 3; // 1970-01-01 was a Thursday
    return static_cast<std::uint8_t>(days - floor_div(days, 7) * 7);
}

Reading read_at(Instant moment, std::int32_t utc_offset_minutes) {
    // Far moments are clamped to years that print with four digits: a peer may claim any 64-bit number.
    constexpr std::int64_t kFirst = -62'135'596'800'000; // 0001-01-01
    constexpr std::int64_t kLast = 253'402'300'799'000;  // 9999-12-31
    std::int64_t const clamped = moment.ms < kFirst ? kFirst : moment.ms > kLast ? kLast : moment.ms;
    std::int64_t local = clamped + static_cast<std::int64_t>(utc_offset_minutes) * 60'000;
    local = local < kFirst ? kFirst : local > kLast ? kLast : local;
    std::int64_t const days = floor_div(local, kDayMs);
    std::int64_t const second = (local - days * kDayMs) / 1000;
    Reading reading;
    reading.date = civil_from_days(days);
    reading.hour = static_cast<std::uint8_t>(second / 3600);
    reading.minute = static_cast<std::uint8_t>(second / 60 % 60);
    reading.second = static_cast<std::uint8_t>(second % 60);
    reading.weekday = weekday_of(reading.date);
    return reading;
}

Instant instant_of(Date date, std::int32_t minute_of_day, std::int32_t utc_offset_minutes) {
    std::int64_t const minutes = static_cast<std::int64_t>(minute_of_day) - utc_offset_minutes;
    return {days_from_civil(date) * kDayMs + minutes * 60'000};
}

std::string iso_date(Date date) {
    if (date.is_none())
        return {};
    std::array<char, 32> text{};
    return printed(
        text, std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day));
}

std::string iso_time(Instant moment, std::int32_t utc_offset_minutes) {
    Reading const at = read_at(moment, utc_offset_minutes);
    std::int32_t const offset = utc_offset_minutes < 0 ? -utc_offset_minutes : utc_offset_minutes;
    std::array<char, 48> text{};
    return printed(text, std::snprintf(text.data(), text.size(), "%sT%02d:%02d:%02d%c%02d:%02d",
                                       iso_date(at.date).c_str(), at.hour, at.minute, at.second,
                                       utc_offset_minutes < 0 ? '-' : '+', offset / 60, offset % 60));
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    auto year = digits_of(text.substr(0, 4));
    auto month = digits_of(text.substr(5, 2));
    auto day = digits_of(text.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    Date const date{*year, static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::optional<Instant> parse_iso_time(std::string_view text) {
    if (text.size() < 17 || text[10] != 'T' || text[13] != ':')
        return std::nullopt;
    auto date = parse_iso_date(text.substr(0, 10));
    auto hour = digits_of(text.substr(11, 2));
    auto minute = digits_of(text.substr(14, 2));
    std::string_view rest = text.substr(16);
    std::int32_t second = 0;
    if (rest.size() >= 3 && rest[0] == ':') {
        auto read = digits_of(rest.substr(1, 2));
        if (!read || *read > 59)
            return std::nullopt;
        second = *read;
        rest.remove_prefix(3);
    }
    auto offset = parse_offset(rest);
    if (!date || !hour || !minute || !offset || *hour > 23 || *minute > 59)
        return std::nullopt;
    Instant const whole = instant_of(*date, *hour * 60 + *minute, *offset);
    return Instant{whole.ms + second * 1000};
}

} // namespace tablee::model
