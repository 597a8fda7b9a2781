// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_view.h"

#include "tests/support/desk_window.h"
#include "tests/support/driver.h"
#include "tests/support/lint.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Ballot {
    Meeting meeting{2};
    model::PollId poll;
    DeskWindow window{meeting, kEven};
    VoteState state;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        draw_vote(ui, ui.screen(), state, vote_page(window.outlook(), poll), window.commands);
        window.deliver();
    }};

    explicit Ballot(model::RuleSheet sheet) {
        poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
        driver.settle();
    }
    bool click(std::string_view name) {
        bool const clicked = driver.click(name);
        driver.settle();
        return clicked;
    }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("dots are placed with + and -, up to the cap and to the number") {
        Ballot ballot(dots_sheet(model::Secrecy::HiddenUntilClosed, 4));
        CHECK(ballot.driver.shows("5 gommettes, 2 au plus sur une même proposition. Il vous en reste 5."));
        CHECK(ballot.driver.shows("Sans gommette, votre bulletin compte comme blanc."));
        std::string const add = "Ajouter une gommette\u00a0: Option 1";
        CHECK(ballot.click(add));
        CHECK(ballot.click(add));
        CHECK_FALSE(ballot.click(add)); // the cap
        CHECK(ballot.driver.shows("Il vous en reste 3."));
        CHECK(ballot.click("Ajouter une gommette\u00a0: Option 0"));
        CHECK(ballot.click("Ajouter une gommette\u00a0: Option 0"));
        CHECK(ballot.click("Ajouter une gommette\u00a0: Option 2"));
        CHECK_FALSE(ballot.click("Ajouter une gommette\u00a0: Option 3")); // none left
        CHECK(ballot.click("Enlever une gommette\u00a0: Option 0"));
        CHECK(ballot.state.dots == std::vector<std::uint16_t>{1, 2, 1, 0});
        for (std::string const& fault : lint(ballot.driver))
            FAIL_CHECK(fault);
        CHECK(ballot.click("Voter"));
        CHECK(close_poll(ballot.meeting.keeper(), ballot.poll) == "");
        auto const& outcome = std::get<model::voting::DotsOutcome>(
            poll_in(ballot.meeting.keeper(), ballot.poll).result->outcome);
        CHECK(outcome.dots == std::vector<std::uint64_t>{1, 2, 1, 0});
    }

    TEST_CASE("all is cleared at once; nothing at all is a blank ballot") {
        Ballot ballot(dots_sheet(model::Secrecy::HiddenUntilClosed, 3));
        CHECK(ballot.click("Ajouter une gommette\u00a0: Option 1"));
        CHECK(ballot.click("Tout effacer"));
        CHECK(ballot.state.dots == std::vector<std::uint16_t>{0, 0, 0});
        CHECK(ballot.click("Voter"));
        CHECK(ballot.state.stage == VoteStage::Recorded);
    }

    TEST_CASE("a ballot says nothing of authors, colleges or support") {
        Meeting meeting(2);
        auto const banc = meeting.keeper().make<model::ProposalId>(
            model::ProposalEntered{meeting.members[1], {}, {}, {}, {"Un banc"}, {"Dehors."}});
        model::RuleSheet sheet = dots_sheet(model::Secrecy::HiddenUntilClosed, 2);
        sheet.options.push_back({banc, {}, {}});
        model::PollId const poll = open_poll(meeting.keeper(), sheet);
        meeting.share();
        DeskWindow window(meeting, kEven);
        VoteState state;
        Driver driver([&](Ui& ui) {
            draw_vote(ui, ui.screen(), state, vote_page(window.outlook(), poll), window.commands);
        });
        driver.settle();
        CHECK(driver.shows("Un banc"));
        CHECK(driver.shows("Dehors."));
        CHECK_FALSE(driver.shows("Membre 1"));
        CHECK_FALSE(driver.shows("Usagers"));
    }

    TEST_CASE("for, against, abstention, blank: one of them, then Voter") {
        Ballot ballot(motion_sheet());
        CHECK_FALSE(ballot.click("Voter"));
        CHECK(ballot.driver.shows("Choisissez une réponse pour voter."));
        CHECK(ballot.click("Contre"));
        CHECK(ballot.click("Abstention"));
        CHECK(ballot.driver.find("Abstention")->checked);
        CHECK_FALSE(ballot.driver.find("Contre")->checked);
        CHECK(ballot.click("Voter"));
        CHECK(ballot.state.stage == VoteStage::Recorded);
    }

    TEST_CASE("by the keyboard alone") {
        Ballot ballot(motion_sheet());
        CHECK(ballot.driver.tab_to("Pour"));
        ballot.driver.key(Key::Down);
        ballot.driver.settle();
        ballot.driver.key(Key::Space);
        ballot.driver.settle();
        CHECK(ballot.state.motion == model::voting::Motion::Against);
        CHECK(ballot.driver.tab_to("Voter"));
        ballot.driver.key(Key::Enter);
        ballot.driver.settle();
        CHECK(ballot.state.stage == VoteStage::Recorded);
    }

    TEST_CASE("a refusal leaves the choice, and says so") {
        Ballot ballot(motion_sheet());
        CHECK(ballot.click("Pour"));
        ballot.window.hold = true;
        CHECK(ballot.click("Voter"));
        ballot.window.commands.settle(ballot.state.sending.ticket,
                                      model::failure(model::Refusal::SeatElsewhere));
        ballot.driver.frame();
        ballot.driver.settle();
        CHECK(ballot.driver.shows("votre choix est toujours là"));
        CHECK(ballot.driver.find("Pour")->checked);
    }

    TEST_CASE("ballots hold at every size") {
        for (Look look : {Look{1280, 800}, Look{1920, 1080, 1.2F}, Look{640, 400}, Look{1280, 800, 2},
                          Look{1280, 800, 1.5F, Language::English}}) {
            for (bool const dots : {true, false}) {
                Ballot ballot(dots ? dots_sheet(model::Secrecy::HiddenUntilClosed, 6) : motion_sheet());
                ballot.driver.set_look(look);
                for (std::string const& fault : lint(ballot.driver))
                    FAIL_CHECK(look.width << "x" << look.height << " @" << look.scale << ": " << fault);
            }
        }
    }
}
