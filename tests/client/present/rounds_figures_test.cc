// SPDX-License-Identifier: Apache-2.0
#include "client/present/method_figures.h"

#include "client/present/results_page.h"
#include "tests/support/desk_outlook.h"
#include "tests/support/held_vote.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
namespace voting = model::voting;

namespace {

RoundsFigures rounds(voting::RankingPoll rules, std::vector<voting::Choice> const& choices) {
    HeldVote vote(sheet_of(rules, 3, rules.seats), choices);
    return std::get<RoundsFigures>(
        results_page(outlook_of(vote.meeting.keeper()), vote.poll).shown->total.method);
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("an alternative vote: the last leaves, the winner is named") {
        RoundsFigures const found = rounds({voting::RankingCount::InstantRunoff, 1},
                                           {ranks({0}), ranks({0}), ranks({1}), ranks({1}), ranks({2, 1})});
        REQUIRE(found.rounds.size() == 2);
        CHECK(found.rounds[0].lines[2].title == "Option 2");
        CHECK(found.rounds[0].lines[0].thousandths == 400);
        CHECK(found.rounds[0].leads[0] ==
              "«\u00a0Option 2\u00a0» quitte le compte\u00a0; ses bulletins vont au choix suivant.");
        CHECK(found.rounds[1].lines[0].figures == "3");
        CHECK(found.rounds[1].leads[0] == "«\u00a0Option 1\u00a0» l’emporte.");
        CHECK(found.stopped.empty());
    }

    TEST_CASE("a tie for last stops the count, and says who could still win") {
        RoundsFigures const found = rounds({voting::RankingCount::InstantRunoff, 1},
                                           {ranks({0}), ranks({0}), ranks({1, 2}), ranks({2, 1})});
        CHECK(found.stopped.find(
                  "s’arrête au tour 1\u00a0: «\u00a0Option 1\u00a0» et «\u00a0Option 2\u00a0»") !=
              std::string::npos);
        CHECK(found.stopped.find("Peuvent encore l’emporter") != std::string::npos);
    }

    TEST_CASE("a transferable vote: the quota, who is elected, what goes on") {
        RoundsFigures const found =
            rounds({voting::RankingCount::Transferable, 2},
                   {ranks({0, 1}), ranks({0, 1}), ranks({0, 1}), ranks({0, 1}), ranks({2})});
        CHECK(found.quota == "Quota\u00a0: 2. Qui l’atteint est élu.");
        REQUIRE_FALSE(found.rounds.empty());
        CHECK(found.rounds[0].leads[0] == "«\u00a0Option 0\u00a0» est élue\u00a0; 50\u00a0% de chacun de ses "
                                          "bulletins va au choix suivant.");
    }
}
