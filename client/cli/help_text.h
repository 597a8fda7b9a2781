// SPDX-License-Identifier: Apache-2.0
#pragma once

// --help and what is wrong with a command line, in the words of the catalogue: nothing of CLI11's own English
// is ever shown.
#include "client/i18n/catalogue.h"

#include <string>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace tablee::client {

// For the app and for every verb added to it from then on. Requires: the catalogue outlives the app.
void speak_help(CLI::App& app, Catalogue const& words);

[[nodiscard]] std::string help_of(CLI::App const& app, Catalogue const& words);

// Keys: error.cli.no-verb, error.cli.unknown {what}, error.cli.missing {names}, error.cli.value-missing
// {option}, error.cli.not-understood {arguments}.
[[nodiscard]] model::Error usage_error(CLI::App const& app, CLI::ParseError const& error);

} // namespace tablee::client
