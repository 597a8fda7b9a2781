// SPDX-License-Identifier: Apache-2.0
#include "client/views/board_dialogs.h"

#include "tests/support/desk_window.h"
#include "tests/support/driver.h"
#include "tests/support/lint.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    Meeting meeting;
    DeskWindow window;
    BoardState state;
    BoardPage page;
    Driver driver{[this](Ui& ui) {
        page = board_page(window.outlook());
        ui.fill(ui.screen(), ui.colours().page);
        draw_board(ui, ui.screen(), state, page, window.commands);
        window.deliver();
    }};

    explicit Screen(std::size_t desk, std::size_t members = 2)
        : meeting(members)
        , window(meeting, desk) {}
    std::vector<model::Proposal> proposals() {
        std::vector<model::Proposal> all;
        for (model::Proposal const& proposal : meeting.session().proposals)
            all.push_back(proposal);
        return all;
    }
    void fill(std::string const& title) {
        CHECK(driver.click("Proposer une action"));
        driver.settle();
        CHECK(driver.click("Titre de l’action"));
        driver.type(title);
        driver.settle();
    }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("an action is proposed for the one seat of this post") {
        Screen screen(kEven);
        screen.fill("Un banc");
        CHECK(screen.driver.click("Pourquoi et comment\u00a0?"));
        screen.driver.type("On attend debout.");
        CHECK(lint(screen.driver).empty());
        CHECK(screen.driver.click("Proposer"));
        screen.driver.settle();
        REQUIRE(screen.proposals().size() == 1);
        CHECK(screen.proposals()[0].wording().title.utf8 == "Un banc");
        CHECK(screen.proposals()[0].wording().description.utf8 == "On attend debout.");
        CHECK(screen.proposals()[0].author == screen.meeting.members[0]);
        CHECK_FALSE(screen.state.form.open);
        CHECK(screen.state.sent.empty());
    }

    TEST_CASE("a post of several seats asks whose proposal it is") {
        Screen screen(kEven, 4);
        screen.fill("Un banc");
        Node const* propose = screen.driver.find("Proposer");
        REQUIRE(propose != nullptr);
        CHECK_FALSE(propose->enabled);
        screen.state.form.seat = 1;
        screen.state.form.anonymous = true;
        screen.driver.settle();
        CHECK(screen.driver.click("Proposer"));
        screen.driver.settle();
        REQUIRE(screen.proposals().size() == 1);
        CHECK(screen.proposals()[0].author == screen.meeting.members[2]);
        CHECK(screen.proposals()[0].authorship == model::Authorship::Anonymous);
        CHECK(screen.driver.shows("Proposition anonyme"));
    }

    TEST_CASE("the card shows at once, marked until it is safe") {
        Screen screen(kEven);
        screen.window.hold = true;
        screen.fill("Un banc");
        CHECK(screen.driver.click("Proposer"));
        screen.driver.settle();
        CHECK(screen.proposals().empty());
        CHECK(screen.driver.find("Un banc") != nullptr);
        CHECK(screen.driver.shows("En cours d’enregistrement"));
        screen.window.hold = false;
        screen.driver.frame();
        screen.driver.settle();
        CHECK(screen.proposals().size() == 1);
        CHECK_FALSE(screen.driver.shows("En cours d’enregistrement"));
    }

    TEST_CASE("refused words come back with the reason") {
        Screen screen(kEven);
        screen.fill("Un banc");
        screen.meeting.keeper().ask(model::FreezeProposals{});
        screen.meeting.share();
        CHECK(screen.driver.click("Proposer"));
        screen.driver.settle();
        CHECK(screen.proposals().empty());
        CHECK(screen.state.form.open);
        CHECK(screen.state.form.title.text() == "Un banc");
        CHECK(screen.driver.shows("La liste des propositions est arrêtée."));
    }

    TEST_CASE("Escape closes and keeps what was typed") {
        Screen screen(kEven);
        screen.fill("Un banc");
        screen.driver.key(Key::Escape);
        screen.driver.settle();
        CHECK_FALSE(screen.state.form.open);
        CHECK(screen.driver.click("Proposer une action"));
        screen.driver.settle();
        CHECK(screen.state.form.title.text() == "Un banc");
    }

    TEST_CASE("a card opens; from there it is edited or withdrawn with a motive") {
        Screen screen(kEven);
        screen.fill("Un banc");
        screen.driver.click("Proposer");
        screen.driver.settle();
        CHECK(screen.driver.click("Un banc"));
        screen.driver.settle();
        CHECK(screen.driver.click("Modifier"));
        screen.driver.settle();
        CHECK(screen.driver.click("Titre de l’action"));
        screen.driver.key(Key::End);
        screen.driver.type("s");
        CHECK(screen.driver.click("Enregistrer"));
        screen.driver.settle();
        CHECK(screen.proposals()[0].wording().title.utf8 == "Un bancs");
        CHECK(screen.driver.click("Un bancs"));
        screen.driver.settle();
        CHECK(screen.driver.click("Retirer la proposition"));
        screen.driver.settle();
        CHECK(screen.driver.click("Motif"));
        screen.driver.type("Déjà fait");
        CHECK(screen.driver.click("Retirer"));
        screen.driver.settle();
        CHECK(screen.proposals()[0].status == model::ProposalStatus::Withdrawn);
        CHECK(screen.proposals()[0].motive.utf8 == "Déjà fait");
    }
}
