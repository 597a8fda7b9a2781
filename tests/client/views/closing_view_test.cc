// SPDX-License-Identifier: Apache-2.0
#include "client/views/closing_view.h"

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
    DeskWindow window;
    ClosingState state;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        draw_closing(ui, ui.screen(), state, closing_page(window.outlook(), poll), window.commands);
        window.deliver();
    }};

    explicit Screen(std::size_t desk = kKeeper)
        : window(meeting, desk) {
        poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        settle(0);
    }
    void settle(std::int64_t after_ms) {
        window.now = model::Instant{meeting.keeper().now.ms + after_ms};
        driver.frame();
        driver.settle();
    }
    bool click(std::string_view name) {
        bool const clicked = driver.click(name);
        driver.settle();
        return clicked;
    }
    model::PollStatus status() { return poll_in(meeting.keeper(), poll).status; }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("closing says who is missing, counts twenty seconds, then closes") {
        Screen screen;
        CHECK(screen.driver.shows("3 votes attendus."));
        CHECK(screen.click("Clore le vote"));
        CHECK(screen.driver.shows("Membre 1 – Poste"));
        for (std::string const& fault : lint(screen.driver))
            FAIL_CHECK(fault);
        CHECK(screen.click("Clore quand même"));
        CHECK(poll_in(screen.meeting.keeper(), screen.poll).counting_down() != nullptr);
        CHECK(screen.status() == model::PollStatus::Open);
        screen.settle(8000);
        CHECK(screen.driver.shows("Clôture dans 12 s."));
        CHECK(screen.status() == model::PollStatus::Open);
        screen.settle(20'000);
        screen.driver.frame();
        CHECK(screen.status() == model::PollStatus::Closed);
    }

    TEST_CASE("waiting closes nothing") {
        Screen screen;
        CHECK(screen.click("Clore le vote"));
        CHECK(screen.click("Attendre"));
        CHECK(screen.state.asking == ClosingAsk::Nothing);
        CHECK(screen.status() == model::PollStatus::Open);
        CHECK(poll_in(screen.meeting.keeper(), screen.poll).counting_down() == nullptr);
    }

    TEST_CASE("the countdown is stopped, and nothing is closed afterwards") {
        Screen screen;
        CHECK(screen.click("Clore le vote"));
        CHECK(screen.click("Clore quand même"));
        screen.settle(5000);
        CHECK(screen.click("Arrêter le compte à rebours"));
        screen.settle(30'000);
        CHECK(screen.status() == model::PollStatus::Open);
        CHECK_FALSE(screen.state.armed);
        CHECK(screen.driver.find("Clore le vote") != nullptr);
    }

    TEST_CASE("another post that conducts stops it too") {
        Screen clerk(kClerk);
        CHECK(clerk.driver.find("Clore le vote") == nullptr);
        clerk.meeting.keeper().ask(model::Act{model::PollClosingAnnounced{clerk.poll, 20}});
        clerk.meeting.share();
        clerk.settle(1000);
        CHECK(clerk.click("Arrêter le compte à rebours"));
        CHECK(poll_in(clerk.meeting.keeper(), clerk.poll).counting_down() == nullptr);
    }

    TEST_CASE("an announcement of before a restart is closed by a person, not by the clock") {
        Screen screen;
        screen.meeting.keeper().ask(model::Act{model::PollClosingAnnounced{screen.poll, 20}});
        screen.settle(25'000);
        CHECK(screen.status() == model::PollStatus::Open);
        CHECK(screen.click("Clore maintenant"));
        CHECK(screen.status() == model::PollStatus::Closed);
    }

    TEST_CASE("finishing on paper explains, and cancels nothing") {
        Screen screen;
        CHECK(screen.click("Clore le vote"));
        CHECK(screen.click("Finir sur papier"));
        CHECK(screen.driver.shows("Ce qui est voté à l’écran reste compté"));
        CHECK(screen.click("Entrer les totaux"));
        CHECK(screen.state.by_hand.open);
        CHECK(screen.status() == model::PollStatus::Open);
    }

    TEST_CASE("members see nothing of it") {
        Screen screen(kEven);
        CHECK_FALSE(screen.driver.shows("Conduire le vote"));
    }
}
