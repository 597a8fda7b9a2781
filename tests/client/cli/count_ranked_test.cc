// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/count_support.h"

using namespace tablee::test;

namespace {

std::string file(std::string const& method, std::string const& options, std::string const& ballots) {
    return R"("method": ")" + method + R"(", "proposals": ["A", "B", "C"], "options": {)" + options +
           R"(}, "ballots": {)" + ballots + "}";
}

std::string const kRanked = R"("format": "ranked", "data": [[3, [0, [1, 2]]], [2, [1, 2]], [1, []]])";
std::string const kCircle = R"("format": "pairwise", "data": [[0, 2, 1], [1, 0, 2], [2, 1, 0]])";

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("first choices and places") {
        check_count(file("plurality", "", kRanked),
                    R"("scores": [3, 2, 0], "order": [[0], [1], [2]], "valid": 6)");
        check_count(file("borda", "", kRanked), R"("scores": [13, "25/2", "21/2"])");
        check_count(file("borda", R"("scale": "n-1..0", "unranked": "zero")", kRanked),
                    R"("scores": [6, "11/2", "7/2"])");
        check_count(
            file("borda", R"("vector": [5, "1/2"])", R"("format": "ranked_letters", "data": {"ABC": 2})"),
            R"("scores": [10, 1, 0])");
    }

    TEST_CASE("Schulze: duels, chains and who wins them all") {
        check_count(file("schulze", "", kRanked),
                    R"("pairwise": [[0, 3, 3], [2, 0, 2], [2, 0, 0]], "condorcet_winner": 0,
                    "strengths": [[0, 3, 3], [0, 0, 2], [0, 0, 0]], "order": [[0], [1], [2]])");
        check_count(
            file("schulze", R"("unranked": "ignore", "strength": "margin")", kRanked),
            R"("pairwise": [[0, 3, 3], [0, 0, 2], [0, 0, 0]],
             "strengths": [[0, 3, 3], [0, 0, 2], [0, 0, 0]])");
        check_count(
            file("schulze", R"("strength": "ratio")", R"("format": "pairwise",
            "data": [[null, 3, 5], [2, null, "7/2"], [0, 4, null]])"),
            R"("strengths": [[0, "3/2", "infinity"], [0, 0, 0], [0, "8/7", 0]], "condorcet_winner": 0)");
        check_count(file("schulze", "", kCircle), R"("order": [[0, 1, 2]], "condorcet_winner": null)");
    }

    TEST_CASE("ranked pairs: what is locked, and who could win") {
        check_count(file("ranked_pairs", "", kCircle),
                    R"("locked": [], "winners": [0, 1, 2], "winners_any_order": [0, 1, 2])");
        check_count(
            file("ranked_pairs", R"("strength": "margin")", kRanked),
            R"("locked": [[0, 1], [0, 2], [1, 2]], "order": [[0], [1], [2]], "winners_any_order": [0])");
    }

    TEST_CASE("Copeland, from ballots or from duels") {
        check_count(file("copeland", "", kRanked), R"("scores": [2, 0, -2], "valid": 6)");
        check_count(file("copeland", "", kCircle), R"("scores": [0, 0, 0])");
        check_refused(file("copeland", "", R"("format": "pairwise", "data": [[0, 1], [1, 0]])"), "mismatched",
                      "ballots.data");
        check_refused(
            file("copeland", "", R"("format": "pairwise", "data": [[0, 1, 1], [1, 0, -1], [1, 1, 0]])"),
            "negative", "ballots.data[1][2]");
        check_refused(file("plurality", "", kCircle), "malformed", "ballots.format");
    }
}
