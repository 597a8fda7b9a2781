// SPDX-License-Identifier: Apache-2.0
#include "model/voting/share_bounds.h"

#include <algorithm>
#include <map>

namespace tablee::model::voting {
namespace {

__extension__ using Wide = unsigned __int128;

// Chosen so that a sum of purses, and a price times a cost, stay below 2^128.
constexpr std::size_t kSteps = 4096; // of all the ways that are followed
constexpr unsigned kBits = 64;
constexpr Wide kMoneyMost = Wide{1} << 95U; // of a voice, × 2^64
constexpr std::uint64_t kVoicesMost = std::uint64_t{1} << 31U;
constexpr std::uint64_t kWeightMost = std::uint64_t{1} << 31U;

Wide wide_of(Integer const& value) {
    Integer const low = value & Integer(UINT64_MAX);
    Integer const high = value >> 64U;
    return static_cast<Wide>(static_cast<std::uint64_t>(high)) << 64U | static_cast<std::uint64_t>(low);
}

Wide ceil_div(Wide a, Wide b) {
    return (a + b - 1) / b;
}

} // namespace

ShareElectorate share_electorate(ApprovalBallots const& ballots) {
    Scale const scale = scale_of(ballots.weights);
    std::map<std::vector<std::uint16_t>, Integer> groups;
    ShareElectorate electorate;
    electorate.unit = scale.unit;
    std::size_t begin = 0;
    for (std::size_t ballot = 0; ballot < ballots.ends.size(); ballot += 1) {
        std::vector<std::uint16_t> set(ballots.entries.begin() + static_cast<std::ptrdiff_t>(begin),
                                       ballots.entries.begin() +
                                           static_cast<std::ptrdiff_t>(ballots.ends[ballot]));
        std::ranges::sort(set);
        groups[std::move(set)] += scale.factors[ballot];
        electorate.voters += scale.factors[ballot];
        begin = ballots.ends[ballot];
    }
    electorate.supporters.resize(ballots.options);
    electorate.votes.assign(ballots.options, 0);
    for (auto const& [set, size] : groups) {
        for (std::uint16_t const option : set) {
            electorate.supporters[option].push_back(static_cast<std::uint32_t>(electorate.sizes.size()));
            electorate.votes[option] += size;
        }
        electorate.sizes.push_back(size);
    }
    return electorate;
}

ShareBounds::ShareBounds(ShareElectorate const& electorate, SharesRules const& rules)
    : electorate_(electorate)
    , by_cost_(rules.utility == SharesUtility::Cost) {
    Integer common = 1;
    for (Rational const& cost : rules.funds.costs)
        common = lcm(common, Integer(denominator(cost)));
    for (Rational const& cost : rules.funds.costs) {
        Rational const scaled = cost * electorate.unit * (Integer(1) << kBits);
        Integer const weight = numerator(cost) * (common / denominator(cost));
        usable_ = usable_ && weight < kWeightMost && weight > 0 && ceil_of(scaled) < (Integer(1) << 120U);
        if (!usable_)
            return;
        weights_.push_back(static_cast<std::uint64_t>(weight));
        costs_.push_back({wide_of(floor_of(scaled)), wide_of(ceil_of(scaled))});
    }
    usable_ = electorate.voters < kVoicesMost;
    if (usable_)
        for (Integer const& size : electorate.sizes)
            sizes_.push_back(static_cast<std::uint64_t>(size));
}

// The price that a cost comes to, rounded down with full purses or up with empty ones: supporters pay alike,
// those who have less pay all they have; tried with everybody able, then without those who are not, until
// nobody is left out. Nothing: they have not enough together.
std::optional<ShareBounds::Wide> ShareBounds::bound(Purses const& purses, std::uint32_t option,
                                                    Bound which) const {
    bool const low = which == Bound::Low;
    auto const money = [&](std::uint32_t group) {
        return low ? purses.money[group].high : purses.money[group].low;
    };
    std::vector<std::uint32_t> const& supporters = electorate_.supporters[option];
    Wide const cost = costs_[option][low ? 0 : 1];
    Wide able = 0;
    for (std::uint32_t const group : supporters)
        able += sizes_[group];
    Wide paid = 0;
    Wide price = 0;
    while (able > 0) {
        if (paid >= cost)
            return price; // rounding up alone comes here: the price is high enough
        Wide const each = low ? (cost - paid) / able : ceil_div(cost - paid, able);
        if (each > kMoneyMost)
            return std::nullopt;
        price = low ? each : std::max(price, each);
        paid = 0;
        Wide still = 0;
        for (std::uint32_t const group : supporters) {
            if (money(group) < price)
                paid += money(group) * sizes_[group];
            else
                still += sizes_[group];
        }
        if (still == able)
            return price;
        able = still;
    }
    return std::nullopt;
}

ShareBounds::Price ShareBounds::price_of(Purses const& purses, std::uint32_t option) const {
    auto const low = bound(purses, option, Bound::Low);
    if (!low)
        return {{}, Known::Beyond};
    auto const high = bound(purses, option, Bound::High);
    return {{*low, high.value_or(kMoneyMost)}, high ? Known::Yes : Known::Unsure};
}

// Whether a rho of one option, its price for what it is worth, is below one of another.
bool ShareBounds::below(Wide price_a, std::uint32_t a, Wide price_b, std::uint32_t b) const {
    if (!by_cost_)
        return price_a < price_b;
    return price_a * weights_[b] < price_b * weights_[a];
}

// Old prices are lower bounds: those that the best one already beats are not computed again.
ShareBounds::Next ShareBounds::cheapest(Purses& purses) const {
    std::vector<std::uint32_t> order;
    for (std::uint32_t option = 0; option < purses.gone.size(); option += 1)
        if (!purses.gone[option])
            order.push_back(option);
    auto const low = [&](std::uint32_t option) { return purses.prices[option].between.low; };
    auto const high = [&](std::uint32_t option) { return purses.prices[option].between.high; };
    std::ranges::stable_sort(order, [&](auto a, auto b) { return below(low(a), a, low(b), b); });
    Next next;
    for (std::uint32_t const option : order) {
        if (next.option && below(high(*next.option), *next.option, low(option), option))
            break;
        purses.prices[option] = price_of(purses, option);
        Known const known = purses.prices[option].known;
        purses.gone[option] = known == Known::Beyond ? 1 : 0;
        bool const better = known == Known::Yes &&
                            (!next.option || below(high(option), option, high(*next.option), *next.option));
        if (better)
            next.option = option;
    }
    for (std::uint32_t const option : order)
        if (!purses.gone[option] && option != next.option &&
            !(next.option && below(high(*next.option), *next.option, low(option), option)))
            next.perhaps.push_back(option);
    return next;
}

void ShareBounds::pay(Purses& purses, std::uint32_t option) const {
    Between const price = purses.prices[option].between;
    for (std::uint32_t const group : electorate_.supporters[option]) {
        Between& money = purses.money[group];
        money.low -= std::min(money.low, price.high);
        money.high -= std::min(money.high, price.low);
    }
    purses.gone[option] = 1;
}

std::optional<ShareBounds::Purses> ShareBounds::purses_of(Rational const& share) const {
    Rational const scaled = share * (Integer(1) << kBits);
    if (!usable_ || ceil_of(scaled) >= Integer(1) << 95U)
        return std::nullopt;
    Between const each{wide_of(floor_of(scaled)), wide_of(ceil_of(scaled))};
    Purses purses{std::vector<Between>(sizes_.size(), each), std::vector<Price>(weights_.size()),
                  std::vector<char>(weights_.size(), 0)};
    for (std::uint32_t option = 0; option < weights_.size(); option += 1)
        purses.gone[option] = electorate_.supporters[option].empty() ? 1 : 0;
    return purses;
}

std::optional<std::vector<std::uint32_t>> ShareBounds::order(Rational const& share) const {
    auto purses = purses_of(share);
    std::vector<std::uint32_t> funded;
    while (purses) {
        Next const next = cheapest(*purses);
        if (!next.perhaps.empty())
            return std::nullopt;
        if (!next.option)
            return funded;
        pay(*purses, *next.option);
        funded.push_back(*next.option);
    }
    return std::nullopt;
}

// Where two cannot be told apart, every one that may come first is followed: the truth is among them, and if
// all fund the same, that is what is funded.
std::optional<Selection> ShareBounds::selection(Rational const& share) const {
    auto first = purses_of(share);
    if (!first)
        return std::nullopt;
    std::vector<std::pair<Purses, Selection>> open;
    open.emplace_back(std::move(*first), Selection());
    std::optional<Selection> all;
    for (std::size_t steps = 0; !open.empty(); steps += 1) {
        if (steps > kSteps)
            return std::nullopt;
        auto [purses, funded] = std::move(open.back());
        open.pop_back();
        Next const next = cheapest(purses);
        bool const sure = next.perhaps.empty();
        if (!next.option && !sure)
            return std::nullopt; // perhaps nobody can pay for any
        if (!next.option) {
            std::ranges::sort(funded);
            if (all && *all != funded)
                return std::nullopt;
            all = std::move(funded);
            continue;
        }
        for (std::uint32_t const option : next.perhaps) {
            if (purses.prices[option].known != Known::Yes)
                return std::nullopt;
            auto& branch = open.emplace_back(purses, funded);
            pay(branch.first, option);
            branch.second.push_back(option);
        }
        pay(purses, *next.option);
        funded.push_back(*next.option);
        open.emplace_back(std::move(purses), std::move(funded));
    }
    return all;
}

} // namespace tablee::model::voting
