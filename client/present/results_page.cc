// SPDX-License-Identifier: Apache-2.0
#include "client/present/results_page.h"

#include "client/i18n/lexicon.h"
#include "client/present/permission.h"
#include "client/present/result_figures.h"
#include "client/present/typed_values.h"
#include "model/base/text.h"
#include "model/report/session_words.h"
#include "model/report/tally_report.h"
#include "model/session/poll_count.h"

#include <algorithm>

namespace tablee::client {
namespace {

std::string title_at(Outlook const& outlook, model::Poll const& poll, std::uint16_t option) {
    return model::report::words_of(*outlook.session, poll.as.sheet.options[option]);
}

std::string settled_words(Outlook const& outlook, model::RetainedSet const& set) {
    std::string words;
    switch (set.settlement) {
    case model::Settlement::AsCounted:
        words = outlook.say("results.settled.as-counted");
        break;
    case model::Settlement::KeptBoth:
        words = outlook.say("results.settled.kept-both");
        break;
    case model::Settlement::VotedAgain:
        words = outlook.say("results.settled.voted-again");
        break;
    case model::Settlement::Chair:
        words = outlook.say("results.settled.chair");
        break;
    case model::Settlement::Lot:
        words = outlook.say("results.settled.lot");
        break;
    }
    return set.note.utf8.empty() ? words : words + " " + set.note.utf8;
}

RetainedLine retained_line(Outlook const& outlook, model::Poll const& poll, ResultPage const& page) {
    RetainedLine line;
    std::optional<model::RetainedSet> set = poll.retained;
    for_each_waiting<model::RetainedSet>(outlook, [&](model::RetainedSet const& body) {
        if (body.poll == poll.id) {
            set = body;
            line.saving = true;
        }
    });
    line.options = set ? set->options : model::retained_options(poll);
    for (std::uint16_t const option : line.options)
        line.titles.push_back(title_at(outlook, poll, option));
    line.settled = set ? settled_words(outlook, *set) : outlook.say("results.settled.not-set");
    if (!page.tied.empty() && !set) {
        std::uint32_t const seats = model::cut_of(poll.result->outcome).seats_left;
        line.tie =
            outlook.say("results.tie", seats, {std::to_string(page.tied.size()), std::to_string(seats)});
        line.tie += " " + DocumentLexicon(*outlook.words).say(model::report::name_of(poll.as.sheet.cut_tie));
    }
    line.can_set = may(outlook, model::RetainedSet{poll.id, line.options, {}, {}});
    return line;
}

DecisionLine decision_line(Outlook const& outlook, std::string title,
                           std::vector<model::Decision> const& decisions,
                           std::optional<model::ProposalId> const& proposal, model::PollId const& poll) {
    DecisionLine line;
    line.proposal = proposal;
    line.title = std::move(title);
    std::optional<model::DecisionTaken> stands;
    if (!decisions.empty())
        stands = decisions.back().as;
    for_each_waiting<model::DecisionTaken>(outlook, [&](model::DecisionTaken const& body) {
        if (body.proposal == proposal && (proposal || body.poll == poll)) {
            stands = body;
            line.saving = true;
        }
    });
    line.taken = stands.has_value();
    if (!stands) {
        line.verdict = outlook.say("results.decision.none");
        return line;
    }
    line.verdict = outlook.say("results.decision.taken",
                               {DocumentLexicon(*outlook.words).say(model::report::name_of(stands->verdict)),
                                stands->decided_by.utf8, short_date(outlook, stands->date)});
    line.motive = stands->motive.utf8;
    return line;
}

// Of what was retained, and of whatever else was decided.
void list_decisions(Outlook const& outlook, model::Poll const& poll, ResultPage& page) {
    if (!page.retained) {
        page.decisions.push_back(decision_line(outlook, page.question, poll.decisions, {}, poll.id));
    } else {
        for (OptionLine const& bar : page.total.options) {
            auto const& option = poll.as.sheet.options[bar.option];
            model::Proposal const* proposal =
                option.proposal ? outlook.session->proposals.find(*option.proposal) : nullptr;
            if (proposal != nullptr && (bar.retained || !proposal->decisions.empty()))
                page.decisions.push_back(
                    decision_line(outlook, bar.title, proposal->decisions, proposal->id, poll.id));
        }
    }
    model::DecisionTaken trial;
    trial.poll = poll.id;
    page.can_decide = may(outlook, trial);
}

void mark_retained(Figures& figures, std::vector<std::uint16_t> const& options) {
    for (OptionLine& line : figures.options)
        line.retained = std::ranges::find(options, line.option) != options.end();
}

ResultPage result_page(Outlook const& outlook, model::Poll const& poll) {
    DocumentLexicon const lexicon(*outlook.words);
    ResultPage page;
    page.id = poll.id;
    page.question = poll.as.sheet.question.utf8;
    page.cut_tie = poll.as.sheet.cut_tie;
    page.contested = poll.status == model::PollStatus::Contested;
    page.sentence = lexicon.say(model::report::outcome_sentence(poll));
    if (!poll.result) {
        page.notice = page.sentence;
        page.next = next_votes(outlook, poll, {});
        return page;
    }
    fill_figures(outlook, poll, page);
    if (model::voting::retains_options(poll.as.sheet.method)) {
        page.retained = retained_line(outlook, poll, page);
        mark_retained(page.total, page.retained->options);
        if (page.per_head)
            mark_retained(*page.per_head, page.retained->options);
    }
    fill_colleges(outlook, poll, page);
    list_decisions(outlook, poll, page);
    page.next = next_votes(outlook, poll, page.tied);
    page.robustness = robustness_card(outlook, poll);
    return page;
}

model::Poll const* shown_poll(model::Session const& session, std::optional<model::PollId> const& selected) {
    model::Poll const* last = nullptr;
    model::Poll const* last_ended = nullptr;
    for (model::Poll const& poll : session.polls) {
        if (selected == poll.id)
            return &poll;
        last = &poll;
        if (poll.status != model::PollStatus::Open)
            last_ended = &poll;
    }
    return last_ended != nullptr ? last_ended : last;
}

} // namespace

ResultsPage results_page(Outlook const& outlook, std::optional<model::PollId> const& selected) {
    ResultsPage page;
    DocumentLexicon const lexicon(*outlook.words);
    for (model::Poll const& poll : outlook.session->polls)
        page.polls.push_back({poll.id, poll.as.sheet.question.utf8,
                              lexicon.say(model::report::outcome_sentence(poll)),
                              hour_of(outlook, poll.opened_at), poll.status == model::PollStatus::Open});
    std::reverse(page.polls.begin(), page.polls.end());
    if (model::Poll const* poll = shown_poll(*outlook.session, selected))
        page.shown = result_page(outlook, *poll);
    page.safety = safety_sentence(outlook);
    page.can_open = keeps_session(outlook) && outlook.session->phase == model::Phase::Open;
    page.today = outlook.session->charter->date;
    page.today_words = short_date(outlook, page.today);
    return page;
}

model::Settlement settlement_of(ResultPage const& page) {
    if (page.tied.empty())
        return model::Settlement::AsCounted;
    switch (page.cut_tie) {
    case model::CutTie::KeepBoth:
        return model::Settlement::KeptBoth;
    case model::CutTie::VoteAgain:
        return model::Settlement::VotedAgain;
    case model::CutTie::Chair:
        return model::Settlement::Chair;
    case model::CutTie::Lot:
        return model::Settlement::Lot;
    }
    return model::Settlement::AsCounted;
}

model::Result<model::DecisionTaken> decision_of(ResultPage const& page, DecisionLine const& line,
                                                DecisionDraft const& draft) {
    auto name = model::clean_title(draft.decided_by);
    if (!name)
        return model::Failure(std::move(name.error()));
    if (name->empty())
        return model::failure("results.decide.no-name");
    auto const date = typed_date(draft.date);
    if (!date)
        return model::failure("results.decide.bad-date", {draft.date});
    auto motive = model::clean_text(draft.motive);
    if (!motive)
        return model::Failure(std::move(motive.error()));
    model::DecisionTaken body;
    body.proposal = line.proposal;
    if (!line.proposal)
        body.poll = page.id;
    body.verdict = static_cast<model::Verdict>(draft.verdict);
    body.decided_by = {std::move(*name), false};
    body.date = *date;
    body.motive = {std::move(*motive), false};
    return body;
}

} // namespace tablee::client
