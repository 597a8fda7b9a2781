// SPDX-License-Identifier: Apache-2.0
#include "client/cli/window_options.h"

#include "client/cli/demo_clock.h"
#include "client/cli/help_text.h"
#include "client/cli/option_values.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

namespace tablee::client {
namespace {

// As written.
struct Given {
    std::string register_path;
    std::string join;
    std::string language;
    std::string text_size;
    std::string theme;
    std::string size;
    std::string tree_dump;
    std::string demo_clock;
    std::string script;
    std::string post_name;
};

void add_options(CLI::App& app, Given& given, Catalogue const& words) {
    auto const option = [&](char const* name, std::string& value, char const* about, char const* kind) {
        app.add_option(name, value, words.say(about))->type_name(kind);
    };
    std::string const registre = words.say("cli.value.register");
    option("register", given.register_path, "cli.window.register", registre.c_str());
    option("--join", given.join, "cli.window.join", "ADDRESS");
    option("--language", given.language, "cli.option.language", "fr|en");
    option("--text-size", given.text_size, "cli.window.text-size", "100…200");
    option("--theme", given.theme, "cli.window.theme", "light|dark|high-contrast");
    option("--size", given.size, "cli.window.size", "1280x800");
    option("--dump-tree", given.tree_dump, "cli.window.dump-tree", "FILE");
    app.add_option("--demo-clock", given.demo_clock)->group("");
    app.add_option("--script", given.script)->group("");
    app.add_option("--name", given.post_name)->group("");
}

std::optional<std::filesystem::path> path_in(std::string const& written) {
    return written.empty() ? std::nullopt : std::optional<std::filesystem::path>(written);
}

// What is written, understood; its error with the words that would have been.
template <class Value, class Parse>
model::Result<std::optional<Value>> one_of(char const* option, std::string const& written, Parse const& parse,
                                           std::vector<std::string_view> const& choices) {
    if (written.empty())
        return std::optional<Value>();
    auto const value = parse(written);
    if (!value)
        return model::Failure(choice_in(option, written, choices).error());
    return std::optional<Value>(*value);
}

model::Result<WindowOptions> options_of(Given const& given) {
    WindowOptions options;
    options.register_path = path_in(given.register_path);
    options.tree_dump = path_in(given.tree_dump);
    options.script = path_in(given.script);
    options.post_name = given.post_name;
    auto const language = one_of<Language>("--language", given.language, parse_language, {"fr", "en"});
    auto const size =
        one_of<int>("--text-size", given.text_size, parse_text_size, {"100", "125", "150", "175", "200"});
    auto const theme =
        one_of<ThemeName>("--theme", given.theme, parse_theme, {"light", "dark", "high-contrast"});
    auto const window =
        one_of<WindowSize>("--size", given.size, parse_window_size, {"200x100", "1280x800", "16384x16384"});
    for (auto const* error : {language ? nullptr : &language.error(), size ? nullptr : &size.error(),
                              theme ? nullptr : &theme.error(), window ? nullptr : &window.error()})
        if (error != nullptr)
            return model::Failure(*error);
    options.language = *language;
    options.text_size = *size;
    options.theme = *theme;
    options.size = *window;
    if (!given.join.empty()) {
        auto const address = sync::parse_address(given.join);
        if (!address)
            return model::Failure(address.error());
        options.join = *address;
    }
    if (!given.demo_clock.empty()) {
        auto const time = demo_clock_in(given.demo_clock);
        if (!time)
            return model::Failure(time.error());
        options.time = *time;
    }
    return options;
}

} // namespace

std::optional<WindowOptions> read_window_options(std::vector<std::string> arguments, CliContext& context) {
    CLI::App app(context.words.say("cli.window.about"), "tablee");
    speak_help(app, context.words);
    app.footer(context.words.say("cli.window.footer"));
    Given given;
    add_options(app, given, context.words);
    try {
        std::reverse(arguments.begin(), arguments.end()); // as CLI11 wants a vector
        app.parse(std::move(arguments));
    } catch (CLI::ParseError const& error) {
        if (error.get_exit_code() == 0)
            context.out << help_of(app, context.words);
        else
            context.complain(usage_error(app, error), Exit::Usage);
        return std::nullopt;
    }
    auto options = options_of(given);
    if (options)
        return std::move(*options);
    context.complain(options.error(), Exit::Usage);
    return std::nullopt;
}

} // namespace tablee::client
