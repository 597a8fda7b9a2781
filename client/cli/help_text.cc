// SPDX-License-Identifier: Apache-2.0
#include "client/cli/help_text.h"

#include "client/cli/text_lines.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace tablee::client {
namespace {

constexpr std::size_t kColumns = 92;
constexpr std::size_t kIndent = 24;

// A name, then what it means beside it, or under it when the name is long.
void write_entry(std::string& out, std::string const& name, std::string const& meaning) {
    std::string head = "  " + name;
    bool const beside = columns_of(head) + 2 <= kIndent;
    out += beside ? padded(head, kIndent) : head + "\n" + std::string(kIndent, ' ');
    bool first = true;
    for (std::string const& line : wrapped(meaning, kColumns - kIndent)) {
        out += first ? line : std::string(kIndent, ' ') + line;
        out += '\n';
        first = false;
    }
}

std::string name_of(CLI::Option const& option) {
    std::string const value = option.get_items_expected_max() == 0 ? "" : option.get_type_name();
    if (option.get_positional())
        return value;
    std::string const name = option.get_name(false, true);
    return value.empty() ? name : name + " " + value;
}

class HelpText final : public CLI::FormatterBase {
  public:
    explicit HelpText(Catalogue const& words)
        : words_(words) {}

    std::string make_help(CLI::App const* app, std::string, CLI::AppFormatMode) const override {
        std::string out;
        for (std::string const& line : wrapped(app->get_description(), kColumns))
            out += line + "\n";
        out += "\n" + usage(*app) + "\n";
        options(out, *app, "cli.help.required", [](CLI::Option const& one) { return one.get_required(); });
        options(out, *app, "cli.help.options", [](CLI::Option const& one) { return !one.get_required(); });
        verbs(out, *app);
        if (!app->get_footer().empty())
            out += "\n" + app->get_footer() + "\n";
        return out;
    }

  private:
    [[nodiscard]] std::string usage(CLI::App const& app) const {
        std::string command = app.get_name();
        for (CLI::App const* above = app.get_parent(); above != nullptr; above = above->get_parent())
            command = above->get_name() + " " + command;
        for (CLI::Option const* option : app.get_options())
            if (option->get_positional())
                command += " " + name_of(*option);
        for (CLI::Option const* option : app.get_options())
            if (option->get_required() && !option->get_positional())
                command += " " + name_of(*option);
        bool const has_verbs = !app.get_subcommands([](CLI::App const*) { return true; }).empty();
        command += " " + words_.say(has_verbs ? "cli.help.verb-place" : "cli.help.options-place");
        return words_.say("cli.help.usage", {command});
    }

    template <class Taken>
    void options(std::string& out, CLI::App const& app, std::string_view title, Taken const& taken) const {
        std::string part;
        for (CLI::Option const* option : app.get_options())
            if (!option->get_group().empty() && taken(*option))
                write_entry(part, name_of(*option), option->get_description());
        if (!part.empty())
            out += "\n" + words_.say(title) + "\n" + part;
    }

    void verbs(std::string& out, CLI::App const& app) const {
        std::string part;
        for (CLI::App const* verb : app.get_subcommands([](CLI::App const*) { return true; }))
            if (!verb->get_group().empty())
                write_entry(part, verb->get_name(), verb->get_description());
        if (!part.empty())
            out += "\n" + words_.say("cli.help.verbs") + "\n" + part;
    }

    Catalogue const& words_;
};

// The verb that was being read when reading stopped.
CLI::App const& innermost(CLI::App const& app) {
    CLI::App const* at = &app;
    while (!at->get_subcommands().empty())
        at = at->get_subcommands().back();
    return *at;
}

std::string joined(std::vector<std::string> const& parts) {
    std::string out;
    for (std::string const& part : parts)
        out += (out.empty() ? "" : " ") + part;
    return out;
}

// The longest of the verb's option names that the library's own message holds.
std::string option_named_in(CLI::App const& verb, std::string const& message) {
    std::string found;
    for (CLI::Option const* option : verb.get_options())
        for (std::string const& name : {option->get_name(false, true), option->get_name()})
            if (name.size() > found.size() && message.find(name) != std::string::npos)
                found = name;
    return found;
}

std::string missing_in(CLI::App const& verb) {
    std::vector<std::string> names;
    for (CLI::Option const* option : verb.get_options())
        if (option->get_required() && option->count() == 0)
            names.push_back(name_of(*option));
    return joined(names);
}

} // namespace

void speak_help(CLI::App& app, Catalogue const& words) {
    app.formatter(std::make_shared<HelpText>(words));
    app.set_help_flag("-h,--help", words.say("cli.help.help"));
}

std::string help_of(CLI::App const& app, Catalogue const& words) {
    return HelpText(words).make_help(&innermost(app), "", CLI::AppFormatMode::Normal);
}

model::Error usage_error(CLI::App const& app, CLI::ParseError const& error) {
    CLI::App const& verb = innermost(app);
    if (dynamic_cast<CLI::RequiredError const*>(&error) != nullptr) {
        if (std::string const extra = joined(app.remaining(true)); !extra.empty())
            return {"error.cli.unknown", {extra}};
        std::string const missing = missing_in(verb);
        return missing.empty() ? model::Error{"error.cli.no-verb", {}}
                               : model::Error{"error.cli.missing", {missing}};
    }
    if (dynamic_cast<CLI::ExtrasError const*>(&error) != nullptr)
        return {"error.cli.unknown", {joined(app.remaining(true))}};
    std::string const option = option_named_in(verb, error.what());
    if (dynamic_cast<CLI::ArgumentMismatch const*>(&error) != nullptr && !option.empty())
        return {"error.cli.value-missing", {option}};
    return {"error.cli.not-understood", {option.empty() ? verb.get_name() : option}};
}

} // namespace tablee::client
