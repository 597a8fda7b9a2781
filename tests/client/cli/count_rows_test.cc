// SPDX-License-Identifier: Apache-2.0
#include "client/cli/count_rows.h"

#include <doctest/doctest.h>

using namespace tablee;
using client::CountRows;
using nlohmann::json;
namespace voting = model::voting;

TEST_SUITE("client/cli") {
    TEST_CASE("rows: like ballots added up, weights exact, sorted by what they say") {
        CountRows ranked(3, false);
        ranked.add(voting::RanksChoice{{{2}, {0, 1}}});
        ranked.add(voting::RanksChoice{{{1}}}, voting::Rational(1, 3));
        ranked.add(voting::RanksChoice{{{2}, {0, 1}}});
        CHECK(ranked.data() == json::parse(R"([["1/3", [[1]]], [2, [[2], [0, 1]]]])"));
        CHECK(client::row_format(voting::RanksChoice{}) == std::string("ranked"));
    }

    TEST_CASE("rows: a grade that lacks is null, or what the rules make of it") {
        for (auto const& [absent, row] :
             {std::pair{std::optional<std::uint8_t>(), "[[1, [null, 3, null]]]"}, {0, "[[1, [0, 3, 0]]]"}}) {
            CountRows judged(3, true, absent);
            judged.add(voting::GradesChoice{{{1, 3}}});
            CHECK(judged.data() == json::parse(row));
        }
        CountRows scored(3, false);
        scored.add(voting::GradesChoice{{{1, 3}}});
        CHECK(scored.data() == json::parse("[[1, [[1, 3]]]]"));
    }

    TEST_CASE("rows: totals by hand say one option each") {
        CountRows rows(2, false);
        rows.add(voting::Totals(voting::GradesTotals{{{0, 2}, {1, 0}}}));
        CHECK(rows.data() == json::parse("[[2, [[0, 1]]], [1, [[1, 0]]]]"));
        CountRows picks(2, false);
        picks.add(voting::Totals(voting::PicksTotals{{0, 5}}));
        CHECK(picks.data() == json::parse("[[5, [1]]]"));
    }
}
