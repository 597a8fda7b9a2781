// SPDX-License-Identifier: Apache-2.0
#include "model/voting/piles.h"

#include <algorithm>

namespace tablee::model::voting {

Piles::Piles(RankedBallots const& ballots)
    : ballots_(ballots)
    , is_there_(ballots.options, 1)
    , cursors_(ballots.size(), 0)
    , piles_(ballots.options) {
    std::uint32_t ballot = 0;
    for (std::size_t college = 0; college < ballots.college_ends.size(); college += 1) {
        std::size_t const value = value_index(ballots.weights[college]);
        Integer count = 0;
        for (; ballot < ballots.college_ends[college]; ballot += 1) {
            count += ballots.counts[ballot];
            lay(ballot, value);
        }
        total_ += ballots.weights[college] * count;
    }
}

std::vector<std::uint32_t> Piles::options() const {
    std::vector<std::uint32_t> there;
    for (std::uint32_t option = 0; option < piles_.size(); option += 1)
        if (is_there_[option])
            there.push_back(option);
    return there;
}

void Piles::remove(std::vector<Leaving> const& leaving) {
    for (Leaving const& one : leaving)
        is_there_[one.option] = 0;
    Pile const undecided = std::exchange(undecided_, {});
    for (Leaving const& one : leaving) {
        Pile const pile = std::exchange(piles_[one.option], {});
        if (one.ratio == 0)
            continue;
        for (Parcel const& parcel : pile) {
            std::size_t const value = value_index(values_[parcel.value] * one.ratio);
            for (std::uint32_t const ballot : parcel.ballots)
                lay(ballot, value);
        }
    }
    for (Parcel const& parcel : undecided)
        for (std::uint32_t const ballot : parcel.ballots)
            lay(ballot, parcel.value);
}

std::size_t Piles::holder_of(std::uint32_t ballot) {
    RankedBallot const ranking = ballots_[ballot];
    std::size_t at = cursors_[ballot];
    while (at < ranking.size()) {
        std::size_t const end = tier_end(ranking, at);
        std::size_t holder = kExhausted;
        for (std::size_t i = at; i < end; i += 1)
            if (is_there_[option_of(ranking[i])])
                holder = holder == kExhausted ? option_of(ranking[i]) : kNobody;
        if (holder != kExhausted) {
            cursors_[ballot] = static_cast<std::uint16_t>(at);
            return holder;
        }
        at = end;
    }
    return kExhausted;
}

void Piles::lay(std::uint32_t ballot, std::size_t value) {
    std::size_t const holder = holder_of(ballot);
    if (holder == kExhausted)
        return;
    Pile& pile = holder == kNobody ? undecided_ : piles_[holder];
    auto parcel = std::ranges::find(pile, value, &Parcel::value);
    if (parcel == pile.end())
        parcel = pile.insert(pile.end(), Parcel{value, 0, {}});
    parcel->count += ballots_.counts[ballot];
    parcel->ballots.push_back(ballot);
}

std::size_t Piles::value_index(Rational value) {
    auto const found = std::ranges::find(values_, value);
    if (found != values_.end())
        return static_cast<std::size_t>(found - values_.begin());
    values_.push_back(std::move(value));
    return values_.size() - 1;
}

Rational Piles::worth_of(Pile const& pile) const {
    Rational worth = 0;
    for (Parcel const& parcel : pile)
        worth += values_[parcel.value] * parcel.count;
    return worth;
}

} // namespace tablee::model::voting
