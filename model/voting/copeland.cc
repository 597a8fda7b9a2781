// SPDX-License-Identifier: Apache-2.0
#include "model/voting/copeland.h"

namespace tablee::model::voting {

CopelandOutcome count_copeland(Duels const& duels) {
    CopelandOutcome outcome;
    outcome.won.assign(duels.options, 0);
    outcome.lost.assign(duels.options, 0);
    for (Majority const& majority : majorities_of(duels)) {
        outcome.won[majority.winner] += 1;
        outcome.lost[majority.loser] += 1;
    }
    for (std::size_t option = 0; option < duels.options; option += 1)
        outcome.scores.emplace_back(Rational(outcome.won[option]) - outcome.lost[option]);
    outcome.ranking = ranking_of(outcome.scores);
    return outcome;
}

} // namespace tablee::model::voting
