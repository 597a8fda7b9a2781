// SPDX-License-Identifier: Apache-2.0
#include "client/present/robustness_card.h"

#include "client/present/results_page.h"
#include "tests/support/desk_outlook.h"
#include "tests/support/held_vote.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
namespace voting = model::voting;

TEST_SUITE("client/present") {
    TEST_CASE("one sentence, and the variants behind it, for the facilitator alone") {
        HeldVote vote(sheet_of(voting::DotsRules{5, 2}, 2, 1),
                      {dots({{0, 2}, {1, 1}}), dots({{0, 2}, {1, 1}}), dots({{1, 1}})}, 2);
        auto const card = results_page(outlook_of(vote.meeting.keeper()), vote.poll).shown->robustness;
        REQUIRE(card.has_value());
        CHECK(card->sentence == "La liste retenue reste la même dans 1 variante sur 4.");
        REQUIRE(card->rows.size() == 4);
        CHECK(card->rows[0].variant == "En approbations");
        CHECK(card->rows[0].gives == "«\u00a0Option 1\u00a0»");
        CHECK_FALSE(card->rows[0].same);
        CHECK(card->rows[1].variant == "Chaque collège pèse autant");
        CHECK(card->rows[2].variant.find("Sans le collège ") == 0);
        CHECK_FALSE(results_page(outlook_of(vote.meeting[kEven]), vote.poll).shown->robustness.has_value());
    }

    TEST_CASE("a small college in a hidden poll is never left out: no sentence about it") {
        HeldVote vote(sheet_of(voting::ApprovalPoll{}, 2, 1, model::Secrecy::HiddenUntilClosed),
                      {picks({0}), picks({0}), picks({1})}, 2);
        auto const card = results_page(outlook_of(vote.meeting.keeper()), vote.poll).shown->robustness;
        REQUIRE(card.has_value());
        CHECK(card->rows.empty());
        CHECK(card->sentence.find("sans en dire trop") != std::string::npos);
    }
}
