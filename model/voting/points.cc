// SPDX-License-Identifier: Apache-2.0
#include "model/voting/points.h"

#include <algorithm>

namespace tablee::model::voting {

std::optional<CountFault> fault_in(std::span<std::int64_t const> ballot, PointsRules const& rules) {
    Integer spent = 0;
    for (std::int64_t const points : ballot) {
        if (points < 0)
            return CountFault::Negative;
        spent += points;
    }
    if (rules.max_per_proposal &&
        std::ranges::any_of(ballot, [&](auto points) { return points > *rules.max_per_proposal; }))
        return CountFault::TooManyOnOne;
    if (rules.points && (spent > *rules.points || (rules.must_spend_all && spent < *rules.points)))
        return CountFault::Budget;
    return std::nullopt;
}

PointsOutcome count_points(std::span<ScoreTally const> colleges, std::span<Rational const> weights) {
    ScoreOutcome sums = count_scores(colleges, weights, Aggregate::Sum);
    PointsOutcome outcome;
    for (std::size_t option = 0; option < sums.scores.size(); option += 1) {
        outcome.scores.push_back(std::move(*sums.scores[option]));
        Rational voters = 0;
        for (std::size_t college = 0; college < colleges.size(); college += 1)
            for (auto const& [points, count] : colleges[college].values_of(option))
                if (points > 0)
                    voters += weights[college] * count;
        outcome.voters.push_back(std::move(voters));
    }
    outcome.ranking = std::move(sums.ranking);
    return outcome;
}

} // namespace tablee::model::voting
