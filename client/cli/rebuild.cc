// SPDX-License-Identifier: Apache-2.0
// `rebuild`: drops the readable tables and makes them again from the events.
#include "client/cli/verbs.h"
#include "sync/replica/register_projector.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace tablee::client {
namespace {

model::Result<void> rebuild(std::string const& file, CliContext& context) {
    auto journal = sync::SqliteJournal::open(file, sync::OpenMode::ReadWrite);
    if (!journal)
        return model::Failure(journal.error());
    if (auto done = sync::rebuild_projections(**journal); !done)
        return done;
    context.say("cli.rebuild.done", {file});
    return {};
}

} // namespace

void add_rebuild(CLI::App& app, CliContext& context) {
    auto file = std::make_shared<std::string>();
    Catalogue const& words = context.words;
    CLI::App* verb = app.add_subcommand("rebuild", words.say("cli.rebuild.about"));
    verb->footer(words.say("cli.rebuild.footer"));
    verb->add_option("register", *file, words.say("cli.option.register"))
        ->required()
        ->type_name(words.say("cli.value.register"));
    verb->callback([file, &context] {
        if (auto const done = rebuild(*file, context); !done)
            context.complain(done.error());
    });
}

} // namespace tablee::client
