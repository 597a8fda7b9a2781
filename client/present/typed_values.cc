// SPDX-License-Identifier: Apache-2.0
#include "client/present/typed_values.h"

#include <vector>

namespace tablee::client {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= text.size(); at += 1)
        if (at == text.size() || text[at] == '/' || text[at] == '.' || text[at] == '-') {
            parts.push_back(text.substr(from, at - from));
            from = at + 1;
        }
    return parts;
}

} // namespace

std::optional<std::uint32_t> typed_number(std::string_view typed, std::uint32_t most) {
    std::string_view const digits = trimmed(typed);
    if (digits.empty() || digits.size() > 10)
        return std::nullopt;
    std::uint64_t number = 0;
    for (char const digit : digits) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    if (number > most)
        return std::nullopt;
    return static_cast<std::uint32_t>(number);
}

std::optional<model::Date> typed_date(std::string_view typed) {
    std::vector<std::string_view> const parts = parts_of(trimmed(typed));
    if (parts.size() != 3)
        return std::nullopt;
    bool const year_first = parts[0].size() == 4;
    auto const year = typed_number(parts[year_first ? 0 : 2], 9999);
    auto const month = typed_number(parts[1], 12);
    auto const day = typed_number(parts[year_first ? 2 : 0], 31);
    if (!year || !month || !day || *year < 1000) // "26" would be the year 26
        return std::nullopt;
    model::Date const date{static_cast<std::int32_t>(*year), static_cast<std::uint8_t>(*month),
                           static_cast<std::uint8_t>(*day)};
    return model::is_valid(date) ? std::optional(date) : std::nullopt;
}

} // namespace tablee::client
