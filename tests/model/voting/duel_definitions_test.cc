// SPDX-License-Identifier: Apache-2.0
// Duels, Copeland, Schulze and ranked pairs against their definitions, written as literally as can be and
// as slowly: every simple path, every order of the majorities. On all small profiles, and on random ones.
#include "model/voting/copeland.h"
#include "model/voting/ranked_pairs.h"
#include "model/voting/schulze.h"
#include "tests/model/voting/profiles.h"

#include <doctest/doctest.h>
#include <bit>
#include <map>
#include <set>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

using Beats = std::function<bool(std::uint32_t, std::uint32_t)>;
using Options = std::vector<std::uint32_t>;

Options first_of(std::size_t options) {
    Options all(options);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

// Those who are beaten by nobody left, again and again.
Tiers peeled(std::size_t options, Beats const& beats) {
    Tiers tiers;
    for (Options left = first_of(options); !left.empty();) {
        Options tier;
        std::ranges::copy_if(left, std::back_inserter(tier), [&](std::uint32_t one) {
            return std::ranges::none_of(left, [&](std::uint32_t other) { return beats(other, one); });
        });
        tier = tier.empty() ? left : tier;
        std::erase_if(left, [&](std::uint32_t one) { return std::ranges::count(tier, one) > 0; });
        tiers.push_back(tier);
    }
    return tiers;
}

Rational const kInfinite = 1'000'000;

// 0 where a does not beat b.
Rational link(Duels const& duels, Strength strength, std::uint32_t a, std::uint32_t b) {
    Integer const votes = duels.at(a, b);
    Integer const against = duels.at(b, a);
    if (votes <= against)
        return 0;
    if (strength == Strength::Winning)
        return Rational(votes, duels.unit);
    if (strength == Strength::Margin)
        return Rational(votes - against, duels.unit);
    return against == 0 ? kInfinite : Rational(votes, against);
}

// The strongest of all simple paths from the end of `path` to b.
Rational strongest(Duels const& duels, Strength strength, Options const& path, std::uint32_t b) {
    if (path.back() == b)
        return 2 * kInfinite;
    Rational best = 0;
    for (std::uint32_t next = 0; next < duels.options; next += 1) {
        Rational const step = link(duels, strength, path.back(), next);
        if (step == 0 || std::ranges::count(path, next) > 0)
            continue;
        Options longer = path;
        longer.push_back(next);
        best = std::max(best, std::min(step, strongest(duels, strength, longer, b)));
    }
    return best;
}

void check_schulze(Duels const& duels, Strength strength) {
    SchulzeOutcome const outcome = count_schulze(duels, strength);
    std::size_t const options = duels.options;
    std::vector<Rational> chains(options * options);
    for (std::uint32_t a = 0; a < options; a += 1)
        for (std::uint32_t b = 0; b < options; b += 1) {
            if (a == b)
                continue;
            Rational const chain = strongest(duels, strength, {a}, b);
            chains[a * options + b] = chain;
            bool const infinite = chain == kInfinite;
            CHECK(outcome.strength(a, b) == ChainStrength{infinite ? Rational(0) : chain, infinite});
            Options const way = chain_of(duels, outcome, strength, a, b);
            Rational weakest = way.empty() ? Rational(0) : kInfinite;
            for (std::size_t i = 1; i < way.size(); i += 1)
                weakest = std::min(weakest, link(duels, strength, way[i - 1], way[i]));
            CHECK(weakest == chain);
        }
    Beats const beats = [&](auto a, auto b) { return chains[a * options + b] > chains[b * options + a]; };
    CHECK(outcome.ranking.order == peeled(options, beats));
}

bool reaches(std::set<std::pair<std::uint32_t, std::uint32_t>> const& arcs, std::uint32_t from,
             std::uint32_t to) {
    std::set<std::uint32_t> seen{from};
    for (bool grew = true; grew;) {
        grew = false;
        for (auto const& [winner, loser] : arcs)
            grew = (seen.contains(winner) && seen.insert(loser).second) || grew;
    }
    return seen.contains(to);
}

using Arcs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

// Equal majorities together, the strongest first: by votes (or margin), then by the smaller opposition.
std::vector<std::vector<Majority>> groups(Duels const& duels, Strength strength) {
    std::map<std::pair<Rational, Integer>, std::vector<Majority>> by_strength;
    for (std::uint32_t a = 0; a < duels.options; a += 1)
        for (std::uint32_t b = 0; b < duels.options; b += 1)
            if (Rational const votes = link(duels, strength, a, b); votes > 0)
                by_strength[{-votes, duels.at(b, a)}].push_back({a, b});
    std::vector<std::vector<Majority>> groups;
    for (auto& [key, group] : by_strength)
        groups.push_back(group);
    return groups;
}

// Every order of the equal ones, each locked unless it closes a circle.
void lock_one_by_one(std::vector<std::vector<Majority>> const& groups, std::size_t at, std::size_t options,
                     Arcs const& locked, std::set<std::uint32_t>& winners) {
    if (at == groups.size()) {
        for (std::uint32_t option = 0; option < options; option += 1)
            if (std::ranges::none_of(locked, [&](auto const& arc) { return arc.second == option; }))
                winners.insert(option);
        return;
    }
    Options order = first_of(groups[at].size());
    std::set<Arcs> ends;
    do {
        Arcs now = locked;
        for (std::uint32_t const i : order)
            if (Majority const one = groups[at][i]; !reaches(now, one.loser, one.winner))
                now.insert({one.winner, one.loser});
        ends.insert(now);
    } while (std::ranges::next_permutation(order).found);
    for (Arcs const& now : ends)
        lock_one_by_one(groups, at + 1, options, now, winners);
}

void check_ranked_pairs(Duels const& duels, Strength strength) {
    auto const equal = groups(duels, strength);
    Arcs locked;
    for (auto const& group : equal) {
        Arcs all = locked;
        for (Majority const& one : group)
            all.insert({one.winner, one.loser});
        for (Majority const& one : group)
            if (!reaches(all, one.loser, one.winner))
                locked.insert({one.winner, one.loser});
    }
    auto const outcome = count_ranked_pairs(duels, strength);
    REQUIRE(outcome);
    Arcs found;
    for (Majority const& one : outcome->locked)
        found.insert({one.winner, one.loser});
    CHECK(found == locked);
    CHECK(outcome->locked.size() + outcome->dropped.size() == majorities_of(duels).size());
    CHECK(outcome->ranking.order ==
          peeled(duels.options, [&](auto a, auto b) { return a != b && reaches(locked, a, b); }));
    std::set<std::uint32_t> winners;
    lock_one_by_one(equal, 0, duels.options, {}, winners);
    CHECK(*winners_in_any_order(duels, strength) == Options(winners.begin(), winners.end()));
}

void check_copeland(Duels const& duels) {
    CopelandOutcome const outcome = count_copeland(duels);
    for (std::uint32_t a = 0; a < duels.options; a += 1) {
        int score = 0;
        for (std::uint32_t b = 0; b < duels.options; b += 1)
            score += duels.at(a, b) > duels.at(b, a) ? 1 : duels.at(a, b) < duels.at(b, a) ? -1 : 0;
        CHECK(outcome.scores[a] == score);
    }
    CHECK(outcome.ranking.order ==
          peeled(duels.options, [&](auto a, auto b) { return outcome.scores[a] > outcome.scores[b]; }));
}

// The duels, once their figures are found right.
Duels checked_duels(std::size_t options, Rows const& rows, Unranked unranked) {
    Duels const duels = duels_of(ballots_of(options, rows), unranked);
    for (std::size_t a = 0; a < options; a += 1)
        for (std::size_t b = 0; b < options; b += 1)
            CHECK(duels.at(a, b) ==
                  (a == b ? 0 : votes_over(rows, options, a, b, unranked == Unranked::Last)));
    return duels;
}

void check_all(Duels const& duels) {
    check_copeland(duels);
    for (Strength const strength : {Strength::Winning, Strength::Margin, Strength::Ratio})
        check_schulze(duels, strength);
    check_ranked_pairs(duels, Strength::Winning);
    check_ranked_pairs(duels, Strength::Margin);
}

// The smallest set whose members beat all others.
std::uint32_t smith_set(Duels const& duels) {
    std::uint32_t smallest = (1U << duels.options) - 1;
    for (std::uint32_t set = 1; set < 1U << duels.options; set += 1) {
        bool dominates = true;
        for (std::uint32_t a = 0; a < duels.options; a += 1)
            for (std::uint32_t b = 0; b < duels.options; b += 1)
                if ((set >> a & 1U) != 0 && (set >> b & 1U) == 0)
                    dominates = dominates && duels.beats(a, b);
        if (dominates && std::popcount(set) < std::popcount(smallest))
            smallest = set;
    }
    return smallest;
}

// Who wins, by each of the methods of duels.
std::vector<Options> winners_of(Duels const& duels) {
    return {count_copeland(duels).ranking.winners(),
            count_schulze(duels, Strength::Winning).ranking.winners(),
            count_schulze(duels, Strength::Margin).ranking.winners(),
            count_schulze(duels, Strength::Ratio).ranking.winners(),
            count_ranked_pairs(duels)->ranking.winners(),
            *winners_in_any_order(duels)};
}

// One place better, nobody else moved.
void raise(TieredBallot& tiers, std::uint16_t option) {
    auto const tier =
        std::ranges::find_if(tiers, [&](auto const& one) { return std::ranges::count(one, option) > 0; });
    if (tier == tiers.end())
        return tiers.push_back({option});
    if (tier->size() > 1) {
        std::erase(*tier, option);
        tiers.insert(tier, {option});
    } else if (tier != tiers.begin()) {
        std::prev(tier)->push_back(option);
        tiers.erase(tier);
    }
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("methods of duels are what they are defined to be, on all small profiles") {
        each_profile(all_ballots(3), 3, [](Rows const& rows) {
            INFO(rows.size() << " ballots");
            check_all(checked_duels(3, rows, Unranked::Last));
        });
        each_profile(all_ballots(3), 2,
                     [](Rows const& rows) { check_all(checked_duels(3, rows, Unranked::Ignored)); });
        each_profile(all_ballots(2), 6,
                     [](Rows const& rows) { check_all(checked_duels(2, rows, Unranked::Last)); });
    }

    TEST_CASE("methods of duels are what they are defined to be, on random profiles") {
        random_profiles(21, 100, 4, 7, [](Dice& dice, std::size_t options, Rows const& rows) {
            check_all(checked_duels(options, rows, dice.one_in(2) ? Unranked::Last : Unranked::Ignored));
        });
    }

    TEST_CASE("methods of duels choose from the smallest set that beats all others") {
        random_profiles(22, 400, 5, 7, [](Dice&, std::size_t options, Rows const& rows) {
            Duels const duels = duels_of(ballots_of(options, rows), Unranked::Last);
            std::uint32_t const set = smith_set(duels);
            for (Options const& winners : winners_of(duels)) {
                CHECK(!winners.empty());
                for (std::uint32_t const winner : winners)
                    CHECK((set >> winner & 1U) != 0);
            }
            auto const condorcet = count_schulze(duels).condorcet_winner;
            CHECK(condorcet.has_value() == (std::popcount(set) == 1));
        });
    }

    TEST_CASE("more support never makes a winner of duels lose") {
        random_profiles(23, 400, 4, 7, [](Dice& dice, std::size_t options, Rows const& rows) {
            std::vector<Options> const before =
                winners_of(duels_of(ballots_of(options, rows), Unranked::Last));
            for (std::size_t method = 0; method < 4; method += 1) {
                std::uint32_t const winner = before[method].front();
                Rows raised = rows;
                raise(raised[dice.below(rows.size())].second, static_cast<std::uint16_t>(winner));
                auto const after = winners_of(duels_of(ballots_of(options, raised), Unranked::Last));
                CHECK(std::ranges::count(after[method], winner) == 1);
            }
        });
    }
}
