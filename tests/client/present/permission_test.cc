// SPDX-License-Identifier: Apache-2.0
#include "client/present/permission.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/present") {
    TEST_CASE("a page asks the rulebook that the act will meet") {
        Meeting meeting(2);
        Outlook const keeper = outlook_of(meeting[kKeeper]);
        Outlook const member = outlook_of(meeting[kEven]);
        CHECK(may(keeper, model::ProposalsFrozen{}));
        CHECK(why_not(keeper, model::ProposalsFrozen{}).empty());
        CHECK(refusal_of(member, model::ProposalsFrozen{}) == model::Refusal::NotKeeper);
        CHECK(why_not(member, model::ProposalsFrozen{}) ==
              "Seul le poste qui anime la séance peut le faire. Demandez-le à l’animateur.");
    }

    TEST_CASE("one sentence says how safe things are") {
        Meeting meeting(2);
        Outlook outlook = outlook_of(meeting[kEven]);
        CHECK(safety_sentence(outlook) == "Tout est enregistré sur 3 postes.");
        outlook.waiting.emplace_back(model::FreezeProposals{});
        CHECK(safety_sentence(outlook) == "Enregistrement en cours…");
        outlook.disk_in_trouble = true;
        CHECK(safety_sentence(outlook).find("Le disque ne répond pas") == 0);
        Outlook alone = outlook_of(meeting[kEven]);
        alone.posts = 1;
        CHECK(safety_sentence(alone).find("Ce poste est seul") == 0);
        alone.words = &catalogue(Language::English);
        CHECK(safety_sentence(alone).find("This post is alone") == 0);
    }
}
