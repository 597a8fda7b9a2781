// SPDX-License-Identifier: Apache-2.0
// Methods that read rankings once: first choices, places, duels.
#include "client/cli/count_methods.h"
#include "model/voting/borda.h"
#include "model/voting/copeland.h"
#include "model/voting/plurality.h"
#include "model/voting/ranked_pairs.h"
#include "model/voting/schulze.h"

namespace tablee::client {
namespace {

namespace voting = model::voting;
using nlohmann::json;
using voting::CountFault;
using voting::Rational;

template <class Tally>
std::vector<Tally> tallies_of(voting::RankedBallots const& ballots) {
    std::vector<Tally> tallies;
    std::size_t ballot = 0;
    for (std::size_t const end : ballots.college_ends) {
        auto& tally = tallies.emplace_back(ballots.options);
        for (; ballot < end; ballot += 1)
            tally.add(ballots[ballot], ballots.counts[ballot]);
    }
    return tallies;
}

// What every one of them answers with; ballots are counted where the file gives ballots.
json ranked_result(CountCase& on, voting::Ranking const& ranking) {
    json result;
    put_ranking(result, ranking);
    if (on.format() != CountFormat::Pairwise)
        put_colleges(result, on);
    return result;
}

json matrix_json(voting::Duels const& duels) {
    json rows = json::array();
    for (std::size_t a = 0; a < duels.options; a += 1) {
        json row = json::array();
        for (std::size_t b = 0; b < duels.options; b += 1)
            row.push_back(number_json(Rational(duels.at(a, b), duels.unit)));
        rows.push_back(std::move(row));
    }
    return rows;
}

voting::Strength strength_of(CountCase& on) {
    return static_cast<voting::Strength>(on.choice("strength", {"winning", "margin", "ratio"}));
}

json plurality(CountCase& on) {
    auto const ballots = on.ranked();
    if (on.refusal())
        return {};
    auto const outcome =
        voting::count_plurality(tallies_of<voting::PluralityTally>(ballots), ballots.weights);
    json result = ranked_result(on, outcome.ranking);
    result["scores"] = numbers_json(outcome.scores);
    return result;
}

json borda(CountCase& on) {
    voting::BordaRules rules;
    rules.scale = static_cast<voting::BordaScale>(on.choice("scale", {"n..1", "n-1..0"}));
    rules.unranked = static_cast<voting::BordaUnranked>(on.choice("unranked", {"average_last", "zero"}));
    if (CountNode const vector = on.options()["vector"]; vector.exists() && !vector.is(CountKind::Null)) {
        rules.vector.emplace();
        if (!vector.is(CountKind::List))
            on.refuse(CountFault::Malformed, vector);
        for (CountNode worth = vector.first(); worth.exists(); worth = worth.next())
            rules.vector->push_back(on.number(worth));
    }
    auto const ballots = on.ranked();
    if (on.refusal())
        return {};
    auto const outcome = voting::count_borda(tallies_of<voting::BordaTally>(ballots), ballots.weights, rules);
    json result = ranked_result(on, outcome.ranking);
    result["scores"] = numbers_json(outcome.scores);
    return result;
}

json copeland(CountCase& on) {
    auto const duels = on.duels();
    if (on.refusal())
        return {};
    auto const outcome = voting::count_copeland(duels);
    json result = ranked_result(on, outcome.ranking);
    result["scores"] = numbers_json(outcome.scores);
    result["pairwise"] = matrix_json(duels);
    return result;
}

json schulze(CountCase& on) {
    voting::Strength const strength = strength_of(on);
    auto const duels = on.duels();
    if (on.refusal())
        return {};
    auto const outcome = voting::count_schulze(duels, strength);
    json result = ranked_result(on, outcome.ranking);
    result["pairwise"] = matrix_json(duels);
    result["condorcet_winner"] = outcome.condorcet_winner ? json(*outcome.condorcet_winner) : json();
    json strengths = json::array();
    for (std::size_t a = 0; a < duels.options; a += 1) {
        json row = json::array();
        for (std::size_t b = 0; b < duels.options; b += 1) {
            auto const& chain = outcome.strength(a, b);
            row.push_back(chain.infinite ? json("infinity") : number_json(chain.value));
        }
        strengths.push_back(std::move(row));
    }
    result["strengths"] = std::move(strengths);
    return result;
}

json ranked_pairs(CountCase& on) {
    voting::Strength const strength = strength_of(on);
    auto const duels = on.duels();
    if (on.refusal())
        return {};
    auto const outcome = voting::count_ranked_pairs(duels, strength);
    auto const any_order = voting::winners_in_any_order(duels, strength);
    if (!outcome || !any_order) {
        on.refuse(outcome ? any_order.error() : outcome.error(), on.root()["proposals"]);
        return {};
    }
    json result = ranked_result(on, outcome->ranking);
    result["pairwise"] = matrix_json(duels);
    result["winners_any_order"] = *any_order;
    json locked = json::array();
    for (voting::Majority const& majority : outcome->locked)
        locked.push_back({majority.winner, majority.loser});
    result["locked"] = std::move(locked);
    return result;
}

} // namespace

std::optional<json> count_ranked(CountCase& on) {
    if (on.method() == "plurality")
        return plurality(on);
    if (on.method() == "borda")
        return borda(on);
    if (on.method() == "copeland")
        return copeland(on);
    if (on.method() == "schulze")
        return schulze(on);
    if (on.method() == "ranked_pairs")
        return ranked_pairs(on);
    return std::nullopt;
}

} // namespace tablee::client
