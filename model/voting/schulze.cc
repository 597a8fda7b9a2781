// SPDX-License-Identifier: Apache-2.0
#include "model/voting/schulze.h"

#include <algorithm>

namespace tablee::model::voting {
namespace {

ChainStrength value_of(Duels const& duels, Strength strength, Majority const& link) {
    Integer const& votes = duels.at(link.winner, link.loser);
    Integer const& against = duels.at(link.loser, link.winner);
    switch (strength) {
    case Strength::Winning:
        return {Rational(votes, duels.unit), false};
    case Strength::Margin:
        return {Rational(votes - against, duels.unit), false};
    case Strength::Ratio:
        return against == 0 ? ChainStrength{0, true} : ChainStrength{Rational(votes, against), false};
    }
    return {};
}

struct Links {
    std::vector<std::uint32_t> level; // [a × options + b], 0 where a does not beat b
    std::vector<ChainStrength> levels{ChainStrength{}};
};

// Strengths as small numbers: what follows compares and never adds.
Links links_of(Duels const& duels, Strength strength) {
    std::vector<Majority> majorities = majorities_of(duels);
    std::ranges::stable_sort(majorities, [&](Majority const& a, Majority const& b) {
        return compare_strength(duels, strength, a, b) < 0;
    });
    Links links;
    links.level.assign(duels.options * duels.options, 0);
    for (std::size_t i = 0; i < majorities.size(); i += 1) {
        if (i == 0 || compare_strength(duels, strength, majorities[i - 1], majorities[i]) != 0)
            links.levels.push_back(value_of(duels, strength, majorities[i]));
        links.level[majorities[i].winner * duels.options + majorities[i].loser] =
            static_cast<std::uint32_t>(links.levels.size() - 1);
    }
    return links;
}

// Floyd and Warshall's order of visits, with the widest way instead of the shortest.
void widen(std::vector<std::uint32_t>& chains, std::size_t options) {
    for (std::size_t via = 0; via < options; via += 1)
        for (std::size_t a = 0; a < options; a += 1) {
            std::uint32_t const first = chains[a * options + via];
            if (first == 0 || a == via)
                continue;
            std::uint32_t* const from_a = chains.data() + a * options;
            std::uint32_t const* const from_via = chains.data() + via * options;
            for (std::size_t b = 0; b < options; b += 1)
                from_a[b] = std::max(from_a[b], std::min(first, from_via[b]));
        }
    for (std::size_t a = 0; a < options; a += 1)
        chains[a * options + a] = 0;
}

} // namespace

SchulzeOutcome count_schulze(Duels const& duels, Strength strength) {
    Links links = links_of(duels, strength);
    SchulzeOutcome outcome;
    outcome.chains = std::move(links.level);
    outcome.levels = std::move(links.levels);
    widen(outcome.chains, duels.options);
    outcome.ranking = ranking_by_duels(duels.options, [&](std::uint32_t a, std::uint32_t b) {
        return outcome.chains[a * duels.options + b] > outcome.chains[b * duels.options + a];
    });
    for (std::uint32_t a = 0; a < duels.options && !outcome.condorcet_winner; a += 1) {
        bool all = true;
        for (std::uint32_t b = 0; b < duels.options; b += 1)
            all = all && (a == b || duels.beats(a, b));
        if (all)
            outcome.condorcet_winner = a;
    }
    return outcome;
}

std::vector<std::uint32_t> chain_of(Duels const& duels, SchulzeOutcome const& outcome, Strength strength,
                                    std::uint32_t a, std::uint32_t b) {
    std::size_t const options = duels.options;
    std::uint32_t const wanted = outcome.chains[a * options + b];
    if (wanted == 0)
        return {};
    Links const links = links_of(duels, strength);
    std::vector<std::uint32_t> came_from(options, a);
    std::vector<bool> seen(options, false);
    std::vector<std::uint32_t> queue{a};
    seen[a] = true;
    for (std::size_t at = 0; at < queue.size() && !seen[b]; at += 1)
        for (std::uint32_t next = 0; next < options; next += 1)
            if (!seen[next] && links.level[queue[at] * options + next] >= wanted) {
                seen[next] = true;
                came_from[next] = queue[at];
                queue.push_back(next);
            }
    std::vector<std::uint32_t> chain{b};
    while (chain.back() != a)
        chain.push_back(came_from[chain.back()]);
    std::ranges::reverse(chain);
    return chain;
}

} // namespace tablee::model::voting
