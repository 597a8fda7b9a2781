// SPDX-License-Identifier: Apache-2.0
#include "model/voting/ballot.h"

#include <algorithm>

namespace tablee::model::voting {
namespace {

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

ChoiceFault fault_in_dots(DotsChoice const& choice, DotsRules const& rules, std::size_t options) {
    std::uint64_t spent = 0;
    for (std::size_t i = 0; i < choice.dots.size(); i += 1) {
        Dots const& given = choice.dots[i];
        if (given.option >= options)
            return ChoiceFault::UnknownOption;
        if (i > 0 && choice.dots[i - 1].option >= given.option)
            return ChoiceFault::NotAscending;
        if (given.dots == 0)
            return ChoiceFault::NoDots;
        if (given.dots > rules.cap)
            return ChoiceFault::TooManyOnOne;
        spent += given.dots;
    }
    return spent > rules.dots ? ChoiceFault::TooManyInAll : ChoiceFault::None;
}

// `most`: the highest grade there is.
ChoiceFault fault_in_grades(std::vector<Grade> const& grades, std::size_t most, std::size_t options) {
    for (std::size_t i = 0; i < grades.size(); i += 1) {
        if (grades[i].option >= options)
            return ChoiceFault::UnknownOption;
        if (i > 0 && grades[i - 1].option >= grades[i].option)
            return ChoiceFault::NotAscending;
        if (grades[i].grade > most)
            return ChoiceFault::GradeOutOfRange;
    }
    return ChoiceFault::None;
}

ChoiceFault fault_in_picks(PicksChoice const& choice, std::size_t most, std::size_t options) {
    std::vector<std::uint16_t> const& picked = choice.options;
    for (std::size_t i = 0; i < picked.size(); i += 1) {
        if (picked[i] >= options)
            return ChoiceFault::UnknownOption;
        if (i > 0 && picked[i - 1] >= picked[i])
            return ChoiceFault::NotAscending;
    }
    return picked.size() > most ? ChoiceFault::TooManyPicked : ChoiceFault::None;
}

ChoiceFault fault_in_ranks(RanksChoice const& choice, std::size_t options) {
    std::vector<bool> ranked(options, false);
    for (std::vector<std::uint16_t> const& tier : choice.tiers) {
        if (tier.empty())
            return ChoiceFault::NotAscending;
        for (std::size_t i = 0; i < tier.size(); i += 1) {
            if (tier[i] >= options)
                return ChoiceFault::UnknownOption;
            if (ranked[tier[i]])
                return ChoiceFault::RankedTwice;
            if (i > 0 && tier[i - 1] >= tier[i])
                return ChoiceFault::NotAscending;
            ranked[tier[i]] = true;
        }
    }
    return ChoiceFault::None;
}

ChoiceFault fault_in_comparisons(ComparisonsChoice const& choice, std::size_t pairs, std::size_t options) {
    for (std::size_t i = 0; i < choice.comparisons.size(); i += 1) {
        Comparison const& one = choice.comparisons[i];
        if (one.first >= options || one.second >= options)
            return ChoiceFault::UnknownOption;
        if (one.first >= one.second)
            return ChoiceFault::NotAscending;
        if (i > 0) {
            Comparison const& before = choice.comparisons[i - 1];
            if (std::pair(before.first, before.second) >= std::pair(one.first, one.second))
                return ChoiceFault::NotAscending;
        }
    }
    return choice.comparisons.size() > pairs ? ChoiceFault::TooManyCompared : ChoiceFault::None;
}

ChoiceFault fault_in_places(PlacesChoice const& choice, std::size_t most, std::size_t options) {
    ChoiceFault const effect = fault_in_grades(choice.effect, most, options);
    return effect != ChoiceFault::None ? effect : fault_in_grades(choice.effort, most, options);
}

bool sound_grades(std::uint8_t grades) {
    return grades >= kGradesMin && grades <= kGradesMax;
}

std::vector<Grade> a_grade_each(std::size_t options) {
    std::vector<Grade> grades;
    for (std::size_t i = 0; i < options; i += 1)
        grades.push_back({static_cast<std::uint16_t>(i), 0});
    return grades;
}

} // namespace

bool asks_options(Method const& method) {
    return !std::holds_alternative<MotionRules>(method) && !std::holds_alternative<ConsentPoll>(method);
}

bool retains_options(Method const& method) {
    return asks_options(method) && !std::holds_alternative<PlacingPoll>(method);
}

Choice blank_choice(Method const& method) {
    return std::visit(Match{[](DotsRules const&) -> Choice { return DotsChoice{}; },
                            [](MotionRules const&) -> Choice { return MotionChoice{}; },
                            [](JudgmentPoll const&) -> Choice { return GradesChoice{}; },
                            [](ApprovalPoll const&) -> Choice { return PicksChoice{}; },
                            [](ScorePoll const&) -> Choice { return GradesChoice{}; },
                            [](RankingPoll const&) -> Choice { return RanksChoice{}; },
                            [](BudgetPoll const&) -> Choice { return PicksChoice{}; },
                            [](PlacingPoll const&) -> Choice { return PlacesChoice{}; },
                            [](ComparingPoll const&) -> Choice { return ComparisonsChoice{}; },
                            [](ConsentPoll const&) -> Choice { return ConsentChoice{}; }},
                      method);
}

bool is_blank(Choice const& choice) {
    return std::visit(Match{[](DotsChoice const& one) { return one.dots.empty(); },
                            [](MotionChoice const& one) { return one.motion == Motion::Blank; },
                            [](GradesChoice const& one) { return one.grades.empty(); },
                            [](PicksChoice const& one) { return one.options.empty(); },
                            [](RanksChoice const& one) { return one.tiers.empty(); },
                            [](PlacesChoice const& one) { return one.effect.empty() && one.effort.empty(); },
                            [](ComparisonsChoice const& one) { return one.comparisons.empty(); },
                            [](ConsentChoice const& one) { return one.consent == Consent::Abstain; }},
                      choice);
}

Choice fullest_choice(Method const& method, std::size_t options) {
    Choice choice = blank_choice(method);
    if (auto const* dots = std::get_if<DotsRules>(&method)) {
        std::get<DotsChoice>(choice).dots.resize(std::min<std::size_t>(dots->dots, options));
    } else if (auto* grades = std::get_if<GradesChoice>(&choice)) {
        grades->grades = a_grade_each(options);
    } else if (auto* picks = std::get_if<PicksChoice>(&choice)) {
        picks->options.resize(options);
    } else if (auto* ranks = std::get_if<RanksChoice>(&choice)) {
        ranks->tiers.assign(options, {0}); // a tier each is the longest way to write it
    } else if (auto* places = std::get_if<PlacesChoice>(&choice)) {
        places->effect = places->effort = a_grade_each(options);
    } else if (auto* comparisons = std::get_if<ComparisonsChoice>(&choice)) {
        comparisons->comparisons.resize(std::get<ComparingPoll>(method).pairs);
    }
    return choice;
}

ChoiceFault fault_in(Choice const& choice, Method const& method, std::size_t options) {
    if (choice.index() != blank_choice(method).index())
        return ChoiceFault::WrongMethod;
    auto const grades = [&](std::size_t most) {
        return fault_in_grades(std::get<GradesChoice>(choice).grades, most, options);
    };
    auto const picks = [&](std::size_t most) {
        return fault_in_picks(std::get<PicksChoice>(choice), most, options);
    };
    return std::visit(
        Match{[&](DotsRules const& rules) {
                  return fault_in_dots(std::get<DotsChoice>(choice), rules, options);
              },
              [&](JudgmentPoll const& rules) { return grades(rules.grades - 1U); },
              [&](ApprovalPoll const& rules) { return picks(rules.at_most == 0 ? options : rules.at_most); },
              [&](ScorePoll const& rules) { return grades(rules.top); },
              [&](RankingPoll const&) { return fault_in_ranks(std::get<RanksChoice>(choice), options); },
              [&](BudgetPoll const&) { return picks(options); },
              [&](PlacingPoll const& rules) {
                  return fault_in_places(std::get<PlacesChoice>(choice), rules.grades - 1U, options);
              },
              [&](ComparingPoll const& rules) {
                  return fault_in_comparisons(std::get<ComparisonsChoice>(choice), rules.pairs, options);
              },
              [](MotionRules const&) { return ChoiceFault::None; },
              [](ConsentPoll const&) { return ChoiceFault::None; }},
        method);
}

bool sound_rules(Method const& method, std::size_t options) {
    if (asks_options(method) ? options == 0 : options != 0)
        return false;
    return std::visit(
        Match{
            [](DotsRules const& rules) { return rules.dots > 0 && rules.cap > 0 && rules.cap <= rules.dots; },
            [](MotionRules const&) { return true; }, [](ConsentPoll const&) { return true; },
            [](JudgmentPoll const& rules) { return sound_grades(rules.grades); },
            [&](ApprovalPoll const& rules) { return rules.at_most <= options; },
            [](ScorePoll const& rules) { return rules.top > 0 && rules.top <= kTopScore; },
            [&](RankingPoll const& rules) {
                bool const seats = rules.count == RankingCount::Transferable
                                       ? rules.seats > 0 && rules.seats <= options
                                       : rules.seats == 1;
                return seats && (rules.count != RankingCount::RankedPairs || options <= 60);
            },
            [&](BudgetPoll const& rules) { return rules.costs.size() == options && rules.budget > 0; },
            [](PlacingPoll const& rules) { return rules.grades >= kGradesMin && rules.grades <= kLevelsMax; },
            [&](ComparingPoll const& rules) {
                return options > 1 && options <= kComparedOptions && rules.pairs > 0 &&
                       rules.pairs <= options * (options - 1) / 2;
            }},
        method);
}

} // namespace tablee::model::voting
