// SPDX-License-Identifier: Apache-2.0
#include "client/views/figure_views.h"

#include "tests/client/views/shown_vote.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
namespace voting = model::voting;

TEST_SUITE("client/views") {
    TEST_CASE("rounds stand one under the other, with who leaves and who wins") {
        ShownVote screen(sheet_of(voting::RankingPoll{voting::RankingCount::InstantRunoff}, 3, 1),
                         {ranks({0}), ranks({0}), ranks({1}), ranks({1}), ranks({2, 1})});
        CHECK(screen.driver.shows("Tour 2"));
        CHECK(screen.driver.shows("quitte le compte"));
        CHECK(screen.driver.value_of("Tour 2 – Option 1") == "3");
        CHECK(screen.driver.shows("«\u00a0Option 1\u00a0» l’emporte."));
        screen.lint_looks();
    }
}
