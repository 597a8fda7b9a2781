// SPDX-License-Identifier: Apache-2.0
#include "client/views/shell_view.h"

#include "tests/client/present/glimpse.h"
#include "tests/client/views/wanted.h"

#include <algorithm>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

// The shell of a desk, around an empty screen.
struct Around {
    Meeting meeting{6};
    CommandSink commands;
    ShellState state;
    ShellPage page;
    Rect rest;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        rest = draw_shell(ui, ui.screen(), state, page, commands);
    }};

    void sit_at(std::size_t desk, std::vector<ShellMessage> messages = {}) {
        page = shell_page(glimpse(catalogue_of(Language::French), meeting, desk), std::move(messages));
        driver.settle();
    }
    void run_an_item() {
        auto const item = meeting.keeper().make<model::AgendaItemId>(
            model::AgendaItemAdded{{"Prioriser ensemble les propositions du printemps"}, 20});
        meeting.keeper().write(model::AgendaItemStarted{item});
        meeting.share();
    }
    [[nodiscard]] bool offers(std::string const& name) const {
        auto const controls = driver.controls();
        return std::find(controls.begin(), controls.end(), name) != controls.end();
    }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("who takes part has three places, who conducts has them all") {
        Around around;
        around.sit_at(kEven);
        for (char const* name : {"Maintenant", "Propositions", "Plan d’actions", "Réglages", "Aide"})
            CHECK(around.offers(name));
        for (char const* name : {"Présences", "Postes", "Ordre du jour", "Votes", "Compte rendu", "Accueil"})
            CHECK_FALSE(around.offers(name));
        around.sit_at(kClerk);
        for (char const* name : {"Maintenant", "Présences", "Postes", "Ordre du jour", "Propositions",
                                 "Votes", "Compte rendu", "Plan d’actions"})
            CHECK(around.offers(name));
        CHECK_FALSE(around.offers("Plan précédent"));
        around.page.has_previous = true;
        around.driver.settle();
        CHECK(around.offers("Plan précédent"));
    }

    TEST_CASE("at home there is home, settings and help") {
        Around around;
        around.page = shell_page_at_home(catalogue_of(Language::French));
        around.driver.settle();
        CHECK(around.driver.controls() == std::vector<std::string>{"Accueil", "Réglages", "Aide"});
    }

    TEST_CASE("a place is gone to by a click, by the arrows and Enter, help by F1") {
        Around around;
        around.sit_at(kKeeper);
        REQUIRE(around.driver.click("Présences"));
        CHECK(wished<GoTo>(around.commands)->place == Place::Roll);
        REQUIRE(around.driver.tab_to("Présences"));
        around.driver.key(Key::Down);
        CHECK(around.driver.focused() == "Postes");
        CHECK_FALSE(wished<GoTo>(around.commands)); // walking is not going
        around.driver.key(Key::Enter);
        CHECK(wished<GoTo>(around.commands)->place == Place::Posts);
        around.driver.key(Key::F1);
        CHECK(wished<GoTo>(around.commands)->place == Place::Help);
    }

    TEST_CASE("the header says the item, who is here and that all is safe") {
        Around around;
        around.run_an_item();
        around.sit_at(kKeeper);
        CHECK(around.driver.shows("Point 1 sur 1\u00a0: Prioriser ensemble"));
        CHECK(around.driver.shows("reste 20\u00a0min"));
        CHECK(around.driver.shows("6 présents · 5 postes"));
        CHECK(around.driver.find("tout est enregistré", Role::Status) != nullptr);
        CHECK(around.driver.shows("Animation"));
        CHECK(around.driver.shows("Karim"));
    }

    TEST_CASE("under 1100 dp the words hide until the menu brings them back") {
        Around around;
        around.sit_at(kKeeper);
        float const wide = around.rest.left;
        CHECK_FALSE(around.offers("Menu"));
        around.driver.set_look({.width = 1000});
        CHECK(around.rest.left < wide / 2);
        CHECK(around.offers("Présences")); // the name stays, for who does not see the picture
        REQUIRE(around.driver.click("Menu"));
        CHECK(around.rest.left == wide);
        REQUIRE(around.driver.click("Votes"));
        CHECK(wished<GoTo>(around.commands)->place == Place::Votes);
        CHECK_FALSE(around.state.menu_open);
    }

    TEST_CASE("under 560 dp a bar leads to the places, which cover the screen") {
        Around around;
        around.sit_at(kKeeper);
        around.driver.set_look({.width = 400, .height = 500});
        CHECK(around.rest.left == 0);
        CHECK_FALSE(around.offers("Présences"));
        CHECK(around.driver.shows("Maintenant"));
        REQUIRE(around.driver.click("Menu"));
        CHECK(around.rest.empty());
        around.driver.key(Key::Escape);
        CHECK_FALSE(around.rest.empty());
        REQUIRE(around.driver.click("Menu"));
        REQUIRE(around.driver.click("Présences"));
        around.driver.settle();
        CHECK_FALSE(around.rest.empty());
    }

    TEST_CASE("sentences over the screen are dismissed one by one, the rest waits") {
        Around around;
        std::vector<ShellMessage> messages;
        for (std::uint64_t number = 1; number <= 5; number += 1)
            messages.push_back({number, MessageKind::Trouble, "Refus n° " + std::to_string(number)});
        around.sit_at(kEven, messages);
        CHECK(around.driver.find("Refus n° 1", Role::Alert) != nullptr);
        CHECK_FALSE(around.driver.shows("Refus n° 4"));
        CHECK(around.driver.shows("et 2 autres messages"));
        REQUIRE(around.driver.click("Fermer\u00a0: Refus n° 2"));
        CHECK(wished<Dismiss>(around.commands)->number == 2);
    }

    TEST_CASE("requests to come in are counted beside the posts") {
        Around around;
        around.meeting[kGuest].write(model::AdmissionAsked{});
        around.meeting.share();
        around.sit_at(kKeeper);
        CHECK(around.driver.value_of("Postes") == "1");
    }

    TEST_CASE("the shell holds together at any size") {
        Around around;
        around.run_an_item();
        around.sit_at(kKeeper, {{1, MessageKind::Trouble,
                                 "La disparition d’un poste a été remarquée : son siège attend."},
                                {2, MessageKind::Done, "Documents enregistrés."}});
        around.page.has_previous = true;
        around.page.requests = 2;
        around.page.polls_open = 1;
        check_looks(around.driver, "shell");
        around.state.menu_open = true;
        for (Look const look : {Look{640, 400, 1}, Look{200, 100, 1}, Look{480, 700, 1}}) {
            around.driver.set_look(look);
            for (std::string const& fault : lint(around.driver))
                FAIL_CHECK("menu at " << look.width << ": " << fault);
        }
    }
}
