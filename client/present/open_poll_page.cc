// SPDX-License-Identifier: Apache-2.0
#include "client/present/open_poll_page.h"

#include "client/i18n/lexicon.h"
#include "client/present/permission.h"
#include "model/report/session_words.h"
#include "model/session/quorum.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::voting::MajorityBase;

// The rulebook is asked about the smallest poll that there can be.
std::string cannot_open(Outlook const& outlook) {
    model::PollOpened body;
    body.sheet.question = {"?"};
    body.sheet.secrecy = model::Secrecy::Nominal;
    body.sheet.method = model::voting::MotionRules{};
    body.electorate = model::electorate_now(*outlook.session);
    return why_not(outlook, body);
}

std::vector<PollCandidate> candidates(Outlook const& outlook) {
    std::vector<model::Proposal const*> standing;
    for (model::Proposal const& proposal : outlook.session->proposals)
        if (proposal.status == model::ProposalStatus::Standing)
            standing.push_back(&proposal);
    std::stable_sort(standing.begin(), standing.end(),
                     [](model::Proposal const* a, model::Proposal const* b) {
                         bool const a_numbered = a->number != 0;
                         bool const b_numbered = b->number != 0;
                         return a_numbered != b_numbered ? a_numbered : a->number < b->number;
                     });
    std::vector<PollCandidate> rows;
    for (model::Proposal const* proposal : standing)
        rows.push_back({proposal->id, model::report::title_of(*proposal)});
    return rows;
}

void list_items(Outlook const& outlook, OpenPollPage& page) {
    for (model::AgendaItemId const& id : *outlook.session->agenda) {
        model::AgendaItem const& item = *outlook.session->items.find(id);
        if (item.started && !item.ended)
            page.current_item = static_cast<int>(page.items.size());
        page.items.push_back({id, item.title.utf8});
    }
}

void list_choices(Outlook const& outlook, OpenPollPage& page) {
    DocumentLexicon const lexicon(*outlook.words);
    page.secrecies = {
        {outlook.say("polling.secrecy.nominal"), secrecy_sentence(*outlook.words, model::Secrecy::Nominal)},
        {outlook.say("polling.secrecy.hidden"),
         secrecy_sentence(*outlook.words, model::Secrecy::HiddenUntilClosed)},
        {outlook.say("polling.secrecy.anonymous"),
         secrecy_sentence(*outlook.words, model::Secrecy::AnonymousDisplay)},
        {outlook.say("polling.secrecy.paper"),
         secrecy_sentence(*outlook.words, model::Secrecy::SecretOnPaper)}};
    for (auto tie :
         {model::CutTie::KeepBoth, model::CutTie::VoteAgain, model::CutTie::Chair, model::CutTie::Lot})
        page.cut_ties.push_back({lexicon.say(model::report::name_of(tie)), {}});
    page.bases = {{outlook.say("polling.base.expressed"), outlook.say("polling.base.expressed-detail")},
                  {outlook.say("polling.base.cast"), outlook.say("polling.base.cast-detail")},
                  {outlook.say("polling.base.present"), outlook.say("polling.base.present-detail")},
                  {outlook.say("polling.base.members"), outlook.say("polling.base.members-detail")}};
    page.thresholds = {{outlook.say("polling.threshold.half"), {}},
                       {outlook.say("polling.threshold.two-thirds"), {}},
                       {outlook.say("polling.threshold.three-quarters"), {}}};
}

std::string motion_sentence(Catalogue const& words, OpenPollPage const& page, PollDraft const& draft) {
    std::string sentence =
        words.say("polling.sentence.motion", {page.thresholds[draft.threshold].name,
                                              page.bases[static_cast<std::size_t>(draft.base)].detail});
    sentence += " ";
    sentence += draft.casting_vote ? words.say("polling.sentence.casting-vote", {page.chair})
                                   : words.say("polling.sentence.tie-rejects");
    return sentence;
}

} // namespace

std::string secrecy_sentence(Catalogue const& words, model::Secrecy secrecy) {
    switch (secrecy) {
    case model::Secrecy::Nominal:
        return words.say("polling.secrecy.nominal-detail");
    case model::Secrecy::HiddenUntilClosed:
        return words.say("polling.secrecy.hidden-detail");
    case model::Secrecy::AnonymousDisplay:
        return words.say("polling.secrecy.anonymous-detail");
    case model::Secrecy::SecretOnPaper:
        break;
    }
    return words.say("polling.secrecy.paper-detail");
}

OpenPollPage open_poll_page(Outlook const& outlook) {
    OpenPollPage page;
    page.cannot_open = cannot_open(outlook);
    page.candidates = candidates(outlook);
    list_items(outlook, page);
    list_choices(outlook, page);
    model::QuorumFigures const quorum = model::quorum_now(*outlook.session);
    auto const voices = static_cast<std::int64_t>(quorum.present) + quorum.represented;
    page.electorate = outlook.say(
        "polling.electorate", voices,
        {std::to_string(voices), std::to_string(quorum.present), std::to_string(quorum.represented)});
    if (!quorum.reached)
        page.quorum_warning = outlook.say("polling.no-quorum", {std::to_string(quorum.required)});
    if (!outlook.session->freeze.frozen && !page.candidates.empty())
        page.list_warning = outlook.say("polling.list-open");
    if (model::Member const* chair = model::holder_of(*outlook.session, model::Role::Chair))
        page.chair = model::full_name(*chair);
    return page;
}

PollDraft fresh_draft(OpenPollPage const& page, PollMethod method) {
    PollDraft draft;
    draft.method = method;
    for (PollCandidate const& candidate : page.candidates)
        draft.chosen.push_back(candidate.id);
    auto const most = static_cast<int>(draft.chosen.size());
    draft.retain = std::min(draft.retain, most);
    draft.item = page.current_item;
    return draft;
}

std::string rule_sentence(Catalogue const& words, OpenPollPage const& page, PollDraft const& draft) {
    std::string sentence;
    if (draft.method == PollMethod::Motion) {
        sentence = motion_sentence(words, page, draft);
    } else {
        auto const options = std::to_string(draft.chosen.size());
        sentence = words.say("polling.sentence.dots", draft.dots,
                             {std::to_string(draft.dots), options, std::to_string(draft.cap)});
        sentence += " ";
        sentence += draft.retain == 0
                        ? words.say("polling.sentence.retain-none")
                        : words.say("polling.sentence.retain", draft.retain, {std::to_string(draft.retain)});
        if (draft.retain > 0)
            sentence += " " + page.cut_ties[static_cast<std::size_t>(draft.cut_tie)].name;
    }
    return sentence + " " + page.secrecies[static_cast<std::size_t>(draft.secrecy)].detail;
}

std::string problem_in(Catalogue const& words, OpenPollPage const& page, PollDraft const& draft) {
    if (!page.cannot_open.empty())
        return page.cannot_open;
    if (draft.question.empty())
        return words.say("polling.problem.question");
    if (draft.method == PollMethod::Motion) {
        if (draft.casting_vote && page.chair.empty())
            return words.say("polling.problem.no-chair");
        if (draft.casting_vote && draft.secrecy == model::Secrecy::SecretOnPaper)
            return words.say("polling.problem.casting-on-paper");
        return {};
    }
    auto const options = static_cast<int>(draft.chosen.size());
    if (options < 2)
        return words.say("polling.problem.options");
    if (draft.dots < 1 || draft.cap < 1 || draft.cap > draft.dots)
        return words.say("polling.problem.cap");
    if (draft.retain > options)
        return words.say("polling.problem.retain");
    return {};
}

model::RuleSheet sheet_of(OpenPollPage const& page, PollDraft const& draft) {
    model::RuleSheet sheet;
    sheet.question = {draft.question};
    sheet.secrecy = draft.secrecy;
    if (draft.item >= 0 && draft.item < static_cast<int>(page.items.size()))
        sheet.item = page.items[static_cast<std::size_t>(draft.item)].id;
    if (draft.method == PollMethod::Motion) {
        model::voting::MotionRules rules;
        rules.base = draft.base;
        rules.threshold = kThresholds[draft.threshold];
        rules.tie =
            draft.casting_vote ? model::voting::MotionTie::CastingVote : model::voting::MotionTie::Rejected;
        sheet.method = rules;
        return sheet;
    }
    sheet.method = model::voting::DotsRules{static_cast<std::uint16_t>(draft.dots),
                                            static_cast<std::uint16_t>(draft.cap)};
    sheet.retain = static_cast<std::uint16_t>(draft.retain);
    sheet.cut_tie = draft.cut_tie;
    for (PollCandidate const& candidate : page.candidates)
        if (std::find(draft.chosen.begin(), draft.chosen.end(), candidate.id) != draft.chosen.end())
            sheet.options.push_back({candidate.id, {}, {}});
    return sheet;
}

} // namespace tablee::client
