// SPDX-License-Identifier: Apache-2.0
// `export`: the documents and sheets of a session into a folder, in the language of its documents.
#include "client/app/export_files.h"
#include "client/cli/count_export.h"
#include "client/cli/option_values.h"
#include "client/cli/verbs.h"
#include "client/i18n/lexicon.h"
#include "model/base/limits.h"
#include "model/report/session_words.h"
#include "sync/store/atomic_file.h"

#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <system_error>

namespace tablee::client {
namespace {

struct ExportOptions {
    std::string file;
    std::string folder;
    std::string what = "all";
    std::string format;
    std::string session;
    std::string poll;
    std::string csv_profile = "excel-fr";
};

struct Wanted {
    ExportWhat what;
    ExportFormat format;
};

constexpr std::array kWhats{ExportWhat::Minutes, ExportWhat::Record, ExportWhat::Decisions, ExportWhat::Plan,
                            ExportWhat::Votes};
constexpr std::array kFormats{ExportFormat::Odt, ExportFormat::Html, ExportFormat::Markdown,
                              ExportFormat::Csv};

// Every pair that fits and was not excluded by an option.
model::Result<std::vector<Wanted>> wanted_of(ExportOptions const& options) {
    auto const what =
        choice_in("--what", options.what, {"minutes", "record", "decisions", "plan", "votes", "all"});
    if (!what)
        return model::Failure(what.error());
    std::optional<ExportFormat> only;
    if (!options.format.empty()) {
        auto const format =
            choice_in("--format", options.format, {"odt", "html", "markdown", "csv", "count"});
        if (!format)
            return model::Failure(format.error());
        only = kFormats[*format];
    }
    std::vector<Wanted> wanted;
    for (std::size_t i = 0; i < kWhats.size(); i += 1)
        for (ExportFormat const format : kFormats)
            if ((*what == kWhats.size() || *what == i) && (!only || *only == format) &&
                fits(kWhats[i], format))
                wanted.push_back({kWhats[i], format});
    if (wanted.empty())
        return model::failure("error.cli.no-such-format", {options.what, options.format});
    return wanted;
}

model::Result<void> make_folder(std::filesystem::path const& folder) {
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault || !std::filesystem::is_directory(folder, fault))
        return model::failure("error.file.folder-not-made", {folder.string()});
    return {};
}

// "count-2026-03-12-7f3a9c-2-ouvrir-le-jeudi.json".
std::string count_name(model::Session const& session, std::size_t number, model::Poll const& poll) {
    return model::report::reference_of(session, "count") + "-" + std::to_string(number) + "-" +
           slug_of(poll.as.sheet.question.utf8) + ".json";
}

// Each closed poll, or the one chosen, as a file for whoever counts again.
model::Result<void> export_counts(ExportOptions const& options, model::Session const& session,
                                  CliContext& context) {
    std::optional<std::int64_t> chosen;
    if (!options.poll.empty()) {
        auto const number =
            number_in("--poll", options.poll, 1, static_cast<std::int64_t>(model::limits::kPolls));
        if (!number)
            return model::Failure(number.error());
        chosen = *number;
    }
    bool any = false;
    for (std::size_t i = 0; i < session.polls.size(); i += 1) {
        model::Poll const& poll = session.polls.at(i);
        if (!poll.result || (chosen && *chosen != static_cast<std::int64_t>(i + 1)))
            continue;
        if (!any)
            if (auto made = make_folder(options.folder); !made)
                return made;
        any = true;
        std::filesystem::path const path =
            std::filesystem::path(options.folder) / count_name(session, i + 1, poll);
        std::string const text = count_export(session, poll).dump(1) + "\n";
        if (auto written = sync::write_file(path, model::Bytes(text.begin(), text.end())); !written)
            return written;
        context.say("cli.export.written", {path.string()});
    }
    if (any)
        return {};
    return chosen ? model::failure("error.cli.poll-not-closed", {options.poll})
                  : model::failure("error.cli.no-closed-poll");
}

bool is_count(ExportOptions const& options) {
    return options.format == "count";
}

model::Result<void> export_session(ExportOptions const& options, CliContext& context) {
    if (is_count(options) && options.what != "all" && options.what != "votes")
        return model::failure("error.cli.no-such-format", {options.what, options.format});
    if (!is_count(options) && !options.poll.empty())
        return model::failure("error.cli.poll-without-count");
    auto const wanted =
        is_count(options) ? model::Result<std::vector<Wanted>>(std::vector<Wanted>()) : wanted_of(options);
    if (!wanted)
        return model::Failure(wanted.error());
    auto const profile = choice_in("--csv-profile", options.csv_profile, {"excel-fr", "open-data"});
    if (!profile)
        return model::Failure(profile.error());
    auto const number = session_in("--session", options.session);
    if (!number)
        return model::Failure(number.error());
    auto const session = read_session(options.file, *number);
    if (!session)
        return model::Failure(session.error());
    if (is_count(options))
        return export_counts(options, *session->session, context);
    bool const french = session->session->charter->language == model::DocumentLanguage::French;
    auto const words = Catalogue::open(french ? Language::French : Language::English, context.assets.locale);
    if (!words)
        return model::Failure(words.error());
    if (auto made = make_folder(options.folder); !made)
        return made;
    DocumentLexicon const lexicon(*words);
    for (Wanted const& one : *wanted) {
        auto const file =
            export_file(*session, lexicon, one.what, one.format, static_cast<model::CsvProfile>(*profile));
        if (!file)
            return model::Failure(file.error());
        std::filesystem::path const path = std::filesystem::path(options.folder) / file->name;
        if (auto written = sync::write_file(path, file->octets); !written)
            return written;
        context.say("cli.export.written", {path.string()});
    }
    return {};
}

} // namespace

void add_export(CLI::App& app, CliContext& context) {
    auto options = std::make_shared<ExportOptions>();
    Catalogue const& words = context.words;
    CLI::App* verb = app.add_subcommand("export", words.say("cli.export.about"));
    verb->footer(words.say("cli.export.footer"));
    verb->add_option("register", options->file, words.say("cli.option.register"))
        ->required()
        ->type_name(words.say("cli.value.register"));
    verb->add_option("--to", options->folder, words.say("cli.export.to"))
        ->required()
        ->type_name(words.say("cli.value.folder"));
    verb->add_option("--what", options->what, words.say("cli.export.what"))
        ->type_name("minutes|record|decisions|plan|votes|all");
    verb->add_option("--format", options->format, words.say("cli.export.format"))
        ->type_name("odt|html|markdown|csv|count");
    verb->add_option("--poll", options->poll, words.say("cli.export.poll"))
        ->type_name(words.say("cli.value.number"));
    verb->add_option("--session", options->session, words.say("cli.option.session"))
        ->type_name(words.say("cli.value.number"));
    verb->add_option("--csv-profile", options->csv_profile, words.say("cli.export.csv-profile"))
        ->type_name("excel-fr|open-data");
    verb->callback([options, &context] {
        if (auto const done = export_session(*options, context); !done)
            context.complain(done.error());
    });
}

} // namespace tablee::client
