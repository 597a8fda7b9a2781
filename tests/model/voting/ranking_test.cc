// SPDX-License-Identifier: Apache-2.0
#include "model/voting/ranking.h"

#include <doctest/doctest.h>

#include <set>

using namespace tablee::model::voting;

namespace {

using List = std::vector<std::uint32_t>;

void check(std::vector<Rational> const& scores, Tiers const& order, List const& ranks) {
    Ranking const ranking = ranking_of(scores);
    CHECK(ranking.order == order);
    CHECK(ranking.ranks == ranks);
}

void check_duels(std::size_t options, std::set<std::pair<std::uint32_t, std::uint32_t>> const& duels,
                 Tiers const& order) {
    CHECK(ranking_by_duels(options, [&](auto a, auto b) { return duels.contains({a, b}); }).order == order);
}

void check_cut(Tiers const& order, std::size_t retain, Cut const& expected) {
    CHECK(cut_at(ranking_of(order), retain) == expected);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("equal scores share a tier and a rank, and the next one skips theirs") {
        check({5, 3, 3, 1}, {{0}, {1, 2}, {3}}, {1, 2, 2, 4});
        check({Rational(1, 3), Rational(2, 6), Rational(1, 2)}, {{2}, {0, 1}}, {2, 2, 1});
        check({-1, 0}, {{1}, {0}}, {2, 1});
        check({4}, {{0}}, {1});
        check({}, {}, {});
        CHECK(ranking_of(std::vector<Rational>{}).winners().empty());
    }

    TEST_CASE("duels: the unbeaten are taken, then those unbeaten among the rest") {
        check_duels(3, {{0, 1}, {1, 2}, {0, 2}}, {{0}, {1}, {2}});
        check_duels(3, {{2, 1}}, {{0, 2}, {1}});
        check_duels(3, {}, {{0, 1, 2}});
        check_duels(4, {{3, 0}, {0, 1}, {1, 2}, {2, 0}}, {{3}, {0, 1, 2}}); // a circle
        check_duels(0, {}, {});
    }

    TEST_CASE("the line keeps whole tiers and reports the one it cuts") {
        Tiers const order{{3}, {0, 2}, {1}};
        check_cut(order, 0, {});
        check_cut(order, 1, {{3}, {}, 0});
        check_cut(order, 2, {{3}, {0, 2}, 1});
        check_cut(order, 3, {{0, 2, 3}, {}, 0});
        check_cut(order, 4, {{0, 1, 2, 3}, {}, 0});
        check_cut(order, SIZE_MAX, {{0, 1, 2, 3}, {}, 0});
        check_cut({{0, 1, 2}}, 2, {{}, {0, 1, 2}, 2});
        check_cut({}, 2, {});
    }
}
