// SPDX-License-Identifier: Apache-2.0
#include "client/views/keyed_view.h"

#include "client/views/vote_view.h"
#include "tests/client/views/ballot_room.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

// The vote as the minute taker's post shows it.
struct Clerk {
    Meeting meeting{3};
    model::PollId poll;
    DeskWindow window{meeting, kClerk};
    VoteState state;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        Outlook outlook = window.outlook();
        outlook.words = &ui.words();
        draw_vote(ui, ui.screen(), state, vote_page(outlook, poll), window.commands);
        window.deliver();
    }};

    explicit Clerk(model::RuleSheet sheet) {
        poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
        driver.settle();
    }
    bool click(std::string_view name) {
        bool const clicked = driver.click(name);
        driver.settle();
        return clicked;
    }
    bool enter(std::string_view name) {
        bool const found = driver.tab_to(name);
        driver.key(Key::Enter);
        driver.settle();
        return found;
    }
    void choose(char const* whose, char const* first) {
        CHECK(click("Saisir un bulletin papier"));
        CHECK_FALSE(click("Commencer la saisie"));
        CHECK(click("De qui est ce bulletin\u00a0?"));
        CHECK(click(whose));
        CHECK(click("Première personne qui saisit"));
        CHECK(driver.find(whose, Role::Row) == nullptr); // nobody keys their own
        CHECK(click(first));
        CHECK(click("Commencer la saisie"));
    }
    void hand_over(char const* first, char const* second) {
        CHECK(click("Terminer ma saisie"));
        CHECK_FALSE(click("C’est moi, je saisis"));
        CHECK(click("Deuxième personne qui saisit"));
        CHECK(driver.find(first, Role::Row) == nullptr);
        CHECK(click(second));
        CHECK(click("C’est moi, je saisis"));
    }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("two people key a ballot of any kind, the second without seeing the first") {
        for (KindOfBallot const& kind : every_kind()) {
            CAPTURE(kind.shows);
            Clerk clerk(kind.sheet);
            clerk.choose("Membre 2", "Membre 0");
            std::vector<std::string> const untouched = clerk.driver.texts();
            CHECK(clerk.click(kind.click));
            CHECK(is_private(clerk.state));
            CHECK(clerk.click("Terminer ma saisie"));
            CHECK_FALSE(clerk.driver.shows(kind.shows));
            CHECK(clerk.click("Deuxième personne qui saisit"));
            CHECK(clerk.click("Karim"));
            CHECK(clerk.click("C’est moi, je saisis"));
            for (std::string const& text : untouched)
                if (text.find("Membre 0") == std::string::npos)
                    CHECK(clerk.driver.shows(text)); // a new ballot, as the first one found it
            CHECK_FALSE(is_marked(clerk.state.keyed.draft));
            CHECK(clerk.click(kind.click));
            CHECK(clerk.click("Terminer ma saisie"));
            CHECK(clerk.driver.shows("Le bulletin de Membre 2 est enregistré."));
            CHECK(poll_in(clerk.meeting.keeper(), clerk.poll).ballots.size() == 1);
            CHECK_FALSE(is_marked(clerk.state.keyed.earlier));
        }
    }

    TEST_CASE("two entries that differ are both thrown away, and neither is shown") {
        Clerk clerk(motion_sheet());
        clerk.choose("Membre 1", "Membre 0");
        CHECK(clerk.click("Pour"));
        clerk.hand_over("Membre 0", "Membre 2");
        CHECK(clerk.click("Contre"));
        CHECK(clerk.click("Terminer ma saisie"));
        CHECK(clerk.driver.shows("Les deux saisies diffèrent"));
        for (char const* choice : {"Pour", "Contre"})
            CHECK(clerk.driver.find(choice) == nullptr);
        CHECK(poll_in(clerk.meeting[kClerk], clerk.poll).ballots.size() == 0);
        check_looks(clerk.driver, "keyed-differ");
        CHECK(clerk.click("Recommencer"));
        CHECK_FALSE(is_marked(clerk.state.keyed.draft));
        CHECK(clerk.driver.shows("Saisie par Membre 0."));
        CHECK(clerk.click("Abandonner la saisie"));
        CHECK(clerk.driver.shows("Saisir un bulletin papier"));
    }

    TEST_CASE("hands raised by name, with the keyboard alone") {
        Clerk clerk(motion_sheet());
        CHECK(clerk.enter("Saisir un bulletin papier"));
        CHECK(clerk.enter("De qui est ce bulletin\u00a0?"));
        CHECK(clerk.enter("Membre 0"));
        CHECK(clerk.driver.tab_to("Bulletin papier"));
        clerk.driver.key(Key::Right);
        clerk.driver.settle();
        clerk.driver.key(Key::Space);
        clerk.driver.settle();
        CHECK(clerk.state.keyed.hands);
        CHECK(clerk.enter("Première personne qui saisit"));
        CHECK(clerk.enter("Membre 1"));
        CHECK(clerk.enter("Commencer la saisie"));
        CHECK(clerk.enter("Pour"));
        CHECK(clerk.enter("Terminer ma saisie"));
        CHECK(clerk.enter("Deuxième personne qui saisit"));
        CHECK(clerk.enter("Membre 2"));
        CHECK(clerk.enter("C’est moi, je saisis"));
        CHECK(clerk.enter("Pour"));
        CHECK(clerk.enter("Terminer ma saisie"));
        REQUIRE(poll_in(clerk.meeting[kClerk], clerk.poll).ballots.size() == 1);
        CHECK(poll_in(clerk.meeting[kClerk], clerk.poll).ballots.begin()->warrant == model::Warrant::Hands);
    }

    TEST_CASE("every step of it holds at every size") {
        Clerk clerk(motion_sheet());
        CHECK(clerk.click("Saisir un bulletin papier"));
        check_looks(clerk.driver, "keyed-choose");
        clerk.state.keyed.step = KeyedStep::Closed;
        clerk.driver.frame();
        clerk.driver.settle();
        clerk.choose("Membre 1", "Membre 0");
        check_looks(clerk.driver, "keyed-first");
        CHECK(clerk.click("Pour"));
        CHECK(clerk.click("Terminer ma saisie"));
        check_looks(clerk.driver, "keyed-hand-over");
    }

    TEST_CASE("who only votes is not offered it") {
        BallotRoom room(motion_sheet());
        CHECK(room.driver.find("Saisir un bulletin papier") == nullptr);
    }
}
