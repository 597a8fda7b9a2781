// SPDX-License-Identifier: Apache-2.0
#include "model/voting/comparisons.h"

#include <algorithm>

namespace tablee::model::voting {
namespace {

using Matrix = std::vector<std::vector<Rational>>;

// Gauss, upwards of the diagonal only. Requires: symmetric and diagonally dominant, so that no pivot is ever
// zero; the right side is the last column.
std::vector<Rational> solved(std::vector<std::vector<Integer>> rows) {
    std::size_t const size = rows.size();
    Integer before = 1; // Bareiss: dividing by the pivot before keeps integers, and keeps them small
    for (std::size_t pivot = 0; pivot + 1 < size; pivot += 1) {
        auto const& from = rows[pivot];
        for (std::size_t row = pivot + 1; row < size; row += 1)
            for (std::size_t column = row; column <= size; column += 1)
                rows[row][column] = (rows[row][column] * from[pivot] - from[row] * from[column]) / before;
        before = from[pivot];
    }
    if (size == 0)
        return {};
    Integer const determinant = rows.back()[size - 1];
    std::vector<Integer> whole(size); // Cramer: solutions times the determinant
    for (std::size_t row = size; row-- > 0;) {
        Integer left = determinant * rows[row][size];
        for (std::size_t column = row + 1; column < size; column += 1)
            left -= rows[row][column] * whole[column];
        whole[row] = left / rows[row][row];
    }
    std::vector<Rational> solution;
    for (Integer const& one : whole)
        solution.emplace_back(one, determinant);
    return solution;
}

// Colley's system: (2 + compared) × own rating − Σ compared with × theirs = 1 + (won − lost) / 2; twice, in
// whole numbers.
std::vector<Rational> ratings_of(Matrix const& preferred, ComparisonOutcome const& outcome) {
    std::size_t const size = preferred.size();
    std::vector<Rational> cells;
    for (std::size_t a = 0; a < size; a += 1) {
        for (std::size_t b = 0; b < size; b += 1)
            cells.push_back(a == b ? Rational(4 + 2 * (outcome.won[a] + outcome.lost[a]))
                                   : Rational(-2 * (preferred[a][b] + preferred[b][a])));
        cells.push_back(2 + outcome.won[a] - outcome.lost[a]);
    }
    Scale const scale = scale_of(cells);
    std::vector<std::vector<Integer>> rows;
    for (std::size_t a = 0; a < size; a += 1)
        rows.emplace_back(scale.factors.begin() + static_cast<std::ptrdiff_t>(a * (size + 1)),
                          scale.factors.begin() + static_cast<std::ptrdiff_t>((a + 1) * (size + 1)));
    return solved(std::move(rows));
}

std::vector<std::vector<std::uint32_t>> linked_in(Matrix const& preferred) {
    std::vector<std::vector<std::uint32_t>> groups;
    std::vector<char> seen(preferred.size(), 0);
    for (std::uint32_t first = 0; first < preferred.size(); first += 1) {
        if (seen[first])
            continue;
        std::vector<std::uint32_t> group{first};
        seen[first] = 1;
        for (std::size_t at = 0; at < group.size(); at += 1)
            for (std::uint32_t other = 0; other < preferred.size(); other += 1)
                if (!seen[other] && preferred[group[at]][other] + preferred[other][group[at]] > 0) {
                    seen[other] = 1;
                    group.push_back(other);
                }
        std::sort(group.begin(), group.end());
        groups.push_back(std::move(group));
    }
    return groups;
}

std::size_t circles_in(Matrix const& preferred) {
    std::size_t const size = preferred.size();
    auto const beats = [&](std::size_t a, std::size_t b) { return preferred[a][b] > preferred[b][a]; };
    std::size_t circles = 0;
    for (std::size_t a = 0; a < size; a += 1)
        for (std::size_t b = a + 1; b < size; b += 1)
            for (std::size_t c = b + 1; c < size; c += 1)
                circles +=
                    (beats(a, b) && beats(b, c) && beats(c, a)) || (beats(b, a) && beats(c, b) && beats(a, c))
                        ? 1
                        : 0;
    return circles;
}

} // namespace

Counted<ComparisonOutcome> count_comparisons(Matrix const& preferred) {
    if (preferred.size() > kComparedMax)
        return Uncounted(CountFault::TooLarge);
    ComparisonOutcome outcome;
    outcome.won.assign(preferred.size(), 0);
    outcome.lost.assign(preferred.size(), 0);
    for (std::size_t a = 0; a < preferred.size(); a += 1) {
        if (preferred[a].size() != preferred.size() || preferred[a][a] != 0)
            return Uncounted(CountFault::Mismatched);
        for (std::size_t b = 0; b < preferred.size(); b += 1) {
            if (preferred[a][b] < 0)
                return Uncounted(CountFault::Negative);
            outcome.won[a] += preferred[a][b];
            outcome.lost[b] += preferred[a][b];
        }
    }
    outcome.ratings = ratings_of(preferred, outcome);
    outcome.ranking = ranking_of(outcome.ratings);
    outcome.linked = linked_in(preferred);
    outcome.circles = circles_in(preferred);
    return outcome;
}

} // namespace tablee::model::voting
