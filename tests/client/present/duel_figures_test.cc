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

DuelFigures duels(voting::RankingCount count, std::vector<voting::Choice> const& choices,
                  std::vector<OptionLine>* lines = nullptr) {
    HeldVote vote(sheet_of(voting::RankingPoll{count}, 3, 1), choices);
    Figures const found = results_page(outlook_of(vote.meeting.keeper()), vote.poll).shown->total;
    if (lines != nullptr)
        *lines = found.options;
    return std::get<DuelFigures>(found.method);
}

std::vector<voting::Choice> const kCircle{ranks({0, 1, 2}), ranks({0, 1, 2}), ranks({1, 2, 0}),
                                          ranks({1, 2, 0}), ranks({2, 0, 1}), ranks({0, 1, 2}),
                                          ranks({2, 0, 1})};

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("the matrix stands in the order found; each duel is a sentence") {
        std::vector<OptionLine> lines;
        DuelFigures const found = duels(voting::RankingCount::Schulze,
                                        {ranks({2, 0, 1}), ranks({2, 0, 1}), ranks({0, 2, 1})}, &lines);
        CHECK(lines[0].title == "Option 2");
        CHECK(lines[0].figures == "2 duels gagnés, 0 perdu");
        CHECK(found.cells[0][1] == DuelCell{"2", true});
        CHECK(found.cells[1][0] == DuelCell{"1", false});
        CHECK(found.cells[1][1] == DuelCell{});
        REQUIRE(found.sentences.size() == 3);
        CHECK(found.sentences[0] == "«\u00a0Option 2\u00a0» bat «\u00a0Option 0\u00a0», 2 à 1.");
        CHECK(found.circles.empty());
        CHECK(found.chains.empty());
    }

    TEST_CASE("a circle is said plainly, and the chain that settles it on demand") {
        DuelFigures const found = duels(voting::RankingCount::Schulze, kCircle);
        REQUIRE(found.circles.size() == 1);
        CHECK(found.circles[0] ==
              "«\u00a0Option 0\u00a0» bat «\u00a0Option 1\u00a0», qui bat «\u00a0Option 2\u00a0», qui bat "
              "«\u00a0Option 0\u00a0»\u00a0: les préférences tournent en rond.");
        REQUIRE(found.chains.size() == 1);
        CHECK(found.chains[0].find("son duel le plus faible est gagné avec 5") != std::string::npos);
    }

    TEST_CASE("ranked pairs name the victory that they leave out; a drawn duel is told") {
        DuelFigures const pairs = duels(voting::RankingCount::RankedPairs, kCircle);
        REQUIRE(pairs.circles.size() == 2);
        CHECK(pairs.circles[1].find("est écartée") != std::string::npos);
        DuelFigures const drawn = duels(voting::RankingCount::Copeland, {ranks({0, 1, 2}), ranks({1, 0, 2})});
        CHECK(drawn.sentences[0] ==
              "«\u00a0Option 0\u00a0» et «\u00a0Option 1\u00a0» sont à égalité, 1 partout.");
    }
}
