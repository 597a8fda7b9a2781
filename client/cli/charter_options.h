// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the options of `create` say of a session, read. Pure.
#include "client/app/charter.h"
#include "client/cli/option_values.h"

#include <optional>
#include <string>

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

// Errors: error.cli.* for an option that is not understood, error.cli.missing {names} for what a first
// session needs.
[[nodiscard]] model::Result<CharterWishes> read_charter(CharterOptions const& options, Founded founded);

} // namespace tablee::client
