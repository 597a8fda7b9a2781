// SPDX-License-Identifier: Apache-2.0
// `show`: a session as plain text, read without touching the register.
#include "client/cli/option_values.h"
#include "client/cli/plain_text.h"
#include "client/cli/show_pages.h"
#include "client/cli/verbs.h"
#include "client/i18n/lexicon.h"
#include "model/log/border.h"
#include "model/report/minutes_report.h"
#include "model/session/digest.h"
#include "sync/store/register_copy.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

namespace tablee::client {
namespace {

struct ShowOptions {
    std::string file;
    std::string session;
    std::string what = "summary";
};

enum class Page : std::size_t { Summary, Members, Agenda, Proposals, Polls, Actions, Minutes, Journal };

// Events of a session, in the order of the register.
model::Result<std::vector<model::Event>> events_of(std::string const& file, model::SessionId const& session) {
    auto copy = sync::read_register(file);
    if (!copy)
        return model::Failure(copy.error());
    auto const batch = copy->load(session);
    if (!batch)
        return model::Failure(batch.error());
    std::vector<model::Event> events;
    for (model::EventRecord const& record : batch->events)
        if (auto read = model::read_record(record))
            events.push_back(std::move(read->event));
    return events;
}

model::Result<std::string> page_of(Page page, RegisterSession const& shown, std::string const& file,
                                   DocumentLexicon const& lexicon) {
    model::Session const& session = *shown.session;
    switch (page) {
    case Page::Summary:
        return plain_text(summary_page(shown, lexicon), lexicon);
    case Page::Members:
        return plain_text(members_page(session), lexicon);
    case Page::Agenda:
        return plain_text(agenda_page(session, lexicon), lexicon);
    case Page::Proposals:
        return plain_text(proposals_page(session), lexicon);
    case Page::Polls:
        return plain_text(polls_page(session, lexicon), lexicon);
    case Page::Actions:
        return plain_text(actions_page(session, lexicon), lexicon);
    case Page::Minutes:
        return plain_text(model::report::minutes_report(session, lexicon, model::short_form(shown.digest())),
                          lexicon);
    case Page::Journal:
        break;
    }
    auto const events = events_of(file, session.id);
    if (!events)
        return model::Failure(events.error());
    return plain_text(journal_page(session, *events, lexicon), lexicon);
}

model::Result<void> show(ShowOptions const& options, CliContext& context) {
    auto const page =
        choice_in("--what", options.what,
                  {"summary", "members", "agenda", "proposals", "polls", "actions", "minutes", "journal"});
    if (!page)
        return model::Failure(page.error());
    auto const number = session_in("--session", options.session);
    if (!number)
        return model::Failure(number.error());
    auto const shown = read_session(options.file, *number);
    if (!shown)
        return model::Failure(shown.error());
    DocumentLexicon const lexicon(context.words);
    auto const text = page_of(static_cast<Page>(*page), *shown, options.file, lexicon);
    if (!text)
        return model::Failure(text.error());
    context.out << *text;
    return {};
}

} // namespace

void add_show(CLI::App& app, CliContext& context) {
    auto options = std::make_shared<ShowOptions>();
    Catalogue const& words = context.words;
    CLI::App* verb = app.add_subcommand("show", words.say("cli.show.about"));
    verb->footer(words.say("cli.show.footer"));
    verb->add_option("register", options->file, words.say("cli.option.register"))
        ->required()
        ->type_name(words.say("cli.value.register"));
    verb->add_option("--session", options->session, words.say("cli.option.session"))
        ->type_name(words.say("cli.value.number"));
    verb->add_option("--what", options->what, words.say("cli.show.what-about"))
        ->type_name("summary|members|agenda|proposals|polls|actions|minutes|journal");
    verb->callback([options, &context] {
        if (auto const done = show(*options, context); !done)
            context.complain(done.error());
    });
}

} // namespace tablee::client
