// SPDX-License-Identifier: Apache-2.0
#include "client/views/sign_in_view.h"

#include "tests/client/views/room.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    explicit Screen(std::size_t members, Start start = Start::Prepared, std::size_t desk = kEven)
        : room(members, start, desk) {
        for (std::size_t i = 0; i < members; i += 1)
            room.meeting.mark(i, model::Presence::Expected);
        driver.settle();
    }
    Room room;
    SignInState state;
    Driver driver{[this](Ui& ui) {
        draw_sign_in(ui, ui.screen(), state, sign_in_page(room.outlook(ui)), room.commands);
        room.answer(ui);
    }};
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("each person of the post signs with one click, and may take it back") {
        Screen screen(4);
        CHECK(screen.driver.click("Signer la présence\u00a0: Membre 0"));
        CHECK(screen.room.meeting.member(0).presence == model::Presence::Present);
        CHECK(screen.driver.shows("Présent depuis"));
        CHECK(screen.driver.find("Signer la présence\u00a0: Membre 1") == nullptr); // another post's
        CHECK(screen.driver.click("Signer la présence\u00a0: Membre 2"));
        CHECK(screen.driver.shows("À ce poste, tout le monde a répondu."));
        CHECK(screen.driver.click("Annuler la signature\u00a0: Membre 0"));
        CHECK(screen.room.meeting.member(0).presence == model::Presence::Expected);
    }

    TEST_CASE("signing by the keyboard alone, late once the session is open") {
        Screen screen(2, Start::Open);
        CHECK(screen.driver.tab_to("Signer la présence\u00a0: Membre 0"));
        screen.driver.key(Key::Enter);
        CHECK(screen.room.meeting.member(0).presence == model::Presence::Late);
        CHECK(screen.driver.shows("Arrivée à"));
    }

    TEST_CASE("a refusal is said, and the button stays") {
        Screen screen(2);
        screen.room.deaf = true;
        CHECK(screen.driver.click("Signer la présence\u00a0: Membre 0"));
        CHECK(screen.driver.shows("La séance est levée"));
        CHECK(screen.driver.find("Signer la présence\u00a0: Membre 0") != nullptr);
    }

    TEST_CASE("a post that serves nobody says whom to ask") {
        Screen screen(2, Start::Prepared, kGuest);
        CHECK(screen.driver.shows("Ce poste ne sert encore personne"));
    }

    TEST_CASE("signing in stands at every size") {
        Screen screen(5);
        screen.driver.click("Signer la présence\u00a0: Membre 0");
        check_looks(screen.driver, "sign-in");
    }
}
