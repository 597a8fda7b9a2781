// SPDX-License-Identifier: Apache-2.0
#pragma once

// The figures that each method gives, as tables, and what explains them, as sentences. Pure. Ballots that
// rank are in method_rounds.cc, everything else in method_figures.cc.
#include "model/report/figure_words.h"
#include "model/report/report.h"
#include "model/voting/poll_method.h"

namespace tablee::model::report {

struct Figured {
    Session const& session;
    Poll const& poll;
    voting::MethodOutcome const& outcome;

    [[nodiscard]] std::string title(std::uint32_t place) const { return title_at(session, poll, place); }
    // Rank and title of every option, best first; the columns that follow are the method's.
    [[nodiscard]] Table ranked(Phrase caption) const;
    // One cell more an option, in the order of `ranked`.
    template <class Cell>
    void add_column(Table& table, Column column, Cell const& cell) const {
        table.columns.push_back(std::move(column));
        std::size_t row = 0;
        for (auto const& tier : outcome.ranking.order)
            for (std::uint32_t const place : tier)
                table.rows[row++].push_back(cell(place));
    }
};

[[nodiscard]] std::vector<Block> figures_of_method(Figured const& of);
// Duels, Borda's points, rounds. Nothing for the others.
[[nodiscard]] std::vector<Block> figures_of_rankings(Figured const& of);

[[nodiscard]] Phrase name_of(voting::Quadrant quadrant);

} // namespace tablee::model::report
