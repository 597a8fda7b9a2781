// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/count_support.h"

#include <array>

using namespace tablee::test;

namespace {

std::string axes(std::string const& effect, std::string const& effort, std::string const& more = "") {
    return R"("method": "effect_effort", "proposals": ["A", "B"], )" + more + R"("ballots": {"effect": {)" +
           effect + R"(}, "effort": {)" + effort + "}}";
}

std::string compared(std::string const& rows) {
    return R"("method": "pairwise_comparison", "proposals": ["A", "B", "C"], "comparisons": )" + rows;
}

std::string matrix(std::string const& rows) {
    return R"("method": "pairwise_comparison", "proposals": ["A", "B", "C"],
        "ballots": {"format": "pairwise", "data": )" +
           rows + "}";
}

std::string consented(std::string const& votes) {
    return R"("method": "consent", "votes": {)" + votes + "}";
}

struct Refused {
    std::string rest;
    std::string code;
    std::string place;
};

std::string const kGraded = R"("format": "graded", "data": [[1, [4, 0]], [2, [3, null]]])";
std::string const kTallies = R"("format": "tallies", "data": [[3, 0, 0, 0, 0], [0, 0, 0, 0, 3]])";

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("effect and effort: each axis in its own format, and an axis that nobody graded") {
        check_count(axes(kGraded, kTallies, R"("grades": 5, )"),
                    R"("effect": [{"median": 3, "quartiles": [3, 4], "judged": 3},
                    {"median": 0, "quartiles": [0, 0], "judged": 1}], "quadrant": ["quick_win", "drop"])");
        check_count(axes(R"("format": "grade_strings", "data": {"2-": "1/2"})",
                         R"("format": "sparse", "data": [[1, [[0, 2]]]])", R"("grades": ["a", "b", "c"], )"),
                    R"("effect": [{"median": 2, "quartiles": [2, 2], "judged": "1/2"}, null],
                    "effort": [{"median": 2, "quartiles": [2, 2], "judged": 1}, null],
                    "quadrant": ["major_project", null])");
        check_count(axes(R"("format": "graded", "data": [])", R"("format": "graded", "data": [])",
                         R"("grades": 3, )"),
                    R"("effect": [null, null], "effort": [null, null], "quadrant": [null, null])");
    }

    TEST_CASE("effect and effort: what does not fit is refused where it stands") {
        std::string const five = R"("grades": 5, )";
        for (Refused const& one : std::initializer_list<Refused>{
                 {axes(kGraded, kTallies), "malformed", "."}, // how many grades?
                 {axes(kGraded, kTallies, R"("grades": 0, )"), "malformed", "grades"},
                 {axes(kGraded, kTallies, R"("grades": 255, )"), "too-large", "grades"},
                 {axes(kGraded, kTallies, R"("grades": 4, )"), "out-of-range", "ballots.effect.data[0][1]"},
                 {axes(kGraded, R"("format": "tallies", "data": [[1, 2]])", five), "mismatched",
                  "ballots.effort.data"},
                 {axes(kGraded, R"("format": "tallies", "data": [[0, 0, 0, 0, -1], [0, 0, 0, 0, 0]])", five),
                  "negative", "ballots.effort.data[0][4]"},
                 {axes(kGraded, R"("format": "stones", "data": [])", five), "malformed",
                  "ballots.effort.format"},
                 {axes(kGraded, R"("format": "pairwise", "data": [[0, 0], [0, 0]])", five), "malformed",
                  "ballots.effort"},
                 {axes(kGraded, R"("format": "graded")", five), "malformed", "ballots.effort"},
                 {axes(kGraded, R"("format": "graded", "data": [[1, [9223372036854775807, 1]]])", five),
                  "out-of-range", "ballots.effort.data[0][1]"},
                 {R"("method": "effect_effort", "proposals": ["A"], "grades": 5, "ballots": {"effect": 3})",
                  "malformed", "ballots.effect"},
                 {R"("method": "effect_effort", "proposals": ["A"], "grades": 5)", "malformed", "."},
                 {R"("method": "effect_effort", "proposals": [], "grades": 5)", "malformed", "proposals"}})
            check_refused(one.rest, one.code, one.place);
    }

    TEST_CASE("comparisons: rows, draws and a matrix say the same") {
        std::string const expected = R"("ratings": ["3/5", "1/2", "2/5"], "won": ["3/2", 1, "1/2"],
            "order": [[0], [1], [2]], "winners": [0], "linked": [[0, 1, 2]], "circles": 0)";
        check_count(compared(R"([[1, 0, 1], [1, 1, 2], [1, [0, 2]]])"), expected);
        check_count(compared(R"([["1/2", 0, 1], ["1/2", 0, 1], [1, 1, 2], [1, [2, 0]], [0, 2, 1]])"),
                    expected);
        check_count(matrix(R"([[7, 1, "1/2"], [0, null, 1], ["1/2", 0, 0]])"), expected);
        check_count(compared("[[1, 0, 1], [1, 1, 2], [1, 2, 0]]"), R"("circles": 1, "order": [[0, 1, 2]])");
        check_count(compared("[]"), R"("ratings": ["1/2", "1/2", "1/2"], "linked": [[0], [1], [2]])");
    }

    TEST_CASE("comparisons: what does not fit is refused where it stands") {
        for (Refused const& one : std::initializer_list<Refused>{
                 {compared("[[-1, 0, 1]]"), "negative", "comparisons[0][0]"},
                 {compared(R"([["-1/2", [0, 1]]])"), "negative", "comparisons[0][0]"},
                 {compared("[[1, 0, 0]]"), "malformed", "comparisons[0]"},
                 {compared("[[1, [2, 2]]]"), "malformed", "comparisons[0]"},
                 {compared("[[1, 0, 3]]"), "malformed", "comparisons[0][2]"},
                 {compared("[[1, 0]]"), "malformed", "comparisons[0]"},
                 {compared("[[1, [0, 1, 2]]]"), "malformed", "comparisons[0]"},
                 {compared("[[1, [0, 1], 2]]"), "malformed", "comparisons[0]"},
                 {compared("[7]"), "malformed", "comparisons[0]"},
                 {compared("7"), "malformed", "comparisons"},
                 {compared("[[1.5, 0, 1]]"), "malformed", "comparisons[0][0]"},
                 {compared("[[9223372036854775807, 0, 1], [1, 1, 2]]"), "too-large", "comparisons"},
                 {compared(R"([["1/4294967291", 0, 1], ["1/4294967279", 1, 2]])"), "too-large",
                  "comparisons"},
                 {matrix("[[0, 1], [0, 0]]"), "mismatched", "ballots.data"},
                 {matrix("[[0, 1, 2], [0, 0], [0, 0, 0]]"), "mismatched", "ballots.data[1]"},
                 {matrix("[[0, -1, 2], [0, 0, 0], [0, 0, 0]]"), "negative", "ballots.data[0][1]"},
                 {compared(R"([], "ballots": {"format": "pairwise", "data": []})"), "malformed",
                  "comparisons"},
                 {R"("method": "pairwise_comparison", "proposals": ["A"])", "malformed", "."},
                 {R"("method": "pairwise_comparison", "proposals": ["A"], "ballots": {"format": "ranked"})",
                  "malformed", "ballots"},
                 {R"("method": "pairwise_comparison", "comparisons": [])", "malformed", "."}})
            check_refused(one.rest, one.code, one.place);
    }

    TEST_CASE("comparisons of two hundred proposals are solved, and not of one more") {
        auto const file = [](std::size_t proposals) {
            std::string names = R"("A")";
            for (std::size_t i = 1; i < proposals; i += 1)
                names += R"(, "A")";
            return R"("method": "pairwise_comparison", "proposals": [)" + names +
                   R"(], "comparisons": [[1, 0, 199]])";
        };
        check_count(file(200), R"("winners": [0])");
        check_refused(file(201), "too-large", "proposals");
    }

    TEST_CASE("consent: what stands, who spoke, and in which words") {
        struct Row {
            std::string votes;
            std::string expected;
        };
        for (Row const& row : std::initializer_list<Row>{
                 {R"("consent": 19, "objections": 1)",
                  R"("verdict": "objected", "standing": 1, "spoke": 20, "adopted": false)"},
                 {R"("consent": 19, "objections": 1, "lifted": 1)",
                  R"("verdict": "adopted", "standing": 0, "spoke": 20, "adopted": true)"},
                 {R"("reservations": 2, "abstain": 5)",
                  R"("verdict": "adopted_with_reservations", "spoke": 2, "adopted": true)"},
                 {R"("abstain": 20)", R"("verdict": "nobody_spoke", "spoke": 0, "adopted": false)"},
                 {"", R"("verdict": "nobody_spoke", "adopted": false)"},
                 {R"("consent": 9223372036854775807)", R"("spoke": 9223372036854775807)"}})
            check_count(consented(row.votes), row.expected);
    }

    TEST_CASE("consent: a figure that is misspelt, negative or past all voices is refused") {
        for (Refused const& one : std::initializer_list<Refused>{
                 {consented(R"("consent": 3, "objection": 1)"), "malformed", "votes.objection"},
                 {consented(R"("consent": -1)"), "negative", "votes.consent"},
                 {consented(R"("consent": 1.5)"), "malformed", "votes.consent"},
                 {consented(R"("consent": "1/2")"), "malformed", "votes.consent"},
                 {consented(R"("consent": null)"), "malformed", "votes.consent"},
                 {consented(R"("objections": 1, "lifted": 2)"), "incoherent", "votes.lifted"},
                 {consented(R"("consent": 9223372036854775807, "abstain": 1)"), "too-large", "votes.abstain"},
                 {consented(R"("consent": 9223372036854775808)"), "too-large", "votes.consent"},
                 {R"("method": "consent", "votes": [1])", "malformed", "votes"},
                 {R"("method": "consent")", "malformed", "."}})
            check_refused(one.rest, one.code, one.place);
    }

    TEST_CASE("what weighs nothing against anything is weighed by no college") {
        for (std::string const method : {"effect_effort", "pairwise_comparison", "consent"})
            check_refused(R"("method": "college", "inner": ")" + method +
                              R"(", "proposals": ["A"], "grades": 5, "college_format": "graded",
                              "colleges": [{"share": 1, "ballots": []}])",
                          "malformed", "inner");
    }
}
