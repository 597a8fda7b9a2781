// SPDX-License-Identifier: Apache-2.0
// `paper-kit`: what is printed before a session, as one PDF file.
#include "client/app/export_files.h"
#include "client/cli/option_values.h"
#include "client/cli/verbs.h"
#include "sync/store/atomic_file.h"

#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <sstream>
#include <system_error>

namespace tablee::client {
namespace {

struct PaperKitOptions {
    std::string file;
    std::string out;
    std::string parts;
    std::string session;
};

model::Result<PaperParts> parts_in(std::string const& written) {
    static constexpr std::array<bool PaperParts::*, 5> kParts{&PaperParts::proposals, &PaperParts::ballots,
                                                              &PaperParts::tally, &PaperParts::sign_in,
                                                              &PaperParts::cards};
    if (written.empty())
        return PaperParts{};
    PaperParts parts{false, false, false, false, false};
    std::istringstream list(written);
    for (std::string word; std::getline(list, word, ',');) {
        auto const which = choice_in("--parts", word, {"proposals", "ballots", "tally", "signin", "cards"});
        if (!which)
            return model::Failure(which.error());
        parts.*kParts[*which] = true;
    }
    return parts;
}

// The sheets speak the session's language, as every document does, unless one is asked for.
model::Result<ExportFile> made(RegisterSession const& session, PaperParts parts, bool asked_language,
                               CliContext& context) {
    if (asked_language)
        return paper_kit_file(session, context.words, parts);
    auto const words = Catalogue::open(language_of_documents(session), context.assets.locale);
    if (!words)
        return model::Failure(words.error());
    return paper_kit_file(session, *words, parts);
}

model::Result<void> write_kit(PaperKitOptions const& options, bool asked_language, CliContext& context) {
    auto const parts = parts_in(options.parts);
    if (!parts)
        return model::Failure(parts.error());
    auto const number = session_in("--session", options.session);
    if (!number)
        return model::Failure(number.error());
    std::error_code none;
    if (std::filesystem::equivalent(options.file, options.out, none))
        return model::failure("error.cli.over-register", {"--out", options.out});
    auto const session = read_session(options.file, *number);
    if (!session)
        return model::Failure(session.error());
    auto const file = made(*session, *parts, asked_language, context);
    if (!file)
        return model::Failure(file.error());
    if (auto written = sync::write_file(options.out, file->octets); !written)
        return written;
    context.say("cli.export.written", {options.out});
    return {};
}

} // namespace

void add_paper_kit(CLI::App& app, CliContext& context) {
    auto options = std::make_shared<PaperKitOptions>();
    Catalogue const& words = context.words;
    CLI::App* verb = app.add_subcommand("paper-kit", words.say("cli.paper-kit.about"));
    verb->footer(words.say("cli.paper-kit.footer"));
    verb->add_option("register", options->file, words.say("cli.option.register"))
        ->required()
        ->type_name(words.say("cli.value.register"));
    verb->add_option("--out", options->out, words.say("cli.paper-kit.out"))
        ->required()
        ->type_name(words.say("cli.value.pdf-file"));
    verb->add_option("--parts", options->parts, words.say("cli.paper-kit.parts"))
        ->type_name("proposals,ballots,tally,signin,cards");
    verb->add_option("--session", options->session, words.say("cli.option.session"))
        ->type_name(words.say("cli.value.number"));
    verb->callback([options, &app, &context] {
        bool const asked_language = app.get_option("--language")->count() > 0;
        if (auto const done = write_kit(*options, asked_language, context); !done)
            context.complain(done.error());
    });
}

} // namespace tablee::client
