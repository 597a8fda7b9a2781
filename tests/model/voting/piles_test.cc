// SPDX-License-Identifier: Apache-2.0
#include "model/voting/piles.h"

#include "tests/model/voting/rankings.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;
using namespace tablee::test;

namespace {

void check(Piles const& piles, std::vector<Rational> const& votes) {
    for (std::size_t option = 0; option < votes.size(); option += 1)
        CHECK(piles.votes(option) == votes[option]);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("ballots lie with their first option, and go on when it leaves") {
        auto const ballots = ballots_of(3, {{4, {{0}, {1}, {2}}}, {3, {{1}, {0}}}, {2, {{2}}}, {1, {}}});
        Piles piles(ballots);
        CHECK(piles.total() == 10);
        check(piles, {4, 3, 2});
        piles.remove({{1, 1}});
        check(piles, {7, 0, 2});
        CHECK(piles.options() == std::vector<std::uint32_t>{0, 2});
        piles.remove({{0, Rational(1, 2)}}); // the three have no third choice
        check(piles, {0, 0, 4});
    }

    TEST_CASE("a tier with two who are there counts for nobody, until one of them leaves") {
        auto const ballots = ballots_of(3, {{5, {{0, 1}, {2}}}, {1, {{2}, {0, 1}}}});
        Piles piles(ballots);
        check(piles, {0, 0, 1});
        piles.remove({{2, Rational(1, 3)}});
        check(piles, {0, 0, 0});
        piles.remove({{0, 1}});
        check(piles, {0, Rational(16, 3), 0});
    }

    TEST_CASE("those who leave together pass each other by") {
        auto const ballots = ballots_of(3, {{6, {{0}, {1}, {2}}}, {6, {{1}, {0}}}});
        Piles piles(ballots);
        piles.remove({{0, Rational(1, 3)}, {1, Rational(1, 2)}});
        check(piles, {0, 0, 2});
    }

    TEST_CASE("a ballot is worth what its college gives it") {
        RankedBallots ballots = ballots_of(2, {{3, {{0}}}});
        ballots.weights = {Rational(1, 6)};
        ballots.add_tiers({{1}, {0}});
        ballots.close_college(Rational(1, 2));
        Piles piles(ballots);
        check(piles, {Rational(1, 2), Rational(1, 2)});
        CHECK(piles.total() == 1);
        piles.remove({{1, 1}});
        check(piles, {1, 0});
    }
}
