// SPDX-License-Identifier: Apache-2.0
#include "client/views/roll_view.h"

#include "tests/client/views/room.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    explicit Screen(std::size_t members, Start start = Start::Open, std::size_t desk = kKeeper)
        : room(members, start, desk) {
        driver.settle();
    }
    void expect(std::size_t member) {
        room.meeting.mark(member, model::Presence::Expected);
        driver.settle();
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
    TEST_CASE("one click says present, one more takes it back") {
        Screen screen(3, Start::Prepared);
        screen.expect(1);
        CHECK(screen.driver.find("En retard\u00a0: Membre 1") == nullptr); // nobody is late yet
        CHECK(screen.driver.click("Présent\u00a0: Membre 1"));
        CHECK(screen.room.meeting.member(1).presence == model::Presence::Present);
        CHECK(screen.room.asked == 1);
        CHECK(screen.driver.shows("Membre 1\u00a0: Présent"));
        CHECK(screen.driver.click("Annuler"));
        CHECK(screen.room.meeting.member(1).presence == model::Presence::Expected);
        CHECK(screen.driver.find("Présent\u00a0: Membre 1") != nullptr);
    }

    TEST_CASE("late is one click once the session is open, and keeps its hour") {
        Screen screen(2);
        screen.expect(1);
        CHECK(screen.driver.click("En retard\u00a0: Membre 1"));
        CHECK(screen.room.meeting.member(1).presence == model::Presence::Late);
        CHECK(screen.driver.shows("Arrivée à 14"));
    }

    TEST_CASE("a post of members sees the roll, and signs only for its own") {
        Screen screen(2, Start::Prepared, kOdd);
        screen.expect(0);
        screen.expect(1);
        CHECK(screen.driver.find("Présent\u00a0: Membre 1") != nullptr);
        CHECK(screen.driver.find("Présent\u00a0: Membre 0") == nullptr);
        CHECK(screen.driver.find("Ajouter une personne") == nullptr);
    }

    TEST_CASE("people are found as they are typed") {
        Screen screen(12);
        CHECK(screen.driver.click("Chercher une personne"));
        screen.driver.type("membre 11");
        CHECK(screen.driver.find("Autre…\u00a0: Membre 11") != nullptr);
        CHECK(screen.driver.find("Autre…\u00a0: Membre 2") == nullptr);
        screen.driver.type(" zzz");
        CHECK(screen.driver.shows("Personne ne correspond"));
    }

    TEST_CASE("only those still expected, when that is asked") {
        Screen screen(4);
        screen.expect(3);
        CHECK(screen.driver.click("Encore attendus (4)")); // the staff of the meeting never sign
        CHECK(screen.driver.find("Présent\u00a0: Membre 3") != nullptr);
        CHECK(screen.driver.find("Autre…\u00a0: Membre 1") == nullptr);
        CHECK(screen.driver.click("Tout le monde"));
        CHECK(screen.driver.find("Autre…\u00a0: Membre 1") != nullptr);
    }

    TEST_CASE("a refusal is said on the roll") {
        Screen screen(2);
        screen.expect(1);
        screen.room.deaf = true;
        screen.driver.click("Présent\u00a0: Membre 1");
        CHECK(screen.driver.shows("La séance est levée"));
    }

    TEST_CASE("an empty roll says how to begin") {
        Screen screen(0, Start::Prepared);
        screen.room.meeting.keeper().write(model::MemberRemoved{screen.room.meeting.deputy});
        Driver driver([](Ui& ui) {
            RollState state;
            RollPage page;
            page.can_edit = true;
            CommandSink commands;
            draw_roll(ui, ui.screen(), state, page, commands);
        });
        driver.settle();
        CHECK(driver.shows("La liste est vide"));
        CHECK(driver.find("Coller une liste") != nullptr);
    }

    TEST_CASE("sixty members of twelve colleges stand, and stay quick") {
        Screen screen(0);
        std::vector<model::CollegeId> colleges;
        for (int i = 0; i < 11; i += 1)
            colleges.push_back(screen.room.meeting.keeper().make<model::CollegeId>(model::CollegeDefined{
                {"Collège numéro " + std::to_string(i)}, {std::string(1, static_cast<char>('A' + i))}}));
        for (std::size_t i = 0; i < 60; i += 1) {
            model::MemberEnrolled as = member("Prénom" + std::to_string(i), "Nom-de-famille-composé");
            as.college = colleges[i % 11];
            screen.room.meeting.keeper().write(as);
        }
        screen.driver.settle();
        CHECK(screen.driver.find("Présent\u00a0: Prénom59 Nom-de-famille-composé") != nullptr);
        CHECK(screen.driver.click("Présent\u00a0: Prénom59 Nom-de-famille-composé"));
        CHECK(screen.driver.shows("Prénom59 Nom-de-famille-composé\u00a0: Présent"));
        check_looks(screen.driver, "roll of sixty");
    }

    TEST_CASE("the roll stands at every size, with all that a row may say") {
        Screen screen(5);
        screen.expect(1);
        screen.room.meeting.mark(2, model::Presence::Excused);
        screen.room.meeting.keeper().write(
            model::ProxyGiven{screen.room.meeting.members[2], screen.room.meeting.members[0]});
        screen.room.meeting.mark(3, model::Presence::Left);
        screen.room.meeting.keeper().write(model::MemberRemoved{screen.room.meeting.members[4]});
        screen.driver.settle();
        check_looks(screen.driver, "roll");
    }
}
