// SPDX-License-Identifier: Apache-2.0
// Methods that help a room to talk rather than choose for it: effect and effort, comparisons, consent.
#include "client/cli/count_grades.h"
#include "client/cli/count_methods.h"
#include "model/voting/comparisons.h"
#include "model/voting/consent.h"
#include "model/voting/effect_effort.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

namespace voting = model::voting;
using nlohmann::json;
using voting::CountFault;
using voting::Integer;
using voting::Rational;

// --- Effect and effort ---

voting::WeightedGrades graded_on(CountCase& on, std::string_view axis) {
    on.read_axis(axis);
    if (on.refusal())
        return {};
    std::size_t const grades = grades_of(on);
    return on.refusal() ? voting::WeightedGrades{} : graded(on, grades);
}

json axis_json(std::optional<voting::AxisGrades> const& axis, Integer const& unit) {
    if (!axis)
        return {};
    return {{"median", axis->median},
            {"quartiles", {axis->lower_quartile, axis->upper_quartile}},
            {"judged", number_json(Rational(axis->judged, unit))}};
}

json quadrant_json(std::optional<voting::Quadrant> quadrant) {
    constexpr std::array<char const*, 4> kWords = {"quick_win", "major_project", "fill_in", "drop"};
    return quadrant ? json(kWords.at(static_cast<std::size_t>(*quadrant))) : json();
}

json effect_effort(CountCase& on) {
    auto const effect = graded_on(on, "effect");
    auto const effort = graded_on(on, "effort");
    if (on.refusal())
        return {};
    auto const outcome = voting::count_effect_effort(effect.counts, effort.counts);
    if (!outcome) {
        on.refuse(outcome.error(), on.root()["ballots"]);
        return {};
    }
    json result{{"effect", json::array()}, {"effort", json::array()}, {"quadrant", json::array()}};
    for (voting::EffectEffort const& action : *outcome) {
        result["effect"].push_back(axis_json(action.effect, effect.unit));
        result["effort"].push_back(axis_json(action.effort, effort.unit));
        result["quadrant"].push_back(quadrant_json(action.quadrant));
    }
    return result;
}

// --- Comparisons ---

using Matrix = std::vector<std::vector<Rational>>;

// Rows [n, preferred, other], or [n, [a, b]] for a draw, which is half to each.
void compare(CountCase& on, CountNode const& row, Matrix& preferred) {
    CountNode const first = row.first().next();
    bool const draw = first.is(CountKind::List);
    if (row.size() != (draw ? 2U : 3U) || (draw && first.size() != 2))
        return on.refuse(CountFault::Malformed, row);
    Rational const count = on.number(row.first());
    auto const a = on.proposal(draw ? first.first() : first);
    auto const b = on.proposal(draw ? first.first().next() : first.next());
    if (count < 0)
        return on.refuse(CountFault::Negative, row.first());
    if (!a || !b || *a == *b)
        return on.refuse(CountFault::Malformed, row);
    preferred[*a][*b] += draw ? Rational(count / 2) : count;
    if (draw)
        preferred[*b][*a] += count / 2;
}

void add_compared(CountCase& on, CountNode const& holder, Matrix& preferred) {
    CountNode const rows = holder["comparisons"];
    CountNode const matrix = holder["ballots"];
    if (rows.exists() == matrix.exists() || (rows.exists() && !rows.is(CountKind::List)))
        on.refuse(CountFault::Malformed, rows.exists() ? rows : holder);
    if (matrix.exists()) {
        if (matrix["format"].text() != "pairwise")
            on.refuse(CountFault::Malformed, matrix);
        on.read_matrix(matrix["data"], [&](std::size_t a, std::size_t b, Rational const& count) {
            preferred[a][b] += count;
        });
    }
    std::size_t left = kCountRowsMax;
    for (CountNode row = rows.first(); row.exists() && !on.refusal(); row = row.next()) {
        if (left-- == 0)
            on.refuse(CountFault::TooLarge, rows);
        compare(on, row, preferred);
    }
}

// Solving is exact, on numbers of as many figures as all proposals have together: what would take minutes is
// refused. Two hundred proposals may be compared a million times, sixty-six 2^63 times.
constexpr std::size_t kComparedBitsMax = 4'200;

void bound(CountCase& on, Matrix const& preferred) {
    Integer unit = 1;
    Rational all = 0;
    for (auto const& row : preferred)
        for (Rational const& cell : row) {
            all += cell;
            unit = boost::multiprecision::lcm(unit, denominator(cell));
            Integer const most = std::max(unit, numerator(all * unit));
            if (most > INT64_MAX || on.proposals() * (msb(most) + 1) > kComparedBitsMax) {
                CountNode const rows = on.holders().front()["comparisons"];
                return on.refuse(CountFault::TooLarge, rows.exists() ? rows : on.root());
            }
        }
}

json pairwise_comparison(CountCase& on) {
    if (on.proposals() > voting::kComparedMax)
        on.refuse(CountFault::TooLarge, on.root()["proposals"]);
    if (on.refusal())
        return {};
    Matrix preferred(on.proposals(), std::vector<Rational>(on.proposals(), 0));
    for (CountNode const& holder : on.holders())
        add_compared(on, holder, preferred);
    bound(on, preferred);
    if (on.refusal())
        return {};
    auto const outcome = voting::count_comparisons(preferred);
    if (!outcome) {
        on.refuse(outcome.error(), on.root());
        return {};
    }
    json result;
    put_ranking(result, outcome->ranking);
    result["ratings"] = numbers_json(outcome->ratings);
    result["won"] = numbers_json(outcome->won);
    result["lost"] = numbers_json(outcome->lost);
    result["linked"] = outcome->linked;
    result["circles"] = outcome->circles;
    return result;
}

// --- Consent ---

struct ConsentFigure {
    std::string_view key;
    std::uint64_t voting::ConsentVotes::*figure;
};
constexpr std::array<ConsentFigure, 5> kConsentFigures = {
    {{"consent", &voting::ConsentVotes::consent},
     {"reservations", &voting::ConsentVotes::reservations},
     {"objections", &voting::ConsentVotes::objections},
     {"lifted", &voting::ConsentVotes::lifted},
     {"abstain", &voting::ConsentVotes::abstain}}};

// A key that is none of these is refused: a misspelt objection must not be consent.
void add_votes(CountCase& on, CountNode const& holder, voting::ConsentVotes& votes) {
    CountNode const node = holder["votes"];
    if (!node.is(CountKind::Object))
        on.refuse(CountFault::Malformed, node.exists() ? node : holder);
    std::int64_t raised = 0;
    for (CountNode figure = node.first(); figure.exists() && !on.refusal(); figure = figure.next()) {
        auto const known = std::ranges::find(kConsentFigures, figure.key(), &ConsentFigure::key);
        std::int64_t const count = on.whole(figure);
        if (known == kConsentFigures.end())
            return on.refuse(CountFault::Malformed, figure);
        if (count < 0)
            return on.refuse(CountFault::Negative, figure);
        votes.*known->figure += static_cast<std::uint64_t>(count);
        Integer all = 0;
        for (ConsentFigure const& one : kConsentFigures)
            all += votes.*one.figure;
        if (all > INT64_MAX)
            return on.refuse(CountFault::TooLarge, figure);
        raised += known->key == "objections" ? count : known->key == "lifted" ? -count : 0;
    }
    if (raised < 0)
        on.refuse(CountFault::Incoherent, node["lifted"]);
}

json consent(CountCase& on) {
    voting::ConsentVotes votes;
    for (CountNode const& holder : on.holders())
        add_votes(on, holder, votes);
    if (on.refusal())
        return {};
    voting::ConsentOutcome const outcome = voting::count_consent(votes);
    constexpr std::array<char const*, 4> kWords = {"adopted", "adopted_with_reservations", "objected",
                                                   "nobody_spoke"};
    return {{"verdict", kWords.at(static_cast<std::size_t>(outcome.verdict))},
            {"standing", outcome.standing},
            {"spoke", outcome.spoke},
            {"adopted", outcome.verdict == voting::ConsentVerdict::Adopted ||
                            outcome.verdict == voting::ConsentVerdict::AdoptedWithReservations}};
}

} // namespace

std::optional<json> count_deliberated(CountCase& on) {
    if (on.method() == "effect_effort")
        return effect_effort(on);
    if (on.method() == "pairwise_comparison")
        return pairwise_comparison(on);
    if (on.method() == "consent")
        return consent(on);
    return std::nullopt;
}

} // namespace tablee::client
