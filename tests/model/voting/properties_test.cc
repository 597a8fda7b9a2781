// SPDX-License-Identifier: Apache-2.0
// What must hold of every method that reads rankings, whoever votes and whatever is voted on.
#include "model/voting/borda.h"
#include "model/voting/copeland.h"
#include "model/voting/instant_runoff.h"
#include "model/voting/plurality.h"
#include "model/voting/ranked_pairs.h"
#include "model/voting/schulze.h"
#include "model/voting/transferable_vote.h"
#include "tests/model/voting/profiles.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

template <class Tally>
std::vector<Tally> tallies_of(RankedBallots const& ballots) {
    std::vector<Tally> tallies;
    std::size_t ballot = 0;
    for (std::size_t const end : ballots.college_ends)
        for (tallies.emplace_back(ballots.options); ballot < end; ballot += 1)
            tallies.back().add(ballots[ballot], ballots.counts[ballot]);
    return tallies;
}

Tiers borda(RankedBallots const& ballots, BordaRules const& rules) {
    return count_borda(tallies_of<BordaTally>(ballots), ballots.weights, rules).ranking.order;
}

Tiers schulze(RankedBallots const& ballots, Unranked unranked, Strength strength) {
    return count_schulze(duels_of(ballots, unranked), strength).ranking.order;
}

// The order, and who wins in any order.
Tiers ranked_pairs(RankedBallots const& ballots, Strength strength) {
    Duels const duels = duels_of(ballots, Unranked::Last);
    Tiers order = count_ranked_pairs(duels, strength)->ranking.order;
    order.push_back(*winners_in_any_order(duels, strength));
    return order;
}

Tiers runoff(RankedBallots const& ballots, RunoffRules const& rules) {
    RunoffOutcome const outcome = *count_instant_runoff(ballots, rules);
    return outcome.ranking ? outcome.ranking->order : Tiers{outcome.winners_any_order};
}

// The elected, those who left in order, those who tied.
Tiers transferable(RankedBallots const& ballots, std::size_t seats, Quota quota) {
    TransferOutcome const outcome = count_transferable_vote(ballots, {seats, quota, TransferTie::Report});
    Tiers sets{outcome.elected_in_order};
    std::ranges::sort(sets.front());
    for (std::uint32_t const option : outcome.eliminated)
        sets.push_back({option});
    for (RoundTie const& tie : outcome.ties)
        sets.push_back(tie.options);
    return sets;
}

struct MethodOfRankings {
    char const* name;
    std::function<Tiers(RankedBallots const&)> count; // sets of options, the winners first
    bool scales = true;                               // a whole-number quota does not
};

std::vector<MethodOfRankings> const& methods() {
    using enum Strength;
    using B = RankedBallots const&;
    static std::vector<MethodOfRankings> const all = {
        {"plurality",
         [](B b) { return count_plurality(tallies_of<PluralityTally>(b), b.weights).ranking.order; }},
        {"borda", [](B b) { return borda(b, {}); }},
        {"borda from n - 1, unranked for nothing",
         [](B b) {
             return borda(b, {BordaScale::FromCountMinusOne, BordaUnranked::Zero, {}});
         }},
        {"borda by places",
         [](B b) {
             return borda(b, {{}, {}, std::vector<Rational>{5, 2}});
         }},
        {"copeland", [](B b) { return count_copeland(duels_of(b, Unranked::Last)).ranking.order; }},
        {"schulze", [](B b) { return schulze(b, Unranked::Last, Winning); }},
        {"schulze by margins", [](B b) { return schulze(b, Unranked::Ignored, Margin); }},
        {"schulze by ratios", [](B b) { return schulze(b, Unranked::Last, Ratio); }},
        {"ranked pairs", [](B b) { return ranked_pairs(b, Winning); }},
        {"ranked pairs by margins", [](B b) { return ranked_pairs(b, Margin); }},
        {"instant runoff", [](B b) { return runoff(b, {}); }},
        {"instant runoff to two",
         [](B b) {
             return runoff(b, {MajorityOf::All, RunoffStop::TwoLeft, {}});
         }},
        {"one seat, Droop", [](B b) { return transferable(b, 1, Quota::Droop); }, false},
        {"two seats, Hare", [](B b) { return transferable(b, 2, Quota::Hare); }},
        {"two seats, exact quota", [](B b) { return transferable(b, 2, Quota::HagenbachBischoff); }}};
    return all;
}

// Calls `check(method, dice, options, rows)` on profiles drawn for each method.
template <class Check>
void on_random_profiles(std::uint64_t seed, Check const& check) {
    for (MethodOfRankings const& method : methods())
        random_profiles(seed, 200, 5, 6, [&](Dice& dice, std::size_t options, Rows const& rows) {
            INFO(method.name);
            check(method, dice, options, rows);
        });
}

std::uint16_t renamed(std::vector<std::uint16_t> const& names, std::uint32_t option) {
    return names[option];
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("nothing depends on who cast which ballot, or when") {
        on_random_profiles(11, [](auto const& method, Dice& dice, std::size_t options, Rows const& rows) {
            Rows shuffled = rows;
            dice.shuffle(shuffled);
            CHECK(method.count(ballots_of(options, shuffled)) == method.count(ballots_of(options, rows)));
        });
    }

    TEST_CASE("nothing depends on the place of an option in the list") {
        on_random_profiles(12, [](auto const& method, Dice& dice, std::size_t options, Rows const& rows) {
            std::vector<std::uint16_t> names(options);
            std::iota(names.begin(), names.end(), std::uint16_t{0});
            dice.shuffle(names);
            Rows other = rows;
            for (auto& [count, tiers] : other)
                for (auto& tier : tiers)
                    for (auto& option : tier)
                        option = renamed(names, option);
            Tiers expected = method.count(ballots_of(options, rows));
            for (auto& tier : expected) {
                for (auto& option : tier)
                    option = renamed(names, option);
                std::ranges::sort(tier);
            }
            CHECK(method.count(ballots_of(options, other)) == expected);
        });
    }

    TEST_CASE("a ballot with a count is so many ballots") {
        on_random_profiles(13, [](auto const& method, Dice&, std::size_t options, Rows const& rows) {
            Rows apart;
            for (auto const& [count, tiers] : rows)
                for (std::uint64_t i = 0; i < count; i += 1)
                    apart.emplace_back(1, tiers);
            CHECK(method.count(ballots_of(options, apart)) == method.count(ballots_of(options, rows)));
        });
    }

    TEST_CASE("colleges of one weight are one college") {
        on_random_profiles(14, [](auto const& method, Dice& dice, std::size_t options, Rows const& rows) {
            RankedBallots split;
            split.options = options;
            for (auto const& [count, tiers] : rows) {
                split.add_tiers(tiers, count);
                if (dice.one_in(2))
                    split.close_college(1);
            }
            split.close_college(1);
            CHECK(method.count(split) == method.count(ballots_of(options, rows)));
        });
    }

    TEST_CASE("a college's weight is as good as so many ballots") {
        on_random_profiles(15, [](auto const& method, Dice& dice, std::size_t options, Rows const& rows) {
            RankedBallots weighed;
            weighed.options = options;
            Rows counted;
            for (auto const& [count, tiers] : rows) {
                std::uint64_t const weight = 1 + dice.below(4);
                weighed.add_tiers(tiers, count);
                weighed.close_college(weight);
                counted.emplace_back(count * weight, tiers);
            }
            CHECK(method.count(weighed) == method.count(ballots_of(options, counted)));
        });
    }

    TEST_CASE("only the proportions of weights count") {
        on_random_profiles(16, [](auto const& method, Dice& dice, std::size_t options, Rows const& rows) {
            RankedBallots ballots = ballots_of(options, rows);
            Tiers const before = method.count(ballots);
            ballots.weights.front() = Rational(1 + dice.below(9), 7);
            if (method.scales)
                CHECK(method.count(ballots) == before);
        });
    }

    TEST_CASE("what all put first wins") {
        on_random_profiles(17, [](auto const& method, Dice& dice, std::size_t options, Rows const& rows) {
            auto const best = static_cast<std::uint16_t>(dice.below(options));
            Rows unanimous = rows;
            for (auto& [count, tiers] : unanimous) {
                for (auto& tier : tiers)
                    std::erase(tier, best);
                std::erase_if(tiers, [](auto const& tier) { return tier.empty(); });
                tiers.insert(tiers.begin(), {best});
            }
            Tiers const sets = method.count(ballots_of(options, unanimous));
            CHECK(std::ranges::count(sets.front(), best) == 1);
        });
    }

    TEST_CASE("one option wins, and no ballot at all tells options apart") {
        for (MethodOfRankings const& method : methods()) {
            INFO(method.name);
            CHECK(method.count(ballots_of(1, {{3, {{0}}}, {1, {}}})).front() ==
                  std::vector<std::uint32_t>{0});
            CHECK(method.count(ballots_of(1, {})).front() == std::vector<std::uint32_t>{0});
            for (std::size_t options = 0; options < 4; options += 1)
                for (Rows const& rows : {Rows{}, Rows{{2, {}}}}) {
                    Tiers const sets = method.count(ballots_of(options, rows));
                    std::size_t const first = sets.empty() ? 0 : sets.front().size();
                    CHECK((first == 0 || first == options));
                }
        }
    }
}
