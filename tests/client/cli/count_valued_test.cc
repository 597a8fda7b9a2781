// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/count_support.h"

using namespace tablee::test;

namespace {

std::string file(std::string const& method, std::string const& more, std::string const& ballots) {
    return R"("method": ")" + method + R"(", "proposals": ["Rappel", "SMS"], )" + more + R"("ballots": {)" +
           ballots + "}";
}

std::string const kGraded = R"("format": "graded", "data": [[2, [4, 3]], [1, [2, 3]], [1, [0, 3]]])";

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("majority judgment: the worked example, with either median") {
        check_count(file("majority_judgment", R"("grades": 5, "judges": 4, )", kGraded),
                    R"("order": [[1], [0]], "ranks": [2, 1], "medians": [2, 3], "valid": 4, "winners": [1],
                    "balanced": [[1, 0, 1, 0, 2], [0, 0, 0, 4, 0]])");
        check_count(file("majority_judgment",
                         R"("grades": ["a", "b", "c", "d", "e"], "options": {"median": "upper"}, )", kGraded),
                    R"("order": [[0], [1]], "medians": [4, 3])");
    }

    TEST_CASE("majority judgment: absent grades as the rules say") {
        std::string const tallies = R"("format": "tallies", "data": [[0, 1, 2], [1, 0, 1]])";
        check_refused(file("majority_judgment", "", tallies), "unbalanced", "ballots");
        check_count(file("majority_judgment", R"("options": {"default": 0}, )", tallies),
                    R"("balanced": [[0, 1, 2], [2, 0, 1]], "valid": 3)");
        check_count(file("majority_judgment", R"("judges": 4, "options": {"default": "median"}, )", tallies),
                    R"("balanced": [[0, 1, 3], [3, 0, 1]], "valid": 4)");
        check_count(file("majority_judgment", R"("options": {"default": "normalize"}, )", tallies),
                    R"("balanced": [[0, 2, 4], [3, 0, 3]])");
        check_count(file("majority_judgment", R"("grades": 3, "options": {"default": 1}, )",
                         R"("format": "grade_strings", "data": {"2-": "1/2", "00": "1/2"})"),
                    R"("balanced": [["1/2", 0, "1/2"], ["1/2", "1/2", 0]], "valid": 1)");
    }

    TEST_CASE("majority judgment: what does not fit is refused by name") {
        auto const tallies = [](std::string const& data) {
            return R"("format": "tallies", "data": )" + data;
        };
        check_refused(file("majority_judgment", "", tallies("[[1, 2], [1, -2]]")), "negative",
                      "ballots.data[1][1]");
        check_refused(file("majority_judgment", "", tallies("[[1, 2], [3]]")), "mismatched",
                      "ballots.data[1]");
        check_refused(file("majority_judgment", "", tallies("[[1, 2]]")), "mismatched", "ballots.data");
        check_refused(file("majority_judgment", "", tallies("[[0, 0], [0, 0]]")), "no-judgments", "ballots");
        check_refused(file("majority_judgment", R"("judges": 9, )", tallies("[[1, 2], [2, 1]]")),
                      "incoherent", "ballots");
        check_refused(file("majority_judgment", R"("grades": 4, )", kGraded), "out-of-range",
                      "ballots.data[0][1]");
        check_refused(file("majority_judgment", "", kGraded), "malformed", ".");
        check_refused(
            file("majority_judgment", R"("grades": 5, )", R"("format": "graded", "data": [[1, [1]]])"),
            "mismatched", "ballots.data[0][1]");
        check_refused(
            file("majority_judgment", R"("options": {"median": "middle"}, )", tallies("[[1, 2], [2, 1]]")),
            "malformed", "options.median");
    }

    TEST_CASE("majority judgment by college shows its weighted tallies") {
        check_count(
            R"("method": "college", "inner": "majority_judgment", "college_format": "graded", "grades": 3,
            "proposals": ["A", "B"], "inner_options": {"median": "lower"}, "colleges": [
            {"name": "u", "share": "1/2", "ballots": [[3, [0, 2]], [1, [1, 1]]]},
            {"name": "v", "share": "1/2", "ballots": [[1, [2, 0]]]}])",
            R"("weighted_tallies": [["3/8", "1/8", "1/2"], ["1/2", "1/8", "3/8"]], "medians": [1, 0],
            "ballot_weights": ["1/8", "1/2"], "order": [[0], [1]], "valid": 5)");
    }

    TEST_CASE("scores: sums, means, medians, fractions and limits") {
        std::string const sparse =
            R"("format": "sparse", "data": [[2, [[0, "1/3"]]], [1, [[1, -5], [0, null]]]])";
        check_count(file("score", R"("options": {"aggregate": "mean"}, )", sparse),
                    R"("scores": ["1/3", -5], "order": [[0], [1]])");
        check_count(file("score", "", sparse), R"("scores": ["2/3", -5])");
        check_count(file("score", R"("options": {"aggregate": "median", "min": 0, "max": 4}, )", kGraded),
                    R"("scores": [3, 3], "winners": [0, 1])");
        check_refused(file("score", R"("options": {"max": 3}, )", kGraded), "out-of-range",
                      "ballots.data[0][1]");
        check_refused(file("score", R"("options": {"min": 1}, )", kGraded), "out-of-range",
                      "ballots.data[2][1]");
    }

    TEST_CASE("points and approvals obey their limits") {
        std::string const points = R"("format": "full", "data": [[2, [3, 2]], [1, [0, 5]]])";
        check_count(file("dot", R"("options": {"points": 5, "must_spend_all": true}, )", points),
                    R"("scores": [6, 9], "voters_per_proposal": [2, 3])");
        check_refused(file("dot", R"("options": {"points": 4}, )", points), "budget", "ballots.data[0][1]");
        check_refused(file("dot", R"("options": {"max_per_proposal": 4}, )", points), "too-many-on-one",
                      "ballots.data[1][1]");
        check_refused(file("dot", "", R"("format": "full", "data": [[1, [-1, 2]]])"), "negative",
                      "ballots.data[0][1]");
        std::string const named = R"("format": "approval", "data": [[2, [0, 1]], [1, [1]], [1, []]])";
        check_count(file("approval", "", named), R"("scores": [2, 3], "valid": 4, "order": [[1], [0]])");
        check_refused(file("approval", R"("options": {"max_choices": 1}, )", named), "too-many",
                      "ballots.data[0][1]");
        check_refused(file("approval", R"("options": {"min_choices": 1}, )", named), "too-few",
                      "ballots.data[2][1]");
    }
}
