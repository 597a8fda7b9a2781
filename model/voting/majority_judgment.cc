// SPDX-License-Identifier: Apache-2.0
#include "model/voting/majority_judgment.h"

#include <algorithm>
#include <numeric>

namespace tablee::model::voting {
namespace {

struct Run {
    std::uint32_t grade = 0;
    Integer length;
};

// The grades of an option as median removal takes them: the centre when their number is odd, then one from
// each half in turn, from the middle outwards. The lower median begins with the lower half.
struct Removal {
    std::optional<std::uint32_t> centre;
    std::vector<Run> first;
    std::vector<Run> second;
};

Integer total_of(std::vector<Integer> const& tally) {
    return std::accumulate(tally.begin(), tally.end(), Integer(0));
}

// Up to `length` grades, in the order of `tally`.
std::vector<Run> half_of(std::vector<Run> const& tally, Integer length) {
    std::vector<Run> runs;
    for (Run const& run : tally) {
        Integer const taken = std::min(run.length, length);
        if (taken > 0)
            runs.push_back({run.grade, taken});
        length -= taken;
    }
    return runs;
}

Removal removal_of(std::vector<Integer> const& tally, Median median) {
    std::vector<Run> rising;
    for (std::uint32_t grade = 0; grade < tally.size(); grade += 1)
        rising.push_back({grade, tally[grade]});
    std::vector<Run> falling(rising.rbegin(), rising.rend());
    Integer const total = total_of(tally);
    Integer const half = total / 2;
    std::vector<Run> low = half_of(rising, half);
    std::vector<Run> high = half_of(falling, half);
    std::ranges::reverse(low);
    std::ranges::reverse(high);
    Removal removal;
    if (total % 2 != 0)
        removal.centre = half_of(rising, half + 1).back().grade;
    removal.first = median == Median::Lower ? std::move(low) : std::move(high);
    removal.second = median == Median::Lower ? std::move(high) : std::move(low);
    return removal;
}

// Walks along a half, a step of equal grades at a time.
class Walk {
  public:
    explicit Walk(std::vector<Run> const& runs)
        : runs_(runs)
        , left_(runs.empty() ? Integer(0) : runs.front().length) {}
    [[nodiscard]] bool ended() const { return at_ == runs_.size(); }
    [[nodiscard]] std::uint32_t grade() const { return runs_[at_].grade; }
    [[nodiscard]] Integer const& left() const { return left_; }
    void step(Integer const& length) {
        left_ -= length;
        if (left_ == 0 && ++at_ < runs_.size())
            left_ = runs_[at_].length;
    }

  private:
    std::vector<Run> const& runs_;
    std::size_t at_ = 0;
    Integer left_;
};

struct Difference {
    Integer removed;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
};

// Where the grades of two options, as they are removed, first differ. Requires: as many of each.
std::optional<Difference> difference(Removal const& a, Removal const& b) {
    Integer removed = 0;
    if (a.centre) {
        if (*a.centre != *b.centre)
            return Difference{removed, *a.centre, *b.centre};
        removed = 1;
    }
    Walk first_a(a.first);
    Walk first_b(b.first);
    Walk second_a(a.second);
    Walk second_b(b.second);
    while (!first_a.ended()) {
        if (first_a.grade() != first_b.grade())
            return Difference{removed, first_a.grade(), first_b.grade()};
        if (second_a.grade() != second_b.grade())
            return Difference{removed + 1, second_a.grade(), second_b.grade()};
        Integer const length = std::min({first_a.left(), first_b.left(), second_a.left(), second_b.left()});
        for (Walk* walk : {&first_a, &first_b, &second_a, &second_b})
            walk->step(length);
        removed += 2 * length;
    }
    return std::nullopt;
}

std::uint32_t median_of(std::vector<Integer> const& tally, Median median) {
    Integer const total = total_of(tally);
    Integer const wanted = median == Median::Lower ? (total + 1) / 2 : total / 2 + 1; // the how-manieth
    Integer seen = 0;
    for (std::uint32_t grade = 0; grade < tally.size(); grade += 1) {
        seen += tally[grade];
        if (seen >= wanted)
            return grade;
    }
    return 0;
}

std::optional<CountFault> fault_in(GradeCounts const& counts) {
    for (auto const& tally : counts) {
        if (tally.empty() || tally.size() != counts.front().size())
            return CountFault::Mismatched;
        if (std::ranges::any_of(tally, [](Integer const& count) { return count < 0; }))
            return CountFault::Negative;
    }
    return std::nullopt;
}

std::optional<CountFault> normalize(GradeCounts& counts, std::vector<Integer> const& totals) {
    Integer common = 1;
    for (Integer const& total : totals) {
        if (total == 0)
            return CountFault::NoJudgments;
        common = boost::multiprecision::lcm(common, total);
    }
    for (std::size_t option = 0; option < counts.size(); option += 1)
        for (Integer& count : counts[option])
            count *= common / totals[option];
    return std::nullopt;
}

// Absent grades put in, so that every option has as many; how many judges there are.
Counted<Integer> balance(GradeCounts& counts, JudgmentRules const& rules) {
    std::vector<Integer> totals;
    for (auto const& tally : counts)
        totals.push_back(total_of(tally));
    Integer const largest = totals.empty() ? Integer(0) : *std::ranges::max_element(totals);
    Integer const judges = rules.judges.value_or(largest);
    if (judges == 0 && largest == 0)
        return Uncounted(CountFault::NoJudgments);
    if (rules.absent == AbsentGrade::Refused &&
        std::ranges::any_of(totals, [&](auto const& total) { return total != largest; }))
        return Uncounted(CountFault::Unbalanced);
    if (largest > judges || (rules.absent == AbsentGrade::Refused && largest != judges))
        return Uncounted(CountFault::Incoherent);
    if (rules.absent == AbsentGrade::Normalized) {
        if (auto const fault = normalize(counts, totals))
            return Uncounted(*fault);
        return judges;
    }
    if (rules.absent == AbsentGrade::Refused)
        return judges;
    for (std::size_t option = 0; option < counts.size(); option += 1) {
        bool const own = rules.absent == AbsentGrade::OwnMedian;
        std::uint32_t const grade = own ? median_of(counts[option], Median::Lower) : rules.absent_grade;
        if (grade >= counts[option].size())
            return Uncounted(CountFault::OutOfRange);
        counts[option][grade] += judges - totals[option];
    }
    return judges;
}

} // namespace

void GradeTally::add(std::span<std::uint8_t const> ballot, std::uint64_t count) {
    for (std::size_t option = 0; option < options_; option += 1)
        if (ballot[option] != kNoGrade)
            cells_[option * grades_ + ballot[option]] += count;
}

void GradeTally::take_back(std::span<std::uint8_t const> ballot, std::uint64_t count) {
    for (std::size_t option = 0; option < options_; option += 1)
        if (ballot[option] != kNoGrade)
            cells_[option * grades_ + ballot[option]] -= count;
}

void GradeTally::add_all(std::span<std::uint8_t const> ballots) {
    // Two cells an option and a place for no grade: successive equal grades do not wait for one another.
    std::size_t const stride = 256;
    std::vector<std::uint32_t> even(options_ * stride, 0);
    std::vector<std::uint32_t> odd(options_ * stride, 0);
    std::size_t const voters = options_ == 0 ? 0 : ballots.size() / options_;
    std::uint8_t const* grade = ballots.data();
    std::size_t voter = 0;
    for (; voter + 1 < voters; voter += 2, grade += 2 * options_)
        for (std::size_t option = 0; option < options_; option += 1) {
            even[option * stride + grade[option]] += 1;
            odd[option * stride + grade[options_ + option]] += 1;
        }
    for (; voter < voters; voter += 1, grade += options_)
        for (std::size_t option = 0; option < options_; option += 1)
            even[option * stride + grade[option]] += 1;
    for (std::size_t option = 0; option < options_; option += 1)
        for (std::size_t g = 0; g < grades_; g += 1)
            cells_[option * grades_ + g] +=
                std::uint64_t{even[option * stride + g]} + odd[option * stride + g];
}

WeightedGrades weigh(std::span<GradeTally const> colleges, std::span<Rational const> weights) {
    Scale const scale = scale_of(weights);
    WeightedGrades weighted;
    weighted.unit = scale.unit;
    std::size_t const options = colleges.front().options();
    std::size_t const grades = colleges.front().grades();
    weighted.counts.assign(options, std::vector<Integer>(grades, 0));
    for (std::size_t college = 0; college < colleges.size(); college += 1)
        for (std::size_t option = 0; option < options; option += 1)
            for (std::size_t grade = 0; grade < grades; grade += 1)
                weighted.counts[option][grade] +=
                    scale.factors[college] * colleges[college].at(option, grade);
    return weighted;
}

Counted<JudgmentOutcome> count_majority_judgment(GradeCounts counts, JudgmentRules const& rules) {
    if (auto const fault = fault_in(counts))
        return Uncounted(*fault);
    auto judges = balance(counts, rules);
    if (!judges)
        return Uncounted(judges.error());
    JudgmentOutcome outcome;
    outcome.judges = std::move(*judges);
    std::vector<Removal> removals;
    for (auto const& tally : counts) {
        removals.push_back(removal_of(tally, rules.median));
        std::uint32_t const median = median_of(tally, rules.median);
        outcome.medians.push_back(median);
        auto const middle = tally.begin() + median;
        outcome.worse.push_back(std::accumulate(tally.begin(), middle, Integer(0)));
        outcome.better.push_back(std::accumulate(middle + 1, tally.end(), Integer(0)));
    }
    outcome.ranking = ranking_by(counts.size(), [&](std::uint32_t a, std::uint32_t b) {
        auto const apart = difference(removals[a], removals[b]);
        return !apart ? 0 : apart->a > apart->b ? 1 : -1;
    });
    Tiers const& order = outcome.ranking.order;
    for (std::size_t tier = 0; tier + 1 < order.size(); tier += 1) {
        std::uint32_t const above = order[tier].front();
        std::uint32_t const below = order[tier + 1].front();
        if (auto apart = difference(removals[above], removals[below]))
            outcome.steps.push_back({above, below, std::move(apart->removed), apart->a, apart->b});
    }
    outcome.balanced = std::move(counts);
    return outcome;
}

} // namespace tablee::model::voting
