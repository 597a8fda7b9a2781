// SPDX-License-Identifier: Apache-2.0
// Ballots that rank: duels, places, rounds.
#include "model/report/compose.h"
#include "model/report/method_figures.h"
#include "model/session/poll_count.h"

#include <algorithm>

namespace tablee::model::report {
namespace {

using voting::Rational;

// With more options the duels would fill pages: then only those between neighbours are told.
constexpr std::size_t kAllDuels = 8;

struct Blocks {
    Figured const& of;

    std::vector<Block> operator()(voting::SchulzeDetail const& one) const;
    std::vector<Block> operator()(voting::CopelandDetail const& one) const;
    std::vector<Block> operator()(voting::RankedPairsDetail const& one) const;
    std::vector<Block> operator()(voting::BordaOutcome const& one) const {
        Table table = ranked();
        of.add_column(table, figures(phrase("report.borda.points"), 2),
                      [&](std::uint32_t place) { return Line{figure(one.scores[place])}; });
        return {std::move(table)};
    }
    std::vector<Block> operator()(voting::RunoffOutcome const& one) const;
    std::vector<Block> operator()(voting::TransferOutcome const& one) const;
    template <class Other>
    std::vector<Block> operator()(Other const&) const {
        return {};
    }

  private:
    [[nodiscard]] Table ranked() const {
        return of.ranked(phrase("report.method.caption", ballots_in(of.poll), of.outcome.blank));
    }
    [[nodiscard]] Line duel(voting::Duels const& duels, std::uint32_t a, std::uint32_t b) const;
    void add_duels(std::vector<Block>& blocks, voting::Duels const& duels) const;
    [[nodiscard]] Table rounds(std::vector<voting::Round> const& rounds) const;
    void add_ties(std::vector<Line>& lines, std::vector<voting::RoundTie> const& ties) const;
};

// --- Duels ---

// "A bat B, 26 à 19." or, at equality, "A et B font jeu égal, 12 à 12."
Line Blocks::duel(voting::Duels const& duels, std::uint32_t a, std::uint32_t b) const {
    if (duels.beats(b, a))
        std::swap(a, b);
    char const* key = duels.beats(a, b) ? "report.duel.beats" : "report.duel.level";
    return line(phrase(key, of.title(a), of.title(b)), figure(Rational(duels.at(a, b), duels.unit)),
                phrase("report.duel.to"), figure(Rational(duels.at(b, a), duels.unit)), ".");
}

void Blocks::add_duels(std::vector<Block>& blocks, voting::Duels const& duels) const {
    std::vector<std::uint32_t> places;
    for (auto const& tier : of.outcome.ranking.order)
        places.insert(places.end(), tier.begin(), tier.end());
    bool const all = places.size() <= kAllDuels;
    std::vector<Line> lines;
    for (std::size_t i = 0; i < places.size(); i += 1)
        for (std::size_t j = i + 1; j < (all ? places.size() : std::min(i + 2, places.size())); j += 1)
            lines.push_back(duel(duels, places[i], places[j]));
    if (lines.empty())
        return;
    blocks.emplace_back(paragraph(phrase(all ? "report.duel.all" : "report.duel.neighbours")));
    blocks.emplace_back(bullets(std::move(lines)));
}

std::vector<Block> Blocks::operator()(voting::SchulzeDetail const& one) const {
    std::vector<Block> blocks{ranked()};
    auto const& winner = one.outcome.condorcet_winner;
    blocks.emplace_back(paragraph(winner ? phrase("report.duel.wins-all", of.title(*winner))
                                         : phrase("report.duel.nobody-wins-all")));
    add_duels(blocks, one.duels);
    // Where the duel does not say why one is before the other, the strongest chains do.
    std::vector<Line> chains;
    auto const& order = of.outcome.ranking.order;
    for (std::size_t i = 0; i + 1 < order.size(); i += 1) {
        std::uint32_t const a = order[i].front();
        std::uint32_t const b = order[i + 1].front();
        if (one.duels.beats(a, b) || !one.outcome.beats(a, b))
            continue;
        chains.push_back(line(phrase("report.duel.chain", of.title(a), of.title(b)),
                              figure(one.outcome.strength(a, b).value), phrase("report.duel.chain-against"),
                              figure(one.outcome.strength(b, a).value), "."));
    }
    if (!chains.empty())
        blocks.emplace_back(bullets(std::move(chains)));
    return blocks;
}

std::vector<Block> Blocks::operator()(voting::CopelandDetail const& one) const {
    Table table = ranked();
    auto const count = [](std::vector<std::uint32_t> const& counts) {
        return [&counts](std::uint32_t place) { return line(std::to_string(counts[place])); };
    };
    of.add_column(table, figures(phrase("report.duel.won"), 2), count(one.outcome.won));
    of.add_column(table, figures(phrase("report.duel.lost"), 2), count(one.outcome.lost));
    std::vector<Block> blocks{std::move(table)};
    add_duels(blocks, one.duels);
    return blocks;
}

std::vector<Block> Blocks::operator()(voting::RankedPairsDetail const& one) const {
    std::vector<Block> blocks{ranked()};
    add_duels(blocks, one.duels);
    std::vector<Line> dropped;
    for (voting::Majority const& majority : one.outcome.dropped)
        dropped.push_back(duel(one.duels, majority.winner, majority.loser));
    if (!dropped.empty()) {
        blocks.emplace_back(paragraph(phrase("report.duel.dropped")));
        blocks.emplace_back(bullets(std::move(dropped)));
    }
    return blocks;
}

// --- Rounds ---

// A row an option, a column a round; empty once it is out.
Table Blocks::rounds(std::vector<voting::Round> const& rounds) const {
    Table table;
    table.caption = phrase("report.method.caption", ballots_in(of.poll), of.outcome.blank);
    table.columns = {column(phrase("report.dots.proposal"), 5)};
    for (std::size_t i = 0; i < of.poll.result->options.size(); i += 1)
        table.rows.push_back({line(of.title(static_cast<std::uint32_t>(i)))});
    for (std::size_t number = 0; number < rounds.size(); number += 1) {
        table.columns.push_back(figures(phrase("report.round.title", number + 1)));
        for (auto& row : table.rows)
            row.push_back(line("–"));
        for (voting::OptionVotes const& one : rounds[number])
            table.rows[one.option].back() = {figure(one.votes)};
    }
    return table;
}

void Blocks::add_ties(std::vector<Line>& lines, std::vector<voting::RoundTie> const& ties) const {
    for (voting::RoundTie const& tie : ties)
        lines.push_back(
            line(phrase("report.round.tie", tie.round, titles_of(of.session, of.poll, tie.options))));
}

std::vector<Block> Blocks::operator()(voting::RunoffOutcome const& one) const {
    std::vector<Block> blocks{rounds(one.rounds)};
    std::vector<Line> lines;
    for (std::size_t i = 0; i < one.eliminated.size(); i += 1)
        lines.push_back(line(phrase("report.round.leaves", i + 1, of.title(one.eliminated[i]))));
    add_ties(lines, one.ties);
    if (one.ranking)
        lines.push_back(
            line(phrase("report.round.wins", titles_of(of.session, of.poll, one.ranking->winners()))));
    else
        lines.push_back(
            line(phrase("report.round.may-win", titles_of(of.session, of.poll, one.winners_any_order))));
    blocks.emplace_back(bullets(std::move(lines)));
    if (one.exhausted > 0)
        blocks.emplace_back(remark(phrase("report.round.exhausted"), figure(one.exhausted), "."));
    return blocks;
}

std::vector<Block> Blocks::operator()(voting::TransferOutcome const& one) const {
    std::vector<Block> blocks{paragraph(phrase("report.round.quota"), figure(one.quota),
                                        phrase("report.round.quota-of"), figure(one.valid), "."),
                              rounds(one.rounds)};
    std::vector<Line> lines;
    for (std::size_t i = 0; i < one.steps.size(); i += 1) {
        for (voting::OptionVotes const& elected : one.steps[i].elected)
            lines.push_back(line(phrase("report.round.elected", i + 1, of.title(elected.option))));
        if (one.steps[i].eliminated)
            lines.push_back(line(phrase("report.round.leaves", i + 1, of.title(*one.steps[i].eliminated))));
    }
    add_ties(lines, one.ties);
    if (one.stopped)
        lines.push_back(line(phrase("report.round.stopped")));
    blocks.emplace_back(bullets(std::move(lines)));
    return blocks;
}

} // namespace

std::vector<Block> figures_of_rankings(Figured const& of) {
    return std::visit(Blocks{of}, of.outcome.detail);
}

} // namespace tablee::model::report
