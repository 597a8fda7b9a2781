// SPDX-License-Identifier: Apache-2.0
#include "model/import/problem.h"

#include "tests/model/import/import_support.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::testing;

TEST_SUITE("model/import") {
    TEST_CASE("every problem names the file first") {
        ProblemList problems("membres.csv");
        problems.report(Severity::Warning, "notice.a", {"1"});
        CHECK_FALSE(problems.has_errors());
        problems.report(Severity::Error, "error.b");
        CHECK(problems.has_errors());
        CHECK(lines_of(std::move(problems).take()) ==
              std::vector<std::string>{"W notice.a membres.csv 1", "E error.b membres.csv"});
    }

    TEST_CASE("a hundred of each kind are kept, the next is counted") {
        for (std::size_t count : {kProblemsShown, kProblemsShown + 1}) {
            ProblemList problems("f");
            for (std::size_t i = 0; i < count; ++i)
                problems.report(Severity::Error, "error.b");
            auto const lines = lines_of(std::move(problems).take());
            CHECK(lines.size() == count);
            CHECK(lines.back() == (count == kProblemsShown ? "E error.b f" : "E error.import.more f 1"));
        }
    }

    TEST_CASE("what a message quotes is cut at sixty code points, and clean") {
        CHECK(quoted_part(" a\u202E\nb ") == "a b");
        CHECK(quoted_part(repeated("😀", 60)) == repeated("😀", 60));
        CHECK(quoted_part(repeated("😀", 61)) == repeated("😀", 60) + "…");
        CHECK(quoted_part("\xFF") == "?");
    }
}
