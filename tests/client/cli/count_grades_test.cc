// SPDX-License-Identifier: Apache-2.0
#include "client/cli/count_grades.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace tablee;
using client::CountCase;
using client::CountJson;

namespace {

// Grades of the file's ballots: how many there are, and the tally of the first proposal.
void check(std::string const& rest, std::size_t grades, std::vector<model::voting::Integer> const& first) {
    std::istringstream in(R"({"method": "majority_judgment", "proposals": ["A"], )" + rest + "}");
    auto const file = CountJson::read(in);
    REQUIRE(file);
    CountCase on((*file)->root());
    INFO(rest);
    CHECK(client::grades_of(on) == grades);
    auto const weighted = client::graded(on, grades);
    CHECK_FALSE(on.refusal());
    CHECK(weighted.counts.front() == first);
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("grades are a number, their names, or as many as a tally has") {
        check(R"("grades": 3, "ballots": {"format": "graded", "data": [[2, [1]]]})", 3, {0, 2, 0});
        check(R"("grades": ["a", "b"], "ballots": {"format": "grade_strings", "data": {"1": 4, "-": 2}})", 2,
              {0, 4});
        check(R"("ballots": {"format": "tallies", "data": [[1, 0, 5, 0]]})", 4, {1, 0, 5, 0});
    }
}
