// SPDX-License-Identifier: Apache-2.0
// Duels: who beats whom, in the order found; circles, and the chains that explain the order.
#include "client/present/method_figures.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::voting::Duels;
using model::voting::Rational;

constexpr std::size_t kCirclesTold = 3;
constexpr std::size_t kChainsTold = 12;

std::vector<std::uint32_t> places_in_order(Reading const& reading, Figures const& figures) {
    auto const& options = reading.poll.result->options;
    std::vector<std::uint32_t> places;
    for (OptionLine const& line : figures.options)
        places.push_back(
            static_cast<std::uint32_t>(std::ranges::find(options, line.option) - options.begin()));
    return places;
}

struct Matrix {
    Reading const& reading;
    Duels const& duels;
    std::vector<std::uint32_t> places;

    [[nodiscard]] std::string votes(std::uint32_t a, std::uint32_t b) const {
        return reading.amount(Rational(duels.at(a, b), duels.unit));
    }
    [[nodiscard]] std::string named(std::uint32_t place) const {
        return reading.say("results.named", {reading.title(place)});
    }
    [[nodiscard]] std::string sentence(std::uint32_t a, std::uint32_t b) const {
        if (!duels.beats(a, b) && !duels.beats(b, a))
            return reading.say("results.duel.even", {named(a), named(b), votes(a, b)});
        if (duels.beats(b, a))
            std::swap(a, b);
        return reading.say("results.duel.beats", {named(a), named(b), votes(a, b), votes(b, a)});
    }
    // Three that go round; longer circles of duels always hold one of these, but for drawn duels.
    [[nodiscard]] std::vector<std::string> circles() const {
        std::vector<std::string> told;
        std::size_t all = 0;
        for (std::uint32_t const a : places)
            for (std::uint32_t const b : places)
                for (std::uint32_t const c : places) {
                    if (a >= b || a >= c || !duels.beats(a, b) || !duels.beats(b, c) || !duels.beats(c, a))
                        continue;
                    all += 1;
                    if (told.size() < kCirclesTold)
                        told.push_back(reading.say("results.duel.circle", {named(a), named(b), named(c)}));
                }
        if (all > told.size()) {
            auto const more = static_cast<std::int64_t>(all - told.size());
            told.push_back(reading.say("results.duel.more-circles", more, {std::to_string(more)}));
        }
        return told;
    }
    [[nodiscard]] DuelFigures figures() const {
        DuelFigures found;
        for (std::size_t i = 0; i < places.size(); i += 1) {
            std::vector<DuelCell>& row = found.cells.emplace_back();
            for (std::uint32_t const against : places) {
                std::uint32_t const place = places[i];
                row.push_back(place == against
                                  ? DuelCell{}
                                  : DuelCell{votes(place, against), duels.beats(place, against)});
            }
            for (std::size_t j = i + 1; j < places.size(); j += 1)
                found.sentences.push_back(sentence(places[i], places[j]));
        }
        found.circles = circles();
        return found;
    }
};

// Duels won and lost, beside each option.
DuelFigures duel_figures(Reading const& reading, Duels const& duels, Figures& figures) {
    Matrix const matrix{reading, duels, places_in_order(reading, figures)};
    for (std::size_t i = 0; i < figures.options.size(); i += 1) {
        std::uint32_t const place = matrix.places[i];
        auto const won = std::ranges::count_if(
            matrix.places, [&](std::uint32_t other) { return duels.beats(place, other); });
        auto const lost = std::ranges::count_if(
            matrix.places, [&](std::uint32_t other) { return duels.beats(other, place); });
        figures.options[i].figures = reading.say("results.duel.won", won, {std::to_string(won)}) + ", " +
                                     reading.say("results.duel.lost", lost, {std::to_string(lost)});
    }
    return matrix.figures();
}

// Where the one placed above did not win the duel itself.
std::vector<std::string> chains_of(Reading const& reading, model::voting::SchulzeDetail const& one,
                                   std::vector<std::uint32_t> const& places) {
    std::vector<std::string> chains;
    for (std::size_t i = 0; i < places.size(); i += 1)
        for (std::size_t j = i + 1; j < places.size() && chains.size() < kChainsTold; j += 1) {
            std::uint32_t const a = places[i];
            std::uint32_t const b = places[j];
            if (!one.outcome.beats(a, b) || one.duels.beats(a, b))
                continue;
            auto const chain =
                model::voting::chain_of(one.duels, one.outcome, model::voting::Strength::Winning, a, b);
            Rational weakest = one.outcome.strength(a, b).value;
            std::vector<std::uint32_t> const rest(chain.begin(), chain.end());
            chains.push_back(
                reading.say("results.duel.chain", {reading.say("results.named", {reading.title(a)}),
                                                   reading.say("results.named", {reading.title(b)}),
                                                   reading.titles(rest), reading.amount(weakest)}));
        }
    return chains;
}

} // namespace

void fill(Reading const& reading, Detailed const& /*all*/, model::voting::SchulzeDetail const& one,
          Figures& figures) {
    DuelFigures found = duel_figures(reading, one.duels, figures);
    found.chains = chains_of(reading, one, places_in_order(reading, figures));
    figures.method = std::move(found);
}

void fill(Reading const& reading, Detailed const& /*all*/, model::voting::CopelandDetail const& one,
          Figures& figures) {
    figures.method = duel_figures(reading, one.duels, figures);
}

void fill(Reading const& reading, Detailed const& /*all*/, model::voting::RankedPairsDetail const& one,
          Figures& figures) {
    DuelFigures found = duel_figures(reading, one.duels, figures);
    for (model::voting::Majority const& left_out : one.outcome.dropped)
        found.circles.push_back(reading.say("results.duel.dropped",
                                            {reading.say("results.named", {reading.title(left_out.winner)}),
                                             reading.say("results.named", {reading.title(left_out.loser)})}));
    figures.method = std::move(found);
}

} // namespace tablee::client
