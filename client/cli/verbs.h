// SPDX-License-Identifier: Apache-2.0
#pragma once

// The verbs of tablee-cli: each has a file of its own, adds its options to the command line and does its work
// when it is called. Requires: the context outlives the app.
#include "client/cli/context.h"

namespace CLI {
class App;
}

namespace tablee::client {

void add_create(CLI::App& app, CliContext& context);
void add_import(CLI::App& app, CliContext& context);
void add_show(CLI::App& app, CliContext& context);
void add_export(CLI::App& app, CliContext& context);
void add_paper_kit(CLI::App& app, CliContext& context);
void add_verify(CLI::App& app, CliContext& context);
void add_rebuild(CLI::App& app, CliContext& context);
void add_count(CLI::App& app, CliContext& context);
void add_peer(CLI::App& app, CliContext& context);
void add_demo(CLI::App& app, CliContext& context);

} // namespace tablee::client
