// SPDX-License-Identifier: Apache-2.0
#include "model/voting/poll_parts.h"

#include <algorithm>

namespace tablee::model::voting {
namespace {

RankedBallots ranked_ballots(PollCount const& count) {
    RankedBallots ballots;
    ballots.options = count.options;
    std::size_t open = 0;
    count.each<RanksChoice>([&](std::size_t college, RanksChoice const& choice) {
        for (; open < college; open += 1)
            ballots.close_college(count.weights[open]);
        ballots.add_tiers(choice.tiers);
    });
    for (; open < count.colleges.size(); open += 1)
        ballots.close_college(count.weights[open]);
    return ballots;
}

// Borda is counted college by college.
BordaOutcome borda(PollCount const& count, RankedBallots const& ballots) {
    std::vector<BordaTally> tallies(count.colleges.size(), BordaTally(count.options));
    std::size_t college = 0;
    for (std::size_t ballot = 0; ballot < ballots.size(); ballot += 1) {
        while (ballots.college_ends[college] <= ballot)
            college += 1;
        tallies[college].add(ballots[ballot]);
    }
    return count_borda(tallies, count.weights, {});
}

void runoff(PollCount const& count, RankedBallots const& ballots, MethodOutcome& outcome) {
    // A room waits for its result: ties are explored for some milliseconds, not for seconds.
    RunoffRules rules;
    rules.reads_most = 200'000;
    auto counted = count_instant_runoff(ballots, rules);
    if (!counted) {
        outcome.fault = counted.error();
        return;
    }
    if (counted->ranking) {
        outcome.ranking = *counted->ranking;
        outcome.cut = cut_at(outcome.ranking, count.retain);
    } else if (counted->winners_any_order.size() == 1) { // however the tie for last is broken
        outcome.cut.retained = counted->winners_any_order;
    } else if (count.retain > 0) {
        outcome.cut.tied = counted->winners_any_order;
        outcome.cut.seats_left = 1;
    }
    outcome.detail = std::move(*counted);
}

void transferable(RankedBallots const& ballots, RankingPoll const& rules, MethodOutcome& outcome) {
    TransferOutcome counted = count_transferable_vote(ballots, {.seats = rules.seats});
    std::vector<std::uint32_t> elected = counted.elected_in_order;
    std::ranges::sort(elected);
    if (counted.stopped) {
        outcome.cut.tied = counted.ties.back().options;
        outcome.cut.seats_left = static_cast<std::uint32_t>(rules.seats - elected.size());
    } else {
        Tiers tiers{elected, {}};
        for (std::uint32_t option = 0; option < ballots.options; option += 1)
            if (!std::ranges::binary_search(elected, option))
                tiers.back().push_back(option);
        std::erase_if(tiers, [](auto const& tier) { return tier.empty(); });
        outcome.ranking = ranking_of(std::move(tiers));
    }
    outcome.cut.retained = std::move(elected);
    outcome.detail = std::move(counted);
}

template <class Detail>
void keep(PollCount const& count, MethodOutcome& outcome, Ranking const& ranking, Detail detail) {
    outcome.ranking = ranking;
    outcome.cut = cut_at(outcome.ranking, count.retain);
    outcome.detail = std::move(detail);
}

} // namespace

void count_ranking(PollCount const& count, RankingPoll const& rules, MethodOutcome& outcome) {
    RankedBallots const ballots = ranked_ballots(count);
    switch (rules.count) {
    case RankingCount::InstantRunoff:
        return runoff(count, ballots, outcome);
    case RankingCount::Transferable:
        return transferable(ballots, rules, outcome);
    case RankingCount::Borda: {
        BordaOutcome counted = borda(count, ballots);
        return keep(count, outcome, counted.ranking, counted);
    }
    case RankingCount::Schulze:
    case RankingCount::Copeland:
    case RankingCount::RankedPairs:
        break;
    }
    Duels duels = duels_of(ballots, Unranked::Last);
    if (rules.count == RankingCount::Copeland) {
        CopelandOutcome counted = count_copeland(duels);
        return keep(count, outcome, counted.ranking, CopelandDetail{std::move(duels), counted});
    }
    if (rules.count == RankingCount::Schulze) {
        SchulzeOutcome counted = count_schulze(duels);
        return keep(count, outcome, counted.ranking, SchulzeDetail{std::move(duels), counted});
    }
    auto counted = count_ranked_pairs(duels);
    if (!counted)
        outcome.fault = counted.error();
    else
        keep(count, outcome, counted->ranking, RankedPairsDetail{std::move(duels), *counted});
}

void count_comparing(PollCount const& count, MethodOutcome& outcome) {
    std::vector<std::vector<Rational>> preferred(count.options, std::vector<Rational>(count.options, 0));
    count.each<ComparisonsChoice>([&](std::size_t college, ComparisonsChoice const& choice) {
        Rational const& weight = count.weights[college];
        for (Comparison const& one : choice.comparisons) {
            bool const neither = one.preferred == Preferred::Neither;
            Rational const part = neither ? Rational(weight / 2) : weight;
            if (neither || one.preferred == Preferred::First)
                preferred[one.first][one.second] += part;
            if (neither || one.preferred == Preferred::Second)
                preferred[one.second][one.first] += part;
        }
    });
    auto counted = count_comparisons(preferred);
    if (!counted)
        outcome.fault = counted.error();
    else
        keep(count, outcome, counted->ranking, *counted);
}

} // namespace tablee::model::voting
