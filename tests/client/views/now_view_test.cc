// SPDX-License-Identifier: Apache-2.0
#include "client/views/now_view.h"

#include "tests/client/present/glimpse.h"
#include "tests/client/views/wanted.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    CommandSink commands;
    NowState state;
    NowPage page;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        draw_now(ui, ui.screen(), state, page, commands);
    }};
    void show(NowPage shown) {
        page = std::move(shown);
        driver.settle();
    }
    void show(Meeting& meeting, std::size_t desk) {
        show(now_page(glimpse(catalogue_of(Language::French), meeting, desk)));
    }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("each member of the post signs in by one click") {
        Meeting meeting(4, Start::Prepared);
        meeting.mark(2, model::Presence::Expected);
        meeting.share();
        Screen screen;
        screen.show(meeting, kEven);
        CHECK(screen.driver.shows("Signez la présence pour chaque personne à ce poste."));
        CHECK_FALSE(screen.driver.click("Signer la présence\u00a0: Membre 0"));
        REQUIRE(screen.driver.click("Signer la présence\u00a0: Membre 2"));
        auto const signed_in = Sent(screen.commands).act<model::AttendanceMarked>();
        REQUIRE(signed_in);
        CHECK(*signed_in == model::AttendanceMarked{meeting.members[2], model::Presence::Present});
        refuse(screen.commands, screen.state.signing, "refusal.adjourned");
        screen.driver.settle();
        CHECK(screen.driver.shows(catalogue_of(Language::French).say("refusal.adjourned")));
    }

    TEST_CASE("the keeper opens here; without the quorum the agenda asks first") {
        Meeting meeting(4, Start::Prepared);
        Screen screen;
        screen.show(meeting, kKeeper);
        REQUIRE(screen.driver.click("Ouvrir la séance"));
        CHECK(Sent(screen.commands).has<model::OpenSession>());
        screen.page.quorum = {true, false, "Le quorum n’est pas atteint."};
        screen.driver.settle();
        REQUIRE(screen.driver.click("Ouvrir la séance"));
        CHECK(Sent(screen.commands).all.empty());
        CHECK(wished<GoTo>(screen.commands)->place == Place::Agenda);
    }

    TEST_CASE("who conducts goes on to the next item; who takes part may propose") {
        Meeting meeting(4);
        auto const first = meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{"Un"}, 5});
        auto const second = meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{"Deux"}, 5});
        meeting.keeper().write(model::AgendaItemStarted{first});
        meeting.share();
        Screen screen;
        screen.show(meeting, kKeeper);
        REQUIRE(screen.driver.click("Point suivant\u00a0: Deux"));
        Sent const sent(screen.commands);
        CHECK(sent.act<model::AgendaItemEnded>() == model::AgendaItemEnded{first});
        CHECK(sent.act<model::AgendaItemStarted>() == model::AgendaItemStarted{second});
        CHECK_FALSE(screen.driver.click("Point suivant\u00a0: Deux")); // once is enough
        Screen other;
        Outlook outlook = glimpse(catalogue_of(Language::French), meeting, kEven);
        outlook.now = outlook.session->items.find(first)->started.value();
        other.show(now_page(outlook));
        CHECK(other.driver.shows("reste 5\u00a0min"));
        REQUIRE(other.driver.click("Proposer"));
        CHECK(wished<GoTo>(other.commands)->place == Place::Proposals);
    }

    TEST_CASE("an open vote leads to the vote, a session that is over to its documents") {
        Meeting meeting(4);
        (void)open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        Screen screen;
        screen.show(meeting, kEven);
        REQUIRE(screen.driver.click("Voter"));
        CHECK(wished<GoTo>(screen.commands)->place == Place::Votes);
        screen.page = {};
        screen.page.step = NowStep::Adjourned;
        screen.page.title = "La séance est levée";
        screen.page.can_save = true;
        screen.driver.settle();
        REQUIRE(screen.driver.click("Enregistrer ou imprimer"));
        CHECK(wished<SaveDocuments>(screen.commands));
    }

    TEST_CASE("a post outside says who it is for") {
        Meeting meeting(2);
        Screen screen;
        screen.show(meeting, kGuest);
        REQUIRE(screen.driver.click("Dire qui est à ce poste"));
        CHECK(wished<GoTo>(screen.commands)->place == Place::Home);
    }

    TEST_CASE("every step holds together at any size") {
        Meeting prepared(6, Start::Prepared);
        prepared.mark(0, model::Presence::Expected);
        prepared.share();
        Screen screen;
        screen.show(prepared, kEven);
        check_looks(screen.driver, "prepared");
        Meeting meeting(6);
        screen.show(meeting, kKeeper);
        check_looks(screen.driver, "between");
        auto const item = meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{
            {"Prioriser ensemble les propositions du printemps, puis choisir celles à engager"}, 5});
        meeting.keeper().write(model::AgendaItemStarted{item});
        meeting.share();
        screen.show(meeting, kKeeper);
        check_looks(screen.driver, "item");
        meeting.keeper().write(model::SessionAdjourned{});
        meeting.share();
        screen.show(now_page(glimpse(catalogue_of(Language::French), meeting, kEven),
                             "/home/personne/Documents/Comité de Valbreuil/2026-03-12"));
        check_looks(screen.driver, "adjourned");
        screen.show(meeting, kGuest);
        check_looks(screen.driver, "outside");
    }
}
