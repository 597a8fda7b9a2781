// SPDX-License-Identifier: Apache-2.0
#include "client/present/board_page.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

model::ProposalEntered proposal(model::MemberId const& author, std::string title,
                                model::Authorship authorship = model::Authorship::Named) {
    return {author, authorship, {}, {}, {std::move(title)}, {"Parce que"}};
}

std::string titles(std::vector<ProposalCard> const& cards) {
    std::string all;
    for (ProposalCard const& card : cards)
        all += (all.empty() ? "" : ", ") + card.number + card.title;
    return all;
}

// Three proposals of members 0, 1 and 2; the last one anonymous.
struct Board {
    Meeting meeting{4};
    std::vector<model::ProposalId> proposals;

    Board() {
        proposals.push_back(
            meeting.desk_of(0).make<model::ProposalId>(proposal(meeting.members[0], "Un banc")));
        meeting.share();
        proposals.push_back(
            meeting.desk_of(1).make<model::ProposalId>(proposal(meeting.members[1], "Une fiche")));
        meeting.share();
        proposals.push_back(meeting.desk_of(2).make<model::ProposalId>(
            proposal(meeting.members[2], "Un café", model::Authorship::Anonymous)));
        meeting.share();
    }
    BoardPage page(std::size_t desk) { return board_page(outlook_of(meeting[desk])); }
};

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("a card has no number before the list is frozen, and keeps it afterwards") {
        Board board;
        CHECK(titles(board.page(kKeeper).cards) == "Un banc, Une fiche, Un café");
        CHECK(board.page(kKeeper).sentence == "3 propositions. La liste est ouverte.");
        CHECK(board.page(kKeeper).to_number == 3);
        CHECK(board.meeting.keeper().ask(model::FreezeProposals{}) == "");
        board.meeting.share();
        CHECK(titles(board.page(kEven).cards) == "n° 1Un banc, n° 2Une fiche, n° 3Un café");
        CHECK(board.page(kEven).frozen);
        CHECK_FALSE(board.page(kEven).can_unfreeze);
        CHECK(board.page(kKeeper).can_unfreeze);
        CHECK_FALSE(board.page(kKeeper).can_freeze);
        CHECK(board.page(kEven).cannot_propose ==
              "La liste des propositions est arrêtée. L’animateur peut la rouvrir.");
    }

    TEST_CASE("an anonymous proposal shows neither its author nor the college") {
        Board board;
        ProposalCard const card = board.page(kOdd).cards[2];
        CHECK(card.author == "Proposition anonyme");
        CHECK_FALSE(card.college.known);
        CHECK(card.initials.empty());
        CHECK(card.search.find("membre") == std::string::npos);
        CHECK(board.page(kOdd).cards[0].author == "Membre 0");
        CHECK(board.page(kOdd).filters[0].label == "Usagers 2");
    }

    TEST_CASE("a seat's own post may edit and withdraw, who conducts too, others not") {
        Board board;
        auto const check = [&](std::size_t desk, bool may) {
            CHECK(board.page(desk).cards[0].can_edit == may);
            CHECK(board.page(desk).cards[0].can_withdraw == may);
        };
        check(kEven, true);
        check(kOdd, false);
        check(kKeeper, true);
        board.meeting.keeper().ask(model::FreezeProposals{});
        board.meeting.share();
        CHECK_FALSE(board.page(kEven).cards[0].can_edit);
        CHECK(board.page(kEven).cards[0].can_withdraw);
    }

    TEST_CASE("a post proposes for the seats that it serves, a guest for none") {
        Board board;
        CHECK(board.page(kEven).seats.size() == 2);
        CHECK(board.page(kEven).cannot_propose.empty());
        CHECK(board.page(kGuest).seats.empty());
        CHECK(board.page(kGuest).cannot_propose.find("ne sert aucun siège") != std::string::npos);
        CHECK_FALSE(board.page(kEven).can_freeze);
        CHECK_FALSE(board.page(kEven).can_merge);
        CHECK(board.page(kClerk).can_merge);
    }

    TEST_CASE("what is not on disk yet stands among the cards, marked") {
        Board board;
        Outlook outlook = outlook_of(board.meeting[kEven]);
        outlook.waiting.emplace_back(model::Act{proposal(board.meeting.members[0], "Un abri")});
        outlook.waiting.emplace_back(
            model::Act{model::ProposalEdited{board.proposals[0], {}, {"Deux bancs"}, {"Si"}}});
        BoardPage const page = board_page(outlook);
        CHECK(titles(page.cards) == "Deux bancs, Une fiche, Un café, Un abri");
        CHECK(page.cards[0].saving);
        CHECK(page.cards[3].saving);
        CHECK_FALSE(page.cards[1].saving);
        CHECK(page.cards[3].id.is_zero());
        CHECK(page.cards[3].author == "Membre 0");
        CHECK(page.safety == "Enregistrement en cours…");
    }

    TEST_CASE("what is withdrawn or merged is told apart, with the reason") {
        Board board;
        board.meeting[kEven].write(model::ProposalWithdrawn{board.proposals[0], {"Déjà fait"}});
        board.meeting.keeper().write(model::ProposalsMerged{board.proposals[1], {board.proposals[2]}});
        board.meeting.share();
        BoardPage const page = board.page(kOdd);
        CHECK(titles(page.cards) == "Une fiche");
        REQUIRE(page.gone.size() == 2);
        CHECK(page.gone[0].fate == "Retirée\u00a0: Déjà fait");
        CHECK(page.gone[1].fate == "Fusionnée dans «\u00a0Une fiche\u00a0».");
        CHECK_FALSE(page.gone[0].can_withdraw);
    }

    TEST_CASE("the search finds words whatever their case and accents") {
        Board board;
        BoardPage const page = board.page(kEven);
        CHECK(page.cards[2].search.find(search_words("CAFE")) != std::string::npos);
        CHECK(page.cards[0].search.find(search_words("café")) == std::string::npos);
    }

    TEST_CASE("a proposal whose words were erased says so") {
        Board board;
        board.meeting[kEven].write(model::ProposalEdited{board.proposals[0], {}, {"", true}, {"", true}});
        board.meeting.share();
        CHECK(board.page(kOdd).cards[0].title == "(texte effacé)");
    }

    TEST_CASE("five hundred proposals make a page in the order of their numbers") {
        Board board;
        for (int i = 0; i < 497; i += 1)
            board.meeting.keeper().write(proposal(board.meeting.members[0], "P" + std::to_string(i)));
        CHECK(board.meeting.keeper().ask(model::FreezeProposals{}) == "");
        BoardPage const page = board.page(kKeeper);
        REQUIRE(page.cards.size() == 500);
        CHECK(page.cards.back().number == "n° 500");
    }
}
