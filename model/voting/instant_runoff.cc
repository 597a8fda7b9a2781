// SPDX-License-Identifier: Apache-2.0
#include "model/voting/instant_runoff.h"

#include "model/voting/piles.h"

#include <algorithm>
#include <set>

namespace tablee::model::voting {
namespace {

constexpr std::size_t kStatesMax = 1'000'000;

Rational sum_of(Round const& round) {
    Rational sum = 0;
    for (OptionVotes const& one : round)
        sum += one.votes;
    return sum;
}

std::vector<std::uint32_t> with_votes(Round const& round, Rational const& votes) {
    std::vector<std::uint32_t> options;
    for (OptionVotes const& one : round)
        if (one.votes == votes)
            options.push_back(one.option);
    return options;
}

Rational least_of(Round const& round) {
    return std::ranges::min_element(round, {}, &OptionVotes::votes)->votes;
}

// Those who have won with this round; nobody while it goes on.
std::vector<std::uint32_t> winners_of(Round const& round, Rational const& valid, RunoffRules const& rules) {
    Rational const most = std::ranges::max_element(round, {}, &OptionVotes::votes)->votes;
    Rational const base = rules.majority_of == MajorityOf::All ? valid : sum_of(round);
    bool const majority = rules.stop == RunoffStop::Majority && 2 * most > base;
    return round.size() <= 2 || majority ? with_votes(round, most) : std::vector<std::uint32_t>{};
}

// Winners, the rest of the last round, then the eliminated, last out first.
Ranking order_of(std::vector<std::uint32_t> winners, Round rest,
                 std::vector<std::uint32_t> const& eliminated) {
    std::erase_if(rest,
                  [&](OptionVotes const& one) { return std::ranges::binary_search(winners, one.option); });
    std::ranges::stable_sort(rest, std::ranges::greater{}, &OptionVotes::votes);
    Tiers tiers{std::move(winners)};
    for (std::size_t i = 0; i < rest.size(); i += 1) {
        if (i == 0 || rest[i - 1].votes != rest[i].votes)
            tiers.emplace_back();
        tiers.back().push_back(rest[i].option);
    }
    for (auto at = eliminated.rbegin(); at != eliminated.rend(); ++at)
        tiers.push_back({*at});
    return ranking_of(std::move(tiers));
}

// Who can win, when any of those tied for last may leave.
class Explorer {
  public:
    Explorer(RankedBallots const& ballots, RunoffRules const& rules, Rational valid)
        : ballots_(ballots)
        , rules_(rules)
        , valid_(std::move(valid)) {}

    [[nodiscard]] Counted<std::vector<std::uint32_t>> winners(std::vector<char> there) {
        std::set<std::uint32_t> found;
        std::set<std::vector<char>> seen{there};
        std::vector<std::vector<char>> open{std::move(there)};
        std::size_t reads = 0;
        std::size_t const options = ballots_.options;
        while (!open.empty()) {
            std::vector<char> const state = std::move(open.back());
            open.pop_back();
            reads += ballots_.size() + options * options; // a state costs its branches too
            if (seen.size() > kStatesMax || reads > rules_.reads_most)
                return Uncounted(CountFault::TooManyTies);
            Round const round = count(state);
            auto const won = winners_of(round, valid_, rules_);
            found.insert(won.begin(), won.end());
            if (!won.empty())
                continue;
            for (std::uint32_t const last : with_votes(round, least_of(round))) {
                std::vector<char> next = state;
                next[last] = 0;
                if (seen.insert(next).second)
                    open.push_back(std::move(next));
            }
        }
        return std::vector<std::uint32_t>(found.begin(), found.end());
    }

  private:
    [[nodiscard]] Round count(std::vector<char> const& there) const {
        std::vector<Rational> votes(there.size(), 0);
        std::size_t ballot = 0;
        for (std::size_t college = 0; college < ballots_.college_ends.size(); college += 1) {
            std::vector<std::uint64_t> counts(there.size() + 1, 0);
            for (; ballot < ballots_.college_ends[college]; ballot += 1)
                counts[holder_of(ballots_[ballot], there)] += ballots_.counts[ballot];
            for (std::size_t option = 0; option < there.size(); option += 1)
                votes[option] += ballots_.weights[college] * counts[option];
        }
        Round round;
        for (std::uint32_t option = 0; option < there.size(); option += 1)
            if (there[option])
                round.push_back({option, std::move(votes[option])});
        return round;
    }
    // The number of options for nobody.
    [[nodiscard]] static std::size_t holder_of(RankedBallot ballot, std::vector<char> const& there) {
        for (std::size_t at = 0; at < ballot.size();) {
            std::size_t const end = tier_end(ballot, at);
            std::size_t holders = 0;
            std::size_t holder = there.size();
            for (std::size_t i = at; i < end; i += 1)
                if (there[option_of(ballot[i])]) {
                    holders += 1;
                    holder = option_of(ballot[i]);
                }
            if (holders > 0)
                return holders == 1 ? holder : there.size();
            at = end;
        }
        return there.size();
    }

    RankedBallots const& ballots_;
    RunoffRules const& rules_;
    Rational valid_;
};

} // namespace

Counted<RunoffOutcome> count_instant_runoff(RankedBallots const& ballots, RunoffRules const& rules) {
    Piles piles(ballots);
    RunoffOutcome outcome;
    outcome.valid = piles.total();
    if (ballots.options == 0)
        return outcome;
    for (;;) {
        Round round;
        for (std::uint32_t const option : piles.options())
            round.push_back({option, piles.votes(option)});
        outcome.rounds.push_back(round);
        outcome.exhausted = outcome.valid - sum_of(round);
        if (auto won = winners_of(round, outcome.valid, rules); !won.empty()) {
            outcome.ranking = order_of(std::move(won), std::move(round), outcome.eliminated);
            return outcome;
        }
        std::vector<std::uint32_t> const last = with_votes(round, least_of(round));
        if (last.size() > 1) {
            outcome.ties.push_back({outcome.rounds.size(), last});
            if (rules.elimination_tie == RunoffTie::Report)
                break;
        }
        outcome.eliminated.push_back(last.front());
        piles.remove({{last.front(), 1}});
    }
    std::vector<char> there(ballots.options, 0);
    for (std::uint32_t const option : piles.options())
        there[option] = 1;
    auto winners = Explorer(ballots, rules, outcome.valid).winners(std::move(there));
    if (!winners)
        return Uncounted(winners.error());
    outcome.winners_any_order = std::move(*winners);
    return outcome;
}

} // namespace tablee::model::voting
