// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/count_support.h"

using namespace tablee::test;

namespace {

std::string file(std::string const& method, std::string const& options, std::string const& data) {
    return R"("method": ")" + method + R"(", "proposals": ["A", "B", "C"], "options": {)" + options +
           R"(}, "ballots": {"format": "ranked", "data": )" + data + "}";
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("instant runoff: rounds, the last one, who left") {
        check_count(file("irv", "", "[[3, [0]], [1, [1]], [3, [2, 1]], [1, []]]"),
                    R"("rounds": [[[0, 3], [1, 1], [2, 3]], [[0, 3], [2, 3]]], "rounds_count": 2,
                    "first_round": [3, 1, 3], "eliminated": [1], "ties": [], "final": [[0, 3], [2, 3]],
                    "exhausted": 2, "winners": [0, 2], "order": [[0, 2], [1]],
                     "ranks": [1, 3, 1], "valid": 8)");
    }

    TEST_CASE("instant runoff: a tie for last is told, and nobody has won") {
        std::string const tie = "[[3, [0]], [2, [1, 2]], [2, [2, 1]]]";
        check_count(file("irv", "", tie), R"("ties": [[1, [1, 2]]], "winners_any_order": [1, 2])");
        CHECK_FALSE(counted("{" + file("irv", "", tie) + "}").contains("winners"));
        check_count(file("irv", R"("elimination_tie": "lowest_index_out")", tie),
                    R"("winners": [2], "ties": [[1, [1, 2]]])");
        check_count(
            file("irv", R"("majority_of": "all", "stop": "two_left")", "[[3, [0]], [1, [1]], [2, [2]]]"),
            R"("rounds_count": 2, "winners": [0], "order": [[0], [2], [1]])");
    }

    TEST_CASE("transferable vote: quota, rounds, seats") {
        check_count(file("stv", R"("seats": 2)", "[[8, [0, 1]], [4, [0, 2]], [4, [1]], [5, [2]]]"),
                    R"("quota": 8, "rounds": [[[0, 12], [1, 4], [2, 5]], [[1, "20/3"], [2, "19/3"]]],
                    "first_round": [12, 4, 5], "elected": [0, 1],
                     "elected_in_order": [0, 1], "eliminated": [2],
                    "ties": [], "valid": 21)");
        check_count(file("stv", R"("seats": 1, "quota": "hare")", "[[3, [0]], [1, [1]], [1, [2]]]"),
                    R"("elected": null, "ties": [[1, [1, 2]]], "quota": 5)");
        check_refused(file("stv", "", "[]"), "malformed", "options");
        check_refused(file("stv", R"("seats": 0)", "[]"), "malformed", "options");
        check_refused(file("stv", R"("seats": 1, "quota": "guess")", "[]"), "malformed", "options.quota");
    }
}
