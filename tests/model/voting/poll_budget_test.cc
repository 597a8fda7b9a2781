// SPDX-License-Identifier: Apache-2.0
#include "model/voting/poll_method.h"
#include "tests/model/voting/poll_ballots.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;
using tablee::test::counted;

using Places = std::vector<std::uint32_t>;

namespace {

// Seven want 0 and 1, three want 2; each costs 3, and there is 6: votes take both of the seven, shares give
// the three what they can pay for.
std::vector<Choice> seven_and_three() {
    std::vector<Choice> ballots(7, PicksChoice{{0, 1}});
    ballots.insert(ballots.end(), 3, PicksChoice{{2}});
    return ballots;
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("a budget by votes takes the most wanted that still fits") {
        auto const outcome = counted(BudgetPoll{Funding::Greedy, 6, {3, 3, 3}}, 3, 0, seven_and_three());
        CHECK(outcome.cut.retained == Places{0, 1});
        CHECK(outcome.cut.tied.empty());
        CHECK(outcome.ranking.ranks == Places{1, 1, 3});
    }

    TEST_CASE("what only some ways of breaking a tie fund is tied across the line") {
        auto const outcome = counted(BudgetPoll{Funding::Greedy, 5, {3, 3, 2}}, 3, 0, seven_and_three());
        CHECK(outcome.cut.retained == Places{2}); // fits after either of the two
        CHECK(outcome.cut.tied == Places{0, 1});
        CHECK(outcome.cut.seats_left == 1);
    }

    TEST_CASE("equal shares give each group what its share can pay") {
        auto const outcome =
            counted(BudgetPoll{Funding::EqualShares, 10, {5, 5, 3}}, 3, 0, seven_and_three());
        // The three have 3 between them, the seven 7: one of theirs, not both; votes alone would take both.
        CHECK(outcome.cut.retained == Places{2});
        CHECK(outcome.cut.tied == Places{0, 1});
        auto const& detail = std::get<SharesDetail>(outcome.detail);
        CHECK(detail.greedy == std::vector<Selection>{{0, 1}});
        CHECK(detail.outcome.voters == 10);
    }

    TEST_CASE("nobody voted: nothing is funded") {
        for (Funding const funding : {Funding::EqualShares, Funding::Greedy}) {
            auto const outcome = counted(BudgetPoll{funding, 10, {5, 6}}, 2, 0, {PicksChoice{}});
            CHECK_FALSE(outcome.fault);
            CHECK(outcome.cut.retained.empty());
        }
    }
}
