// SPDX-License-Identifier: Apache-2.0
#include "model/voting/score.h"

namespace tablee::model::voting {
namespace {

using Weighed = std::map<std::int64_t, Integer>; // value to weight

Weighed weighed(std::span<ScoreTally const> colleges, Scale const& scale, std::size_t option) {
    Weighed values;
    for (std::size_t college = 0; college < colleges.size(); college += 1)
        for (auto const& [value, count] : colleges[college].values_of(option))
            values[value] += scale.factors[college] * count;
    return values;
}

Rational median_of(Weighed const& values, Integer const& total) {
    Integer seen = 0;
    for (auto at = values.begin(); at != values.end(); ++at) {
        seen += at->second;
        if (2 * seen == total)
            return Rational(Integer(at->first) + std::next(at)->first, 2);
        if (2 * seen > total)
            return at->first;
    }
    return 0;
}

// Nothing last, whatever the others are.
int compare(std::optional<Rational> const& a, std::optional<Rational> const& b) {
    if (!a || !b)
        return static_cast<int>(a.has_value()) - static_cast<int>(b.has_value());
    return *a > *b ? 1 : *a < *b ? -1 : 0;
}

} // namespace

void ScoreTally::take_back(std::size_t option, std::int64_t value, std::uint64_t count) {
    auto const found = values_[option].find(value);
    found->second -= count;
    if (found->second == 0)
        values_[option].erase(found);
}

ScoreOutcome count_scores(std::span<ScoreTally const> colleges, std::span<Rational const> weights,
                          Aggregate aggregate) {
    Scale const scale = scale_of(weights);
    ScoreOutcome outcome;
    for (std::size_t option = 0; option < colleges.front().options(); option += 1) {
        Weighed const values = weighed(colleges, scale, option);
        Integer total = 0;
        Integer sum = 0;
        for (auto const& [value, weight] : values) {
            total += weight;
            sum += weight * value;
        }
        outcome.judged.emplace_back(total, scale.unit);
        if (aggregate == Aggregate::Sum)
            outcome.scores.emplace_back(Rational(sum, scale.unit));
        else if (total == 0)
            outcome.scores.emplace_back();
        else
            outcome.scores.emplace_back(aggregate == Aggregate::Mean ? Rational(sum, total)
                                                                     : median_of(values, total));
    }
    outcome.ranking = ranking_by(outcome.scores.size(), [&](std::uint32_t a, std::uint32_t b) {
        return compare(outcome.scores[a], outcome.scores[b]);
    });
    return outcome;
}

} // namespace tablee::model::voting
