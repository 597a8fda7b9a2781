// SPDX-License-Identifier: Apache-2.0
#include "model/voting/duels.h"

#include <algorithm>
#include <array>

namespace tablee::model::voting {
namespace {

using Octets [[gnu::vector_size(16)]] = std::uint8_t;
constexpr std::size_t kLanes = 16;
constexpr std::size_t kRoundsMax = 255; // of an octet's counter

// Ballots of up to 64 options, laid out as one rank an octet and compared sixteen at a time. Complete or
// not; unranked options are last, or in no duel.
class Comparer {
  public:
    Comparer(std::size_t options, Unranked unranked, std::vector<std::uint64_t>& wins)
        : options_(options)
        , blocks_((options + kLanes - 1) / kLanes)
        , beaten_by_none_(unranked == Unranked::Last ? 255 : 0)
        , wins_(wins)
        , counters_(options * blocks_) {}

    void add(RankedBallot ballot) {
        rank_.fill(255);
        as_opponent_.fill(beaten_by_none_);
        std::uint8_t tier = 0;
        for (std::uint16_t const entry : ballot) {
            tier = static_cast<std::uint8_t>(tier + (entry >> 15U));
            rank_[option_of(entry)] = tier;
            as_opponent_[option_of(entry)] = tier;
        }
        std::array<Octets, 4> opponents{};
        for (std::size_t block = 0; block < blocks_; block += 1)
            __builtin_memcpy(&opponents[block], as_opponent_.data() + block * kLanes, kLanes);
        Octets* counter = counters_.data();
        for (std::size_t option = 0; option < options_; option += 1) {
            Octets const mine = Octets{} + rank_[option];
            for (std::size_t block = 0; block < blocks_; block += 1, counter += 1)
                *counter -= reinterpret_cast<Octets>(mine < opponents[block]);
        }
        if (++rounds_ == kRoundsMax)
            flush();
    }

    void flush() {
        for (std::size_t a = 0; a < options_; a += 1)
            for (std::size_t b = 0; b < options_; b += 1)
                wins_[a * options_ + b] += counters_[a * blocks_ + b / kLanes][b % kLanes];
        std::ranges::fill(counters_, Octets{});
        rounds_ = 0;
    }

    static constexpr std::size_t kOptionsMax = 64;

  private:
    std::size_t options_;
    std::size_t blocks_;
    std::uint8_t beaten_by_none_;
    std::vector<std::uint64_t>& wins_;
    std::vector<Octets> counters_;
    std::array<std::uint8_t, kOptionsMax> rank_{};
    std::array<std::uint8_t, kOptionsMax> as_opponent_{};
    std::size_t rounds_ = 0;
};

} // namespace

template <class Change>
void DuelTally::change(RankedBallot ballot, Change const& change) {
    for (std::size_t at = 0; at < ballot.size();) {
        std::size_t const end = tier_end(ballot, at);
        for (std::size_t i = at; i < end; i += 1) {
            std::size_t const a = option_of(ballot[i]);
            change(ranked_[a]);
            for (std::size_t j = at; j < end; j += 1)
                change(level_[a * options_ + option_of(ballot[j])]);
            for (std::size_t j = end; j < ballot.size(); j += 1)
                change(above_[a * options_ + option_of(ballot[j])]);
        }
        at = end;
    }
}

void DuelTally::add(RankedBallot ballot, std::uint64_t count) {
    change(ballot, [count](std::uint64_t& cell) { cell += count; });
}

void DuelTally::take_back(RankedBallot ballot, std::uint64_t count) {
    change(ballot, [count](std::uint64_t& cell) { cell -= count; });
}

void DuelTally::add_all(RankedBallots const& ballots, std::size_t begin, std::size_t end) {
    if (options_ > Comparer::kOptionsMax) {
        for (std::size_t i = begin; i < end; i += 1)
            add(ballots[i], ballots.counts[i]);
        return;
    }
    Comparer comparer(options_, unranked_, wins_);
    for (std::size_t i = begin; i < end; i += 1) {
        RankedBallot const ballot = ballots[i];
        bool const is_short = 3 * ballot.size() < options_;
        if (ballots.counts[i] == 1 && !is_short)
            comparer.add(ballot);
        else
            add(ballot, ballots.counts[i]);
    }
    comparer.flush();
}

std::uint64_t DuelTally::at(std::size_t a, std::size_t b) const {
    if (a == b)
        return 0;
    std::size_t const here = a * options_ + b;
    std::uint64_t const wins = wins_[here] + above_[here];
    if (unranked_ == Unranked::Ignored)
        return wins;
    return wins + ranked_[a] - above_[here] - above_[b * options_ + a] - level_[here];
}

Duels weigh(std::span<DuelTally const> colleges, std::span<Rational const> weights) {
    Scale const scale = scale_of(weights);
    Duels duels;
    duels.options = colleges.front().options();
    duels.unit = scale.unit;
    duels.cells.reserve(duels.options * duels.options);
    for (std::size_t a = 0; a < duels.options; a += 1)
        for (std::size_t b = 0; b < duels.options; b += 1) {
            Integer cell = 0;
            for (std::size_t college = 0; college < colleges.size(); college += 1)
                cell += scale.factors[college] * colleges[college].at(a, b);
            duels.cells.push_back(std::move(cell));
        }
    return duels;
}

Duels duels_of(RankedBallots const& ballots, Unranked unranked) {
    std::vector<DuelTally> colleges;
    std::size_t begin = 0;
    for (std::size_t const end : ballots.college_ends) {
        colleges.emplace_back(ballots.options, unranked).add_all(ballots, begin, end);
        begin = end;
    }
    return weigh(colleges, ballots.weights);
}

int compare_strength(Duels const& duels, Strength strength, Majority const& a, Majority const& b) {
    Integer const& a_for = duels.at(a.winner, a.loser);
    Integer const& a_against = duels.at(a.loser, a.winner);
    Integer const& b_for = duels.at(b.winner, b.loser);
    Integer const& b_against = duels.at(b.loser, b.winner);
    if (strength == Strength::Winning)
        return a_for.compare(b_for);
    if (strength == Strength::Margin)
        return Integer(a_for - a_against).compare(b_for - b_against);
    if (a_against == 0 || b_against == 0)
        return static_cast<int>(a_against == 0) - static_cast<int>(b_against == 0);
    return Integer(a_for * b_against).compare(b_for * a_against);
}

std::vector<Majority> majorities_of(Duels const& duels) {
    std::vector<Majority> majorities;
    for (std::uint32_t a = 0; a < duels.options; a += 1)
        for (std::uint32_t b = 0; b < duels.options; b += 1)
            if (duels.beats(a, b))
                majorities.push_back({a, b});
    return majorities;
}

} // namespace tablee::model::voting
