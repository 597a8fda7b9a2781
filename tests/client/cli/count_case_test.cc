// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/count_support.h"

using namespace tablee::test;

namespace {

std::string approval(std::string const& data) {
    return R"("method": "approval", "proposals": ["A", "B", "C"], )"
           R"("ballots": {"format": "approval", "data": )" +
           data + "}";
}

// The same three ballots over three proposals, as a method of values reads them.
void check_format(std::string const& format, std::string const& data) {
    check_count(R"("method": "score", "proposals": ["A", "B", "C"], "ballots": {"format": ")" + format +
                    R"(", "data": )" + data + "}",
                R"("scores": [4, 3, 0], "valid": 3)");
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("every format of values gives the same ballots") {
        check_format("graded", "[[2, [2, null, 0]], [1, [0, 3, null]]]");
        check_format("full", "[[2, [2, 0, 0]], [1, [0, 3, 0]]]");
        check_format("sparse", "[[2, [[0, 2], [2, 0]]], [1, [[1, 3]]]]");
        check_format("grade_strings", R"({"2-0": 2, "03-": 1})");
    }

    TEST_CASE("every format of rankings gives the same ballots") {
        for (std::string const& ballots :
             {std::string(R"("ranked", "data": [[2, [0, 1]], [1, [[2], 1]]])"),
              std::string(R"("ranked_letters", "data": {"AB": 2, "CB": 1})"),
              std::string(R"("graded", "data": [[2, [5, 4, null]], [1, [null, 1, 7]]])")})
            check_count(R"("method": "copeland", "proposals": ["A", "B", "C"], "ballots": {"format": )" +
                            ballots + "}",
                        R"("pairwise": [[0, 2, 2], [1, 0, 2], [1, 1, 0]], "valid": 3)");
    }

    TEST_CASE("a number is an integer or an exact fraction") {
        check_count(approval(R"([["1/3", [0]], ["5/3", [1]], [0, [2]]])"),
                    R"("scores": ["1/3", "5/3", 0], "valid": 2)");
        check_refused(approval(R"([["1/0", [0]]])"), "malformed", "ballots.data[0][0]");
        check_refused(approval(R"([["1,5", [0]]])"), "malformed", "ballots.data[0][0]");
        check_refused(approval(R"([["9223372036854775808/3", [0]]])"), "too-large", "ballots.data[0][0]");
        check_refused(approval(R"([["-1/3", [0]]])"), "negative", "ballots.data[0][0]");
        check_refused(approval("[[1, [0]], [-1, [0]]]"), "negative", "ballots.data[1][0]");
        check_refused(approval("[[9223372036854775807, [0]], [1, [1]]]"), "too-large", "ballots.data[1][0]");
    }

    TEST_CASE("a ballot that is none is refused where it stands") {
        check_refused(approval("[[1, [3]]]"), "malformed", "ballots.data[0][1][0]");
        check_refused(approval("[[1, [-1]]]"), "malformed", "ballots.data[0][1][0]");
        check_refused(approval("[[1, [0, 1, 0]]]"), "malformed", "ballots.data[0][1]");
        check_refused(approval("[[1, 0]]"), "malformed", "ballots.data[0][1]");
        check_refused(approval("[[1]]"), "malformed", "ballots.data[0]");
        check_refused(approval("7"), "malformed", "ballots.data");
        std::string const ranked =
            R"("method": "irv", "proposals": ["A", "B"], "ballots": {"format": "ranked_letters", "data": {)";
        check_refused(ranked + R"("AC": 1}})", "malformed", "ballots.data.AC");
        check_refused(ranked + R"("ABA": 1}})", "malformed", "ballots.data.ABA");
    }

    TEST_CASE("a count without what it needs is refused, one without ballots is counted") {
        check_refused(R"("proposals": ["A"])", "malformed", ".");
        check_refused(
            R"("method": "divination", "proposals": ["A"], "ballots": {"format": "ranked", "data": []})",
            "malformed", "method");
        check_refused(
            R"("method": "approval", "proposals": [], "ballots": {"format": "approval", "data": []})",
            "malformed", "proposals");
        check_refused(
            R"("method": "approval", "proposals": ["A"], "ballots": {"format": "stones", "data": []})",
            "malformed", "ballots.format");
        check_refused(R"("method": "approval", "proposals": ["A"])", "malformed", ".");
        check_count(approval("[]"), R"("scores": [0, 0, 0], "order": [[0, 1, 2]], "valid": 0)");
    }

    TEST_CASE("a thousand proposals are counted, and not one more") {
        std::string names = R"("A")";
        for (int i = 1; i < 1000; i += 1)
            names += R"(, "A")";
        auto const file = [](std::string const& list) {
            return R"("method": "approval", "proposals": [)" + list +
                   R"(], "ballots": {"format": "approval", "data": [[1, [999]]]})";
        };
        check_count(file(names), R"("winners": [999])");
        check_refused(file(names + R"(, "A")"), "too-large", "proposals");
    }

    TEST_CASE("a college's ballots share its weight; one without ballots gives it to the others") {
        auto const file = [](std::string const& options) {
            return R"("method": "college", "inner": "approval", "college_format": "approval",
                "proposals": ["A", "B"], )" +
                   options + R"("colleges": [{"name": "u", "share": "1/2", "ballots": [[3, [0]], [1, [1]]]},
                {"name": "a", "share": "1/4", "ballots": [[1, [1]]]},
                 {"name": "p", "share": "1/4", "ballots": []}])";
        };
        check_count(file(""), R"("ballot_weights": ["1/6", "1/3", 0], "scores": ["1/2", "1/2"], "valid": 5)");
        check_count(file(R"("options": {"empty_college": "lose"}, )"),
                    R"("ballot_weights": ["1/8", "1/4", 0])");
        check_refused(file(R"("options": {"empty_college": "weep"}, )"), "malformed",
                      "options.empty_college");
        check_refused(
            R"("method": "college", "inner": "approval", "college_format": "approval", "proposals": ["A"],
            "colleges": [{"share": -1, "ballots": []}])",
            "negative", "colleges[0].share");
        check_refused(
            R"("method": "college", "inner": "approval", "college_format": "approval", "proposals": ["A"],
            "colleges": [])",
            "malformed", "colleges");
    }
}
