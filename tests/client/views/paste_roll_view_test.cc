// SPDX-License-Identifier: Apache-2.0
#include "client/views/paste_roll_view.h"

#include "client/views/roll_view.h"
#include "tests/client/views/room.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

constexpr char const* kList = "Nom\tPrénom\tCollège\tRôle\tPrésence\tPouvoir à\n"
                              "Maréchal\tJeanne\tUsagers\t\t\t\n"
                              "Dufour\tMélanie\tUsagers\tsuppléant\t\t\n"
                              "Pons\tGérard\tUsagers\t\texcusé\tDufour\n";

struct Screen {
    explicit Screen(Start start = Start::Prepared)
        : room(0, start) {
        driver.settle();
        REQUIRE(driver.click("Coller une liste"));
    }
    void paste(std::string text) {
        driver.clipboard = std::move(text);
        REQUIRE(driver.click("Coller ici"));
    }
    [[nodiscard]] std::size_t members() { return room.meeting.session().members.size(); }
    Room room;
    RollState state;
    Driver driver{[this](Ui& ui) {
        draw_roll(ui, ui.screen(), state, roll_page(room.outlook(ui)), room.commands);
        room.answer(ui);
    }};
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("a list is pasted, looked over, enrolled") {
        Screen screen;
        screen.paste(kList);
        CHECK(screen.driver.shows("3 personnes seront inscrites."));
        CHECK(screen.driver.shows("Jeanne Maréchal"));
        CHECK(screen.members() == 3);
        CHECK(screen.driver.click("Inscrire 3 personnes"));
        CHECK(screen.members() == 6);
        auto const& members = screen.room.meeting.session().members;
        CHECK(members.at(4).roles.has(model::Role::Deputy));
        CHECK(members.at(5).proxy_to == members.at(4).id);
        CHECK(screen.driver.shows("La liste est à jour"));
        CHECK(screen.state.paste.text.empty());
        CHECK(screen.driver.click("Retour aux présences"));
        CHECK(screen.driver.find("Présent\u00a0: Jeanne Maréchal") != nullptr);
    }

    TEST_CASE("what is wrong with a line is said before anything is done") {
        Screen screen;
        screen.paste("Maréchal;Jeanne;Usagers\nRey;Luc;Martiens\n");
        CHECK(screen.driver.shows("ligne 2"));
        CHECK(screen.driver.find("Inscrire 1 personne") != nullptr);
        CHECK(screen.members() == 3);
    }

    TEST_CASE("once the session is open, the chair agrees first") {
        Screen screen(Start::Open);
        screen.paste("Maréchal;Jeanne");
        CHECK_FALSE(screen.driver.click("Inscrire 1 personne"));
        CHECK(screen.driver.click("La personne qui préside est d’accord"));
        CHECK(screen.driver.click("Inscrire 1 personne"));
        CHECK(screen.members() == 4);
    }

    TEST_CASE("a megabyte, a picture and an overfull field are refused; what was there stays") {
        Screen screen;
        screen.paste("Maréchal;Jeanne\n");
        screen.paste(std::string(1024 * 1024, 'a'));
        CHECK(screen.driver.shows("1024 Kio, 128 au plus"));
        screen.paste(std::string("\x89PNG\r\n\x1A\n\0\0\xFF\xFE\xFF", 13));
        CHECK(screen.driver.shows("pas du texte lisible"));
        screen.paste(std::string(kPasteOctetsMax - 4, 'a'));
        CHECK(screen.driver.shows("Ce qui était là est resté"));
        CHECK(screen.state.paste.text.text() == "Maréchal;Jeanne\n");
        CHECK(screen.driver.find("Inscrire 1 personne") != nullptr);
    }

    TEST_CASE("a refusal stops, says so and keeps the list") {
        Screen screen;
        screen.paste(kList);
        screen.room.deaf = true;
        CHECK(screen.driver.click("Inscrire 3 personnes"));
        CHECK(screen.driver.shows("La séance est levée"));
        CHECK(screen.state.paste.text.text() == kList);
        screen.room.deaf = false;
        CHECK(screen.driver.click("Inscrire 3 personnes"));
        CHECK(screen.members() == 6);
    }

    TEST_CASE("a name in another script is enrolled as it is") {
        Screen screen;
        screen.paste("כהן\tשרה\n");
        CHECK(screen.driver.shows("enregistré tel qu’il est écrit"));
        CHECK(screen.driver.click("Inscrire 1 personne"));
        CHECK(screen.room.meeting.session().members.at(3).as.last_name.utf8 == "כהן");
    }

    TEST_CASE("pasting stands at every size") {
        Screen screen(Start::Open);
        check_looks(screen.driver, "paste, empty");
        screen.paste(std::string(kList) + "Rey\tLuc\tMartiens\t\t\t\n");
        check_looks(screen.driver, "paste");
    }
}
