// SPDX-License-Identifier: Apache-2.0
#include "model/voting/totals.h"

#include <algorithm>
#include <numeric>

namespace tablee::model::voting {
namespace {

std::uint64_t sum_of(std::vector<std::uint32_t> const& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), std::uint64_t{0});
}

bool any_above(std::vector<std::uint32_t> const& numbers, std::uint64_t most) {
    return std::any_of(numbers.begin(), numbers.end(), [&](std::uint32_t one) { return one > most; });
}

TotalsFault fault_in_dots(DotsTotals const& totals, DotsRules const& rules, std::size_t options,
                          std::uint64_t ballots) {
    if (totals.dots.size() != options)
        return TotalsFault::UnknownOption;
    bool const fits =
        sum_of(totals.dots) <= rules.dots * ballots && !any_above(totals.dots, rules.cap * ballots);
    return fits ? TotalsFault::None : TotalsFault::TooMany;
}

TotalsFault fault_in_grades(GradesTotals const& totals, std::size_t grades, std::size_t options,
                            std::uint64_t ballots) {
    if (totals.grades.size() != options)
        return TotalsFault::UnknownOption;
    for (std::vector<std::uint32_t> const& row : totals.grades) {
        if (row.size() != grades)
            return TotalsFault::UnknownOption;
        if (sum_of(row) > ballots)
            return TotalsFault::TooMany;
    }
    return TotalsFault::None;
}

TotalsFault fault_in_picks(PicksTotals const& totals, std::uint16_t at_most, std::size_t options,
                           std::uint64_t ballots) {
    if (totals.picks.size() != options)
        return TotalsFault::UnknownOption;
    bool const over =
        any_above(totals.picks, ballots) || (at_most > 0 && sum_of(totals.picks) > at_most * ballots);
    return over ? TotalsFault::TooMany : TotalsFault::None;
}

std::uint64_t sum_of(MotionVotes const& votes) {
    return std::uint64_t{votes.votes_for} + votes.against + votes.abstain + votes.blank + votes.null;
}

// Objections that were lifted are told apart only aloud: on paper an objection stands.
bool fits(ConsentVotes const& votes, std::uint64_t ballots) {
    std::uint64_t left = ballots;
    for (std::uint64_t const count : {votes.consent, votes.reservations, votes.objections, votes.abstain}) {
        if (count > left)
            return false;
        left -= count;
    }
    return votes.lifted == 0;
}

} // namespace

TotalsFault fault_in(Totals const& totals, Method const& method, std::size_t options, std::uint64_t ballots) {
    auto const when = [](bool good) { return good ? TotalsFault::None : TotalsFault::TooMany; };
    if (auto const* rules = std::get_if<DotsRules>(&method))
        if (auto const* dots = std::get_if<DotsTotals>(&totals))
            return fault_in_dots(*dots, *rules, options, ballots);
    if (std::holds_alternative<MotionRules>(method))
        if (auto const* votes = std::get_if<MotionVotes>(&totals))
            return when(sum_of(*votes) <= ballots);
    if (std::holds_alternative<ConsentPoll>(method))
        if (auto const* votes = std::get_if<ConsentVotes>(&totals))
            return when(fits(*votes, ballots));
    if (auto const* grades = std::get_if<GradesTotals>(&totals)) {
        if (auto const* rules = std::get_if<JudgmentPoll>(&method))
            return fault_in_grades(*grades, rules->grades, options, ballots);
        if (auto const* rules = std::get_if<ScorePoll>(&method))
            return fault_in_grades(*grades, rules->top + std::size_t{1}, options, ballots);
    }
    if (auto const* picks = std::get_if<PicksTotals>(&totals))
        if (auto const* rules = std::get_if<ApprovalPoll>(&method))
            return fault_in_picks(*picks, rules->at_most, options, ballots);
    return TotalsFault::WrongMethod;
}

} // namespace tablee::model::voting
