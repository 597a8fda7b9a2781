// SPDX-License-Identifier: Apache-2.0
#include "client/views/hand_count_view.h"

#include "tests/support/desk_window.h"
#include "tests/support/driver.h"
#include "tests/support/lint.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    Meeting meeting{3};
    model::PollId poll;
    DeskWindow window{meeting, kKeeper};
    ClosingState state;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        draw_closing(ui, ui.screen(), state, closing_page(window.outlook(), poll), window.commands);
        window.deliver();
    }};

    explicit Screen(model::Secrecy secrecy = model::Secrecy::SecretOnPaper) {
        poll = open_poll(meeting.keeper(), motion_sheet(secrecy));
        meeting.share();
        driver.settle();
    }
    bool click(std::string_view name) {
        bool const clicked = driver.click(name);
        driver.settle();
        return clicked;
    }
    void fill(std::string_view field, std::string_view value) {
        CHECK(click(field));
        driver.type(value);
        driver.settle();
    }
    void enter(int scrutineer, std::string_view votes_for, std::string_view against) {
        CHECK(click("Entrer les totaux"));
        state.by_hand.scrutineer = scrutineer;
        fill("Signatures sur la liste", "3");
        fill("Enveloppes dans l’urne", "3");
        fill("Pour", votes_for);
        fill("Contre", against);
        for (char const* field : {"Abstention", "Blanc", "Nuls"})
            fill(field, "0");
        CHECK(click("Enregistrer les totaux"));
    }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("a vote begun on screens is finished by hand, and loses nothing that was cast") {
        Screen screen(model::Secrecy::HiddenUntilClosed);
        Meeting& meeting = screen.meeting;
        REQUIRE(meeting.desk_of(0).ask(model::CastVote{screen.poll, meeting.members[0], meeting.members[0],
                                                       model::Warrant::Own,
                                                       says(model::voting::Motion::For)}) == "");
        meeting.share();
        screen.driver.settle();
        for (int const scrutineer : {0, 1}) {
            if (scrutineer == 0) {
                CHECK(screen.click("Finir sur papier"));
                CHECK(screen.driver.shows("2 voix n’ont pas voté sur un écran."));
            }
            CHECK(screen.click("Entrer les totaux"));
            CHECK(screen.click("À main levée"));
            screen.state.by_hand.scrutineer = scrutineer;
            screen.fill("Personnes qui ont levé la main", "2");
            screen.fill("Pour", "0");
            screen.fill("Contre", "2");
            for (char const* field : {"Abstention", "Blanc", "Nuls"})
                screen.fill(field, "0");
            CHECK(screen.click("Enregistrer les totaux"));
        }
        CHECK(screen.driver.shows("Les deux scrutateurs ont entré les mêmes totaux"));
        REQUIRE(close_poll(meeting.keeper(), screen.poll) == "");
        CHECK(votes_in(meeting.keeper(), screen.poll) == model::voting::MotionVotes{1, 2, 0, 0, 0});
    }

    TEST_CASE("two scrutineers enter the same totals, then the poll is closed") {
        Screen screen;
        CHECK_FALSE(screen.click("Clore le vote"));
        screen.enter(0, "2", "1");
        CHECK(screen.driver.shows("Totaux entrés par Membre 0."));
        CHECK_FALSE(screen.state.by_hand.open);
        CHECK(screen.state.by_hand.counts.empty()); // the next one sees none of it
        screen.enter(1, "1", "2");
        CHECK(screen.driver.shows("Les totaux entrés diffèrent."));
        screen.enter(1, "2", "1");
        CHECK(screen.driver.shows("Les deux scrutateurs ont entré les mêmes totaux"));
        CHECK(screen.click("Clore le vote"));
    }

    TEST_CASE("what is not a number is told by its line, and all words are kept") {
        Screen screen;
        screen.enter(0, "deux", "1");
        CHECK(screen.driver.shows("«\u00a0Pour\u00a0»\u00a0: écrivez un nombre"));
        CHECK(screen.state.by_hand.counts[0].text() == "deux");
        CHECK(screen.state.by_hand.counts[1].text() == "1");
        for (std::string const& fault : lint(screen.driver))
            FAIL_CHECK(fault);
    }

    TEST_CASE("what the rules refuse is told, and kept") {
        Screen screen;
        screen.enter(0, "3", "3");
        CHECK(screen.state.by_hand.open);
        CHECK(screen.driver.shows("Il y a plus de bulletins que d’enveloppes"));
        CHECK(screen.state.by_hand.counts[0].text() == "3");
    }
}
