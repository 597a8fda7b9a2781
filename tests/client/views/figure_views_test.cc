// SPDX-License-Identifier: Apache-2.0
#include "client/views/figure_views.h"

#include "tests/client/views/shown_vote.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
namespace voting = model::voting;

TEST_SUITE("client/views") {
    TEST_CASE("bars of a method that sums, with exact values on demand") {
        ShownVote screen(sheet_of(voting::ScorePoll{}, 3, 1),
                         {grades({4, 9}), grades({5, 9}), grades({5, 2})}, 1);
        CHECK(screen.driver.shows("Rang 1 · moyenne 6,67 sur 10, par 3 votants"));
        CHECK(screen.driver.shows("Peu évaluée"));
        CHECK_FALSE(screen.driver.shows("20/3"));
        CHECK(screen.click("Voir les valeurs exactes"));
        CHECK(screen.driver.shows("Valeur exacte\u00a0: 20/3"));
        CHECK(screen.click("Voir les variantes"));
        CHECK(screen.driver.shows("Sans le collège Agents"));
        CHECK(screen.click("Par collège"));
        CHECK(screen.driver.shows("Agents – Option 1"));
        screen.lint_looks();
    }

    TEST_CASE("a budget: the money, who pays, what votes alone would have taken") {
        ShownVote screen(sheet_of(voting::BudgetPoll{voting::Funding::EqualShares, 100, {60, 50, 40}}, 3),
                         {picks({0, 1}), picks({0, 1}), picks({0}), picks({2})});
        CHECK(screen.driver.shows("Il reste 0."));
        CHECK(screen.driver.shows("Qui la soutient paie au plus 20."));
        CHECK(screen.driver.shows("la même liste"));
        screen.lint_looks();
    }

    TEST_CASE("consent: the verdict and the reasons by name") {
        ShownVote screen(sheet_of(voting::ConsentPoll{}, 0),
                         {voting::ConsentChoice{voting::Consent::NoObjection},
                          voting::ConsentChoice{voting::Consent::Objection}},
                         0, {{}, {"Trop cher"}});
        CHECK(screen.driver.shows("Arrêtée par une objection"));
        CHECK(screen.driver.shows("Trop cher"));
        screen.lint_looks();
    }

    TEST_CASE("where colleges weigh, both readings stand beside one another") {
        model::RuleSheet sheet = sheet_of(voting::ApprovalPoll{}, 2, 1);
        sheet.colleges.weighing = model::Weighing::EqualShares;
        ShownVote screen(sheet, {picks({0}), picks({1}), picks({1}), picks({0, 1})}, 1);
        CHECK(screen.driver.shows("66,67\u00a0% des parts"));
        CHECK(screen.click("Une personne, une voix"));
        CHECK(screen.driver.shows("3 approbations sur 4 votants"));
        screen.lint_looks();
    }

    TEST_CASE("a second round is chosen and opened; a changed vote goes to the form") {
        ShownVote screen(sheet_of(voting::ApprovalPoll{}, 4, 1), {picks({0, 1}), picks({0, 1}), picks({2})});
        CHECK(screen.click("Modifier et revoter"));
        REQUIRE(screen.state.change.has_value());
        CHECK(screen.state.change->follows == screen.vote.poll);
        CHECK(screen.click("Second tour"));
        CHECK(screen.click("Ouvrir le second tour"));
        CHECK(screen.vote.meeting.session().polls.size() == 2);
        CHECK(screen.vote.meeting.session().polls.at(1).as.sheet.options.size() == 2);
    }
}
