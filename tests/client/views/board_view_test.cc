// SPDX-License-Identifier: Apache-2.0
#include "client/views/board_view.h"

#include "tests/support/desk_window.h"
#include "tests/support/driver.h"
#include "tests/support/lint.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    Meeting meeting{4};
    DeskWindow window;
    BoardState state;
    BoardPage page;
    Driver driver{[this](Ui& ui) {
        page = board_page(window.outlook());
        ui.fill(ui.screen(), ui.colours().page);
        draw_board(ui, ui.screen(), state, page, window.commands);
        window.deliver();
    }};

    explicit Screen(std::size_t desk)
        : window(meeting, desk) {}

    model::ProposalId enter(std::size_t member, std::string title) {
        auto const id = meeting.desk_of(member).make<model::ProposalId>(model::ProposalEntered{
            meeting.members[member], {}, {}, {}, {std::move(title)}, {"Parce que c’est utile."}});
        meeting.share();
        return id;
    }
    std::vector<model::Proposal> proposals() {
        std::vector<model::Proposal> all;
        for (model::Proposal const& proposal : meeting.session().proposals)
            all.push_back(proposal);
        return all;
    }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("the board filters by college and searches, whatever case and accents") {
        Screen screen(kKeeper);
        screen.enter(0, "Un banc devant l’accueil");
        screen.enter(1, "Une fiche en français facile");
        screen.driver.settle();
        CHECK(screen.driver.find("Un banc devant l’accueil") != nullptr);
        CHECK(screen.driver.click("Rechercher une proposition"));
        screen.driver.type("FRANCAIS");
        screen.driver.settle();
        CHECK(screen.driver.find("Un banc devant l’accueil") == nullptr);
        CHECK(screen.driver.find("Une fiche en français facile") != nullptr);
    }

    TEST_CASE("an empty board says what to do") {
        Screen screen(kEven);
        screen.driver.settle();
        CHECK(screen.driver.shows("Aucune proposition pour le moment"));
        CHECK(lint(screen.driver).empty());
    }

    TEST_CASE("the list is frozen after a sentence that says what it does, and undone") {
        Screen screen(kKeeper);
        screen.enter(0, "Un banc");
        screen.driver.settle();
        CHECK(screen.driver.click("Arrêter la liste"));
        screen.driver.settle();
        CHECK(screen.driver.shows("1 proposition reçoit son numéro, pour toujours."));
        CHECK_FALSE(screen.meeting.session().freeze.frozen);
        CHECK(screen.driver.click("Arrêter la liste maintenant"));
        screen.driver.settle();
        CHECK(screen.meeting.session().freeze.frozen);
        CHECK(screen.driver.shows("n° 1"));
        CHECK(screen.driver.find("Proposer une action") == nullptr);
        CHECK(screen.driver.click("Rouvrir la liste"));
        screen.driver.settle();
        CHECK(screen.driver.click("Rouvrir la liste maintenant"));
        screen.driver.settle();
        CHECK_FALSE(screen.meeting.session().freeze.frozen);
    }

    TEST_CASE("several proposals become one") {
        Screen screen(kKeeper);
        screen.enter(0, "Un banc");
        screen.enter(1, "Deux bancs");
        screen.driver.settle();
        CHECK(screen.driver.click("Fusionner des propositions"));
        CHECK(screen.driver.click("Un banc"));
        CHECK(screen.driver.click("Deux bancs"));
        CHECK(screen.driver.click("Fusionner"));
        screen.driver.settle();
        CHECK(screen.driver.click("Fusionner les propositions"));
        screen.driver.settle();
        auto const all = screen.proposals();
        CHECK(all[0].status == model::ProposalStatus::Standing);
        CHECK(all[1].status == model::ProposalStatus::Merged);
        CHECK(all[1].merged_into == all[0].id);
    }

    TEST_CASE("it holds at every size, in both languages") {
        Screen screen(kKeeper);
        for (int i = 0; i < 9; i += 1)
            screen.enter(static_cast<std::size_t>(i % 4), "Une proposition de numéro " + std::to_string(i));
        for (Look look : {Look{1280, 800}, Look{1920, 1080, 1.2F}, Look{640, 400}, Look{1280, 800, 2},
                          Look{200, 100}, Look{1280, 800, 1.5F, Language::English, ThemeName::Dark}}) {
            screen.driver.set_look(look);
            for (std::string const& fault : lint(screen.driver))
                FAIL_CHECK(look.width << "x" << look.height << " @" << look.scale << ": " << fault);
        }
    }

    TEST_CASE("five hundred proposals are drawn for a few") {
        Screen screen(kKeeper);
        BoardPage big;
        for (int i = 0; i < 500; i += 1) {
            ProposalCard card;
            card.key = std::to_string(i);
            card.title = "Proposition " + std::to_string(i);
            card.description =
                "Une description qui prend deux lignes au moins sur une carte de cette largeur.";
            card.search = search_words(card.title);
            big.cards.push_back(std::move(card));
        }
        BoardState state;
        CommandSink commands;
        Driver driver([&](Ui& ui) { draw_board(ui, ui.screen(), state, big, commands); });
        driver.settle();
        CHECK(driver.find("Proposition 499") != nullptr); // reached by the keyboard, though out of sight
        CHECK(driver.click("Proposition 499"));
        driver.settle();
        CHECK(driver.shows("Fermer"));
    }
}
