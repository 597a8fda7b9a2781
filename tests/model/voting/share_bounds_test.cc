// SPDX-License-Identifier: Apache-2.0
#include "model/voting/share_bounds.h"

#include "tests/support/dice.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tablee::model::voting;
using tablee::test::Dice;

namespace {

struct Town {
    ApprovalBallots ballots;
    SharesRules rules;

    // Costs and weights of every sort: small whole numbers tie often, fractions seldom.
    explicit Town(Dice& dice) {
        ballots.options = 2 + dice.below(6);
        bool const fractions = dice.one_in(2);
        for (std::size_t i = 0; i < ballots.options; i += 1)
            rules.funds.costs.emplace_back(1 + dice.below(30), fractions ? 1 + dice.below(7) : 1);
        for (std::size_t voices = 1 + dice.below(12); voices > 0; voices -= 1) {
            std::vector<std::uint16_t> picks;
            for (std::size_t i = 0; i < ballots.options; i += 1)
                if (dice.one_in(2))
                    picks.push_back(static_cast<std::uint16_t>(i));
            ballots.add(picks, Rational(1 + dice.below(3), fractions ? 1 + dice.below(3) : 1));
        }
        rules.funds.budget = Rational(5 + dice.below(60));
        rules.utility = dice.one_in(2) ? SharesUtility::Cost : SharesUtility::Cardinality;
    }
    [[nodiscard]] SharesOutcome once(Rational const& share) const {
        SharesRules one = rules;
        one.increment.reset();
        one.funds.budget = share * Rational(voters());
        auto outcome = count_equal_shares(ballots, one);
        REQUIRE(outcome);
        return *outcome;
    }
    [[nodiscard]] Rational voters() const {
        Rational sum = 0;
        for (Rational const& weight : ballots.weights)
            sum += weight;
        return sum;
    }
};

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("what bounds are certain of is what the exact run funds") {
        Dice dice(29);
        std::size_t certain = 0;
        for (std::size_t round = 0; round < 4000; round += 1) {
            Town const town(dice);
            Rational const share = town.rules.funds.budget / town.voters();
            auto const electorate = share_electorate(town.ballots);
            ShareBounds const bounds(electorate, town.rules);
            auto const bounded = bounds.selection(share);
            if (!bounded)
                continue;
            certain += 1;
            if (auto order = bounds.order(share)) {
                std::ranges::sort(*order);
                CHECK(*order == *bounded);
            }
            CHECK(town.once(share).selections == std::vector<Selection>{*bounded});
        }
        CHECK(certain > 1000); // small rooms tie; towns seldom do
    }

    TEST_CASE("a share raised step by step ends where exact runs end") {
        Dice dice(31);
        for (std::size_t round = 0; round < 300; round += 1) {
            Town town(dice);
            town.rules.increment = Rational(1 + dice.below(5), 1 + dice.below(5));
            town.rules.until = SharesUntil::Overshoot;
            Rational share = town.rules.funds.budget / town.voters();
            std::size_t supported = 0;
            for (Rational const& votes : town.once(share).votes)
                supported += votes > 0 ? 1 : 0;
            auto const all_funded = [&](SharesOutcome const& outcome) {
                bool all = true;
                for (Selection const& one : outcome.selections)
                    all = all && one.size() == supported;
                return all;
            };
            for (SharesOutcome now = town.once(share); !all_funded(now);) {
                SharesOutcome next = town.once(share + *town.rules.increment);
                bool over = false;
                for (Selection const& one : next.selections)
                    over = over || cost_of(one, town.rules.funds) > town.rules.funds.budget;
                if (over)
                    break;
                share += *town.rules.increment;
                now = std::move(next);
            }
            auto const raised = count_equal_shares(town.ballots, town.rules);
            REQUIRE(raised);
            CHECK(raised->share == share);
            CHECK(raised->selections == town.once(share).selections);
        }
    }

    TEST_CASE("figures too large for whole numbers are left to the exact run") {
        ApprovalBallots ballots;
        ballots.options = 1;
        std::uint16_t const only = 0;
        ballots.add(std::span(&only, 1));
        SharesRules rules;
        auto const certain = [&](Rational cost, Rational const& share) {
            rules.funds.costs = {std::move(cost)};
            auto const electorate = share_electorate(ballots);
            return ShareBounds(electorate, rules).order(share);
        };
        CHECK(certain(5, 5) == Selection{0});
        CHECK_FALSE(certain(Rational(1, 3), Rational(1, 3)).has_value()); // just enough: bounds touch
        CHECK(certain(5, 6) == Selection{0});
        CHECK(certain(5, 4) == Selection{});
        CHECK_FALSE(certain(0, 1).has_value()); // what costs nothing is always funded: the exact run knows
        CHECK_FALSE(certain(Rational(Integer(1) << 70U), 1).has_value());
        CHECK_FALSE(certain(5, Rational(Integer(1) << 70U)).has_value());
    }
}
