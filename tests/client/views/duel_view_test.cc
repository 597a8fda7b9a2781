// SPDX-License-Identifier: Apache-2.0
#include "client/views/figure_views.h"

#include "tests/client/views/shown_vote.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
namespace voting = model::voting;

TEST_SUITE("client/views") {
    TEST_CASE("duels: a matrix that is read, circles plainly, sentences and chains on demand") {
        ShownVote screen(sheet_of(voting::RankingPoll{}, 3, 1),
                         {ranks({0, 1, 2}), ranks({0, 1, 2}), ranks({1, 2, 0}), ranks({1, 2, 0}),
                          ranks({2, 0, 1}), ranks({0, 1, 2}), ranks({2, 0, 1})});
        CHECK(screen.driver.value_of("Option 0 contre Option 1") == "5, gagné");
        CHECK(screen.driver.value_of("Option 1 contre Option 0") == "2");
        CHECK(screen.driver.shows("les préférences tournent en rond"));
        CHECK_FALSE(screen.driver.shows("5 à 2."));
        CHECK(screen.click("Voir tous les duels en phrases"));
        CHECK(screen.driver.shows("5 à 2."));
        CHECK(screen.click("Pourquoi cet ordre\u00a0? Voir les chaînes"));
        CHECK(screen.driver.shows("son duel le plus faible"));
        screen.lint_looks();
    }

    TEST_CASE("a wide matrix goes on below, and keeps every cell") {
        std::vector<std::uint16_t> order(20);
        for (std::uint16_t i = 0; i < order.size(); i += 1)
            order[i] = i;
        ShownVote screen(sheet_of(voting::RankingPoll{}, 20), {ranks(order), ranks(order)});
        screen.driver.set_look({640, 400, 1.5F});
        CHECK(screen.driver.value_of("Option 0 contre Option 19") == "2, gagné");
        for (std::string const& fault : lint(screen.driver))
            FAIL_CHECK(fault);
    }
}
