// SPDX-License-Identifier: Apache-2.0
#include "client/cli/demo_summary.h"

#include "client/app/register_session.h"
#include "client/i18n/lexicon.h"
#include "model/import/csv.h"
#include "model/report/session_words.h"
#include "model/report/tally_report.h"
#include "sync/store/atomic_file.h"

#include <charconv>

namespace tablee::client {
namespace {

using model::failure;
using model::Result;

constexpr std::size_t kExpectedBytes = 64 * 1024;

model::Poll const* prioritisation(model::Session const& session) {
    for (model::Poll const& poll : session.polls)
        if (poll.result && std::holds_alternative<model::voting::DotsOutcome>(poll.result->outcome))
            return &poll;
    return nullptr;
}

// Reference -> dots, as the invented session has them.
Result<std::map<std::string, std::uint64_t>> expected_dots(CliContext const& context) {
    auto const path = context.assets.data / "demo" / "gommettes-attendues.csv";
    auto const bytes = sync::read_file(path, kExpectedBytes);
    if (!bytes)
        return model::Failure(bytes.error());
    std::map<std::string, std::uint64_t> expected;
    auto const table = model::read_csv(*bytes, path.filename().string());
    for (std::size_t row = 0; row < table.row_count(); row += 1) {
        std::string_view const dots = table.cell(row, 1);
        std::from_chars(dots.data(), dots.data() + dots.size(), expected[std::string(table.cell(row, 0))]);
    }
    return expected;
}

Result<void> check_totals(model::Session const& session, model::Poll const& poll, CliContext const& context) {
    auto const expected = expected_dots(context);
    if (!expected)
        return model::Failure(expected.error());
    auto const& outcome = std::get<model::voting::DotsOutcome>(poll.result->outcome);
    for (std::size_t i = 0; i < poll.as.sheet.options.size(); i += 1) {
        model::Proposal const* proposal = session.proposals.find(*poll.as.sheet.options[i].proposal);
        auto const at = expected->find(proposal->reference.utf8);
        std::uint64_t const wanted = at == expected->end() ? 0 : at->second;
        if (outcome.dots[i] != wanted)
            return failure("error.demo.totals", {proposal->reference.utf8, std::to_string(wanted),
                                                 std::to_string(outcome.dots[i])});
    }
    return {};
}

void tell_ranking(model::Session const& session, model::Poll const& poll, CliContext& context) {
    auto const& outcome = std::get<model::voting::DotsOutcome>(poll.result->outcome);
    context.say("demo.ranking",
                {poll.as.sheet.question.utf8, std::to_string(outcome.valid), std::to_string(outcome.spent)});
    for (std::uint32_t option : outcome.order)
        if (outcome.dots[option] > 0)
            context.say("demo.ranked",
                        {std::to_string(outcome.ranks[option]), std::to_string(outcome.dots[option]),
                         model::report::words_of(session, poll.option_at(option))});
}

void tell_decisions(model::Session const& session, CliContext& context) {
    DocumentLexicon const lexicon(context.words);
    context.say("demo.motions");
    for (model::Poll const& poll : session.polls)
        if (!std::holds_alternative<model::voting::DotsRules>(poll.as.sheet.method))
            context.say("demo.motion",
                        {poll.as.sheet.question.utf8, lexicon.say(model::report::outcome_sentence(poll))});
    context.say("demo.decisions");
    for (model::Proposal const& proposal : session.proposals) {
        if (proposal.decisions.empty())
            continue;
        model::DecisionTaken const& decision = proposal.decisions.back().as;
        std::string const motive = decision.motive.utf8.empty() ? "" : " (" + decision.motive.utf8 + ")";
        context.say("demo.decision", {model::report::title_of(proposal),
                                      lexicon.say(model::report::name_of(decision.verdict)) + motive});
    }
}

} // namespace

Result<void> sum_up(std::filesystem::path const& register_path, CliContext& context,
                    std::map<std::string, std::string> const& digests) {
    auto const read = read_session(register_path, 1);
    if (!read)
        return model::Failure(read.error());
    model::Session const& session = *read->session;
    if (model::Poll const* poll = prioritisation(session)) {
        tell_ranking(session, *poll, context);
        if (auto same = check_totals(session, *poll, context); !same)
            return same;
        context.say("demo.totals-hold");
    }
    tell_decisions(session, context);
    context.say("demo.digests", {std::to_string(session.events), std::to_string(session.voids->size())});
    for (auto const& [label, digest] : digests) {
        context.say("demo.digest", {label, digest});
        if (digest != hex(read->digest()))
            return failure("error.demo.apart", {register_path.parent_path().string()});
    }
    return {};
}

} // namespace tablee::client
