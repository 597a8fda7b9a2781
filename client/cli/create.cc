// SPDX-License-Identifier: Apache-2.0
// `create`: a new register with its first session, or the next session of one that exists.
#include "client/app/next_session.h"
#include "client/app/offline_post.h"
#include "client/cli/after_commit.h"
#include "client/cli/charter_options.h"
#include "client/cli/verbs.h"
#include "client/platform/user_folders.h"
#include "model/report/session_words.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace tablee::client {
namespace {

struct CreateOptions {
    std::string file;
    CharterOptions charter;
    std::string post_name;
    std::string clock;
    bool next = false;
    bool even_if_open = false;
};

void add_charter_options(CLI::App& verb, CharterOptions& charter, Catalogue const& words) {
    auto const option = [&](char const* name, std::optional<std::string>& value, char const* about,
                            std::string const& kind) {
        verb.add_option(name, value, words.say(about))->type_name(kind);
    };
    std::string const name = words.say("cli.value.text");
    option("--committee", charter.committee, "cli.create.committee", name);
    option("--title", charter.title, "cli.create.title", name);
    option("--date", charter.date, "cli.create.date", words.say("cli.value.date"));
    option("--start", charter.start, "cli.create.start", words.say("cli.value.hour"));
    option("--place", charter.place, "cli.create.place", name);
    option("--profile", charter.profile, "cli.create.profile", "workshop|commission|assembly|association");
    option("--language-of-documents", charter.language, "cli.create.language", "fr|en");
    option("--utc-offset", charter.utc_offset, "cli.create.utc-offset", "+01:00");
    option("--quorum", charter.quorum, "cli.create.quorum", "1/2");
    verb.add_flag("--strict", charter.strict, words.say("cli.create.strict"));
    verb.add_flag("--proxies-count", charter.proxies_count, words.say("cli.create.proxies-count"));
    option("--proxies-per-holder", charter.proxies_per_holder, "cli.create.proxies-per-holder",
           words.say("cli.value.number"));
}

void tell(OfflinePost const& post, CreateOptions const& options, Carried const& carried,
          CliContext& context) {
    model::SessionCreated const& charter = *post.session().charter;
    context.say("cli.create.done", {options.file, std::to_string(post.number()), charter.committee.utf8,
                                    charter.title.utf8, model::iso_date(charter.date)});
    if (options.next)
        context.say("cli.create.carried", {std::to_string(post.previous()->number),
                                           std::to_string(carried.members), std::to_string(carried.actions)});
    else
        context.say("cli.create.key", {sync::key_path_of(options.file).string()});
}

model::Result<Carried> carry(OfflinePost& post, CreateOptions const& options) {
    if (!options.next)
        return Carried{};
    return carry_over(post, *post.previous());
}

model::Result<void> create(CreateOptions const& options, CliContext& context) {
    OfflinePost::Place place{options.file, context.words.say("cli.post.default"), std::nullopt};
    if (!options.clock.empty()) {
        auto const moment = moment_in("--clock", options.clock);
        if (!moment)
            return model::Failure(moment.error());
        place.clock = *moment;
    }
    if (!options.post_name.empty()) {
        auto const label = title_in("--post-name", options.post_name);
        if (!label)
            return model::Failure(label.error());
        place.post_label = *label;
    }
    // What is wrong with the command line is told before a file is touched.
    model::Instant const now = place.clock ? *place.clock : sync::SystemClock().now();
    auto const wishes = read_charter(options.charter, options.next ? Founded::Next : Founded::First);
    if (!wishes)
        return model::Failure(wishes.error());
    auto const rules = rules_of(*wishes, profile_folders(context.assets, user_folders(system_environment())));
    if (!rules)
        return model::Failure(rules.error());
    auto const charter = [&](RegisterSession const* previous) -> model::Result<model::SessionCreated> {
        if (previous != nullptr && previous->session->phase != model::Phase::Adjourned &&
            !options.even_if_open)
            return model::failure("error.session.not-adjourned", {std::to_string(previous->number)});
        return charter_of(*wishes, *rules, previous, now);
    };
    auto post = options.next ? OfflinePost::found_next(place, charter) : OfflinePost::create(place, charter);
    if (!post)
        return model::Failure(post.error());
    auto const carried = carry(**post, options);
    if (!carried)
        return model::Failure(carried.error());
    if (auto const done = (*post)->commit(); !done)
        return done;
    tell(**post, options, *carried, context);
    finish(**post, options.file, context);
    return {};
}

} // namespace

void add_create(CLI::App& app, CliContext& context) {
    auto options = std::make_shared<CreateOptions>();
    Catalogue const& words = context.words;
    CLI::App* verb = app.add_subcommand("create", words.say("cli.create.about"));
    verb->footer(words.say("cli.create.footer"));
    verb->add_option("register", options->file, words.say("cli.option.new-register"))
        ->required()
        ->type_name(words.say("cli.value.register"));
    add_charter_options(*verb, options->charter, words);
    verb->add_option("--post-name", options->post_name, words.say("cli.create.post-name"))
        ->type_name(words.say("cli.value.text"));
    verb->add_flag("--next", options->next, words.say("cli.create.next"));
    verb->add_flag("--even-if-open", options->even_if_open, words.say("cli.create.even-if-open"));
    verb->add_option("--clock", options->clock, "")->group("");
    verb->callback([options, &context] {
        if (auto const done = create(*options, context); !done)
            context.complain(done.error());
    });
}

} // namespace tablee::client
