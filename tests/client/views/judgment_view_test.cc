// SPDX-License-Identifier: Apache-2.0
#include "client/views/figure_views.h"

#include "tests/client/views/shown_vote.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
namespace voting = model::voting;

TEST_SUITE("client/views") {
    TEST_CASE("grades: bars in words, what separates neighbours, the table on demand") {
        ShownVote screen(sheet_of(voting::JudgmentPoll{}, 3, 1),
                         {grades({4, 3, 0}), grades({3, 3, 1}), grades({3, 3, voting::kNoGrade})}, 1);
        Node const* bar = screen.driver.find("Option 0", Role::Image);
        REQUIRE(bar != nullptr);
        CHECK(bar->value == "Très bien 1, Bien 2");
        CHECK(screen.driver.shows("Bien · 33\u00a0% mieux, 0\u00a0% moins bien"));
        CHECK(screen.driver.shows("Très bien contre Bien"));
        CHECK(screen.driver.shows("Très bien (Tb)"));
        CHECK(screen.click("Voir le tableau des appréciations"));
        CHECK(screen.driver.find("Insuffisant", Role::Text) != nullptr);
        screen.lint_looks();
        CHECK(screen.click("Par collège"));
        CHECK(screen.driver.value_of("Agents – Option 0") == "Très bien 1");
        screen.lint_looks();
    }
}
