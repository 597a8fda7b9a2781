// SPDX-License-Identifier: Apache-2.0
#include "client/cli/option_values.h"

#include "model/base/text.h"
#include "model/import/cell_values.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace tablee::client {
namespace {

constexpr std::int32_t kOffsetMax = 14 * 60; // Kiritimati

std::optional<std::int64_t> whole(std::string_view digits) {
    std::int64_t value = 0;
    char const* const end = digits.data() + digits.size();
    auto const [stopped, fault] = std::from_chars(digits.data(), end, value);
    return fault == std::errc() && stopped == end && !digits.empty() ? std::optional(value) : std::nullopt;
}

} // namespace

model::Result<std::int64_t> number_in(std::string const& option, std::string const& value, std::int64_t least,
                                      std::int64_t most) {
    auto const number = whole(value);
    if (!number || *number < least || *number > most)
        return model::failure("error.cli.not-a-number",
                              {option, value, std::to_string(least), std::to_string(most)});
    return *number;
}

model::Result<model::Fraction> share_in(std::string const& option, std::string const& value) {
    if (value == "0")
        return model::Fraction{0, 1};
    std::size_t const slash = value.find('/');
    auto const top = whole(std::string_view(value).substr(0, slash));
    auto const bottom =
        slash == std::string::npos ? std::nullopt : whole(std::string_view(value).substr(slash + 1));
    if (!top || !bottom || *top < 0 || *bottom < 1 || *top > *bottom || *bottom > 1000)
        return model::failure("error.cli.not-a-share", {option, value});
    return model::Fraction{*top, *bottom};
}

model::Result<model::Date> date_in(std::string const& option, std::string const& value) {
    auto const date = model::day_of(value);
    if (!date)
        return model::failure("error.cli.not-a-date", {option, value});
    return *date;
}

model::Result<std::uint16_t> hour_in(std::string const& option, std::string const& value) {
    auto const minute = model::clock_of(value);
    if (!minute)
        return model::failure("error.cli.not-an-hour", {option, value});
    return *minute;
}

model::Result<std::int16_t> offset_in(std::string const& option, std::string const& value) {
    auto const fault = model::failure("error.cli.not-an-offset", {option, value});
    bool const shaped = value.size() == 6 && (value[0] == '+' || value[0] == '-') && value[3] == ':';
    if (!shaped)
        return fault;
    auto const hours = whole(std::string_view(value).substr(1, 2));
    auto const minutes = whole(std::string_view(value).substr(4, 2));
    if (!hours || !minutes || *hours < 0 || *minutes < 0 || *minutes > 59 ||
        *hours * 60 + *minutes > kOffsetMax)
        return fault;
    std::int64_t const offset = *hours * 60 + *minutes;
    return static_cast<std::int16_t>(value[0] == '-' ? -offset : offset);
}

model::Result<model::Instant> moment_in(std::string const& option, std::string const& value) {
    auto const moment = model::parse_iso_time(value);
    if (!moment)
        return model::failure("error.cli.not-a-moment", {option, value});
    return *moment;
}

model::Result<std::optional<std::size_t>> session_in(std::string const& option, std::string const& value) {
    if (value.empty())
        return std::optional<std::size_t>();
    auto const number = number_in(option, value, 1, 9999);
    if (!number)
        return model::Failure(number.error());
    return std::optional(static_cast<std::size_t>(*number));
}

model::Result<std::string> title_in(std::string const& option, std::string const& value) {
    auto cleaned = model::clean_title(value);
    if (cleaned)
        return std::move(*cleaned);
    if (cleaned.error().key == "error.text.too-long")
        return model::failure("error.cli.too-long",
                              {option, cleaned.error().args[0], cleaned.error().args[1]});
    return model::failure("error.cli.not-utf8", {option});
}

model::Result<std::size_t> choice_in(std::string const& option, std::string const& value,
                                     std::vector<std::string_view> const& choices) {
    auto const found = std::find(choices.begin(), choices.end(), value);
    if (found != choices.end())
        return static_cast<std::size_t>(found - choices.begin());
    std::string list;
    for (std::string_view const choice : choices)
        list += (list.empty() ? "" : ", ") + std::string(choice);
    return model::failure("error.cli.not-one-of", {option, value, list});
}

} // namespace tablee::client
