// SPDX-License-Identifier: Apache-2.0
#include "model/voting/instant_runoff.h"

#include "tests/model/voting/rankings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

using List = std::vector<std::uint32_t>;
using Rows = std::vector<std::pair<std::uint64_t, TieredBallot>>;

RunoffOutcome counted(std::size_t options, Rows const& rows, RunoffRules const& rules = {}) {
    auto outcome = count_instant_runoff(ballots_of(options, rows), rules);
    REQUIRE(outcome);
    return *outcome;
}

// The definition, each time from the ballots as they were cast; every tie for last is followed in every way.
void play(std::size_t options, Rows const& rows, std::set<std::uint16_t> const& there,
          RunoffRules const& rules, std::set<std::uint32_t>& winners) {
    std::vector<std::uint64_t> votes(options, 0);
    std::uint64_t continuing = 0;
    std::uint64_t all = 0;
    for (auto const& [count, ballot] : rows) {
        all += count;
        for (auto const& tier : ballot) {
            List left;
            for (std::uint16_t const option : tier)
                if (there.contains(option))
                    left.push_back(option);
            if (left.size() == 1) {
                votes[left.front()] += count;
                continuing += count;
            }
            if (!left.empty())
                break;
        }
    }
    std::uint64_t most = 0;
    std::uint64_t least = UINT64_MAX;
    for (std::uint16_t const option : there) {
        most = std::max(most, votes[option]);
        least = std::min(least, votes[option]);
    }
    std::uint64_t const base = rules.majority_of == MajorityOf::All ? all : continuing;
    bool const over = there.size() <= 2 || (rules.stop == RunoffStop::Majority && 2 * most > base);
    for (std::uint16_t const option : there) {
        if (over && votes[option] == most)
            winners.insert(option);
        if (over || votes[option] != least)
            continue;
        std::set<std::uint16_t> next = there;
        next.erase(option);
        play(options, rows, next, rules, winners);
    }
}

void check_slowly(std::size_t options, Rows const& rows, RunoffRules const& rules) {
    std::set<std::uint16_t> everybody;
    for (std::uint16_t option = 0; option < options; option += 1)
        everybody.insert(option);
    std::set<std::uint32_t> winners;
    play(options, rows, everybody, rules, winners);
    RunoffOutcome const outcome = counted(options, rows, rules);
    List const expected(winners.begin(), winners.end());
    if (outcome.ranking)
        CHECK(outcome.ranking->winners() == expected);
    else
        CHECK(outcome.winners_any_order == expected);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("the lowest leaves until one has more than half") {
        RunoffOutcome const outcome =
            counted(3, {{8, {{0}, {1}}}, {5, {{1}, {0}}}, {4, {{2}, {1}}}, {1, {}}});
        CHECK(outcome.rounds == std::vector<Round>{{{0, 8}, {1, 5}, {2, 4}}, {{0, 8}, {1, 9}}});
        CHECK(outcome.eliminated == List{2});
        CHECK(outcome.ranking->order == Tiers{{1}, {0}, {2}});
        CHECK(outcome.valid == 18);
        CHECK(outcome.exhausted == 1);
        CHECK(outcome.ties.empty());
    }

    TEST_CASE("a majority of all ballots, or going on to two, is another count") {
        Rows const rows{{5, {{0}}}, {3, {{1}}}, {2, {{2}}}, {4, {}}};
        CHECK(counted(3, rows).rounds.size() == 2);
        CHECK(counted(3, {{6, {{0}}}, {3, {{1}}}, {2, {{2}}}}).rounds.size() == 1);
        CHECK(counted(3, {{6, {{0}}}, {3, {{1}}}, {2, {{2}}}}, {{}, RunoffStop::TwoLeft, {}}).rounds.size() ==
              2);
        CHECK(counted(3, {{6, {{0}}}, {3, {{1}}}, {2, {{2}}}, {1, {}}}, {MajorityOf::All, {}, {}})
                  .rounds.size() == 2);
        CHECK(counted(3, rows).ranking->order == Tiers{{0}, {1}, {2}});
    }

    TEST_CASE("a tie for last stops the count, and tells who can win") {
        Rows const rows{{4, {{0}}}, {3, {{1}, {2}}}, {3, {{2}, {1}}}};
        RunoffOutcome const outcome = counted(3, rows);
        CHECK_FALSE(outcome.ranking);
        CHECK(outcome.ties == std::vector<RoundTie>{{1, {1, 2}}});
        CHECK(outcome.winners_any_order == List{1, 2});
        RunoffOutcome const settled = counted(3, rows, {{}, {}, RunoffTie::LowestIndexOut});
        CHECK(settled.ranking->order == Tiers{{2}, {0}, {1}});
        CHECK(settled.ties == outcome.ties);
        CHECK(settled.winners_any_order.empty());
    }

    TEST_CASE("the last two may tie, and one alone wins") {
        CHECK(counted(2, {{2, {{0}}}, {2, {{1}}}}).ranking->order == Tiers{{0, 1}});
        CHECK(counted(1, {}).ranking->order == Tiers{{0}});
        CHECK(counted(0, {}).rounds.empty());
        CHECK(counted(3, {}).winners_any_order == List{0, 1, 2});
    }

    TEST_CASE("winners are what counting from the ballots at each round gives") {
        Dice dice(71);
        std::size_t stopped = 0;
        for (std::size_t round = 0; round < 1500; round += 1) {
            std::size_t const options = 1 + dice.below(5);
            Drawn const drawn = dice.one_in(2) ? Drawn::Strict : Drawn::Any;
            Rows const rows = random_rows(dice, 1 + dice.below(8), options, drawn);
            RunoffRules const rules{dice.one_in(2) ? MajorityOf::All : MajorityOf::Continuing,
                                    dice.one_in(2) ? RunoffStop::TwoLeft : RunoffStop::Majority,
                                    {}};
            check_slowly(options, rows, rules);
            stopped += counted(options, rows, rules).ranking ? 0 : 1;
        }
        CHECK(stopped > 100);
    }
}
