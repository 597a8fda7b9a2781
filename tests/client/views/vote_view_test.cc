// SPDX-License-Identifier: Apache-2.0
#include "client/views/vote_view.h"

#include "tests/client/views/ballot_room.h"
#include "tests/support/desk_window.h"
#include "tests/support/driver.h"
#include "tests/support/lint.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

// Members 0 and 2 share a computer; with three members, 1 is away and represented by 0.
struct Booth {
    Meeting meeting;
    model::PollId poll;
    DeskWindow window{meeting, kEven};
    VoteState state;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        draw_vote(ui, ui.screen(), state, vote_page(window.outlook(), poll), window.commands);
        window.deliver();
    }};

    explicit Booth(model::RuleSheet sheet = motion_sheet(), std::size_t members = 3)
        : meeting(members) {
        if (members > 2) {
            meeting.mark(1, model::Presence::Excused);
            meeting.keeper().write(model::ProxyGiven{meeting.members[1], meeting.members[0]});
        }
        poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
        driver.settle();
    }
    bool click(std::string_view name) {
        bool const clicked = driver.click(name);
        driver.settle();
        return clicked;
    }
    std::size_t ballots() { return poll_in(meeting[kEven], poll).ballots.size(); }
};

void check_lint(Driver& driver, char const* where) {
    for (std::string const& fault : lint(driver))
        FAIL_CHECK(where << ": " << fault);
}

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("a shared computer asks who votes, is handed over, and shows nothing afterwards") {
        Booth booth;
        CHECK(booth.driver.shows("Qui vote\u00a0?"));
        check_lint(booth.driver, "who");
        CHECK(booth.click("Membre 0\u00a0: n’a pas encore voté"));
        CHECK(booth.driver.shows("Passez l’ordinateur à Membre 0"));
        CHECK_FALSE(booth.driver.shows("Abstention")); // no ballot before "it is me"
        check_lint(booth.driver, "hand over");
        CHECK(booth.click("C’est moi"));
        CHECK(booth.driver.shows("Bulletin de Membre 0"));
        check_lint(booth.driver, "ballot");
        CHECK(booth.click("Pour"));
        CHECK(booth.click("Voter"));
        CHECK(booth.ballots() == 1);
        CHECK(booth.driver.shows("Votre vote est enregistré sur 3 postes"));
        check_lint(booth.driver, "recorded");
        CHECK(booth.click("Voter pour Membre 1"));
        CHECK(booth.driver.shows("Vous votez aussi pour Membre 1 (pouvoir)."));
        CHECK(booth.click("Contre"));
        CHECK(booth.click("Voter"));
        CHECK(booth.ballots() == 2);
        CHECK(booth.click("Rendre l’ordinateur"));
        CHECK(booth.driver.find("Membre 0\u00a0: a voté") != nullptr);
        CHECK_FALSE(booth.driver.shows("Contre"));
        CHECK_FALSE(booth.state.draft.motion.has_value());
    }

    TEST_CASE("a vote is changed: the last ballot counts") {
        Booth booth(motion_sheet(), 2);
        CHECK(booth.click("Pour"));
        CHECK(booth.click("Voter"));
        CHECK(booth.click("Modifier"));
        CHECK(booth.driver.shows("Ce bulletin remplacera celui qui est déjà enregistré."));
        Node const* chosen = booth.driver.find("Pour");
        REQUIRE(chosen != nullptr);
        CHECK(chosen->checked); // on a post that nobody shares
        CHECK(booth.click("Contre"));
        CHECK(booth.click("Voter"));
        CHECK(close_poll(booth.meeting.keeper(), booth.poll) == "");
        CHECK(votes_in(booth.meeting.keeper(), booth.poll) == model::voting::MotionVotes{0, 1, 0, 0, 0});
    }

    TEST_CASE("who changes nothing keeps the vote that is saved") {
        Booth booth(motion_sheet(), 2);
        CHECK(booth.click("Pour"));
        CHECK(booth.click("Voter"));
        CHECK(booth.click("Modifier"));
        CHECK(booth.click("Contre"));
        CHECK(booth.click("Garder le vote enregistré"));
        CHECK(booth.driver.shows("Votre vote est enregistré"));
        CHECK(booth.ballots() == 1);
        CHECK_FALSE(holds_draft(booth.state));
    }

    TEST_CASE("between two voters nothing of the first ballot is left, whatever its kind") {
        for (KindOfBallot const& kind : every_kind()) {
            CAPTURE(kind.shows);
            Booth booth(kind.sheet);
            auto const vote_as = [&](char const* who) {
                CHECK(booth.click(std::string(who) + "\u00a0: n’a pas encore voté"));
                CHECK(booth.click("C’est moi"));
            };
            vote_as("Membre 0");
            std::vector<std::string> const untouched = booth.driver.texts();
            CHECK(booth.click(kind.click));
            CHECK(booth.click("Ne pas voter maintenant"));
            CHECK_FALSE(is_marked(booth.state.draft));
            CHECK_FALSE(booth.driver.shows(kind.shows));
            vote_as("Membre 0");
            CHECK(booth.driver.texts() == untouched);
            CHECK(booth.click(kind.click));
            CHECK(booth.click("Voter"));
            CHECK_FALSE(is_marked(booth.state.draft));
            CHECK(booth.click("Rendre l’ordinateur"));
            CHECK_FALSE(booth.driver.shows(kind.shows));
            vote_as("Membre 2");
            CHECK_FALSE(is_marked(booth.state.draft));
            for (Node const& node : booth.driver.tree())
                if (node.checked)
                    CHECK(node.name.find("Sans ") !=
                          std::string::npos); // opinion, note: where every ballot begins
        }
    }

    TEST_CASE("while it is being saved nothing of the ballot is in sight") {
        Booth booth(motion_sheet(), 2);
        CHECK(booth.click("Pour"));
        booth.window.hold = true;
        CHECK(booth.click("Voter"));
        CHECK(booth.driver.shows("Votre vote est en cours d’enregistrement"));
        CHECK(booth.driver.find("Pour") == nullptr);
        booth.window.hold = false;
        booth.driver.frame();
        booth.driver.settle();
        CHECK(booth.driver.shows("Votre vote est enregistré"));
    }

    TEST_CASE("a poll that closes under the hand is told with what was chosen") {
        Booth booth(motion_sheet(), 2);
        CHECK(booth.click("Pour"));
        CHECK(close_poll(booth.meeting.keeper(), booth.poll) == "");
        booth.meeting.share();
        booth.driver.frame();
        booth.driver.settle();
        CHECK(booth.driver.shows("Votre choix n’a pas été compté"));
        CHECK(booth.driver.shows("Pour"));
        check_lint(booth.driver, "lost");
        CHECK(booth.click("J’ai compris"));
        CHECK_FALSE(booth.driver.shows("Votre choix n’a pas été compté"));
        CHECK_FALSE(holds_draft(booth.state));
    }

    TEST_CASE("who has the ballot in hand sees no figure of participation") {
        Booth booth(motion_sheet(), 2);
        CHECK_FALSE(booth.driver.shows("votes reçus"));
        CHECK(booth.click("Blanc"));
        CHECK(booth.click("Voter"));
        CHECK(booth.driver.shows("reçu sur"));
    }

    TEST_CASE("paper, no poll, a post without a voter") {
        Booth paper(motion_sheet(model::Secrecy::SecretOnPaper), 2);
        CHECK(paper.driver.shows("Ce vote se fait sur papier"));
        CHECK(paper.driver.find("Voter") == nullptr);
        Meeting meeting(2);
        model::PollId const poll = open_poll(meeting.keeper(), motion_sheet());
        DeskWindow window(meeting, kKeeper);
        VoteState state;
        std::optional<model::PollId> shown = poll;
        Driver driver([&](Ui& ui) {
            draw_vote(ui, ui.screen(), state, vote_page(window.outlook(), shown), window.commands);
        });
        driver.settle();
        CHECK(driver.shows("Personne, à ce poste, ne vote"));
        shown.reset();
        driver.frame();
        driver.settle();
        CHECK(driver.shows("Aucun vote en cours"));
    }

    TEST_CASE("every step holds at every size") {
        for (Look look : {Look{1280, 800}, Look{640, 400}, Look{1280, 800, 2},
                          Look{1280, 800, 1.5F, Language::English, ThemeName::Dark}}) {
            Booth booth;
            booth.driver.set_look(look);
            check_lint(booth.driver, "who");
            booth.state.seat = booth.meeting.members[0];
            booth.state.stage = VoteStage::HandOver;
            booth.driver.frame();
            booth.driver.settle();
            check_lint(booth.driver, "hand over");
        }
    }
}
