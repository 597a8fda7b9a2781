// SPDX-License-Identifier: Apache-2.0
#include "model/voting/poll_method.h"

#include "model/voting/poll_parts.h"

#include <algorithm>
#include <numeric>

namespace tablee::model::voting {
namespace {

void tell(std::vector<std::uint32_t>& opinions, std::vector<Grade> const& grades) {
    for (Grade const& one : grades)
        opinions[one.option] += 1;
}

// Ballots that say something of each option.
struct Opinions {
    std::vector<std::uint32_t>& of;

    void operator()(DotsChoice const& one) const {
        for (Dots const& given : one.dots)
            of[given.option] += 1;
    }
    void operator()(GradesChoice const& one) const { tell(of, one.grades); }
    void operator()(PicksChoice const& one) const {
        for (std::uint16_t const option : one.options)
            of[option] += 1;
    }
    void operator()(RanksChoice const& one) const {
        for (auto const& tier : one.tiers)
            for (std::uint16_t const option : tier)
                of[option] += 1;
    }
    void operator()(PlacesChoice const& one) const {
        std::vector<bool> said(of.size(), false);
        for (auto const* axis : {&one.effect, &one.effort})
            for (Grade const& grade : *axis)
                said[grade.option] = true;
        for (std::size_t i = 0; i < said.size(); i += 1)
            of[i] += said[i] ? 1 : 0;
    }
    void operator()(ComparisonsChoice const& one) const {
        std::vector<bool> said(of.size(), false);
        for (Comparison const& pair : one.comparisons)
            said[pair.first] = said[pair.second] = true;
        for (std::size_t i = 0; i < said.size(); i += 1)
            of[i] += said[i] ? 1 : 0;
    }
    void operator()(MotionChoice const&) const {}
    void operator()(ConsentChoice const&) const {}
};

void add_opinions_by_hand(Totals const& totals, std::vector<std::uint32_t>& opinions) {
    if (auto const* grades = std::get_if<GradesTotals>(&totals))
        for (std::size_t i = 0; i < opinions.size(); i += 1)
            opinions[i] += std::accumulate(grades->grades[i].begin(), grades->grades[i].end(), 0U);
    if (auto const* picks = std::get_if<PicksTotals>(&totals))
        for (std::size_t i = 0; i < opinions.size(); i += 1)
            opinions[i] += picks->picks[i];
}

MethodOutcome participation(PollCount const& count) {
    MethodOutcome outcome;
    outcome.opinions.assign(count.options, 0);
    for (CollegeChoices const& college : count.colleges)
        for (Choice const* choice : college.choices) {
            outcome.ballots += 1;
            outcome.blank += is_blank(*choice) ? 1 : 0;
            std::visit(Opinions{outcome.opinions}, *choice);
        }
    outcome.ballots += count.by_hand;
    if (count.totals != nullptr)
        add_opinions_by_hand(*count.totals, outcome.opinions);
    return outcome;
}

template <class Of>
Of const* totals_in(PollCount const& count) {
    return count.totals == nullptr ? nullptr : std::get_if<Of>(count.totals);
}

void count_points(PollCount const& count, MethodOutcome& outcome) {
    std::vector<ScoreTally> tallies(count.colleges.size(), ScoreTally(count.options));
    count.each<DotsChoice>([&](std::size_t college, DotsChoice const& choice) {
        for (Dots const& given : choice.dots)
            tallies[college].add(given.option, given.dots);
    });
    PointsOutcome points = count_points(tallies, count.weights);
    outcome.ranking = points.ranking;
    outcome.cut = cut_among(points.ranking, count.retain, points.scores);
    outcome.detail = std::move(points);
}

void count_college_motion(PollCount const& count, MotionRules const& rules, MethodOutcome& outcome) {
    std::vector<CollegeFigures> colleges;
    for (CollegeChoices const& college : count.colleges) {
        CollegeFigures figures;
        std::uint64_t ballots = 0;
        for (Choice const* choice : college.choices) {
            Motion const motion = std::get<MotionChoice>(*choice).motion;
            ballots += motion == Motion::Blank ? 0 : 1;
            figures.votes_for += motion == Motion::For ? 1 : 0;
            figures.against += motion == Motion::Against ? 1 : 0;
        }
        // The share itself: what one ballot weighs, times the ballots that weigh; blank ones do not.
        figures.share = college.weight * ballots;
        colleges.push_back(std::move(figures));
    }
    std::optional<Rational> threshold;
    if (rules.threshold.numerator > 0)
        threshold = Rational(rules.threshold.numerator, rules.threshold.denominator);
    outcome.detail = count_college_motion(colleges, threshold);
}

JudgmentRules judgment_rules(JudgmentPoll const& poll, Integer judges) {
    JudgmentRules rules;
    rules.median = poll.median;
    rules.judges = std::move(judges);
    switch (poll.no_opinion) {
    case NoOpinion::Worst:
        rules.absent = AbsentGrade::Grade;
        break;
    case NoOpinion::OwnMedian:
        rules.absent = AbsentGrade::OwnMedian;
        break;
    case NoOpinion::Normalized:
        rules.absent = AbsentGrade::Normalized;
        rules.judges.reset();
        break;
    }
    return rules;
}

void count_judgment(PollCount const& count, JudgmentPoll const& poll, MethodOutcome& outcome) {
    std::vector<GradeTally> tallies(count.colleges.size(), GradeTally(count.options, poll.grades));
    std::vector<std::uint64_t> judges(count.colleges.size(), 0);
    count.each<GradesChoice>([&](std::size_t college, GradesChoice const& choice) {
        judges[college] += 1;
        for (Grade const& one : choice.grades)
            tallies[college].add_one(one.option, one.grade, 1);
    });
    if (auto const* by_hand = totals_in<GradesTotals>(count)) {
        judges[0] += count.by_hand;
        for (std::size_t option = 0; option < count.options; option += 1)
            for (std::size_t grade = 0; grade < poll.grades; grade += 1)
                tallies[0].add_one(option, grade, by_hand->grades[option][grade]);
    }
    WeightedGrades weighted = weigh(tallies, count.weights);
    Rational all = 0;
    for (std::size_t college = 0; college < judges.size(); college += 1)
        all += count.weights[college] * judges[college];
    auto judged = count_majority_judgment(std::move(weighted.counts),
                                          judgment_rules(poll, numerator(all * weighted.unit)));
    if (!judged) {
        outcome.fault = judged.error();
        return;
    }
    outcome.ranking = judged->ranking;
    outcome.cut = cut_at(judged->ranking, count.retain);
    outcome.detail = JudgmentDetail{std::move(*judged), weighted.unit};
}

void count_approvals(PollCount const& count, MethodOutcome& outcome) {
    std::vector<ApprovalTally> tallies(count.colleges.size(), ApprovalTally(count.options));
    count.each<PicksChoice>(
        [&](std::size_t college, PicksChoice const& choice) { tallies[college].add(choice.options); });
    if (auto const* by_hand = totals_in<PicksTotals>(count))
        for (std::size_t i = 0; i < count.options; i += 1) {
            auto const option = static_cast<std::uint16_t>(i);
            tallies[0].add(std::span(&option, 1), by_hand->picks[i]);
        }
    ApprovalOutcome approved = count_approval(tallies, count.weights);
    outcome.ranking = approved.ranking;
    outcome.cut = cut_among(approved.ranking, count.retain, approved.scores);
    outcome.detail = std::move(approved);
}

void count_scores(PollCount const& count, ScorePoll const& poll, MethodOutcome& outcome) {
    std::vector<ScoreTally> tallies(count.colleges.size(), ScoreTally(count.options));
    count.each<GradesChoice>([&](std::size_t college, GradesChoice const& choice) {
        for (Grade const& one : choice.grades)
            tallies[college].add(one.option, one.grade);
    });
    if (auto const* by_hand = totals_in<GradesTotals>(count))
        for (std::size_t option = 0; option < count.options; option += 1)
            for (std::size_t score = 0; score <= poll.top; score += 1)
                if (std::uint32_t const times = by_hand->grades[option][score]; times > 0)
                    tallies[0].add(option, static_cast<std::int64_t>(score), times);
    ScoreOutcome scored = count_scores(tallies, count.weights, poll.aggregate);
    outcome.ranking = scored.ranking;
    outcome.cut = cut_among(scored.ranking, count.retain, scored.judged);
    outcome.detail = std::move(scored);
}

void count_places(PollCount const& count, PlacingPoll const& poll, MethodOutcome& outcome) {
    std::vector<GradeTally> effect(count.colleges.size(), GradeTally(count.options, poll.grades));
    std::vector<GradeTally> effort = effect;
    count.each<PlacesChoice>([&](std::size_t college, PlacesChoice const& choice) {
        for (Grade const& one : choice.effect)
            effect[college].add_one(one.option, one.grade, 1);
        for (Grade const& one : choice.effort)
            effort[college].add_one(one.option, one.grade, 1);
    });
    WeightedGrades const on_effect = weigh(effect, count.weights);
    auto places = count_effect_effort(on_effect.counts, weigh(effort, count.weights).counts);
    if (places)
        outcome.detail = PlacingDetail{std::move(*places), on_effect.unit};
    else
        outcome.fault = places.error();
}

void count_consents(PollCount const& count, MethodOutcome& outcome) {
    ConsentVotes votes;
    if (auto const* by_hand = totals_in<ConsentVotes>(count))
        votes = *by_hand;
    for (CollegeChoices const& college : count.colleges)
        for (Choice const* choice : college.choices) {
            Consent const consent = std::get<ConsentChoice>(*choice).consent;
            votes.consent += consent == Consent::NoObjection ? 1 : 0;
            votes.reservations += consent == Consent::Reservation ? 1 : 0;
            votes.objections += consent == Consent::Objection ? 1 : 0;
            votes.abstain += consent == Consent::Abstain ? 1 : 0;
        }
    outcome.detail = ConsentDetail{votes, count_consent(votes)};
}

struct Counting {
    PollCount const& count;
    MethodOutcome& outcome;

    void operator()(DotsRules const&) const { count_points(count, outcome); }
    void operator()(MotionRules const& rules) const { count_college_motion(count, rules, outcome); }
    void operator()(JudgmentPoll const& poll) const { count_judgment(count, poll, outcome); }
    void operator()(ApprovalPoll const&) const { count_approvals(count, outcome); }
    void operator()(ScorePoll const& poll) const { count_scores(count, poll, outcome); }
    void operator()(RankingPoll const& poll) const { count_ranking(count, poll, outcome); }
    void operator()(BudgetPoll const& poll) const { count_budget(count, poll, outcome); }
    void operator()(PlacingPoll const& poll) const { count_places(count, poll, outcome); }
    void operator()(ComparingPoll const&) const { count_comparing(count, outcome); }
    void operator()(ConsentPoll const&) const { count_consents(count, outcome); }
};

} // namespace

std::vector<Rational> ballot_weights(std::span<Rational const> shares, std::span<std::uint64_t const> ballots,
                                     EmptyCollege empty) {
    Rational all = 0;
    Rational present = 0;
    for (std::size_t i = 0; i < shares.size(); i += 1) {
        all += shares[i];
        present += ballots[i] > 0 ? shares[i] : Rational(0);
    }
    std::vector<Rational> weights;
    for (std::size_t i = 0; i < shares.size(); i += 1) {
        bool const grows = empty == EmptyCollege::Redistribute && present > 0;
        Rational const share = grows ? Rational(shares[i] * all / present) : shares[i];
        weights.push_back(ballots[i] > 0 ? Rational(share / ballots[i]) : Rational(0));
    }
    return weights;
}

Cut cut_among(Ranking const& ranking, std::size_t retain, std::span<Rational const> support) {
    Ranking supported = ranking;
    for (auto& tier : supported.order)
        std::erase_if(tier, [&](std::uint32_t option) { return support[option] == 0; });
    std::erase_if(supported.order, [](auto const& tier) { return tier.empty(); });
    std::size_t count = 0;
    for (auto const& tier : supported.order)
        count += tier.size();
    return cut_at(supported, std::min(retain, count));
}

bool may_weigh(Method const& method) {
    return !std::holds_alternative<ConsentPoll>(method);
}

MethodOutcome count_method(Method const& method, std::size_t options, std::size_t retain,
                           std::span<CollegeChoices const> colleges, Totals const* totals,
                           std::uint32_t by_hand) {
    PollCount count{options, retain, colleges, {}, totals, by_hand};
    for (CollegeChoices const& college : colleges)
        count.weights.push_back(college.weight);
    MethodOutcome outcome = participation(count);
    std::visit(Counting{count, outcome}, method);
    return outcome;
}

} // namespace tablee::model::voting
