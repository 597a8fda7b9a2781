// SPDX-License-Identifier: Apache-2.0
#include "model/voting/poll_method.h"
#include "tests/model/voting/poll_ballots.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;
using tablee::test::counted;
using tablee::test::weighed;

using Places = std::vector<std::uint32_t>;

namespace {

// Tennessee's four cities (Wikipedia, "Ranked pairs"): 42 % Memphis, 26 % Nashville, 15 % Chattanooga, 17 %
// Knoxville; options in that order.
std::vector<Choice> tennessee() {
    std::vector<Choice> ballots;
    auto const add = [&](int count, std::vector<std::vector<std::uint16_t>> tiers) {
        for (int i = 0; i < count; i += 1)
            ballots.emplace_back(RanksChoice{tiers});
    };
    add(42, {{0}, {1}, {2}, {3}});
    add(26, {{1}, {2}, {3}, {0}});
    add(15, {{2}, {3}, {1}, {0}});
    add(17, {{3}, {2}, {1}, {0}});
    return ballots;
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("the same rankings, by every count of rankings") {
        auto const winner = [](RankingCount count) {
            return counted(RankingPoll{count}, 4, 1, tennessee()).cut.retained;
        };
        CHECK(winner(RankingCount::Schulze) == Places{1});
        CHECK(winner(RankingCount::Copeland) == Places{1});
        CHECK(winner(RankingCount::RankedPairs) == Places{1});
        CHECK(winner(RankingCount::Borda) == Places{1});
        CHECK(winner(RankingCount::InstantRunoff) == Places{3});
        CHECK(counted(RankingPoll{RankingCount::Schulze}, 4, 2, tennessee()).ranking.order ==
              Tiers{{1}, {2}, {3}, {0}});
    }

    TEST_CASE("seats of a transferable vote") {
        auto const outcome = counted(RankingPoll{RankingCount::Transferable, 2}, 4, 0, tennessee());
        CHECK(outcome.cut.retained == Places{0, 1});
        CHECK(outcome.cut.tied.empty());
        CHECK(outcome.ranking.ranks == Places{1, 1, 3, 3});
    }

    TEST_CASE("a tie for last that decides is told, with all who could win") {
        std::vector<Choice> const ballots{RanksChoice{{{0}}}, RanksChoice{{{1}}}, RanksChoice{{{2}}}};
        for (auto const count : {RankingCount::InstantRunoff, RankingCount::Transferable}) {
            auto const outcome = counted(RankingPoll{count}, 3, 1, ballots);
            CHECK(outcome.ranking.order.empty());
            CHECK(outcome.cut.tied == Places{0, 1, 2});
            CHECK(outcome.cut.seats_left == 1);
        }
        // Two tied for last, and the third wins whichever of them leaves.
        std::vector<Choice> sure(2, RanksChoice{{{0}, {1}}});
        sure.emplace_back(RanksChoice{{{1}, {0}}});
        sure.emplace_back(RanksChoice{{{2}, {0}}});
        auto const told = counted(RankingPoll{RankingCount::InstantRunoff}, 3, 1, sure);
        CHECK(told.ranking.order.empty());
        CHECK(told.cut.retained == Places{0});
        CHECK(told.cut.tied.empty());
        // Two left and equal: both come first.
        std::vector<Choice> const two{RanksChoice{{{0}}}, RanksChoice{{{1}}}};
        CHECK(counted(RankingPoll{RankingCount::InstantRunoff}, 2, 1, two).cut.tied == Places{0, 1});
    }

    TEST_CASE("a blank ranking is in no duel and moves no quota") {
        std::vector<Choice> ballots = tennessee();
        ballots.insert(ballots.end(), 100, RanksChoice{});
        auto const outcome = counted(RankingPoll{RankingCount::Transferable, 2}, 4, 0, ballots);
        CHECK(outcome.blank == 100);
        CHECK(std::get<TransferOutcome>(outcome.detail).quota == 34); // of 100, not of 200
    }

    TEST_CASE("rankings by college") {
        std::vector<Choice> const many(9, RanksChoice{{{0}, {1}}});
        std::vector<Choice> const few{RanksChoice{{{1}, {0}}}, RanksChoice{{{1}, {0}}}};
        for (auto const count : {RankingCount::Schulze, RankingCount::Borda, RankingCount::InstantRunoff}) {
            CHECK(weighed(RankingPoll{count}, 2, 1, {many, few}, {1, 1}).cut.retained == Places{0});
            CHECK(weighed(RankingPoll{count}, 2, 1, {many, few}, {Rational(1, 9), 1}).cut.retained ==
                  Places{1});
        }
    }

    TEST_CASE("comparisons: who is preferred to whom, and a circle told") {
        using enum Preferred;
        std::vector<Choice> const ballots{ComparisonsChoice{{{0, 1, First}, {0, 2, Second}, {1, 2, First}}},
                                          ComparisonsChoice{{{0, 1, First}, {0, 2, Neither}}}};
        auto const outcome = counted(ComparingPoll{3}, 4, 1, ballots);
        auto const& detail = std::get<ComparisonOutcome>(outcome.detail);
        CHECK(detail.won == std::vector<Rational>{Rational(5, 2), 1, Rational(3, 2), 0});
        CHECK(detail.circles == 1);
        CHECK(detail.linked.size() == 2); // nobody compared the last one
        CHECK(outcome.ranking.order.front() == Places{0});
        CHECK(outcome.opinions == Places{2, 2, 2, 0});
    }
}
