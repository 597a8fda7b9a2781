// SPDX-License-Identifier: Apache-2.0
// Instant runoff and single transferable vote against their definitions: every ballot read again at every
// round, every value a plain fraction. On all small profiles, and on random ones.
#include "model/voting/instant_runoff.h"
#include "model/voting/transferable_vote.h"
#include "tests/model/voting/profiles.h"

#include <doctest/doctest.h>
#include <map>
#include <optional>
#include <set>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

using There = std::set<std::uint32_t>;
using Votes = std::map<std::uint32_t, Rational>;

// The first option still there; nobody where the first tier with some has several.
std::optional<std::uint32_t> holder(TieredBallot const& tiers, There const& there) {
    for (auto const& tier : tiers) {
        std::vector<std::uint32_t> left;
        for (std::uint32_t const option : tier)
            if (there.contains(option))
                left.push_back(option);
        if (!left.empty())
            return left.size() == 1 ? std::optional(left.front()) : std::nullopt;
    }
    return std::nullopt;
}

There everybody(std::size_t options) {
    There all;
    for (std::uint32_t option = 0; option < options; option += 1)
        all.insert(option);
    return all;
}

Votes votes_of(Rows const& rows, std::vector<Rational> const& values, There const& there) {
    Votes votes;
    for (std::uint32_t const option : there)
        votes[option] = 0;
    for (std::size_t i = 0; i < rows.size(); i += 1)
        if (auto const who = holder(rows[i].second, there))
            votes[*who] += values[i] * rows[i].first;
    return votes;
}

Round round_of(Votes const& votes) {
    Round round;
    for (auto const& [option, count] : votes)
        round.push_back({option, count});
    return round;
}

Rational sum_of(Votes const& votes) {
    Rational sum = 0;
    for (auto const& [option, count] : votes)
        sum += count;
    return sum;
}

std::vector<std::uint32_t> with(Votes const& votes, Rational const& wanted) {
    std::vector<std::uint32_t> options;
    for (auto const& [option, count] : votes)
        if (count == wanted)
            options.push_back(option);
    return options;
}

Rational least(Votes const& votes) {
    Rational least = votes.begin()->second;
    for (auto const& [option, count] : votes)
        least = std::min(least, count);
    return least;
}

Rational most(Votes const& votes) {
    Rational most = 0;
    for (auto const& [option, count] : votes)
        most = std::max(most, count);
    return most;
}

std::vector<std::uint32_t> winners(Votes const& votes, Rational const& valid, RunoffRules const& rules) {
    Rational const base = rules.majority_of == MajorityOf::All ? valid : sum_of(votes);
    if (votes.size() <= 2 || (rules.stop == RunoffStop::Majority && most(votes) > base / 2))
        return with(votes, most(votes));
    return {};
}

void all_winners(Rows const& rows, std::vector<Rational> const& ones, Rational const& valid,
                 RunoffRules const& rules, There const& there, There& found) {
    Votes const votes = votes_of(rows, ones, there);
    auto const won = winners(votes, valid, rules);
    found.insert(won.begin(), won.end());
    if (!won.empty())
        return;
    for (std::uint32_t const last : with(votes, least(votes))) {
        There next = there;
        next.erase(last);
        all_winners(rows, ones, valid, rules, next, found);
    }
}

void check_runoff(std::size_t options, Rows const& rows, RunoffRules const& rules) {
    auto const outcome = count_instant_runoff(ballots_of(options, rows), rules);
    REQUIRE(outcome);
    std::vector<Rational> const ones(rows.size(), 1);
    Rational valid = 0;
    for (auto const& [count, tiers] : rows)
        valid += count;
    There there = everybody(options);
    std::vector<std::uint32_t> out;
    for (std::size_t at = 0;; at += 1) {
        Votes const votes = votes_of(rows, ones, there);
        REQUIRE(at < outcome->rounds.size());
        CHECK(outcome->rounds[at] == round_of(votes));
        bool const is_last = at + 1 == outcome->rounds.size();
        CHECK((!is_last || outcome->valid == sum_of(votes) + outcome->exhausted));
        auto const won = winners(votes, valid, rules);
        auto const last = with(votes, least(votes));
        if (!won.empty()) {
            REQUIRE(outcome->ranking);
            CHECK(outcome->ranking->winners() == won);
            CHECK(outcome->ranking->order.size() >= 1 + out.size());
            for (std::size_t i = 0; i < out.size(); i += 1)
                CHECK(*(outcome->ranking->order.rbegin() + static_cast<std::ptrdiff_t>(i)) ==
                      std::vector<std::uint32_t>{out[i]});
            break;
        }
        if (last.size() > 1 && rules.elimination_tie == RunoffTie::Report) {
            There found;
            all_winners(rows, ones, valid, rules, there, found);
            CHECK(!outcome->ranking);
            CHECK(outcome->ties == std::vector<RoundTie>{{at + 1, last}});
            CHECK(There(outcome->winners_any_order.begin(), outcome->winners_any_order.end()) == found);
            break;
        }
        out.push_back(last.front());
        there.erase(last.front());
    }
    CHECK(outcome->eliminated == out);
    CHECK(outcome->valid == valid);
}

Rational quota_of(Rational const& valid, TransferRules const& rules) {
    Rational const seats = rules.seats;
    if (rules.quota == Quota::HagenbachBischoff)
        return valid / (seats + 1);
    if (rules.quota == Quota::Hare)
        return valid / seats;
    if (rules.quota == Quota::Imperiali)
        return valid / (seats + 2);
    Rational quota = 0; // Droop: the smallest whole number that only so many as seats can reach
    while ((seats + 1) * quota <= valid)
        quota += 1;
    return quota;
}

// One count, kept as the definition keeps it.
struct SlowTransfers {
    Rows const& rows;
    TransferRules rules;
    There there;
    std::vector<Rational> values;
    std::vector<Votes> rounds{};
    std::vector<std::uint32_t> elected{};
    std::vector<std::uint32_t> eliminated{};
    std::vector<RoundTie> ties{};
    bool stopped = false;

    std::size_t left() const { return rules.seats - std::min(rules.seats, elected.size()); }

    void run(Rational const& quota) {
        while (!stopped && left() > 0) {
            Votes const votes = votes_of(rows, values, there);
            if (there.size() <= left()) {
                take(votes, there.size());
                return;
            }
            rounds.push_back(votes);
            if (most(votes) >= quota)
                elect(votes, quota);
            else
                drop(votes);
        }
    }
    // The largest `count`, equal ones by index.
    void take(Votes const& votes, std::size_t count) {
        Round round = round_of(votes);
        std::ranges::stable_sort(round, std::ranges::greater{}, &OptionVotes::votes);
        for (std::size_t i = 0; i < count; i += 1) {
            elected.push_back(round[i].option);
            there.erase(round[i].option);
        }
    }
    void elect(Votes const& votes, Rational const& quota) {
        std::vector<Rational> reached;
        for (auto const& [option, count] : votes)
            if (count >= quota)
                reached.push_back(count);
        std::ranges::sort(reached, std::ranges::greater{});
        if (reached.size() > left() && reached[left() - 1] == reached[left()]) {
            ties.push_back({rounds.size(), with(votes, reached[left()])});
            stopped = true;
            return;
        }
        There const before = there;
        take(votes, std::min(reached.size(), left()));
        for (std::size_t i = 0; i < rows.size(); i += 1)
            if (auto const who = holder(rows[i].second, before); who && !there.contains(*who))
                values[i] *= votes.at(*who) == 0 ? Rational(0) : (votes.at(*who) - quota) / votes.at(*who);
    }
    void drop(Votes const& votes) {
        std::vector<std::uint32_t> last = with(votes, least(votes));
        auto const tied = last;
        for (std::size_t at = rounds.size() - 1; at-- > 0 && rules.elimination_tie != TransferTie::Report;) {
            Votes earlier;
            for (std::uint32_t const option : last)
                earlier[option] = rounds[at].at(option);
            last = with(earlier, least(earlier));
        }
        if (tied.size() > 1)
            ties.push_back({rounds.size(), tied});
        stopped = last.size() > 1;
        if (stopped)
            return;
        eliminated.push_back(last.front());
        there.erase(last.front());
    }
};

void check_transfers(std::size_t options, Rows const& rows, TransferRules const& rules) {
    TransferOutcome const outcome = count_transferable_vote(ballots_of(options, rows), rules);
    SlowTransfers slow{rows, rules, everybody(options), std::vector<Rational>(rows.size(), 1)};
    Rational valid = 0;
    for (auto const& [count, tiers] : rows)
        valid += count;
    Rational const quota = quota_of(valid, rules);
    slow.run(quota);
    CHECK(outcome.quota == quota);
    CHECK(outcome.valid == valid);
    CHECK(outcome.elected_in_order == slow.elected);
    CHECK(outcome.eliminated == slow.eliminated);
    CHECK(outcome.ties == slow.ties);
    CHECK(outcome.stopped == slow.stopped);
    REQUIRE(outcome.rounds.size() == slow.rounds.size());
    for (std::size_t i = 0; i < slow.rounds.size(); i += 1)
        CHECK(outcome.rounds[i] == round_of(slow.rounds[i]));
    CHECK((outcome.stopped || outcome.elected_in_order.size() == std::min(rules.seats, options)));
}

void check_all_rules(std::size_t options, Rows const& rows) {
    for (MajorityOf const base : {MajorityOf::Continuing, MajorityOf::All})
        for (RunoffStop const stop : {RunoffStop::Majority, RunoffStop::TwoLeft})
            for (RunoffTie const tie : {RunoffTie::Report, RunoffTie::LowestIndexOut})
                check_runoff(options, rows, {base, stop, tie});
    for (Quota const quota : {Quota::Droop, Quota::HagenbachBischoff, Quota::Hare, Quota::Imperiali})
        for (TransferTie const tie : {TransferTie::Report, TransferTie::PreviousRounds})
            for (std::size_t seats = 1; seats <= 3; seats += 1)
                check_transfers(options, rows, {seats, quota, tie});
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("methods of rounds are what they are defined to be, on all small profiles") {
        each_profile(all_ballots(3), 2, [](Rows const& rows) { check_all_rules(3, rows); });
        each_profile(all_ballots(2), 4, [](Rows const& rows) { check_all_rules(2, rows); });
    }

    TEST_CASE("methods of rounds are what they are defined to be, on random profiles") {
        random_profiles(31, 150, 5, 12,
                        [](Dice&, std::size_t options, Rows const& rows) { check_all_rules(options, rows); });
    }
}
