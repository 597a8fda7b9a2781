// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/count_support.h"

using namespace tablee::test;

namespace {

std::string file(std::string const& method, std::string const& funds, std::string const& options,
                 std::string const& data) {
    return R"("method": ")" + method + R"(", "proposals": ["A", "B"], )" + funds + R"(, "options": {)" +
           options + R"(}, "ballots": {"format": "approval", "data": )" + data + "}";
}

std::string const kFunds = R"("costs": [50, 45], "budget": 100)";
std::string const kVotes = "[[6, [0]], [4, [1]]]";

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("equal shares: one run, increments, what is left by votes") {
        check_count(file("equal_shares", kFunds, "", kVotes),
                    R"("selected": [0], "spent": 50, "voters": 10, "share": 10, "valid": 10)");
        check_count(
            file("equal_shares", kFunds, R"("completion": {"kind": "increment", "per_voter": 1})", kVotes),
            R"("selected": [0, 1], "spent": 95, "share": 12)");
        check_count(
            file("equal_shares", kFunds, R"("completion": {"kind": "increment", "total": 5})", kVotes),
            R"("selected": [0, 1], "share": "23/2")");
        check_count(file("equal_shares", R"("costs": [50, 51], "budget": 100)",
                         R"("completion": {"kind": "increment", "per_voter": 1, "until": "overshoot"})",
                         kVotes),
                    R"("selected": [0], "share": 12)");
        check_count(
            file("equal_shares", kFunds, R"("completion": {"kind": "none", "then": "votes"})", kVotes),
            R"("selected": [0, 1], "share": 10)");
    }

    TEST_CASE("equal shares: ties are told, or settled by votes") {
        check_count(file("equal_shares", R"("costs": [4, 4], "budget": 4)", "", "[[1, [0, 1]]]"),
                    R"("selected_any": [[0], [1]], "spent": [4, 4])");
        check_count(file("equal_shares", R"("costs": [2, 4], "budget": 4)",
                         R"("utility": "cardinality", "tie": "max_votes")", "[[1, [0, 1]], [1, [1]]]"),
                    R"("selected": [1])");
    }

    TEST_CASE("greedy: by votes, or by votes for what they cost") {
        check_count(file("greedy_pb", R"("costs": [90, 20], "budget": 100)", "", kVotes),
                    R"("selected": [0], "votes": [6, 4], "spent": 90)");
        check_count(
            file("greedy_pb", R"("costs": [90, 20], "budget": 100)", R"("by": "votes_per_cost")", kVotes),
            R"("selected": [1], "spent": 20)");
        check_count(file("greedy_pb", R"("costs": [90, 20], "budget": 100)", "", "[[1, [0, 1]]]"),
                    R"("selected_any": [[0], [1]], "spent": [90, 20])");
    }

    TEST_CASE("funds that do not fit are refused by name") {
        check_refused(file("greedy_pb", R"("costs": [1], "budget": 1)", "", "[]"), "mismatched", "costs");
        check_refused(file("greedy_pb", R"("costs": [1, -1], "budget": 1)", "", "[]"), "negative", "budget");
        check_refused(file("greedy_pb", R"("budget": 1)", "", "[]"), "malformed", ".");
        check_refused(file("equal_shares", kFunds, R"("completion": {"kind": "increment"})", kVotes),
                      "malformed", "options.completion");
        check_refused(
            file("equal_shares", kFunds, R"("completion": {"kind": "increment", "total": 0})", kVotes),
            "malformed", "options.completion");
    }
}
