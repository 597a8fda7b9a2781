// SPDX-License-Identifier: Apache-2.0
// `verify`: computes a register again, on a copy, and says what it found.
#include "client/cli/option_values.h"
#include "client/cli/verbs.h"
#include "client/cli/verify_session.h"
#include "model/session/digest.h"
#include "sync/store/projections.h"
#include "sync/store/register_copy.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace tablee::client {
namespace {

struct VerifyOptions {
    std::string file;
    std::string session;
    bool json = false;
};

// Everything found; faults end it early.
struct Findings {
    std::vector<VerifiedSession> sessions; // all that could be verified, oldest first
    std::vector<std::string> differing;    // tables
    std::optional<model::Error> fault;
};

// How often each reason left an event void, in the order of the reasons.
std::map<model::Refusal, std::size_t> reasons_of(model::Session const& session) {
    std::map<model::Refusal, std::size_t> reasons;
    for (model::VoidEvent const& one : *session.voids)
        reasons[one.why] += 1;
    return reasons;
}

enum class Chain { None, Agrees, Differs, Unknown };

// Whether the session before says today what this one's charter cites of it.
Chain chain_of(VerifiedSession const& one, std::vector<VerifiedSession> const& all) {
    auto const& cited = one.session->charter->previous;
    if (!cited)
        return Chain::None;
    for (VerifiedSession const& other : all)
        if (other.session->id == cited->session)
            return other.digest == cited->final_digest ? Chain::Agrees : Chain::Differs;
    return Chain::Unknown;
}

model::Result<Findings> verify_all(VerifyOptions const& options) {
    auto copy = sync::read_register(options.file);
    if (!copy)
        return model::Failure(copy.error());
    auto const sessions = copy->sessions();
    if (!sessions)
        return model::Failure(sessions.error());
    if (sessions->empty())
        return model::failure("error.session.none", {options.file});
    Findings found;
    std::vector<sync::ProjectedSession> projected;
    for (std::size_t i = 0; i < sessions->size() && !found.fault; i += 1) {
        auto batch = copy->load((*sessions)[i]);
        if (!batch)
            return model::Failure(batch.error());
        auto verified = verify_session(i + 1, (*sessions)[i], std::move(*batch));
        if (!verified) {
            found.fault = verified.error();
            continue;
        }
        projected.push_back({verified->session, verified->digest});
        found.sessions.push_back(std::move(*verified));
    }
    if (found.fault)
        return found;
    auto differing = sync::differing_projections(copy->database(), projected);
    if (!differing)
        return model::Failure(differing.error());
    found.differing = std::move(*differing);
    return found;
}

std::string joined(std::vector<std::string> const& parts) {
    std::string out;
    for (std::string const& part : parts)
        out += (out.empty() ? "" : ", ") + part;
    return out;
}

void tell_session(VerifiedSession const& one, Findings const& found, CliContext const& context) {
    model::Session const& session = *one.session;
    context.say("cli.verify.session", {std::to_string(one.number), session.charter->title.utf8,
                                       model::iso_date(session.charter->date)});
    context.say("cli.verify.events",
                {std::to_string(session.events), std::to_string(one.authors), std::to_string(one.frames)});
    if (session.voids->empty())
        context.say("cli.verify.no-void");
    for (auto const& [why, count] : reasons_of(session))
        context.say("cli.verify.void", {std::to_string(count), context.words.say(model::key_of(why))});
    context.say("cli.verify.digest", {model::short_form(one.digest), hex(one.digest)});
    Chain const chain = chain_of(one, found.sessions);
    if (chain == Chain::Agrees)
        context.say("cli.verify.chain-agrees");
    if (chain == Chain::Differs)
        context.say("cli.verify.chain-differs");
    if (chain == Chain::Unknown)
        context.say("cli.verify.chain-unknown");
}

// The reason travels as a key: said in the reader's words here.
model::Error spoken(model::Error fault, Catalogue const& words) {
    if (fault.key == "error.verify.refused")
        fault.args[3] = words.say(fault.args[3], PhraseArgs(fault.args.begin() + 4, fault.args.end()));
    return fault;
}

void tell(Findings const& found, std::optional<std::size_t> only, CliContext& context) {
    for (VerifiedSession const& one : found.sessions)
        if (!only || *only == one.number)
            tell_session(one, found, context);
    if (found.fault) {
        context.complain(spoken(*found.fault, context.words), Exit::Verification);
        return;
    }
    if (found.differing.empty())
        context.say("cli.verify.tables-agree");
    else
        context.say("cli.verify.tables-differ", {joined(found.differing)});
    context.say("cli.verify.sound");
}

void tell_json(Findings const& found, std::optional<std::size_t> only, CliContext& context) {
    nlohmann::ordered_json out;
    out["sound"] = !found.fault.has_value();
    out["sessions"] = nlohmann::ordered_json::array();
    for (VerifiedSession const& one : found.sessions) {
        if (only && *only != one.number)
            continue;
        nlohmann::ordered_json session;
        session["number"] = one.number;
        session["session"] = hex(one.session->id);
        session["events"] = one.session->events;
        session["authors"] = one.authors;
        session["signatures"] = one.frames;
        session["void"] = nlohmann::ordered_json::object();
        for (auto const& [why, count] : reasons_of(*one.session))
            session["void"][std::string(model::key_of(why))] = count;
        session["digest"] = hex(one.digest);
        session["short_digest"] = model::short_form(one.digest);
        out["sessions"].push_back(std::move(session));
    }
    out["differing_tables"] = found.differing;
    if (found.fault)
        out["fault"] = {{"key", found.fault->key}, {"args", found.fault->args}};
    context.out << out.dump() << '\n';
    if (found.fault)
        context.exit_code = static_cast<int>(Exit::Verification);
}

model::Result<void> verify(VerifyOptions const& options, CliContext& context) {
    auto const wanted = session_in("--session", options.session);
    if (!wanted)
        return model::Failure(wanted.error());
    std::optional<std::size_t> const only = *wanted;
    auto const found = verify_all(options);
    if (!found)
        return model::Failure(found.error());
    if (only && !found->fault && *only > found->sessions.size())
        return model::failure("error.session.unknown",
                              {std::to_string(*only), std::to_string(found->sessions.size())});
    if (options.json)
        tell_json(*found, only, context);
    else
        tell(*found, only, context);
    return {};
}

} // namespace

void add_verify(CLI::App& app, CliContext& context) {
    auto options = std::make_shared<VerifyOptions>();
    Catalogue const& words = context.words;
    CLI::App* verb = app.add_subcommand("verify", words.say("cli.verify.about"));
    verb->footer(words.say("cli.verify.footer"));
    verb->add_option("register", options->file, words.say("cli.option.register"))
        ->required()
        ->type_name(words.say("cli.value.register"));
    verb->add_option("--session", options->session, words.say("cli.option.session"))
        ->type_name(words.say("cli.value.number"));
    verb->add_flag("--json", options->json, words.say("cli.verify.as-json"));
    verb->callback([options, &context] {
        if (auto const done = verify(*options, context); !done)
            context.complain(done.error());
    });
}

} // namespace tablee::client
