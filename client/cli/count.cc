// SPDX-License-Identifier: Apache-2.0
// `count`: counts a file of ballots, in the format of docs/VOTING.md, for whoever recounts.
#include "client/cli/count_methods.h"
#include "client/cli/verbs.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <memory>
#include <ostream>

namespace tablee::client {
namespace {

void count(std::string const& path, CliContext& context) {
    std::ifstream file(path, std::ios::binary);
    auto const result = count_file(file);
    if (result) {
        context.out << result->dump() << '\n';
        return;
    }
    std::string const code(model::voting::code_of(result.error().fault));
    context.out << nlohmann::json{{"error", code}}.dump() << '\n';
    context.complain({"error.count.refused", {path, code, result.error().place}}, Exit::Usage);
}

} // namespace

void add_count(CLI::App& app, CliContext& context) {
    auto file = std::make_shared<std::string>();
    Catalogue const& words = context.words;
    CLI::App* verb = app.add_subcommand("count", words.say("cli.count.about"));
    verb->footer(words.say("cli.count.footer"));
    verb->add_option("file", *file, words.say("cli.count.file"))->required()->type_name("FILE.json");
    verb->callback([file, &context] { count(*file, context); });
}

} // namespace tablee::client
