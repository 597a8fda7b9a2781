// SPDX-License-Identifier: Apache-2.0
// Alternative and transferable vote: round after round, who is elected, who leaves, what stopped the count.
#include "client/present/method_figures.h"

#include <algorithm>

namespace tablee::client {
namespace {

using model::voting::Rational;

std::string named(Reading const& reading, std::uint32_t place) {
    return reading.say("results.named", {reading.title(place)});
}

RoundFigures round_of(Reading const& reading, model::voting::Round round, Rational const& whole) {
    std::ranges::stable_sort(round, [](auto const& a, auto const& b) { return a.votes > b.votes; });
    RoundFigures figures;
    for (model::voting::OptionVotes const& one : round) {
        OptionLine line;
        line.option = reading.poll.result->options[one.option];
        line.title = reading.title(one.option);
        line.figures = reading.amount(one.votes);
        line.thousandths = thousandths(one.votes, whole);
        if (denominator(one.votes) != 1)
            line.exact = model::voting::text_of(one.votes);
        figures.lines.push_back(std::move(line));
    }
    return figures;
}

std::string stopped_by(Reading const& reading, model::voting::RoundTie const& tie) {
    return reading.say("results.round.stopped", {std::to_string(tie.round), reading.titles(tie.options)});
}

// The final order says no more than who won: rounds are the figures.
void clear_bars(Figures& figures) {
    for (OptionLine& line : figures.options)
        line.thousandths.reset();
}

} // namespace

void fill(Reading const& reading, Detailed const& /*all*/, model::voting::RunoffOutcome const& one,
          Figures& figures) {
    RoundsFigures found;
    found.quota = reading.say("results.round.majority");
    for (std::size_t i = 0; i < one.rounds.size(); i += 1) {
        RoundFigures& round = found.rounds.emplace_back(round_of(reading, one.rounds[i], one.valid));
        if (i < one.eliminated.size() && i + 1 < one.rounds.size())
            round.leads.push_back(reading.say("results.round.leaves", {named(reading, one.eliminated[i])}));
    }
    if (one.ranking && !found.rounds.empty() && one.ranking->order.front().size() == 1)
        found.rounds.back().leads.push_back(
            reading.say("results.round.wins", {named(reading, one.ranking->order.front().front())}));
    if (one.exhausted > 0 && !found.rounds.empty())
        found.rounds.back().leads.push_back(
            reading.say("results.round.exhausted", {reading.amount(one.exhausted)}));
    if (!one.ranking && !one.ties.empty())
        found.stopped = stopped_by(reading, one.ties.back()) + " " +
                        reading.say("results.round.could-win", {reading.titles(one.winners_any_order)});
    clear_bars(figures);
    figures.method = std::move(found);
}

void fill(Reading const& reading, Detailed const& /*all*/, model::voting::TransferOutcome const& one,
          Figures& figures) {
    RoundsFigures found;
    found.quota = reading.say("results.round.quota", {reading.amount(one.quota)});
    for (std::size_t i = 0; i < one.rounds.size(); i += 1) {
        RoundFigures& round = found.rounds.emplace_back(round_of(reading, one.rounds[i], one.valid));
        if (i >= one.steps.size())
            continue;
        for (model::voting::OptionVotes const& elected : one.steps[i].elected) {
            // What goes on is a part of each ballot's value: no amount of the poll.
            std::string const part = decimal(reading.outlook, elected.votes * 100);
            char const* key = elected.votes > 0 ? "results.round.elected-surplus" : "results.round.elected";
            round.leads.push_back(reading.say(key, {named(reading, elected.option), part}));
        }
        if (one.steps[i].eliminated)
            round.leads.push_back(
                reading.say("results.round.leaves", {named(reading, *one.steps[i].eliminated)}));
    }
    if (one.stopped && !one.ties.empty())
        found.stopped = stopped_by(reading, one.ties.back());
    for (OptionLine& line : figures.options)
        line.rank.clear(); // elected or not: no order
    clear_bars(figures);
    figures.method = std::move(found);
}

} // namespace tablee::client
