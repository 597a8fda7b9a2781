// SPDX-License-Identifier: Apache-2.0
#include "client/views/posts_view.h"

#include "tests/client/present/glimpse.h"
#include "tests/client/views/wanted.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    CommandSink commands;
    PostsState state;
    PostsPage page;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        draw_posts(ui, ui.screen(), state, page, commands);
    }};
    void show(Outlook const& outlook) {
        page = posts_page(outlook);
        driver.settle();
    }
    // By the name that tells apart posts of one label.
    [[nodiscard]] bool click_for(std::string const& act, model::PostId const& post) {
        return driver.click(act + "\u00a0: Poste (" + model::hex(post).substr(0, 4) + ")");
    }
};

Outlook see(Meeting& meeting, std::size_t desk) {
    return glimpse(catalogue_of(Language::French), meeting, desk);
}

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("a request is admitted by one click, with the seats it names") {
        Meeting meeting(4);
        meeting[kGuest].write(model::AdmissionAsked{{meeting.members[3]}});
        meeting.share();
        Screen screen;
        screen.show(see(meeting, kKeeper));
        CHECK(screen.driver.shows("demande à servir Membre 3"));
        REQUIRE(screen.click_for("Admettre", meeting[kGuest].post()));
        auto const admitted = Sent(screen.commands).act<model::PostAdmitted>();
        REQUIRE(admitted);
        CHECK(*admitted == model::PostAdmitted{meeting[kGuest].post(), {meeting.members[3]}});
        refuse(screen.commands, screen.state.admission, "refusal.not-conducting");
        screen.driver.settle();
        CHECK(screen.driver.shows(catalogue_of(Language::French).say("refusal.not-conducting")));
    }

    TEST_CASE("seats are chosen by name, in the order of the roll") {
        Meeting meeting(4);
        meeting[kGuest].write(model::AdmissionAsked{{meeting.members[3]}});
        meeting.share();
        Screen screen;
        screen.show(see(meeting, kKeeper));
        REQUIRE(screen.click_for("Choisir les sièges", meeting[kGuest].post()));
        REQUIRE(screen.driver.click("Membre 0 · déjà servi par Poste"));
        REQUIRE(screen.driver.click("Enregistrer ces sièges"));
        auto const admitted = Sent(screen.commands).act<model::PostAdmitted>();
        REQUIRE(admitted);
        CHECK(admitted->seats == std::vector{meeting.members[0], meeting.members[3]});
        CHECK_FALSE(screen.state.seating);
    }

    TEST_CASE("Escape leaves the choice of seats as it was") {
        Meeting meeting(4);
        Screen screen;
        screen.show(see(meeting, kKeeper));
        REQUIRE(screen.click_for("Changer les sièges", meeting[kEven].post()));
        REQUIRE(screen.driver.click("Membre 1 · déjà servi par Poste"));
        screen.driver.key(Key::Escape);
        CHECK_FALSE(screen.state.seating);
        CHECK(Sent(screen.commands).all.empty());
    }

    TEST_CASE("the keepership is handed over after a question") {
        Meeting meeting(4);
        Screen screen;
        screen.show(see(meeting, kKeeper));
        REQUIRE(screen.click_for("Confier l’animation", meeting[kDeputy].post()));
        CHECK(Sent(screen.commands).all.empty());
        REQUIRE(screen.driver.click("Confier maintenant"));
        CHECK(Sent(screen.commands).act<model::KeeperHandedOver>() ==
              model::KeeperHandedOver{meeting[kDeputy].post()});
    }

    TEST_CASE("a deputy takes over from a keeper that is lost, and says who it cannot reach") {
        Meeting meeting(4);
        Outlook outlook = see(meeting, kDeputy);
        lose(outlook, meeting[kKeeper].post());
        Screen screen;
        screen.show(outlook);
        CHECK(screen.driver.shows("Poste 1, qui anime la séance, ne répond plus."));
        REQUIRE(screen.driver.click("Reprendre l’animation ici"));
        REQUIRE(screen.driver.click("Reprendre maintenant"));
        CHECK(Sent(screen.commands).act<model::KeepershipTaken>() ==
              model::KeepershipTaken{{meeting[kKeeper].post()}});
    }

    TEST_CASE("with nobody to conduct, a post is supported") {
        Meeting meeting(4);
        Outlook outlook = see(meeting, kEven);
        lose(outlook, meeting[kKeeper].post());
        lose(outlook, meeting[kDeputy].post());
        Screen screen;
        screen.show(outlook);
        REQUIRE(screen.click_for("Soutenir", meeting[kClerk].post()));
        CHECK(Sent(screen.commands).act<model::SuccessorSupported>() ==
              model::SuccessorSupported{meeting[kClerk].post()});
    }

    TEST_CASE("posts hold together at any size: alone, asked, lost, dialogs") {
        Meeting meeting(8);
        meeting[kGuest].write(model::AdmissionAsked{{meeting.members[3]}});
        meeting.share();
        Screen screen;
        Outlook outlook = see(meeting, kKeeper);
        outlook.links[0].silent = true;
        lose(outlook, meeting[kOdd].post());
        screen.show(outlook);
        check_looks(screen.driver, "posts");
        REQUIRE(screen.click_for("Choisir les sièges", meeting[kGuest].post()));
        check_looks(screen.driver, "seats");
        screen.driver.key(Key::Escape);
        screen.state.handing_to = meeting[kOdd].post();
        check_looks(screen.driver, "hand over");
        screen.state.handing_to.reset();
        Desk lonely(1);
        model::SessionCreated charter = session_body();
        charter.keys = lonely.keys();
        lonely.write(charter);
        screen.show(glimpse(catalogue_of(Language::French), lonely));
        check_looks(screen.driver, "alone");
    }
}
