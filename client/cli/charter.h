// SPDX-License-Identifier: Apache-2.0
#pragma once

// The charter of a session from what the command line says of it. Pure, but for the machine's UTC offset.
//
// A profile gives what the options leave out (docs/CLI.md); for a next session, what the options leave out is
// as it was.
#include "client/cli/option_values.h"
#include "client/cli/register_session.h"

#include <optional>

namespace tablee::client {

// As written; nothing: not given.
struct CharterOptions {
    std::optional<std::string> committee;
    std::optional<std::string> title;
    std::optional<std::string> date;
    std::optional<std::string> start;
    std::optional<std::string> place;
    std::optional<std::string> profile;
    std::optional<std::string> language;
    std::optional<std::string> utc_offset;
    std::optional<std::string> quorum;
    std::optional<std::string> proxies_per_holder;
    bool strict = false;
    bool proxies_count = false;
};

enum class Founded { First, Next };

// Whether every option is understood and nothing that is needed lacks. Errors: error.cli.*.
[[nodiscard]] model::Result<void> check_charter(CharterOptions const& options, Founded founded);

// `now` gives the date when none is written. Errors: those of check_charter.
[[nodiscard]] model::Result<model::SessionCreated>
charter_of(CharterOptions const& options, RegisterSession const* previous, model::Instant now);

} // namespace tablee::client
