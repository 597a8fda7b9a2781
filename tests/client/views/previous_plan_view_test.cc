// SPDX-License-Identifier: Apache-2.0
#include "client/views/previous_plan_view.h"

#include "tests/client/views/room.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    explicit Screen(std::size_t desk = kKeeper)
        : room(1, Start::Open, desk) {
        for (char const* title : {"Chaises en salle d’attente", "Réponse aux courriels"}) {
            model::ActionContent as;
            as.title = {title};
            as.owner = {"Gérard Pons"};
            as.due = {2025, 12, 31};
            as.progress = 60;
            as.state = model::ActionState::InProgress;
            room.meeting.keeper().write(model::ActionPlanned{{}, id_of<model::ActionId>(7), as});
        }
        driver.settle();
    }
    [[nodiscard]] model::ActionContent const& action(std::size_t place) {
        return room.meeting.session().actions.at(place).now();
    }
    Room room;
    PreviousPlanState state;
    Driver driver{[this](Ui& ui) {
        draw_previous_plan(ui, ui.screen(), state, previous_plan_page(room.outlook(ui)), room.commands);
        room.answer(ui);
    }};
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("each action of before is reviewed: its state, how far, why") {
        Screen screen;
        CHECK(screen.driver.shows("0 action revue sur 2"));
        CHECK(screen.driver.click("Faire le point\u00a0: Chaises en salle d’attente"));
        CHECK(screen.driver.click("Réalisée"));
        CHECK(screen.driver.value_of("Avancement, de 0 à 100") == "100");
        CHECK(screen.driver.click("Enregistrer"));
        CHECK(screen.action(0).state == model::ActionState::Done);
        CHECK(screen.action(0).progress == 100);
        CHECK(screen.action(0).owner.utf8 == "Gérard Pons");
        CHECK_FALSE(screen.state.reviewing);
        CHECK(screen.driver.shows("1 action revue sur 2"));
    }

    TEST_CASE("an action of which nothing changed is reviewed in one click") {
        Screen screen;
        CHECK(screen.driver.click("Rien de changé\u00a0: Réponse aux courriels"));
        CHECK(screen.driver.shows("1 action revue sur 2"));
        CHECK(screen.action(1).progress == 60);
        CHECK(screen.driver.find("Rien de changé\u00a0: Réponse aux courriels") == nullptr);
    }

    TEST_CASE("who may not review reads, and is told why") {
        Screen screen(kEven);
        CHECK(screen.driver.find("Faire le point\u00a0: Chaises en salle d’attente") == nullptr);
        CHECK(screen.driver.shows("En retard"));
    }

    TEST_CASE("the previous plan stands at every size, its dialog too") {
        Screen screen;
        check_looks(screen.driver, "previous plan");
        screen.driver.click("Faire le point\u00a0: Chaises en salle d’attente");
        check_looks(screen.driver, "review");
    }
}
