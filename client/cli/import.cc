// SPDX-License-Identifier: Apache-2.0
// `import`: members, agenda, proposals, previous plan from CSV files, all of a file or nothing.
#include "client/app/import_rows.h"
#include "client/cli/after_commit.h"
#include "client/cli/option_values.h"
#include "client/cli/verbs.h"
#include "model/import/csv.h"
#include "sync/store/atomic_file.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

namespace tablee::client {
namespace {

struct ImportOptions {
    std::string file;
    std::string csv;
    std::string clock;
    std::string author;
    std::string session;
};

// The octets of the CSV, and the name that messages give it.
struct CsvFile {
    model::Bytes bytes;
    std::string name;
};

// What was wrong, each with its place; whether anything may be written.
bool tell_problems(std::vector<model::Problem> const& problems, CliContext& context) {
    auto const is_error = [](model::Problem const& one) { return one.severity == model::Severity::Error; };
    for (model::Problem const& problem : problems)
        context.warn(problem.error.key, problem.error.args);
    auto const errors = std::count_if(problems.begin(), problems.end(), is_error);
    if (errors == 0)
        return true;
    context.err << context.words.say("cli.import.nothing", errors, {std::to_string(errors)}) << '\n';
    context.exit_code = static_cast<int>(Exit::Refused);
    return false;
}

// Reads the rows, then puts them in the session; false when the file was refused, and why was told.
using Taking =
    std::function<model::Result<bool>(OfflinePost&, CsvFile const&, ImportOptions const&, CliContext&)>;

model::Result<OfflinePost::Place> place_of(ImportOptions const& options, CliContext const& context) {
    OfflinePost::Place place{options.file, context.words.say("cli.post.default"), std::nullopt};
    if (!options.clock.empty()) {
        auto const moment = moment_in("--clock", options.clock);
        if (!moment)
            return model::Failure(moment.error());
        place.clock = *moment;
    }
    auto const number = session_in("--session", options.session);
    if (!number)
        return model::Failure(number.error());
    place.number = *number;
    return place;
}

model::Result<void> import_file(ImportOptions const& options, Taking const& take, CliContext& context) {
    auto const place = place_of(options, context);
    if (!place)
        return model::Failure(place.error());
    auto bytes = sync::read_file(options.csv, model::kCsvBytesMax);
    if (!bytes)
        return model::Failure(bytes.error());
    auto post = OfflinePost::open(*place);
    if (!post)
        return model::Failure(post.error());
    auto const taken = take(**post, CsvFile{std::move(*bytes), options.csv}, options, context);
    if (!taken)
        return model::Failure(taken.error());
    if (!*taken)
        return {};
    if (auto const done = (*post)->commit(); !done)
        return done;
    finish(**post, options.file, context);
    return {};
}

model::Result<bool> take_members(OfflinePost& post, CsvFile const& csv, ImportOptions const&,
                                 CliContext& context) {
    auto const rows = model::read_roster(csv.bytes, csv.name, roster_rules(post.session()));
    if (!tell_problems(rows.problems, context))
        return false;
    auto const done = import_members(post, rows.rows);
    if (!done)
        return model::Failure(done.error());
    context.say("cli.import.members",
                {std::to_string(done->enrolled), std::to_string(done->known), std::to_string(done->corrected),
                 std::to_string(done->excused), std::to_string(done->proxies)});
    if (done->to_sign > 0)
        context.say_counted("cli.import.sign-in-session", static_cast<std::int64_t>(done->to_sign),
                            {std::to_string(done->to_sign)});
    return true;
}

model::Result<bool> take_agenda(OfflinePost& post, CsvFile const& csv, ImportOptions const&,
                                CliContext& context) {
    auto rows = model::read_agenda(csv.bytes, csv.name);
    if (!tell_problems(rows.problems, context))
        return false;
    auto const done = import_agenda(post, std::move(rows.rows));
    if (!done)
        return model::Failure(done.error());
    context.say("cli.import.agenda",
                {std::to_string(done->added), std::to_string(done->known), std::to_string(done->minutes)});
    return true;
}

model::Result<bool> take_proposals(OfflinePost& post, CsvFile const& csv, ImportOptions const& options,
                                   CliContext& context) {
    auto const rows = model::read_proposals(csv.bytes, csv.name);
    if (!tell_problems(rows.problems, context))
        return false;
    auto const author = author_of_proposals(post.session(), options.author);
    if (!author)
        return model::Failure(author.error());
    auto const done = import_proposals(post, rows.rows, *author);
    if (!done)
        return model::Failure(done.error());
    context.say("cli.import.proposals", {std::to_string(done->added), std::to_string(done->known),
                                         full_name(*post.session().members.find(*author))});
    return true;
}

model::Result<bool> take_plan(OfflinePost& post, CsvFile const& csv, ImportOptions const&,
                              CliContext& context) {
    auto const rows = model::read_plan(csv.bytes, csv.name);
    if (!tell_problems(rows.problems, context))
        return false;
    auto const done = import_plan(post, rows.rows);
    if (!done)
        return model::Failure(done.error());
    context.say("cli.import.plan",
                {std::to_string(done->added), std::to_string(done->known), std::to_string(done->open)});
    return true;
}

void add_kind(CLI::App& verb, CliContext& context, char const* name, char const* about, char const* footer,
              Taking take) {
    auto options = std::make_shared<ImportOptions>();
    Catalogue const& words = context.words;
    CLI::App* kind = verb.add_subcommand(name, words.say(about));
    kind->footer(words.say(footer));
    kind->add_option("register", options->file, words.say("cli.option.register"))
        ->required()
        ->type_name(words.say("cli.value.register"));
    kind->add_option("file", options->csv, words.say("cli.option.table"))
        ->required()
        ->type_name(words.say("cli.value.table"));
    kind->add_option("--session", options->session, words.say("cli.option.session"))
        ->type_name(words.say("cli.value.number"));
    if (std::string_view(name) == "proposals")
        kind->add_option("--author", options->author, words.say("cli.import.author"))
            ->type_name(words.say("cli.value.text"));
    kind->add_option("--clock", options->clock, "")->group("");
    kind->callback([options, take = std::move(take), &context] {
        if (auto const done = import_file(*options, take, context); !done)
            context.complain(done.error());
    });
}

} // namespace

void add_import(CLI::App& app, CliContext& context) {
    Catalogue const& words = context.words;
    CLI::App* verb = app.add_subcommand("import", words.say("cli.import.about"));
    verb->footer(words.say("cli.import.footer"));
    verb->require_subcommand(1);
    add_kind(*verb, context, "members", "cli.import.members-about", "cli.import.members-footer",
             take_members);
    add_kind(*verb, context, "agenda", "cli.import.agenda-about", "cli.import.agenda-footer", take_agenda);
    add_kind(*verb, context, "proposals", "cli.import.proposals-about", "cli.import.proposals-footer",
             take_proposals);
    add_kind(*verb, context, "plan", "cli.import.plan-about", "cli.import.plan-footer", take_plan);
}

} // namespace tablee::client
