// SPDX-License-Identifier: Apache-2.0
#include "model/voting/plurality.h"

namespace tablee::model::voting {

void PluralityTally::add(RankedBallot ballot, std::uint64_t count) {
    if (ballot.empty())
        return;
    std::size_t const end = tier_end(ballot, 0);
    auto& cells = by_share_[end];
    cells.resize(options_);
    for (std::size_t i = 0; i < end; i += 1)
        cells[option_of(ballot[i])] += count;
}

void PluralityTally::take_back(RankedBallot ballot, std::uint64_t count) {
    if (ballot.empty())
        return;
    std::size_t const end = tier_end(ballot, 0);
    for (std::size_t i = 0; i < end; i += 1)
        by_share_[end][option_of(ballot[i])] -= count;
}

Rational PluralityTally::score_of(std::size_t option) const {
    Rational score = 0;
    for (auto const& [share, cells] : by_share_)
        score += Rational(cells[option], share);
    return score;
}

PluralityOutcome count_plurality(std::span<PluralityTally const> colleges,
                                 std::span<Rational const> weights) {
    PluralityOutcome outcome;
    for (std::size_t option = 0; option < colleges.front().options(); option += 1) {
        Rational score = 0;
        for (std::size_t college = 0; college < colleges.size(); college += 1)
            score += weights[college] * colleges[college].score_of(option);
        outcome.scores.push_back(std::move(score));
    }
    outcome.ranking = ranking_of(outcome.scores);
    return outcome;
}

} // namespace tablee::model::voting
