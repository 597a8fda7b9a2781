// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is written behind an option, read. Pure. Options are read as text and understood here, so that what is
// not understood is told in our words, with the option's name and what was written. Errors: error.cli.*
// {option, value, …}; all mean a wrong command line.
#include "model/base/fraction.h"
#include "model/base/instant.h"
#include "model/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::client {

// A whole number. Error: error.cli.not-a-number {option, value, least, most}.
[[nodiscard]] model::Result<std::int64_t> number_in(std::string const& option, std::string const& value,
                                                    std::int64_t least, std::int64_t most);
// "1/2", "2/3"; 0 for none. Error: error.cli.not-a-share {option, value}.
[[nodiscard]] model::Result<model::Fraction> share_in(std::string const& option, std::string const& value);
// "2026-03-12" or "12/03/2026". Error: error.cli.not-a-date.
[[nodiscard]] model::Result<model::Date> date_in(std::string const& option, std::string const& value);
// "14:00" or "14 h": minutes of the day. Error: error.cli.not-an-hour.
[[nodiscard]] model::Result<std::uint16_t> hour_in(std::string const& option, std::string const& value);
// "+01:00": minutes. Error: error.cli.not-an-offset.
[[nodiscard]] model::Result<std::int16_t> offset_in(std::string const& option, std::string const& value);
// "2026-03-12T14:00:00+01:00". Error: error.cli.not-a-moment.
[[nodiscard]] model::Result<model::Instant> moment_in(std::string const& option, std::string const& value);
// The number of a session, from 1; nothing when nothing is written. Error: error.cli.not-a-number.
[[nodiscard]] model::Result<std::optional<std::size_t>> session_in(std::string const& option,
                                                                   std::string const& value);
// One line without what nobody sees. Errors: error.cli.not-utf8 {option}, error.cli.too-long {option, found,
// most}.
[[nodiscard]] model::Result<std::string> title_in(std::string const& option, std::string const& value);

// Which of these words. Error: error.cli.not-one-of {option, value, choices}.
[[nodiscard]] model::Result<std::size_t> choice_in(std::string const& option, std::string const& value,
                                                   std::vector<std::string_view> const& choices);

} // namespace tablee::client
