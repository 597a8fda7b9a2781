// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_parts.h"

#include "tests/client/views/ballot_room.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using namespace tablee::model::voting;

TEST_SUITE("client/views") {
    TEST_CASE("an option withdrawn since is struck, named so, and has nothing to use") {
        BallotSheet sheet;
        sheet.options = {{"Un banc", "Dehors.", {}, false}, {"Un mur", {}, {}, true}};
        BallotLayout const layout{{1, 0}, {}};
        GivenGrade given;
        Driver driver([&](Ui& ui) {
            Column column(ui, ui.screen());
            draw_option_cards(column, sheet, layout, [&](Card& card, std::uint16_t option) {
                draw_option_words(card.column(), sheet.options[option]);
                std::vector<Level> const levels{{"Oui", "Oui\u00a0: " + sheet.options[option].title, 1, {}},
                                                {"Non", "Non\u00a0: " + sheet.options[option].title, 0, {}}};
                draw_levels(card.column(), "level", levels, given);
            });
        });
        driver.settle();
        CHECK(driver.shows("retirée"));
        CHECK(driver.shows("Dehors."));
        CHECK(driver.controls() == std::vector<std::string>{"Oui\u00a0: Un banc", "Non\u00a0: Un banc"});
        CHECK(driver.click("Oui\u00a0: Un banc"));
        CHECK(given == 1);
        for (std::string const& fault : lint(driver))
            FAIL_CHECK(fault);
    }

    TEST_CASE("what is withdrawn does not count among what is answered") {
        BallotSheet sheet;
        sheet.options = {{"A", {}, {}, false}, {"B", {}, {}, true}, {"C", {}, {}, false}};
        std::string said;
        Driver driver([&](Ui& ui) { said = answered_sentence(ui, sheet, [](auto) { return true; }); });
        driver.settle();
        CHECK(said == "2 propositions sur 2 ont une réponse.");
    }
}
