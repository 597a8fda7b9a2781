// SPDX-License-Identifier: Apache-2.0
#include "client/views/roll_dialogs.h"

#include "tests/client/views/room.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    explicit Screen(std::size_t members, Start start = Start::Open)
        : room(members, start) {
        driver.settle();
    }
    [[nodiscard]] model::Member const& member(std::size_t index) { return room.meeting.member(index); }
    // From the roll to one of the person's dialogs.
    void open(char const* name, char const* action) {
        REQUIRE(driver.click(std::string("Autre…\u00a0: ") + name));
        REQUIRE(driver.click(action));
    }
    Room room;
    RollState state;
    Driver driver{[this](Ui& ui) {
        draw_roll(ui, ui.screen(), state, roll_page(room.outlook(ui)), room.commands);
        room.answer(ui);
    }};
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("a proxy is given, and ended") {
        Screen screen(4, Start::Prepared);
        screen.room.meeting.mark(3, model::Presence::Excused);
        screen.driver.settle();
        screen.open("Membre 3", "Donner un pouvoir (procuration)");
        CHECK_FALSE(screen.driver.click("Donner le pouvoir")); // to nobody yet
        CHECK(screen.driver.click("Membre 1"));
        CHECK(screen.driver.click("Donner le pouvoir"));
        CHECK(screen.member(3).proxy_to == screen.room.meeting.members[1]);
        CHECK(screen.driver.shows("Vote aussi pour Membre 3"));
        screen.open("Membre 3", "Mettre fin au pouvoir");
        CHECK_FALSE(screen.member(3).proxy_to.has_value());
    }

    TEST_CASE("who leaves may leave a proxy, and both can be taken back") {
        Screen screen(4);
        screen.open("Membre 2", "Noter le départ");
        CHECK(screen.driver.click("Membre 1"));
        CHECK(screen.driver.click("Noter le départ"));
        CHECK(screen.member(2).presence == model::Presence::Left);
        CHECK(screen.member(2).proxy_to == screen.room.meeting.members[1]);
        CHECK(screen.state.dialog == RollDialog::None);
        CHECK(screen.driver.click("Annuler"));
        CHECK(screen.member(2).presence == model::Presence::Present);
        CHECK_FALSE(screen.member(2).proxy_to.has_value());
    }

    TEST_CASE("once the session is open, adding waits for the chair's agreement") {
        Screen screen(2);
        std::size_t const before = screen.room.meeting.session().members.size();
        CHECK(screen.driver.click("Ajouter une personne"));
        CHECK(screen.driver.click("Prénom"));
        screen.driver.type("Zoé");
        CHECK(screen.driver.click("Nom"));
        screen.driver.type("Aubry");
        CHECK_FALSE(screen.driver.click("Ajouter à la liste"));
        CHECK(screen.driver.shows("Tablée ne le vérifie pas"));
        CHECK(screen.driver.click("Membre 0, qui préside, est d’accord"));
        CHECK(screen.driver.click("Ajouter à la liste"));
        CHECK(screen.room.meeting.session().members.size() == before + 1);
        CHECK(screen.state.dialog == RollDialog::None);
        CHECK(screen.driver.shows("Zoé Aubry"));
    }

    TEST_CASE("before the opening nobody is asked") {
        Screen screen(2, Start::Prepared);
        screen.driver.click("Ajouter une personne");
        CHECK_FALSE(screen.driver.shows("est d’accord"));
    }

    TEST_CASE("a form that is refused keeps its words") {
        Screen screen(2, Start::Prepared);
        screen.driver.click("Ajouter une personne");
        screen.driver.click("Nom");
        screen.driver.type("Aubry");
        screen.room.deaf = true;
        CHECK(screen.driver.click("Ajouter à la liste"));
        CHECK(screen.driver.shows("La séance est levée"));
        CHECK(screen.driver.value_of("Nom") == "Aubry");
        screen.room.deaf = false;
        CHECK(screen.driver.click("Ajouter à la liste"));
        CHECK(screen.state.dialog == RollDialog::None);
    }

    TEST_CASE("a name is corrected") {
        Screen screen(2);
        screen.open("Membre 1", "Corriger le nom, le collège ou la voix");
        CHECK(screen.driver.value_of("Nom") == "Membre 1");
        screen.driver.click("Prénom");
        screen.driver.type("Inès");
        CHECK(screen.driver.click("Enregistrer"));
        CHECK(screen.member(1).as.first_name.utf8 == "Inès");
        CHECK(screen.member(1).as.college == screen.room.meeting.college);
    }

    TEST_CASE("a titular is replaced by the alternate of the roll, or by somebody new") {
        Screen screen(3);
        model::MemberEnrolled as = test::member("Anaïs", "Böhm");
        as.standing = model::Standing::Alternate;
        as.alternate_of = screen.room.meeting.members[1];
        auto const alternate = screen.room.meeting.keeper().make<model::MemberId>(as);
        screen.driver.settle();
        screen.open("Membre 1", "Remplacer par un suppléant");
        CHECK_FALSE(screen.driver.click("Remplacer"));
        CHECK(screen.driver.click("Membre 0, qui préside, est d’accord"));
        CHECK(screen.driver.click("Remplacer"));
        CHECK(screen.member(1).presence == model::Presence::Left);
        CHECK(screen.room.meeting.session().members.find(alternate)->in_room());

        screen.open("Membre 2", "Remplacer par un suppléant");
        screen.driver.click("Nom");
        screen.driver.type("Pons");
        CHECK(screen.driver.click("Membre 0, qui préside, est d’accord"));
        CHECK(screen.driver.click("Remplacer"));
        CHECK(screen.driver.shows("Suppléant de Membre 2"));
        CHECK(screen.driver.click("Présent\u00a0: Pons"));
    }

    TEST_CASE("roles are given and taken at once") {
        Screen screen(2);
        screen.open("Membre 1", "Rôles dans la séance");
        CHECK(screen.driver.click("Animation suppléante"));
        CHECK(screen.member(1).roles.has(model::Role::Deputy));
        CHECK(screen.driver.click("Animation suppléante"));
        CHECK_FALSE(screen.member(1).roles.has(model::Role::Deputy));
        CHECK(screen.driver.click("Fermer"));
        CHECK(screen.state.dialog == RollDialog::None);
    }

    TEST_CASE("who is removed by error comes back to the same seat") {
        Screen screen(2);
        screen.open("Membre 1", "Retirer de la liste");
        CHECK(screen.driver.click("Retirer"));
        CHECK(screen.member(1).removed);
        CHECK(screen.state.dialog == RollDialog::None);
        CHECK(screen.driver.click("Rétablir\u00a0: Membre 1"));
        CHECK_FALSE(screen.member(1).removed);
    }

    TEST_CASE("Escape closes each dialog, and changes nothing") {
        for (char const* action :
             {"Noter le départ", "Remplacer par un suppléant", "Corriger le nom, le collège ou la voix",
              "Rôles dans la séance", "Retirer de la liste"}) {
            CAPTURE(action);
            Screen screen(2);
            screen.open("Membre 1", action);
            screen.driver.key(Key::Escape);
            CHECK(screen.state.dialog == RollDialog::None);
            CHECK(screen.room.asked == 0);
        }
    }

    TEST_CASE("each dialog stands at every size") {
        for (char const* action :
             {"Noter le départ", "Remplacer par un suppléant", "Corriger le nom, le collège ou la voix",
              "Rôles dans la séance", "Retirer de la liste"}) {
            Screen screen(4);
            screen.driver.click("Autre…\u00a0: Membre 1");
            check_looks(screen.driver, "person");
            screen.driver.click(action);
            check_looks(screen.driver, action);
        }
    }
}
