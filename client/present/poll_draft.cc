// SPDX-License-Identifier: Apache-2.0
#include "client/present/poll_draft.h"

#include "client/present/typed_values.h"
#include "model/session/poll_count.h"

#include <algorithm>

namespace tablee::client {
namespace {

namespace voting = model::voting;

constexpr std::uint32_t kMoneyMost = 1'000'000'000;

bool is_chosen(PollDraft const& draft, model::ProposalId const& id) {
    return std::find(draft.chosen.begin(), draft.chosen.end(), id) != draft.chosen.end();
}

std::optional<std::uint32_t> cost_of(PollDraft const& draft, model::ProposalId const& id) {
    auto const typed = draft.costs.find(id);
    return typed == draft.costs.end() ? std::nullopt : typed_number(typed->second, kMoneyMost);
}

std::uint8_t octet(int value) {
    return static_cast<std::uint8_t>(value);
}
std::uint16_t number(int value) {
    return static_cast<std::uint16_t>(value);
}

voting::Method method_in(PollDraft const& draft, DraftFrame const& frame) {
    switch (draft.method) {
    case PollMethod::Dots:
        return voting::DotsRules{number(draft.dots), number(draft.cap)};
    case PollMethod::Judgment:
        return voting::JudgmentPoll{octet(draft.grades), draft.median, draft.no_opinion};
    case PollMethod::Motion:
        return voting::MotionRules{draft.base, kThresholds[draft.threshold],
                                   draft.casting_vote ? voting::MotionTie::CastingVote
                                                      : voting::MotionTie::Rejected};
    case PollMethod::Consent:
        return voting::ConsentPoll{};
    case PollMethod::Placing:
        return voting::PlacingPoll{octet(std::min<int>(draft.grades, voting::kLevelsMax))};
    case PollMethod::Budget: {
        voting::BudgetPoll budget{draft.funding, typed_number(draft.budget, kMoneyMost).value_or(0), {}};
        for (model::ProposalId const& id : frame.candidates)
            if (is_chosen(draft, id))
                budget.costs.push_back(cost_of(draft, id).value_or(0));
        return budget;
    }
    case PollMethod::Ranking: {
        bool const seats = draft.count == voting::RankingCount::Transferable;
        return voting::RankingPoll{draft.count, number(seats ? std::max(1, draft.retain) : 1)};
    }
    case PollMethod::Score:
        return voting::ScorePoll{octet(draft.top), draft.aggregate};
    case PollMethod::Approval:
        return voting::ApprovalPoll{number(draft.at_most)};
    case PollMethod::Comparing:
        return voting::ComparingPoll{number(draft.pairs)};
    }
    return voting::MotionRules{};
}

model::CollegeRule colleges_in(PollDraft const& draft, DraftFrame const& frame) {
    model::CollegeRule rule;
    rule.weighing = draft.weighing;
    rule.empty = draft.empty_loses ? voting::EmptyCollege::Lose : voting::EmptyCollege::Redistribute;
    if (draft.weighing != model::Weighing::StatedShares)
        return rule;
    for (std::size_t i = 0; i < frame.colleges.size(); i += 1) {
        int const share = i < draft.shares.size() ? draft.shares[i] : 0;
        rule.shares.push_back({frame.colleges[i], {share, 100}});
    }
    std::sort(rule.shares.begin(), rule.shares.end(),
              [](auto const& a, auto const& b) { return a.college < b.college; });
    return rule;
}

DraftFault fault_in_shares(PollDraft const& draft) {
    if (!model::needs_colleges(draft.weighing))
        return DraftFault::None;
    if (draft.secrecy == model::Secrecy::SecretOnPaper)
        return DraftFault::SharesOnPaper;
    bool const stated = draft.weighing == model::Weighing::StatedShares;
    bool const any =
        std::any_of(draft.shares.begin(), draft.shares.end(), [](int share) { return share > 0; });
    return stated && !any ? DraftFault::NoShares : DraftFault::None;
}

DraftFault fault_in_motion(PollDraft const& draft, bool has_chair) {
    if (!draft.casting_vote)
        return DraftFault::None;
    if (!has_chair)
        return DraftFault::NoChair;
    return draft.secrecy == model::Secrecy::SecretOnPaper ? DraftFault::CastingOnPaper : DraftFault::None;
}

DraftFault fault_in_budget(PollDraft const& draft) {
    auto const budget = typed_number(draft.budget, kMoneyMost);
    if (!budget || *budget == 0)
        return DraftFault::NoBudget;
    bool const priced =
        std::all_of(draft.chosen.begin(), draft.chosen.end(),
                    [&](model::ProposalId const& id) { return cost_of(draft, id).has_value(); });
    return priced ? DraftFault::None : DraftFault::NoCost;
}

DraftFault fault_in_options(PollDraft const& draft) {
    auto const options = static_cast<int>(draft.chosen.size());
    if (options < 2)
        return DraftFault::TooFewOptions;
    if (retains_options(draft.method) && draft.retain > options)
        return DraftFault::RetainsTooMany;
    switch (draft.method) {
    case PollMethod::Dots:
        return draft.dots < 1 || draft.cap < 1 || draft.cap > draft.dots ? DraftFault::BadCap
                                                                         : DraftFault::None;
    case PollMethod::Comparing:
        if (options > voting::kComparedOptions)
            return DraftFault::TooManyCompared;
        return draft.pairs > options * (options - 1) / 2 ? DraftFault::TooManyPairs : DraftFault::None;
    case PollMethod::Budget:
        return fault_in_budget(draft);
    default:
        return DraftFault::None;
    }
}

// What a method has of its own, back from a sheet.
struct Recall {
    PollDraft& draft;
    std::vector<model::PollOption> const& options;

    void operator()(voting::DotsRules const& rules) const {
        draft.dots = rules.dots;
        draft.cap = rules.cap;
    }
    void operator()(voting::MotionRules const& rules) const {
        draft.base = rules.base;
        draft.casting_vote = rules.tie == voting::MotionTie::CastingVote;
        for (std::size_t i = 0; i < kThresholds.size(); i += 1)
            if (kThresholds[i] == rules.threshold)
                draft.threshold = i;
    }
    void operator()(voting::JudgmentPoll const& rules) const {
        draft.grades = rules.grades;
        draft.median = rules.median;
        draft.no_opinion = rules.no_opinion;
    }
    void operator()(voting::ApprovalPoll const& rules) const { draft.at_most = rules.at_most; }
    void operator()(voting::ScorePoll const& rules) const {
        draft.top = rules.top;
        draft.aggregate = rules.aggregate;
    }
    void operator()(voting::RankingPoll const& rules) const {
        draft.count = rules.count;
        if (rules.count == voting::RankingCount::Transferable)
            draft.retain = rules.seats;
    }
    void operator()(voting::BudgetPoll const& rules) const {
        draft.funding = rules.funding;
        draft.budget = std::to_string(rules.budget);
        for (std::size_t i = 0; i < options.size() && i < rules.costs.size(); i += 1)
            if (options[i].proposal)
                draft.costs[*options[i].proposal] = std::to_string(rules.costs[i]);
    }
    void operator()(voting::PlacingPoll const& rules) const { draft.grades = rules.grades; }
    void operator()(voting::ComparingPoll const& rules) const { draft.pairs = rules.pairs; }
    void operator()(voting::ConsentPoll const&) const {}
};

} // namespace

PollMethod method_of(voting::Method const& method) {
    static constexpr std::array<PollMethod, std::variant_size_v<voting::Method>> kMethods{
        PollMethod::Dots,      PollMethod::Motion,  PollMethod::Judgment, PollMethod::Approval,
        PollMethod::Score,     PollMethod::Ranking, PollMethod::Budget,   PollMethod::Placing,
        PollMethod::Comparing, PollMethod::Consent};
    return kMethods[method.index()];
}

bool asks_options(PollMethod method) {
    return method != PollMethod::Motion && method != PollMethod::Consent;
}

bool retains_options(PollMethod method) {
    return asks_options(method) && method != PollMethod::Placing && method != PollMethod::Budget;
}

bool counts_on_paper(PollMethod method) {
    return method != PollMethod::Placing && method != PollMethod::Budget && method != PollMethod::Ranking &&
           method != PollMethod::Comparing;
}

PollDraft draft_of(model::RuleSheet const& sheet, DraftFrame const& frame) {
    PollDraft draft;
    draft.method = method_of(sheet.method);
    draft.question = sheet.question.utf8;
    draft.retain = sheet.retain;
    std::visit(Recall{draft, sheet.options}, sheet.method);
    for (model::PollOption const& option : sheet.options)
        if (option.proposal && std::find(frame.candidates.begin(), frame.candidates.end(),
                                         *option.proposal) != frame.candidates.end())
            draft.chosen.push_back(*option.proposal);
    draft.retain = std::min(draft.retain, static_cast<int>(draft.chosen.size()));
    draft.cut_tie = sheet.cut_tie;
    draft.secrecy = sheet.secrecy;
    for (std::size_t i = 0; i < frame.items.size(); i += 1)
        if (sheet.item == frame.items[i])
            draft.item = static_cast<int>(i);
    draft.weighing = sheet.colleges.weighing;
    draft.empty_loses = sheet.colleges.empty == voting::EmptyCollege::Lose;
    draft.shares.assign(frame.colleges.size(), 0);
    for (model::CollegeShare const& share : sheet.colleges.shares)
        for (std::size_t i = 0; i < frame.colleges.size(); i += 1)
            if (frame.colleges[i] == share.college)
                draft.shares[i] = static_cast<int>(model::ceil_of(share.share, 100));
    draft.follows = sheet.follows;
    draft.secret_requests = sheet.secret_requests;
    return draft;
}

DraftFault fault_in(PollDraft const& draft, DraftFrame const&, bool has_chair) {
    if (draft.question.empty())
        return DraftFault::NoQuestion;
    if (draft.secrecy == model::Secrecy::SecretOnPaper && !counts_on_paper(draft.method))
        return DraftFault::NotOnPaper;
    if (DraftFault const fault = fault_in_shares(draft); fault != DraftFault::None)
        return fault;
    if (draft.method == PollMethod::Motion)
        return fault_in_motion(draft, has_chair);
    return asks_options(draft.method) ? fault_in_options(draft) : DraftFault::None;
}

model::RuleSheet sheet_of(PollDraft const& draft, DraftFrame const& frame) {
    model::RuleSheet sheet;
    sheet.question = {draft.question};
    sheet.secrecy = draft.secrecy;
    sheet.method = method_in(draft, frame);
    if (draft.item >= 0 && draft.item < static_cast<int>(frame.items.size()))
        sheet.item = frame.items[static_cast<std::size_t>(draft.item)];
    sheet.colleges = colleges_in(draft, frame);
    sheet.follows = draft.follows;
    if (draft.secrecy == model::Secrecy::SecretOnPaper)
        sheet.secret_requests = number(draft.secret_requests);
    if (retains_options(draft.method)) {
        sheet.retain = number(draft.retain);
        sheet.cut_tie = draft.cut_tie;
    }
    if (asks_options(draft.method))
        for (model::ProposalId const& id : frame.candidates)
            if (is_chosen(draft, id))
                sheet.options.push_back({id, {}, {}});
    return sheet;
}

} // namespace tablee::client
