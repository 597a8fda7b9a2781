// SPDX-License-Identifier: Apache-2.0
#include "client/present/open_poll_page.h"

#include "client/i18n/lexicon.h"
#include "client/present/permission.h"
#include "model/report/session_words.h"
#include "model/session/quorum.h"

#include <algorithm>
#include <array>
#include <map>

namespace tablee::client {
namespace {

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

std::vector<RuleChoice> choices(Outlook const& outlook,
                                std::initializer_list<std::array<char const*, 2>> keys) {
    std::vector<RuleChoice> rows;
    for (auto const& [name, detail] : keys)
        rows.push_back({outlook.say(name), outlook.say(detail)});
    return rows;
}

void list_methods(Outlook const& outlook, OpenPollPage& page) {
    page.methods = choices(outlook, {{"polling.method.dots", "polling.method.dots-when"},
                                     {"polling.method.judgment", "polling.method.judgment-when"},
                                     {"polling.method.motion", "polling.method.motion-when"},
                                     {"polling.method.consent", "polling.method.consent-when"},
                                     {"polling.method.placing", "polling.method.placing-when"},
                                     {"polling.method.budget", "polling.method.budget-when"},
                                     {"polling.method.ranking", "polling.method.ranking-when"},
                                     {"polling.method.score", "polling.method.score-when"},
                                     {"polling.method.approval", "polling.method.approval-when"},
                                     {"polling.method.comparing", "polling.method.comparing-when"}});
    page.no_opinions = choices(outlook, {{"polling.no-opinion.worst", "polling.no-opinion.worst-detail"},
                                         {"polling.no-opinion.own", "polling.no-opinion.own-detail"},
                                         {"polling.no-opinion.total", "polling.no-opinion.total-detail"}});
    page.medians = choices(outlook, {{"polling.median.lower", "polling.median.lower-detail"},
                                     {"polling.median.upper", "polling.median.upper-detail"}});
    page.aggregates = choices(outlook, {{"polling.aggregate.sum", "polling.aggregate.sum-detail"},
                                        {"polling.aggregate.mean", "polling.aggregate.mean-detail"},
                                        {"polling.aggregate.median", "polling.aggregate.median-detail"}});
    page.counts = choices(outlook, {{"polling.count.schulze", "polling.count.schulze-detail"},
                                    {"polling.count.copeland", "polling.count.copeland-detail"},
                                    {"polling.count.ranked-pairs", "polling.count.ranked-pairs-detail"},
                                    {"polling.count.borda", "polling.count.borda-detail"},
                                    {"polling.count.runoff", "polling.count.runoff-detail"},
                                    {"polling.count.transferable", "polling.count.transferable-detail"}});
    page.fundings = choices(outlook, {{"polling.funding.shares", "polling.funding.shares-detail"},
                                      {"polling.funding.greedy", "polling.funding.greedy-detail"}});
    page.weighings = choices(outlook, {{"polling.weighing.heads", "polling.weighing.heads-detail"},
                                       {"polling.weighing.sides", "polling.weighing.sides-detail"},
                                       {"polling.weighing.equal", "polling.weighing.equal-detail"},
                                       {"polling.weighing.stated", "polling.weighing.stated-detail"},
                                       {"polling.weighing.double", "polling.weighing.double-detail"}});
}

void fill_frame(Outlook const& outlook, OpenPollPage& page) {
    for (PollCandidate const& candidate : page.candidates)
        page.frame.candidates.push_back(candidate.id);
    for (ItemChoice const& item : page.items)
        page.frame.items.push_back(item.id);
    for (model::College const& college : outlook.session->colleges) {
        page.frame.colleges.push_back(college.id);
        page.colleges.push_back(college.as.name.utf8);
    }
}

// How many voices the post with the most of them votes for: they do it one after the other.
int busiest_post(Outlook const& outlook) {
    std::map<model::PostId, int> voices;
    auto const& seats = outlook.session->authority.now().seats;
    for (model::Voice const& voice : model::electorate_now(*outlook.session))
        if (auto const seat = seats.find(voice.holder); seat != seats.end())
            voices[seat->second] += 1;
    int most = 0;
    for (auto const& [post, count] : voices)
        most = std::max(most, count);
    return most;
}

// Of the members present: the assembly's third, rounded up.
std::string secret_rule(Outlook const& outlook, PollDefaults const& defaults, std::int64_t present) {
    if (defaults.secret_share.numerator == 0)
        return {};
    return outlook.say("polling.secret.rule", {std::to_string(model::ceil_of(defaults.secret_share, present)),
                                               std::to_string(present)});
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

OpenPollPage open_poll_page(Outlook const& outlook, PollDefaults const& defaults) {
    OpenPollPage page;
    page.cannot_open = cannot_open(outlook);
    page.candidates = candidates(outlook);
    list_items(outlook, page);
    list_choices(outlook, page);
    list_methods(outlook, page);
    fill_frame(outlook, page);
    page.busiest_post = busiest_post(outlook);
    page.defaults = defaults;
    model::QuorumFigures const quorum = model::quorum_now(*outlook.session);
    auto const voices = static_cast<std::int64_t>(quorum.present) + quorum.represented;
    page.voices = static_cast<int>(voices);
    page.secret_rule = secret_rule(outlook, page.defaults, quorum.present);
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
    draft.chosen = page.frame.candidates;
    auto const most = static_cast<int>(draft.chosen.size());
    draft.retain = std::min(draft.retain, most);
    draft.pairs = std::clamp(most * (most - 1) / 2, 1, draft.pairs);
    draft.item = page.current_item;
    draft.base = page.defaults.base;
    draft.casting_vote = page.defaults.casting_vote && !page.chair.empty();
    if (method == PollMethod::Consent)
        draft.secrecy = model::Secrecy::Nominal; // objections are spoken to
    draft.shares.assign(page.colleges.size(), 0);
    if (!page.colleges.empty())
        for (std::size_t i = 0; i < draft.shares.size(); i += 1) // as even as hundredths go
            draft.shares[i] =
                static_cast<int>(100 / draft.shares.size() + (i < 100 % draft.shares.size() ? 1 : 0));
    return draft;
}

std::string problem_in(Catalogue const& words, OpenPollPage const& page, PollDraft const& draft) {
    if (!page.cannot_open.empty())
        return page.cannot_open;
    switch (fault_in(draft, page.frame, !page.chair.empty())) {
    case DraftFault::None:
        return {};
    case DraftFault::NoQuestion:
        return words.say("polling.problem.question");
    case DraftFault::NoChair:
        return words.say("polling.problem.no-chair");
    case DraftFault::CastingOnPaper:
        return words.say("polling.problem.casting-on-paper");
    case DraftFault::TooFewOptions:
        return words.say("polling.problem.options");
    case DraftFault::BadCap:
        return words.say("polling.problem.cap");
    case DraftFault::RetainsTooMany:
        return words.say("polling.problem.retain");
    case DraftFault::TooManyCompared:
        return words.say("polling.problem.compared", {std::to_string(model::voting::kComparedOptions)});
    case DraftFault::TooManyPairs:
        return words.say("polling.problem.pairs");
    case DraftFault::NotOnPaper:
        return words.say("polling.problem.not-on-paper");
    case DraftFault::SharesOnPaper:
        return words.say("polling.problem.shares-on-paper");
    case DraftFault::NoShares:
        return words.say("polling.problem.no-shares");
    case DraftFault::NoBudget:
        return words.say("polling.problem.budget");
    case DraftFault::NoCost:
        return words.say("polling.problem.cost");
    }
    return {};
}

} // namespace tablee::client
