// SPDX-License-Identifier: Apache-2.0
#include "model/voting/transferable_vote.h"

#include "model/voting/piles.h"

#include <algorithm>

namespace tablee::model::voting {
namespace {

Rational quota_of(Rational const& votes, TransferRules const& rules) {
    Rational const seats = rules.seats;
    switch (rules.quota) {
    case Quota::Droop:
        return Rational(floor_of(votes / (seats + 1)) + 1);
    case Quota::HagenbachBischoff:
        return votes / (seats + 1);
    case Quota::Hare:
        return votes / seats;
    case Quota::Imperiali:
        return votes / (seats + 2);
    }
    return votes;
}

void sort_by_votes(Round& round) {
    std::ranges::stable_sort(round, std::ranges::greater{}, &OptionVotes::votes);
}

class Count {
  public:
    Count(RankedBallots const& ballots, TransferRules const& rules)
        : rules_(rules)
        , piles_(ballots) {
        outcome_.valid = piles_.total();
        outcome_.quota = quota_of(outcome_.valid, rules);
    }

    [[nodiscard]] TransferOutcome run() && {
        while (!outcome_.stopped && seats_left() > 0) {
            Round round;
            for (std::uint32_t const option : piles_.options())
                round.push_back({option, piles_.votes(option)});
            if (round.size() <= seats_left()) { // the last ones fill the seats
                sort_by_votes(round);
                for (OptionVotes const& one : round)
                    outcome_.elected_in_order.push_back(one.option);
                break;
            }
            outcome_.rounds.push_back(round);
            Round reached;
            std::ranges::copy_if(round, std::back_inserter(reached),
                                 [&](OptionVotes const& one) { return one.votes >= outcome_.quota; });
            if (reached.empty())
                eliminate(round);
            else
                elect(std::move(reached));
        }
        return std::move(outcome_);
    }

  private:
    [[nodiscard]] std::size_t seats_left() const {
        return rules_.seats - std::min(rules_.seats, outcome_.elected_in_order.size());
    }

    void stop(std::vector<std::uint32_t> tied) {
        outcome_.ties.push_back({outcome_.rounds.size(), std::move(tied)});
        outcome_.stopped = true;
    }

    // With some quotas more may reach it than there are seats: then the largest.
    void elect(Round reached) {
        sort_by_votes(reached);
        if (std::size_t const seats = seats_left(); reached.size() > seats) {
            Rational const last = reached[seats - 1].votes;
            if (reached[seats].votes == last) {
                std::vector<std::uint32_t> tied;
                for (OptionVotes const& one : reached)
                    if (one.votes == last)
                        tied.push_back(one.option);
                return stop(std::move(tied));
            }
            reached.resize(seats);
        }
        TransferStep step;
        std::vector<Piles::Leaving> leaving;
        for (OptionVotes const& one : reached) {
            Rational const ratio =
                one.votes == 0 ? Rational(0) : Rational((one.votes - outcome_.quota) / one.votes);
            leaving.push_back({one.option, ratio});
            step.elected.push_back({one.option, ratio});
            outcome_.elected_in_order.push_back(one.option);
        }
        outcome_.steps.push_back(std::move(step));
        piles_.remove(leaving);
    }

    void eliminate(Round const& round) {
        Rational const least = std::ranges::min_element(round, {}, &OptionVotes::votes)->votes;
        std::vector<std::uint32_t> last;
        for (OptionVotes const& one : round)
            if (one.votes == least)
                last.push_back(one.option);
        std::vector<std::uint32_t> const tied = last;
        if (last.size() > 1 && rules_.elimination_tie == TransferTie::PreviousRounds)
            narrow(last);
        if (last.size() > 1)
            return stop(tied);
        if (tied.size() > 1)
            outcome_.ties.push_back({outcome_.rounds.size(), tied});
        outcome_.eliminated.push_back(last.front());
        outcome_.steps.push_back({{}, last.front()});
        piles_.remove({{last.front(), 1}});
    }

    // To those with the fewest votes in earlier rounds, the latest first.
    void narrow(std::vector<std::uint32_t>& tied) const {
        for (std::size_t at = outcome_.rounds.size() - 1; at-- > 0 && tied.size() > 1;) {
            Round earlier = outcome_.rounds[at];
            std::erase_if(earlier,
                          [&](auto const& one) { return !std::ranges::binary_search(tied, one.option); });
            Rational const least = std::ranges::min_element(earlier, {}, &OptionVotes::votes)->votes;
            tied.clear();
            for (OptionVotes const& one : earlier)
                if (one.votes == least)
                    tied.push_back(one.option);
        }
    }

    TransferRules const& rules_;
    Piles piles_;
    TransferOutcome outcome_;
};

} // namespace

TransferOutcome count_transferable_vote(RankedBallots const& ballots, TransferRules const& rules) {
    return Count(ballots, rules).run();
}

} // namespace tablee::model::voting
