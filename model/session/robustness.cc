// SPDX-License-Identifier: Apache-2.0
#include "model/session/robustness.h"

#include "model/voting/poll_method.h"

#include <algorithm>

namespace tablee::model {
namespace {

using voting::Choice;

// The ballots as another kind of ballot, to be counted by `method`.
struct Reading {
    VariantKind kind;
    voting::Method method;
    Choice (*read)(Choice const& choice, std::uint8_t middle) = nullptr; // nothing: as they are
};

Choice dots_approved(Choice const& choice, std::uint8_t /*middle*/) {
    voting::PicksChoice picks;
    for (voting::Dots const& given : std::get<voting::DotsChoice>(choice).dots)
        picks.options.push_back(given.option);
    return picks;
}

Choice grades_approved(Choice const& choice, std::uint8_t middle) {
    voting::PicksChoice picks;
    for (voting::Grade const& one : std::get<voting::GradesChoice>(choice).grades)
        if (one.grade >= middle)
            picks.options.push_back(one.option);
    return picks;
}

// Options of one grade are ranked equal; those without one are left unranked.
Choice grades_ranked(Choice const& choice, std::uint8_t /*middle*/) {
    auto grades = std::get<voting::GradesChoice>(choice).grades;
    std::stable_sort(grades.begin(), grades.end(),
                     [](voting::Grade const& a, voting::Grade const& b) { return a.grade > b.grade; });
    voting::RanksChoice ranks;
    for (std::size_t i = 0; i < grades.size(); i += 1) {
        if (i == 0 || grades[i].grade != grades[i - 1].grade)
            ranks.tiers.emplace_back();
        ranks.tiers.back().push_back(grades[i].option);
    }
    return ranks;
}

Choice first_choices(Choice const& choice, std::uint8_t /*middle*/) {
    auto const& tiers = std::get<voting::RanksChoice>(choice).tiers;
    return tiers.empty() ? voting::PicksChoice{} : voting::PicksChoice{tiers.front()};
}

VariantKind kind_of(voting::RankingCount count) {
    switch (count) {
    case voting::RankingCount::Schulze:
        return VariantKind::Schulze;
    case voting::RankingCount::Copeland:
        return VariantKind::Copeland;
    case voting::RankingCount::RankedPairs:
        return VariantKind::RankedPairs;
    case voting::RankingCount::Borda:
        return VariantKind::Borda;
    case voting::RankingCount::InstantRunoff:
        return VariantKind::InstantRunoff;
    case voting::RankingCount::Transferable:
        break;
    }
    return VariantKind::Transferable;
}

// The other methods that can read the ballots of each.
struct Others {
    RuleSheet const& sheet;

    std::vector<Reading> operator()(voting::DotsRules const&) const {
        return {{VariantKind::Approval, voting::ApprovalPoll{}, dots_approved}};
    }
    std::vector<Reading> operator()(voting::JudgmentPoll const& poll) const {
        voting::JudgmentPoll other = poll;
        bool const lower = poll.median == voting::Median::Lower;
        other.median = lower ? voting::Median::Upper : voting::Median::Lower;
        auto const top = static_cast<std::uint8_t>(poll.grades - 1);
        return {{lower ? VariantKind::JudgmentUpper : VariantKind::JudgmentLower, other},
                {VariantKind::Mean, voting::ScorePoll{top, voting::Aggregate::Mean}},
                {VariantKind::Approval, voting::ApprovalPoll{}, grades_approved},
                {VariantKind::Schulze, voting::RankingPoll{}, grades_ranked}};
    }
    std::vector<Reading> operator()(voting::ScorePoll const& poll) const {
        std::vector<Reading> readings;
        constexpr std::pair<voting::Aggregate, VariantKind> kAggregates[] = {
            {voting::Aggregate::Mean, VariantKind::Mean},
            {voting::Aggregate::Sum, VariantKind::Sum},
            {voting::Aggregate::Median, VariantKind::Median}};
        for (auto const& [aggregate, kind] : kAggregates)
            if (aggregate != poll.aggregate)
                readings.push_back({kind, voting::ScorePoll{poll.top, aggregate}});
        readings.push_back({VariantKind::Approval, voting::ApprovalPoll{}, grades_approved});
        readings.push_back({VariantKind::Schulze, voting::RankingPoll{}, grades_ranked});
        return readings;
    }
    // A transferable vote fills seats, the others order: they are alike only as a list of what is retained.
    std::vector<Reading> operator()(voting::RankingPoll const& poll) const {
        std::vector<Reading> readings;
        for (voting::RankingCount const count :
             {voting::RankingCount::Schulze, voting::RankingCount::Copeland,
              voting::RankingCount::RankedPairs, voting::RankingCount::Borda,
              voting::RankingCount::InstantRunoff})
            if (count != poll.count)
                readings.push_back({kind_of(count), voting::RankingPoll{count, poll.seats}});
        if (sheet.retain > 1 && poll.count != voting::RankingCount::Transferable)
            readings.push_back({VariantKind::Transferable,
                                voting::RankingPoll{voting::RankingCount::Transferable, sheet.retain}});
        readings.push_back({VariantKind::FirstChoice, voting::ApprovalPoll{}, first_choices});
        return readings;
    }
    std::vector<Reading> operator()(voting::BudgetPoll const& poll) const {
        voting::BudgetPoll other = poll;
        bool const shares = poll.funding == voting::Funding::EqualShares;
        other.funding = shares ? voting::Funding::Greedy : voting::Funding::EqualShares;
        return {{shares ? VariantKind::GreedyBudget : VariantKind::EqualShares, other}};
    }
    template <class Other>
    std::vector<Reading> operator()(Other const&) const {
        return {};
    }
};

std::uint8_t middle_of(voting::Method const& method) {
    if (auto const* judged = std::get_if<voting::JudgmentPoll>(&method))
        return judged->grades / 2;
    auto const* scored = std::get_if<voting::ScorePoll>(&method);
    return scored == nullptr ? std::uint8_t{0} : static_cast<std::uint8_t>((scored->top + 1) / 2);
}

// The poll as far as a count looks at it, its ballots read otherwise.
Poll read_otherwise(Poll const& poll, Reading const& reading) {
    Poll read;
    read.id = poll.id;
    read.as = poll.as;
    read.withdrawn = poll.withdrawn;
    read.result.emplace();
    read.result->options = poll.result->options;
    read.result->quorum = poll.result->quorum;
    read.result->choices = poll.result->choices;
    for (CountedChoice& one : read.result->choices)
        if (one.choice && reading.read != nullptr)
            one.choice = reading.read(*one.choice, middle_of(poll.as.sheet.method));
    return read;
}

bool could_count(Outcome const& outcome) {
    auto const* method = std::get_if<std::shared_ptr<voting::MethodOutcome const>>(&outcome);
    return method == nullptr || !(*method)->fault;
}

RobustnessVariant variant_of(VariantKind kind, Outcome const& outcome) {
    RobustnessVariant variant;
    variant.kind = kind;
    voting::Cut const cut = cut_of(outcome);
    variant.retained = cut.retained;
    variant.tied = cut.tied;
    auto const tiers = tiers_of(outcome);
    if (!tiers.empty())
        variant.first = tiers.front();
    std::ranges::sort(variant.first);
    return variant;
}

struct Trial {
    Session const& session;
    Poll const& poll;
    std::span<std::optional<CollegeId> const> withheld;
    RobustnessVariant stands;
    Robustness found;

    void add(VariantKind kind, Outcome const& outcome, std::optional<CollegeId> const& college = {}) {
        if (!could_count(outcome))
            return;
        RobustnessVariant variant = variant_of(kind, outcome);
        variant.college = college;
        variant.same = found.by_list ? variant.retained == stands.retained && variant.tied == stands.tied
                                     : variant.first == stands.first;
        found.variants.push_back(std::move(variant));
    }
    void other_methods() {
        Weighing const weighing = poll.as.sheet.colleges.weighing;
        for (Reading const& reading : std::visit(Others{poll.as.sheet}, poll.as.sheet.method))
            add(reading.kind,
                count_otherwise(session, read_otherwise(poll, reading), {reading.method, weighing, {}}));
    }
    void other_weights() {
        if (!withheld.empty() || session.colleges.size() < 2)
            return;
        Weighing const weighing = poll.as.sheet.colleges.weighing;
        bool const weighs = shares_weigh(weighing);
        if (weighs)
            add(VariantKind::Heads,
                count_otherwise(session, poll, {poll.as.sheet.method, Weighing::PerHead, {}}));
        if (weighing != Weighing::EqualShares)
            add(VariantKind::EqualColleges,
                count_otherwise(session, poll, {poll.as.sheet.method, Weighing::EqualShares, {}}));
    }
    void without_colleges() {
        if (session.colleges.size() < 2)
            return;
        for (College const& college : session.colleges) {
            bool const hidden = std::ranges::find(withheld, std::optional(college.id)) != withheld.end();
            bool const spoke = std::ranges::any_of(poll.result->choices, [&](CountedChoice const& one) {
                Member const* member = session.members.find(one.voice);
                return member != nullptr && member->as.college == college.id;
            });
            if (!hidden && spoke)
                add(VariantKind::WithoutCollege,
                    count_otherwise(session, poll,
                                    {poll.as.sheet.method, poll.as.sheet.colleges.weighing,
                                     std::optional(std::optional(college.id))}),
                    college.id);
        }
    }
};

} // namespace

std::size_t Robustness::same() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(variants, [](RobustnessVariant const& one) { return one.same; }));
}

std::optional<Robustness> robustness_of(Session const& session, Poll const& poll,
                                        std::span<std::optional<CollegeId> const> withheld) {
    if (!poll.result || poll.result->by_hand || !voting::retains_options(poll.as.sheet.method) ||
        !could_count(poll.result->outcome) || poll.result->options.empty())
        return std::nullopt;
    Trial trial{session, poll, withheld, variant_of(VariantKind::Heads, poll.result->outcome), {}};
    trial.found.by_list = poll.as.sheet.retain > 0 || !trial.stands.retained.empty();
    trial.other_methods();
    trial.other_weights();
    trial.without_colleges();
    return std::move(trial.found);
}

} // namespace tablee::model
