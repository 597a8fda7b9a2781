// SPDX-License-Identifier: Apache-2.0
#include "model/report/sheets.h"

#include "model/report/choice_words.h"
#include "model/report/compose.h"
#include "model/report/method_report.h"
#include "model/report/session_words.h"
#include "model/report/tally_report.h"
#include "model/session/poll_count.h"

#include <algorithm>

namespace tablee::model::report {
namespace {

using Row = std::vector<std::string>;

Row decision_row(Lexicon const& lexicon, std::string const& subject, std::string const& advice,
                 DecisionTaken const& decision) {
    return {subject,
            advice,
            lexicon.say(name_of(decision.verdict)),
            decision.motive.utf8,
            decision.decided_by.utf8,
            lexicon.short_date(decision.date)};
}

// What the committee's vote said of a proposal: dots and rank in the last prioritisation that had it.
std::string advice_on(Session const& session, Lexicon const& lexicon, ProposalId const& proposal) {
    std::string advice;
    for (Poll const& poll : session.polls) {
        if (!poll.result)
            continue;
        auto const retained = retained_options(poll);
        for (std::size_t place = 0; place < poll.result->options.size(); place += 1) {
            std::uint16_t const option = poll.result->options[place];
            if (poll.as.sheet.options[option].proposal != proposal)
                continue;
            bool const kept = std::find(retained.begin(), retained.end(), option) != retained.end();
            if (auto const* dots = std::get_if<voting::DotsOutcome>(&poll.result->outcome))
                advice = lexicon.say(phrase(kept ? "report.advice.retained" : "report.advice.dots",
                                            dots->dots[place], dots->ranks[place]));
            else
                advice = lexicon.say(phrase(kept ? "report.advice.kept" : "report.advice.not-kept"));
        }
    }
    return advice;
}

std::string words_in(Lexicon const& lexicon, Line const& line) {
    std::string words;
    for (Span const& one : line) {
        auto const* said = std::get_if<Phrase>(&one.words);
        words += said != nullptr ? lexicon.say(*said) : std::get<std::string>(one.words);
    }
    return words;
}

void add_totals(Sheet& sheet, Session const& session, Lexicon const& lexicon, Poll const& poll) {
    std::string const& question = poll.as.sheet.question.utf8;
    auto const row = [&](std::string what, std::uint64_t count) {
        sheet.rows.push_back({question, lexicon.say(name_of(poll.as.sheet.secrecy)), std::move(what),
                              std::to_string(count), ""});
    };
    if (auto const* motion = std::get_if<voting::MotionOutcome>(&poll.result->outcome)) {
        row(lexicon.say(name_of(voting::Motion::For)), motion->votes.votes_for);
        row(lexicon.say(name_of(voting::Motion::Against)), motion->votes.against);
        row(lexicon.say(name_of(voting::Motion::Abstain)), motion->votes.abstain);
        row(lexicon.say(name_of(voting::Motion::Blank)), motion->votes.blank);
        row(lexicon.say(phrase("report.motion.null")), motion->votes.null);
        return;
    }
    if (auto const* dots = std::get_if<voting::DotsOutcome>(&poll.result->outcome)) {
        for (std::uint32_t place : dots->order)
            row(words_of(session, poll.option_at(place)), dots->dots[place]);
        return;
    }
    for (MethodRow const& one : method_rows(session, lexicon, poll))
        sheet.rows.push_back(
            {question, lexicon.say(name_of(poll.as.sheet.secrecy)), one.what, one.figure, ""});
}

void add_voices(Sheet& sheet, Session const& session, Lexicon const& lexicon, Poll const& poll) {
    for (Member const& member : session.members)
        for (CountedChoice const& one : poll.result->choices) {
            if (one.voice != member.id || !one.choice ||
                std::holds_alternative<voting::DotsChoice>(*one.choice))
                continue;
            sheet.rows.push_back({poll.as.sheet.question.utf8, lexicon.say(name_of(poll.as.sheet.secrecy)),
                                  words_in(lexicon, choice_words(session, poll, one.choice)), "1",
                                  full_name(member)});
        }
}

} // namespace

Sheet decisions_sheet(Session const& session, Lexicon const& lexicon) {
    Sheet sheet;
    sheet.header = {phrase("report.decisions.subject"), phrase("report.decisions.advice"),
                    phrase("report.decisions.verdict"), phrase("report.decisions.motive"),
                    phrase("report.decisions.by"),      phrase("report.decisions.date")};
    for (Proposal const& proposal : session.proposals)
        if (!proposal.decisions.empty())
            sheet.rows.push_back(decision_row(lexicon, title_of(proposal),
                                              advice_on(session, lexicon, proposal.id),
                                              proposal.decisions.back().as));
    for (Poll const& poll : session.polls)
        if (!poll.decisions.empty())
            sheet.rows.push_back(decision_row(lexicon, poll.as.sheet.question.utf8,
                                              lexicon.say(outcome_sentence(poll)), poll.decisions.back().as));
    return sheet;
}

Sheet plan_sheet(Session const& session, Lexicon const& lexicon) {
    Sheet sheet;
    sheet.header = {phrase("report.plan.action"),   phrase("report.plan.owner"),
                    phrase("report.plan.partners"), phrase("report.plan.start"),
                    phrase("report.plan.due"),      phrase("report.plan.resources"),
                    phrase("report.plan.measure"),  phrase("report.plan.progress"),
                    phrase("report.plan.state"),    phrase("report.plan.motive")};
    for (Action const& action : session.actions) {
        ActionContent const& now = action.now();
        sheet.rows.push_back({now.title.utf8, now.owner.utf8, now.partners.utf8,
                              lexicon.short_date(now.start), lexicon.short_date(now.due), now.resources.utf8,
                              now.measure.utf8, std::to_string(now.progress), lexicon.say(name_of(now.state)),
                              now.motive.utf8});
    }
    return sheet;
}

Sheet votes_sheet(Session const& session, Lexicon const& lexicon) {
    Sheet sheet;
    sheet.header = {phrase("report.votes.question"), phrase("report.votes.kind"), phrase("report.votes.what"),
                    phrase("report.votes.count"), phrase("report.votes.member")};
    for (Poll const& poll : session.polls) {
        if (!poll.result)
            continue;
        add_totals(sheet, session, lexicon, poll);
        if (poll.as.sheet.secrecy == Secrecy::Nominal)
            add_voices(sheet, session, lexicon, poll);
    }
    return sheet;
}

} // namespace tablee::model::report
