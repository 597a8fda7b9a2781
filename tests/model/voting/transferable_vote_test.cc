// SPDX-License-Identifier: Apache-2.0
#include "model/voting/transferable_vote.h"

#include "tests/model/voting/rankings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

using List = std::vector<std::uint32_t>;
using Rows = std::vector<std::pair<std::uint64_t, TieredBallot>>;

TransferOutcome counted(std::size_t options, Rows const& rows, TransferRules const& rules) {
    return count_transferable_vote(ballots_of(options, rows), rules);
}

void check_quota(Quota quota, Rational const& expected) {
    CHECK(counted(2, {{100, {{0}}}, {1, {{1}}}}, {3, quota, {}}).quota == expected);
}

// Each ballot with a value of its own, and its holder looked for anew at every round.
struct Slow {
    std::size_t options;
    std::vector<std::pair<Rational, TieredBallot>> ballots;
    std::set<std::uint32_t> there;

    [[nodiscard]] std::optional<std::uint32_t> holder(TieredBallot const& ballot) const {
        for (auto const& tier : ballot) {
            List left;
            for (std::uint16_t const option : tier)
                if (there.contains(option))
                    left.push_back(option);
            if (!left.empty())
                return left.size() == 1 ? std::optional(left.front()) : std::nullopt;
        }
        return std::nullopt;
    }

    // Nothing when a tie stops it.
    std::optional<List> elect(std::size_t seats, Rational const& quota) {
        List elected;
        while (elected.size() < seats && there.size() > seats - elected.size()) {
            std::vector<Rational> votes(options, 0);
            for (auto const& [value, ballot] : ballots)
                if (auto const who = holder(ballot))
                    votes[*who] += value;
            List reached;
            for (std::uint32_t const option : there)
                if (votes[option] >= quota)
                    reached.push_back(option);
            for (auto& [value, ballot] : ballots)
                if (auto const who = holder(ballot); who && votes[*who] >= quota)
                    value *= (votes[*who] - quota) / votes[*who];
            for (std::uint32_t const option : reached)
                there.erase(option);
            elected.insert(elected.end(), reached.begin(), reached.end());
            if (!reached.empty())
                continue;
            auto const less = [&](auto a, auto b) { return votes[a] < votes[b]; };
            std::uint32_t const lowest = *std::ranges::min_element(there, less);
            if (std::ranges::count_if(there, [&](auto one) { return votes[one] == votes[lowest]; }) > 1)
                return std::nullopt;
            there.erase(lowest);
        }
        if (elected.size() < seats)
            elected.insert(elected.end(), there.begin(), there.end());
        std::ranges::sort(elected);
        return elected;
    }
};

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("the quota is what its name says") {
        check_quota(Quota::Droop, 26);
        check_quota(Quota::HagenbachBischoff, Rational(101, 4));
        check_quota(Quota::Hare, Rational(101, 3));
        check_quota(Quota::Imperiali, Rational(101, 5));
    }

    TEST_CASE("a surplus goes on with every ballot, at its part of the value") {
        TransferOutcome const outcome =
            counted(3, {{8, {{0}, {1}}}, {4, {{0}, {2}}}, {4, {{1}}}, {5, {{2}}}}, {2, {}, {}});
        CHECK(outcome.quota == 8);
        CHECK(outcome.rounds ==
              std::vector<Round>{{{0, 12}, {1, 4}, {2, 5}}, {{1, Rational(20, 3)}, {2, Rational(19, 3)}}});
        CHECK(outcome.elected_in_order == List{0, 1});
        CHECK(outcome.eliminated == List{2});
        CHECK(outcome.steps == std::vector<TransferStep>{{{{0, Rational(1, 3)}}, {}}, {{}, 2}});
        CHECK_FALSE(outcome.stopped);
    }

    TEST_CASE("all at the quota are elected together, the largest first") {
        TransferOutcome const outcome = counted(3, {{4, {{1}}}, {5, {{2}}}, {1, {{0}}}}, {2, {}, {}});
        CHECK(outcome.elected_in_order == List{2, 1});
        CHECK(outcome.rounds.size() == 1);
    }

    TEST_CASE("the last ones fill the seats") {
        TransferOutcome const outcome = counted(2, {{1, {{1}}}}, {5, {}, {}});
        CHECK(outcome.elected_in_order == List{1, 0});
        CHECK(outcome.rounds.empty());
    }

    TEST_CASE("a tie for last stops the count, or earlier rounds settle it") {
        Rows const rows{{9, {{0}, {3}}}, {4, {{1}}}, {3, {{2}}}, {2, {{3}}}, {2, {{4}, {2}}}};
        TransferOutcome const stopped = counted(5, rows, {2, {}, {}});
        CHECK(stopped.quota == 7);
        CHECK(stopped.rounds[1] == Round{{1, 4}, {2, 3}, {3, 4}, {4, 2}});
        CHECK(stopped.ties == std::vector<RoundTie>{{3, {1, 3}}});
        CHECK(stopped.stopped);
        TransferOutcome const earlier = counted(5, rows, {2, {}, TransferTie::PreviousRounds});
        CHECK(earlier.eliminated == List{4, 3, 1}); // equal in the second round, 3 had fewer in the first
        CHECK(earlier.elected_in_order == List{0, 2});
        CHECK(earlier.ties == stopped.ties);
        Rows const simple{{5, {{0}, {1}}}, {2, {{1}}}, {3, {{2}}}, {3, {{3}}}};
        TransferOutcome const open = counted(4, simple, {1, Quota::Hare, {}});
        CHECK(open.eliminated.front() == 1);
        CHECK(open.ties == std::vector<RoundTie>{{2, {2, 3}}});
        CHECK(open.stopped);
        CHECK(
            counted(4, simple, {1, Quota::Hare, TransferTie::PreviousRounds}).stopped); // equal at each round
        Rows const differs{{5, {{0}}}, {1, {{1}, {2}}}, {2, {{2}}}, {3, {{3}}}};
        TransferOutcome const settled = counted(4, differs, {1, Quota::Hare, TransferTie::PreviousRounds});
        CHECK(settled.ties == std::vector<RoundTie>{{2, {2, 3}}});
        CHECK(settled.eliminated == List{1, 2, 3});
        CHECK(settled.elected_in_order == List{0});
    }

    TEST_CASE("with a small quota the largest are elected, and a tie for the last seat is told") {
        Rows const rows{{3, {{0}}}, {3, {{1}}}, {3, {{2}}}};
        TransferOutcome const tie = counted(3, rows, {2, Quota::HagenbachBischoff, {}});
        CHECK(tie.stopped);
        CHECK(tie.ties == std::vector<RoundTie>{{1, {0, 1, 2}}});
        TransferOutcome const clear =
            counted(3, {{4, {{0}}}, {3, {{1}}}, {5, {{2}}}}, {2, Quota::Imperiali, {}});
        CHECK(clear.elected_in_order == List{2, 0});
    }

    TEST_CASE("seats are what a value on every single ballot gives") {
        Dice dice(81);
        std::size_t compared = 0;
        for (std::size_t round = 0; round < 1500; round += 1) {
            std::size_t const options = 2 + dice.below(4);
            std::size_t const seats = 1 + dice.below(3);
            Rows const rows =
                random_rows(dice, 2 + dice.below(12), options, dice.one_in(2) ? Drawn::Strict : Drawn::Any);
            TransferOutcome const outcome = counted(options, rows, {seats, {}, {}});
            Slow slow{options, {}, {}};
            for (auto const& [count, ballot] : rows)
                slow.ballots.emplace_back(count, ballot);
            for (std::uint32_t option = 0; option < options; option += 1)
                slow.there.insert(option);
            auto const expected = slow.elect(seats, outcome.quota);
            CHECK(outcome.stopped == !expected.has_value());
            List elected = outcome.elected_in_order;
            std::ranges::sort(elected);
            if (expected)
                CHECK(elected == *expected);
            compared += expected ? 1 : 0;
        }
        CHECK(compared > 500);
    }
}
