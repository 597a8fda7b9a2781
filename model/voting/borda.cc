// SPDX-License-Identifier: Apache-2.0
#include "model/voting/borda.h"

namespace tablee::model::voting {
namespace {

std::vector<Rational> sums_of(BordaRules const& rules, std::size_t options) {
    std::vector<Rational> sums{0};
    std::size_t const last = rules.scale == BordaScale::FromCount ? 1 : 0;
    for (std::size_t place = 0; place < options; place += 1) {
        Rational const worth = !rules.vector                  ? Rational(options - 1 - place + last)
                               : place < rules.vector->size() ? (*rules.vector)[place]
                                                              : Rational(0);
        sums.push_back(sums.back() + worth);
    }
    return sums;
}

} // namespace

void BordaTally::add(RankedBallot ballot, std::uint64_t count) {
    for (std::size_t at = 0; at < ballot.size();) {
        std::size_t const end = tier_end(ballot, at);
        if (end == at + 1)
            placed_[option_of(ballot[at]) * options_ + at] += count;
        else
            for (std::size_t i = at; i < end; i += 1)
                shared_[{option_of(ballot[i]), at, end - at}] += count;
        at = end;
    }
    of_length_[ballot.size()] += count;
    if (ballot.size() < options_) // else nobody is unranked
        for (std::uint16_t const entry : ballot)
            ranked_[{option_of(entry), ballot.size()}] += count;
}

Rational BordaTally::score_of(std::size_t option, std::span<Rational const> sums,
                              BordaUnranked unranked) const {
    auto const mean = [&](std::size_t place, std::size_t size) {
        return (sums[place + size] - sums[place]) / size;
    };
    Rational score = 0;
    for (std::size_t place = 0; place < options_; place += 1)
        if (std::uint64_t const count = placed_[option * options_ + place]; count > 0)
            score += mean(place, 1) * count;
    auto const name = static_cast<std::uint16_t>(option);
    for (auto at = shared_.lower_bound({name, 0, 0}); at != shared_.end() && std::get<0>(at->first) == name;
         ++at)
        score += mean(std::get<1>(at->first), std::get<2>(at->first)) * at->second;
    if (unranked == BordaUnranked::Zero)
        return score;
    auto ranked = ranked_.lower_bound({name, 0});
    for (std::size_t length = 0; length < options_; length += 1) {
        std::uint64_t without = of_length_[length];
        if (ranked != ranked_.end() && ranked->first == std::pair(name, length)) {
            without -= ranked->second;
            ++ranked;
        }
        if (without > 0)
            score += mean(length, options_ - length) * without;
    }
    return score;
}

BordaOutcome count_borda(std::span<BordaTally const> colleges, std::span<Rational const> weights,
                         BordaRules const& rules) {
    std::size_t const options = colleges.front().options();
    std::vector<Rational> const sums = sums_of(rules, options);
    BordaOutcome outcome;
    for (std::size_t option = 0; option < options; option += 1) {
        Rational score = 0;
        for (std::size_t college = 0; college < colleges.size(); college += 1)
            score += weights[college] * colleges[college].score_of(option, sums, rules.unranked);
        outcome.scores.push_back(std::move(score));
    }
    outcome.ranking = ranking_of(outcome.scores);
    return outcome;
}

} // namespace tablee::model::voting
