// SPDX-License-Identifier: Apache-2.0
#include "client/views/plan_view.h"

#include "tests/client/views/room.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

model::ActionContent content(std::string title, model::ActionState state = model::ActionState::InProgress,
                             model::Date due = {2026, 1, 31}) {
    model::ActionContent made;
    made.title = {std::move(title)};
    made.owner = {"Mélanie Dufour"};
    made.partners = {"service immobilier"};
    made.due = due;
    made.progress = 40;
    made.state = state;
    return made;
}

struct Screen {
    explicit Screen(std::size_t desk = kKeeper)
        : room(1, Start::Open, desk) {}
    model::ActionId plan(model::ActionContent as) {
        auto const id =
            room.meeting.keeper().make<model::ActionId>(model::ActionPlanned{{}, {}, std::move(as)});
        driver.settle();
        return id;
    }
    [[nodiscard]] model::ActionContent const& action(std::size_t place) {
        return room.meeting.session().actions.at(place).now();
    }
    Room room;
    PlanState state;
    Driver driver{[this](Ui& ui) {
        draw_plan(ui, ui.screen(), state, plan_page(room.outlook(ui)), room.commands);
        room.answer(ui);
    }};
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("an action is added freely") {
        Screen screen;
        screen.driver.settle();
        CHECK(screen.driver.shows("Aucune action pour l’instant"));
        CHECK(screen.driver.click("Ajouter une action"));
        CHECK(screen.driver.click("Action"));
        screen.driver.type("Afficher les heures creuses");
        CHECK(screen.driver.click("Échéance (jj/mm/aaaa)"));
        screen.driver.type("demain");
        CHECK(screen.driver.click("Enregistrer"));
        CHECK(screen.driver.shows("Écrivez-la comme 31/12/2026"));
        CHECK(screen.room.asked == 0);
        screen.driver.click("Échéance (jj/mm/aaaa)");
        screen.driver.key(Key::A, {.ctrl = true});
        screen.driver.type("30/06/2026");
        CHECK(screen.driver.click("Enregistrer"));
        CHECK(screen.state.dialog == PlanDialog::None);
        CHECK((screen.action(0).due == model::Date{2026, 6, 30}));
        CHECK(screen.driver.shows("Afficher les heures creuses"));
    }

    TEST_CASE("a retained proposal gives its words to its action") {
        Screen screen;
        model::ProposalEntered body;
        body.author = screen.room.meeting.members[0];
        body.title = {"Réduire le serveur vocal"};
        auto const proposal = screen.room.meeting.keeper().make<model::ProposalId>(body);
        screen.room.meeting.keeper().write(
            model::DecisionTaken{proposal, {}, model::Verdict::Retained, {"Karim"}, {2026, 3, 12}, {}});
        screen.driver.settle();
        screen.driver.click("Ajouter une action");
        CHECK(screen.driver.click("À partir d’une proposition retenue"));
        CHECK(screen.driver.click("Réduire le serveur vocal"));
        CHECK(screen.driver.value_of("Action") == "Réduire le serveur vocal");
        CHECK(screen.driver.click("Enregistrer"));
        CHECK(screen.room.meeting.session().actions.at(0).proposal == proposal);
    }

    TEST_CASE("dropping an action asks for a motive, and a refusal keeps the words") {
        Screen screen;
        screen.plan(content("Borne vocale"));
        CHECK(screen.driver.click("Modifier\u00a0: Borne vocale"));
        CHECK(screen.driver.click("Abandonnée"));
        CHECK(screen.driver.click("Enregistrer"));
        CHECK(screen.driver.shows("Dites pourquoi l’action est abandonnée."));
        CHECK(screen.driver.click("Motif (demandé pour abandonner)"));
        screen.driver.type("coût");
        screen.room.deaf = true;
        CHECK(screen.driver.click("Enregistrer"));
        CHECK(screen.driver.shows("La séance est levée"));
        CHECK(screen.driver.value_of("Motif (demandé pour abandonner)") == "coût");
        screen.room.deaf = false;
        CHECK(screen.driver.click("Enregistrer"));
        CHECK(screen.action(0).state == model::ActionState::Dropped);
        CHECK(screen.action(0).owner.utf8 == "Mélanie Dufour");
    }

    TEST_CASE("late stands beside the state, not in its place") {
        Screen screen;
        screen.plan(content("Courriels"));
        CHECK(screen.driver.shows("En cours"));
        CHECK(screen.driver.shows("En retard"));
    }

    TEST_CASE("a participant reads the plan") {
        Screen screen(kEven);
        screen.plan(content("Courriels"));
        CHECK(screen.driver.find("Ajouter une action") == nullptr);
        CHECK(screen.driver.find("Modifier\u00a0: Courriels") == nullptr);
    }

    TEST_CASE("the plan stands at every size, its dialog too") {
        Screen screen;
        check_looks(screen.driver, "plan, empty");
        screen.plan(
            content("Tenir une fiche « pièces à fournir » par démarche, et la relire avec des usagers"));
        screen.plan(content("Aménager un coin confidentiel", model::ActionState::Dropped));
        screen.plan(content("Afficher les heures creuses", model::ActionState::Done));
        screen.plan(content("Prévenir les incivilités", model::ActionState::NotStarted, {}));
        check_looks(screen.driver, "plan");
        screen.driver.click("Ajouter une action");
        check_looks(screen.driver, "plan, dialog");
    }
}
