// SPDX-License-Identifier: Apache-2.0
#include "client/cli/count_grades.h"

namespace tablee::client {
namespace {

namespace voting = model::voting;
using voting::CountFault;
using voting::Rational;

voting::WeightedGrades tallies_of(CountCase& on, std::size_t grades) {
    std::vector<Rational> cells;
    CountNode const rows = on.colleges().front().data;
    if (rows.size() != on.proposals())
        on.refuse(CountFault::Mismatched, rows);
    for (CountNode row = rows.first(); row.exists() && !on.refusal(); row = row.next()) {
        if (!row.is(CountKind::List) || row.size() != grades)
            on.refuse(CountFault::Mismatched, row);
        for (CountNode cell = row.first(); cell.exists() && !on.refusal(); cell = cell.next()) {
            cells.push_back(on.number(cell));
            if (cells.back() < 0)
                on.refuse(CountFault::Negative, cell);
        }
    }
    cells.resize(on.proposals() * grades);
    voting::Scale const scale = voting::scale_of(cells);
    voting::WeightedGrades weighted;
    weighted.unit = scale.unit;
    for (std::size_t option = 0; option < on.proposals(); option += 1)
        weighted.counts.emplace_back(scale.factors.begin() + static_cast<std::ptrdiff_t>(option * grades),
                                     scale.factors.begin() +
                                         static_cast<std::ptrdiff_t>((option + 1) * grades));
    return weighted;
}

voting::WeightedGrades grades_counted(CountCase& on, std::size_t grades) {
    std::vector<voting::GradeTally> tallies;
    for (CountCollege const& college : on.colleges()) {
        auto& tally = tallies.emplace_back(on.proposals(), grades);
        on.each_row(college, [&](CountRow const& row) {
            on.each_value(row, 1, [&](std::size_t option, std::int64_t grade) {
                if (grade < 0 || grade >= static_cast<std::int64_t>(grades))
                    on.refuse(CountFault::OutOfRange, row.ballot);
                else
                    tally.add_one(option, static_cast<std::size_t>(grade), row.count);
            });
        });
    }
    return voting::weigh(tallies, on.weights());
}

} // namespace

std::size_t grades_of(CountCase& on) {
    CountNode const grades = on.root()["grades"];
    std::int64_t count = 0;
    if (grades.is(CountKind::List))
        count = static_cast<std::int64_t>(grades.size());
    else if (!grades.exists() && on.format() == CountFormat::Tallies)
        count = static_cast<std::int64_t>(on.colleges().front().data.first().size());
    else
        count = on.whole(grades);
    if (count <= 0)
        on.refuse(CountFault::Malformed, grades.exists() ? grades : on.root());
    if (count >= voting::kNoGrade)
        on.refuse(CountFault::TooLarge, grades);
    return on.refusal() ? 1 : static_cast<std::size_t>(count);
}

voting::WeightedGrades graded(CountCase& on, std::size_t grades) {
    return on.format() == CountFormat::Tallies ? tallies_of(on, grades) : grades_counted(on, grades);
}

} // namespace tablee::client
