// SPDX-License-Identifier: Apache-2.0
#include "model/voting/approval.h"

namespace tablee::model::voting {

void ApprovalTally::add(std::span<std::uint16_t const> ballot, std::uint64_t count) {
    ballots_ += count;
    for (std::uint16_t const option : ballot)
        approvals_[option] += count;
}

void ApprovalTally::take_back(std::span<std::uint16_t const> ballot, std::uint64_t count) {
    ballots_ -= count;
    for (std::uint16_t const option : ballot)
        approvals_[option] -= count;
}

std::optional<CountFault> fault_in(std::size_t choices, ApprovalRules const& rules) {
    if (rules.max_choices && choices > *rules.max_choices)
        return CountFault::TooMany;
    if (rules.min_choices && choices < *rules.min_choices)
        return CountFault::TooFew;
    return std::nullopt;
}

ApprovalOutcome count_approval(std::span<ApprovalTally const> colleges, std::span<Rational const> weights) {
    Scale const scale = scale_of(weights);
    ApprovalOutcome outcome;
    Integer valid = 0;
    for (std::size_t college = 0; college < colleges.size(); college += 1)
        valid += scale.factors[college] * colleges[college].ballots();
    outcome.valid = Rational(valid, scale.unit);
    for (std::size_t option = 0; option < colleges.front().options(); option += 1) {
        Integer score = 0;
        for (std::size_t college = 0; college < colleges.size(); college += 1)
            score += scale.factors[college] * colleges[college].at(option);
        outcome.scores.emplace_back(score, scale.unit);
    }
    outcome.ranking = ranking_of(outcome.scores);
    return outcome;
}

} // namespace tablee::model::voting
