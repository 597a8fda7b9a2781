// SPDX-License-Identifier: Apache-2.0
#include "client/cli/demo.h"
#include "client/cli/verbs.h"
#include "client/platform/environment.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace tablee::client {
namespace {

struct Given {
    std::string folder;
    bool headless = false;
    bool per_person = false;
    std::int64_t speed = 0; // as each kind of demo likes it
};

// A new folder of its own when nobody names one.
std::filesystem::path fresh_folder() {
    std::filesystem::path const temporary = std::filesystem::temp_directory_path();
    for (int number = 1;; number += 1) {
        std::filesystem::path folder = temporary / ("tablee-demo-" + std::to_string(number));
        std::error_code fault;
        if (!std::filesystem::exists(folder, fault))
            return folder;
    }
}

// The window's program, beside this one in an installation, above it in a build tree; nothing without a
// display to show it on.
std::filesystem::path window_program(Environment const& environment) {
    if (environment("DISPLAY").value_or("").empty())
        return {};
    std::filesystem::path const here = executable_path().parent_path();
    for (std::filesystem::path const& folder : {here, here.parent_path()}) {
        std::error_code fault;
        if (std::filesystem::is_regular_file(folder / "tablee", fault))
            return folder / "tablee";
    }
    return {};
}

} // namespace

void add_demo(CLI::App& app, CliContext& context) {
    auto given = std::make_shared<Given>();
    auto const say = [&](std::string_view key) { return context.words.say(key); };
    CLI::App* verb = app.add_subcommand("demo", say("cli.demo.about"));
    verb->add_option("--out", given->folder, say("cli.demo.out"))->type_name("DIR");
    verb->add_flag("--headless", given->headless, say("cli.demo.headless"));
    verb->add_flag("--posts-per-person", given->per_person, say("cli.demo.per-person"));
    verb->add_option("--speed", given->speed, say("cli.demo.speed"))
        ->check(CLI::Range(1, 3600))
        ->type_name("N");
    verb->callback([given, &context] {
        DemoOptions options;
        options.folder = given->folder.empty() ? fresh_folder() : std::filesystem::path(given->folder);
        options.casting = given->per_person ? DemoCasting::PostsPerPerson : DemoCasting::SharedPosts;
        if (given->speed != 0)
            options.speed = options.window_speed = given->speed;
        if (!given->headless && !given->per_person)
            options.window = window_program(system_environment());
        if (!given->headless && options.window.empty())
            context.say("demo.no-window");
        if (auto played = run_demo(options, context); !played)
            context.complain(played.error());
    });
}

} // namespace tablee::client
