// SPDX-License-Identifier: Apache-2.0
#include "client/cli/program.h"

#include "client/cli/context.h"
#include "client/cli/help_text.h"
#include "client/cli/option_values.h"
#include "client/cli/verbs.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <memory>
#include <ostream>

namespace tablee::client {
namespace {

void add_verbs(CLI::App& app, CliContext& context) {
    add_create(app, context);
    add_import(app, context);
    add_show(app, context);
    add_export(app, context);
    add_paper_kit(app, context);
    add_verify(app, context);
    add_rebuild(app, context);
    add_count(app, context);
    add_peer(app, context);
    add_demo(app, context);
}

void refuse(CLI::App const& app, CLI::ParseError const& error, CliContext& context) {
    if (error.get_exit_code() == 0) {
        context.out << help_of(app, context.words);
        return;
    }
    if (context.exit_code != 0) // told already
        return;
    context.complain(usage_error(app, error), Exit::Usage);
    context.warn("cli.usage.see-help");
}

void play(std::vector<std::string> arguments, CliContext& context) {
    CLI::App app(context.words.say("cli.about"), "tablee-cli");
    speak_help(app, context.words);
    app.footer(context.words.say("cli.footer"));
    app.require_subcommand(1);
    auto language = std::make_shared<std::string>();
    app.add_option("--language", *language, context.words.say("cli.option.language"))->type_name("fr|en");
    app.fallthrough();
    add_verbs(app, context);
    // A wrong language is told before the verb does anything.
    app.parse_complete_callback([&] {
        if (language->empty() || parse_language(*language))
            return;
        context.complain(choice_in("--language", *language, {"fr", "en"}).error());
        throw CLI::RuntimeError(context.exit_code);
    });
    try {
        std::reverse(arguments.begin(), arguments.end()); // as CLI11 wants a vector
        app.parse(std::move(arguments));
    } catch (CLI::ParseError const& error) {
        refuse(app, error, context);
    }
}

} // namespace

int complain_without_assets(std::vector<std::string> const& arguments, Environment const& environment,
                            model::Error const& error, std::ostream& err) {
    err << sentence_without_catalogue(choose_language(arguments, environment), error) << '\n';
    return static_cast<int>(Exit::Bug);
}

int run_program(std::vector<std::string> const& arguments, Environment const& environment,
                AssetPaths const& assets, Streams const& streams) {
    auto words = Catalogue::open(choose_language(arguments, environment), assets.locale);
    if (!words)
        return complain_without_assets(arguments, environment, words.error(), streams.err);
    CliContext context{*words, assets, streams.in, streams.out, streams.err};
    try {
        play(arguments, context);
    } catch (std::exception const& error) {
        context.complain({"error.program.bug", {error.what()}}, Exit::Bug);
    }
    streams.out.flush();
    return context.exit_code;
}

} // namespace tablee::client
