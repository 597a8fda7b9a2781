// SPDX-License-Identifier: Apache-2.0
#include "model/voting/equal_shares.h"

#include "model/voting/greedy_budget.h"
#include "model/voting/share_bounds.h"

#include <algorithm>
#include <map>
#include <set>

namespace tablee::model::voting {
namespace {

constexpr std::size_t kRunsMax = 10'000;
constexpr std::size_t kPursesMax = 50'000'000; // kept at a time, while ties are followed

using Electorate = ShareElectorate;

// A moment of a run: what is funded and what each group has left. Groups with as much share a purse.
struct State {
    Selection funded;                  // ascending
    std::vector<std::uint32_t> purses; // per group, index of money
    std::vector<Rational> money;       // a voice
    std::vector<Rational> rho;         // per option, a lower bound
    std::vector<char> gone;            // per option: funded, or beyond its supporters' means
    std::vector<Purchase> purchases;
};

class Run {
  public:
    Run(Electorate const& electorate, SharesRules const& rules)
        : electorate_(electorate)
        , rules_(rules) {}

    // Every outcome of a share of that size; the purchases of the first one when it is the only one.
    [[nodiscard]] Counted<std::vector<State>> outcomes(Rational const& share) {
        std::vector<State> open{start(share)};
        std::vector<State> ended;
        std::set<Selection> known;
        std::set<std::pair<Selection, std::vector<Rational>>> seen;
        while (!open.empty()) {
            State state = std::move(open.back());
            open.pop_back();
            std::vector<std::pair<std::uint32_t, Rational>> const next = cheapest(state);
            if (next.empty()) {
                if (known.insert(state.funded).second)
                    ended.push_back(std::move(state));
                continue;
            }
            if (next.size() == 1) {
                fund(state, next.front().first, next.front().second);
                open.push_back(std::move(state));
                continue;
            }
            if (!seen.emplace(state.funded, left_of(state)).second)
                continue;
            if (seen.size() * (electorate_.sizes.size() + 1) > kPursesMax || seen.size() > kTieStatesMax)
                return Uncounted(CountFault::TooManyTies);
            for (auto const& [option, price] : next) {
                open.push_back(state);
                fund(open.back(), option, price);
            }
        }
        return ended;
    }

    // The outcome of a run whose order is known: each is paid for, nothing is compared. Nothing: its
    // supporters had not enough after all.
    [[nodiscard]] std::optional<State> replay(Rational const& share,
                                              std::vector<std::uint32_t> const& order) const {
        State state = start(share);
        for (std::uint32_t const option : order) {
            auto const price = price_of(state, option);
            if (!price)
                return std::nullopt;
            fund(state, option, *price);
        }
        return state;
    }

  private:
    [[nodiscard]] State start(Rational const& share) const {
        State state;
        state.purses.assign(electorate_.sizes.size(), 0);
        state.money = {share};
        state.rho.assign(electorate_.supporters.size(), 0);
        state.gone.assign(electorate_.supporters.size(), 0);
        return state;
    }

    [[nodiscard]] Rational utility_of(std::uint32_t option) const {
        return rules_.utility == SharesUtility::Cost ? rules_.funds.costs[option] : Rational(1);
    }

    // The most that a supporter must pay for the option; nothing where they have not enough together.
    [[nodiscard]] std::optional<Rational> price_of(State const& state, std::uint32_t option) const {
        std::vector<Integer> in_purse(state.money.size(), 0);
        Integer payers = 0;
        for (std::uint32_t const group : electorate_.supporters[option]) {
            in_purse[state.purses[group]] += electorate_.sizes[group];
            payers += electorate_.sizes[group];
        }
        if (payers == 0)
            return std::nullopt;
        std::vector<std::uint32_t> poorest_first;
        for (std::uint32_t purse = 0; purse < in_purse.size(); purse += 1)
            if (in_purse[purse] > 0)
                poorest_first.push_back(purse);
        std::ranges::sort(poorest_first, [&](auto a, auto b) { return state.money[a] < state.money[b]; });
        Rational left = rules_.funds.costs[option] * electorate_.unit;
        for (std::uint32_t const purse : poorest_first) {
            Rational const price = left / payers;
            if (price <= state.money[purse])
                return price;
            left -= state.money[purse] * in_purse[purse];
            payers -= in_purse[purse];
        }
        return std::nullopt;
    }

    // The options with the smallest rho, with their prices. Old values are lower bounds: those that a known
    // one already beats are not computed again.
    [[nodiscard]] std::vector<std::pair<std::uint32_t, Rational>> cheapest(State& state) const {
        std::vector<std::uint32_t> order;
        for (std::uint32_t option = 0; option < state.gone.size(); option += 1)
            if (!state.gone[option])
                order.push_back(option);
        std::ranges::stable_sort(order, [&](auto a, auto b) { return state.rho[a] < state.rho[b]; });
        std::vector<std::pair<std::uint32_t, Rational>> best;
        Rational least = 0;
        for (std::uint32_t const option : order) {
            if (!best.empty() && state.rho[option] > least)
                break;
            auto price = price_of(state, option);
            if (!price) {
                state.gone[option] = 1;
                continue;
            }
            Rational const utility = utility_of(option);
            state.rho[option] = utility == 0 ? Rational(0) : Rational(*price / utility);
            if (best.empty() || state.rho[option] < least)
                best.clear();
            if (best.empty())
                least = state.rho[option];
            if (state.rho[option] == least)
                best.emplace_back(option, std::move(*price));
        }
        if (rules_.tie == SharesTie::MaxVotes)
            keep_most_voted(best);
        std::ranges::sort(best, {}, [](auto const& one) { return one.first; });
        return best;
    }

    void keep_most_voted(std::vector<std::pair<std::uint32_t, Rational>>& tied) const {
        Integer most = 0;
        for (auto const& one : tied)
            most = std::max(most, electorate_.votes[one.first]);
        std::erase_if(tied, [&](auto const& one) { return electorate_.votes[one.first] < most; });
    }

    void fund(State& state, std::uint32_t option, Rational const& price) const {
        std::map<Rational, std::uint32_t> after; // money to purse
        for (std::uint32_t purse = 0; purse < state.money.size(); purse += 1)
            after.emplace(state.money[purse], purse);
        std::vector<std::uint32_t> paid(state.money.size(), UINT32_MAX);
        for (std::uint32_t const group : electorate_.supporters[option]) {
            std::uint32_t const purse = state.purses[group];
            if (paid[purse] == UINT32_MAX) {
                Rational const money =
                    state.money[purse] > price ? Rational(state.money[purse] - price) : Rational(0);
                auto const [at, is_new] =
                    after.emplace(money, static_cast<std::uint32_t>(state.money.size()));
                if (is_new)
                    state.money.push_back(money);
                paid[purse] = at->second;
            }
            state.purses[group] = paid[purse];
        }
        state.gone[option] = 1;
        state.funded.insert(std::ranges::lower_bound(state.funded, option), option);
        state.purchases.push_back({option, price});
    }

    [[nodiscard]] static std::vector<Rational> left_of(State const& state) {
        std::vector<Rational> left;
        for (std::uint32_t const purse : state.purses)
            left.push_back(state.money[purse]);
        return left;
    }

    Electorate const& electorate_;
    SharesRules const& rules_;
};

// Nothing can be added within the budget.
bool is_exhaustive(Selection const& selection, BudgetRules const& funds) {
    Rational const left = funds.budget - cost_of(selection, funds);
    for (std::uint32_t option = 0; option < funds.costs.size(); option += 1)
        if (funds.costs[option] <= left && !std::ranges::binary_search(selection, option))
            return false;
    return true;
}

// More money would change nothing.
bool is_complete(Selection const& selection, Electorate const& electorate) {
    std::size_t supported = 0;
    for (Integer const& votes : electorate.votes)
        supported += votes > 0 ? 1 : 0;
    return selection.size() == supported;
}

std::optional<CountFault> fault_in(ApprovalBallots const& ballots, SharesRules const& rules) {
    if (ballots.options != rules.funds.costs.size())
        return CountFault::Mismatched;
    bool const negative = std::ranges::any_of(ballots.weights, [](auto const& weight) { return weight < 0; });
    if (negative || (rules.increment && *rules.increment <= 0))
        return CountFault::Negative;
    return fault_in(rules.funds);
}

// Raises the share until the rules say stop. What a share funds is mostly certain from bounds; where it is
// not, the exact run says.
class Raise {
  public:
    Raise(Run& run, Electorate const& electorate, SharesRules const& rules, ShareBounds const& bounds)
        : run_(run)
        , electorate_(electorate)
        , rules_(rules)
        , bounds_(bounds) {}

    [[nodiscard]] Counted<Rational> from(Rational share) {
        auto stands = funded(share);
        for (std::size_t runs = 0; stands && rules_.increment && !is_over(*stands); runs += 1) {
            if (runs == kRunsMax)
                return Uncounted(CountFault::TooLarge);
            auto next = funded(share + *rules_.increment);
            if (next && std::ranges::any_of(*next, [&](Selection const& one) {
                    return cost_of(one, rules_.funds) > rules_.funds.budget;
                }))
                break;
            share += *rules_.increment;
            stands = std::move(next);
        }
        return stands ? Counted<Rational>(std::move(share)) : Uncounted(stands.error());
    }

  private:
    [[nodiscard]] Counted<std::vector<Selection>> funded(Rational const& share) {
        if (auto certain = bounds_.selection(share))
            return std::vector<Selection>{std::move(*certain)};
        auto const states = run_.outcomes(share);
        if (!states)
            return Uncounted(states.error());
        std::vector<Selection> selections;
        for (State const& state : *states)
            selections.push_back(state.funded);
        return selections;
    }
    [[nodiscard]] bool is_over(std::vector<Selection> const& selections) const {
        return std::ranges::all_of(selections, [&](Selection const& one) {
            return is_complete(one, electorate_) ||
                   (rules_.until == SharesUntil::Exhaustive && is_exhaustive(one, rules_.funds));
        });
    }

    Run& run_;
    Electorate const& electorate_;
    SharesRules const& rules_;
    ShareBounds const& bounds_;
};

Counted<std::vector<State>> outcomes_of(Run& run, ShareBounds const& bounds, Rational const& share) {
    if (auto const order = bounds.order(share))
        if (auto state = run.replay(share, *order))
            return std::vector<State>{std::move(*state)};
    return run.outcomes(share);
}

} // namespace

Counted<SharesOutcome> count_equal_shares(ApprovalBallots const& ballots, SharesRules const& rules) {
    if (auto const fault = fault_in(ballots, rules))
        return Uncounted(*fault);
    Electorate const electorate = share_electorate(ballots);
    SharesOutcome outcome;
    outcome.voters = Rational(electorate.voters, electorate.unit);
    for (Integer const& votes : electorate.votes)
        outcome.votes.emplace_back(votes, electorate.unit);
    if (electorate.voters > 0)
        outcome.share = rules.funds.budget / outcome.voters;
    Run run(electorate, rules);
    ShareBounds const bounds(electorate, rules);
    if (rules.increment) {
        auto const share = Raise(run, electorate, rules, bounds).from(outcome.share);
        if (!share)
            return Uncounted(share.error());
        outcome.share = *share;
    }
    auto states = outcomes_of(run, bounds, outcome.share);
    if (!states)
        return Uncounted(states.error());
    std::set<Selection> selections;
    for (State const& state : *states) {
        if (!rules.then_votes) {
            selections.insert(state.funded);
            continue;
        }
        auto more = count_greedy_budget(outcome.votes, rules.funds, GreedyBy::Votes, state.funded);
        if (!more)
            return Uncounted(more.error());
        selections.insert(more->begin(), more->end());
    }
    outcome.selections.assign(selections.begin(), selections.end());
    if (states->size() == 1)
        outcome.purchases = std::move(states->front().purchases);
    return outcome;
}

} // namespace tablee::model::voting
