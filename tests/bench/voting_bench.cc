// SPDX-License-Identifier: Apache-2.0
// What counting costs: a committee's result by every method, a million ballots by those that a city may use,
// and equal shares of a town's budget; each beside a plain loop over the same ballots, measured in the same
// run. `tablee_voting_bench [BALLOTS]`: one thread, medians.
#include "model/voting/instant_runoff.h"
#include "model/voting/poll_method.h"
#include "model/voting/share_bounds.h"
#include "tests/support/dice.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>

using namespace tablee::model::voting;
using tablee::test::Dice;

namespace {

constexpr std::size_t kOptions = 20;
std::uint64_t volatile sink = 0; // what a plain loop found, so that it is run

double median_ms(std::size_t times, std::function<void()> const& work) {
    std::vector<double> took;
    for (std::size_t i = 0; i < times; i += 1) {
        auto const begin = std::chrono::steady_clock::now();
        work();
        took.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::ranges::sort(took);
    return took[took.size() / 2];
}

void print(std::string const& what, double ours, double plain = 0) {
    if (plain > 0)
        std::printf("%-44s %9.3f ms   plain loop %9.3f ms   ratio %6.2f\n", what.c_str(), ours, plain,
                    ours / plain);
    else
        std::printf("%-44s %9.3f ms\n", what.c_str(), ours);
}

// --- A committee: 200 ballots, 60 actions, 6 colleges ---

Choice choice_for(Method const& method, std::size_t options, Dice& dice) {
    Choice choice = blank_choice(method);
    auto const each = [&](auto const& use) {
        for (std::size_t i = 0; i < options; i += 1)
            use(static_cast<std::uint16_t>(i));
    };
    if (auto* dots = std::get_if<DotsChoice>(&choice)) {
        for (std::size_t i = 0, at = 0; i < 5 && at < options; i += 1, at += 1 + dice.below(10))
            dots->dots.push_back({static_cast<std::uint16_t>(at), 1});
    } else if (auto* grades = std::get_if<GradesChoice>(&choice)) {
        each([&](std::uint16_t i) {
            grades->grades.push_back({i, static_cast<std::uint8_t>(dice.below(5))});
        });
    } else if (auto* picks = std::get_if<PicksChoice>(&choice)) {
        each([&](std::uint16_t i) {
            if (dice.one_in(4))
                picks->options.push_back(i);
        });
    } else if (auto* ranks = std::get_if<RanksChoice>(&choice)) {
        each([&](std::uint16_t i) { ranks->tiers.push_back({i}); });
        for (std::size_t left = options; left > 1; left -= 1)
            std::swap(ranks->tiers[left - 1], ranks->tiers[dice.below(left)]);
    } else if (auto* places = std::get_if<PlacesChoice>(&choice)) {
        each([&](std::uint16_t i) {
            places->effect.push_back({i, static_cast<std::uint8_t>(dice.below(5))});
            places->effort.push_back({i, static_cast<std::uint8_t>(dice.below(5))});
        });
    } else if (auto* pairs = std::get_if<ComparisonsChoice>(&choice)) {
        for (std::uint16_t first = 0; first + 1U < options; first = static_cast<std::uint16_t>(first + 1))
            pairs->comparisons.push_back(
                {first, static_cast<std::uint16_t>(first + 1 + dice.below(options - first - 1)),
                 static_cast<Preferred>(dice.below(3))});
    } else if (auto* motion = std::get_if<MotionChoice>(&choice)) {
        motion->motion = static_cast<Motion>(dice.below(3));
    } else if (auto* consent = std::get_if<ConsentChoice>(&choice)) {
        consent->consent = static_cast<Consent>(dice.below(3));
    }
    return choice;
}

void committee(char const* name, Method const& method, std::size_t options) {
    Dice dice(7);
    std::vector<Choice> ballots;
    for (std::size_t i = 0; i < 200; i += 1)
        ballots.push_back(choice_for(method, options, dice));
    std::size_t const colleges = may_weigh(method) ? 6 : 1;
    std::vector<CollegeChoices> choices(colleges);
    for (std::size_t i = 0; i < ballots.size(); i += 1)
        choices[i % colleges].choices.push_back(&ballots[i]);
    for (CollegeChoices& college : choices)
        college.weight = colleges == 1 ? Rational(1) : Rational(1, college.choices.size());
    double const ours = median_ms(15, [&] {
        auto const outcome = count_method(method, options, std::min<std::size_t>(options, 4), choices);
        sink = sink + outcome.ballots;
    });
    print(std::string("committee, ") + name, ours);
}

void committees() {
    std::printf("200 ballots, 60 actions (20 compared), 6 colleges of equal shares\n");
    BudgetPoll shares{Funding::EqualShares, 500, {}};
    Dice dice(3);
    for (std::size_t i = 0; i < 60; i += 1)
        shares.costs.push_back(static_cast<std::uint32_t>(20 + dice.below(80)));
    BudgetPoll greedy = shares;
    greedy.funding = Funding::Greedy;
    committee("gommettes", DotsRules{5, 2}, 60);
    committee("motion", MotionRules{}, 0);
    committee("majority judgment", JudgmentPoll{5}, 60);
    committee("approval", ApprovalPoll{}, 60);
    committee("score", ScorePoll{10}, 60);
    committee("Schulze", RankingPoll{RankingCount::Schulze}, 60);
    committee("Copeland", RankingPoll{RankingCount::Copeland}, 60);
    committee("ranked pairs", RankingPoll{RankingCount::RankedPairs}, 60);
    committee("Borda", RankingPoll{RankingCount::Borda}, 60);
    committee("instant runoff", RankingPoll{RankingCount::InstantRunoff}, 60);
    committee("transferable vote, 5 seats", RankingPoll{RankingCount::Transferable, 5}, 60);
    committee("equal shares", shares, 60);
    committee("greedy budget", greedy, 60);
    committee("effect and effort", PlacingPoll{5}, 60);
    committee("pairwise comparison", ComparingPoll{19}, kComparedOptions);
    committee("consent", ConsentPoll{}, 0);
}

// --- A million ballots ---

void tally(std::size_t ballots) {
    Dice dice(11);
    std::vector<std::uint8_t> grades(ballots * kOptions);
    for (std::uint8_t& grade : grades)
        grade = static_cast<std::uint8_t>(dice.below(6));
    GradeTally counted(kOptions, 6);
    double const ours = median_ms(5, [&] {
        GradeTally fresh(kOptions, 6);
        fresh.add_all(grades);
        counted = std::move(fresh);
    });
    double const plain = median_ms(5, [&] {
        std::vector<std::uint64_t> cells(kOptions * 6, 0);
        for (std::size_t ballot = 0; ballot < ballots; ballot += 1)
            for (std::size_t option = 0; option < kOptions; option += 1)
                cells[option * 6 + grades[ballot * kOptions + option]] += 1;
        sink = sink + cells[3];
    });
    print("majority judgment, tally", ours, plain);
    std::span<std::uint8_t const> const one(grades.data(), kOptions);
    double const update = median_ms(1001, [&] {
        counted.take_back(one);
        counted.add(one);
    });
    print("a ballot changed in the tally", update, ours);
}

RankedBallots rankings(std::size_t ballots) {
    Dice dice(13);
    RankedBallots all;
    all.options = kOptions;
    std::vector<std::uint16_t> order(kOptions);
    for (std::size_t i = 0; i < kOptions; i += 1)
        order[i] = static_cast<std::uint16_t>(i | kTierStart);
    for (std::size_t ballot = 0; ballot < ballots; ballot += 1) {
        for (std::size_t left = kOptions; left > 1; left -= 1)
            std::swap(order[left - 1], order[dice.below(left)]);
        all.add(order);
    }
    all.close_college(1);
    return all;
}

void plain_duels(RankedBallots const& all) {
    std::vector<std::uint64_t> wins(kOptions * kOptions, 0);
    for (std::size_t i = 0; i < all.size(); i += 1) {
        RankedBallot const ballot = all[i];
        for (std::size_t above = 0; above < ballot.size(); above += 1)
            for (std::size_t below = above + 1; below < ballot.size(); below += 1)
                wins[option_of(ballot[above]) * kOptions + option_of(ballot[below])] += 1;
    }
    sink = sink + wins[1];
}

// Every ballot is read again at every round.
void plain_runoff(RankedBallots const& all) {
    std::vector<bool> out(kOptions, false);
    for (std::size_t left = kOptions; left > 1; left -= 1) {
        std::vector<std::uint64_t> votes(kOptions, 0);
        for (std::size_t i = 0; i < all.size(); i += 1)
            for (std::uint16_t const entry : all[i])
                if (!out[option_of(entry)]) {
                    votes[option_of(entry)] += 1;
                    break;
                }
        std::size_t last = kOptions;
        std::uint64_t most = 0;
        for (std::size_t option = 0; option < kOptions; option += 1) {
            most = std::max(most, out[option] ? 0 : votes[option]);
            if (!out[option] && (last == kOptions || votes[option] < votes[last]))
                last = option;
        }
        if (most * 2 > all.size())
            break;
        out[last] = true;
    }
    sink = sink + static_cast<std::uint64_t>(std::ranges::count(out, true));
}

void ranked(std::size_t ballots) {
    RankedBallots const all = rankings(ballots);
    double const duels = median_ms(5, [&] { sink = sink + duels_of(all, Unranked::Last).options; });
    print("duels", duels, median_ms(3, [&] { plain_duels(all); }));
    double const plain = median_ms(3, [&] { plain_runoff(all); });
    print("instant runoff", median_ms(5, [&] { sink = sink + count_instant_runoff(all, {})->rounds.size(); }),
          plain);
    double const transfer =
        median_ms(3, [&] { sink = sink + count_transferable_vote(all, {.seats = 5}).rounds.size(); });
    print("transferable vote, 5 seats", transfer, plain);
}

// --- A town's budget: 6,586 voters, 64 projects ---

void shares() {
    Dice dice(17);
    ApprovalBallots ballots;
    ballots.options = 64;
    SharesRules rules;
    Rational all = 0;
    for (std::size_t i = 0; i < 64; i += 1) {
        rules.funds.costs.emplace_back(5'000 + 137 * dice.below(700));
        all += rules.funds.costs.back();
    }
    for (std::size_t voter = 0; voter < 6586; voter += 1) {
        std::vector<std::uint16_t> picks;
        std::size_t const district = dice.below(8);
        for (std::size_t i = 0; i < 64; i += 1) // mostly one's own part of the town
            if (dice.one_in(i / 8 == district ? 3 : 24))
                picks.push_back(static_cast<std::uint16_t>(i));
        ballots.add(picks);
    }
    rules.funds.budget = floor_of(all / 3);
    rules.increment = Rational(1);
    rules.until = SharesUntil::Overshoot;
    rules.then_votes = true;
    Rational share = 0;
    double const ours = median_ms(3, [&] { share = count_equal_shares(ballots, rules)->share; });
    Rational const runs = share - Rational(rules.funds.budget) / 6586 + 2;
    SharesRules once = rules;
    once.increment.reset();
    double const exact =
        median_ms(3, [&] { sink = sink + count_equal_shares(ballots, once)->selections.size(); });
    std::printf("%s runs\n", text_of(floor_of(runs)).c_str());
    print("equal shares, exact, raised by 1", ours, exact * static_cast<double>(floor_of(runs)));
    print("  one exact run", exact);
}

} // namespace

int main(int argc, char** argv) {
    std::size_t const ballots = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    committees();
    std::printf("%zu ballots, %zu options\n", ballots, kOptions);
    tally(ballots);
    ranked(ballots);
    std::printf("6,586 voters, 64 projects\n");
    shares();
}
