// SPDX-License-Identifier: Apache-2.0
#include "client/views/open_poll_view.h"

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
    OpenPollState state;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        draw_open_poll(ui, ui.screen(), state, open_poll_page(window.outlook()), window.commands);
        window.deliver();
    }};

    explicit Screen(std::size_t desk = kKeeper)
        : window(meeting, desk) {
        for (char const* title : {"Un banc", "Une fiche", "Un café"})
            meeting.keeper().write(model::ProposalEntered{meeting.members[0], {}, {}, {}, {title}, {}});
        meeting.share();
        driver.settle();
    }
    bool click(std::string_view name) {
        bool const clicked = driver.click(name);
        driver.settle();
        return clicked;
    }
    void ask(std::string const& question) {
        CHECK(click("Question"));
        driver.type(question);
        driver.settle();
    }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("dots on chosen proposals are opened under a rule read aloud") {
        Screen screen;
        CHECK_FALSE(screen.click("Ouvrir le vote")); // no question yet
        CHECK(screen.driver.shows("Écrivez la question posée."));
        screen.ask("Lesquelles engager ?");
        CHECK(screen.click("Une fiche")); // not that one
        CHECK(screen.driver.shows("jusqu’à 5 gommettes sur 2 propositions"));
        CHECK(screen.click("Modifier la règle"));
        CHECK(screen.click("Diminuer\u00a0: Propositions à retenir"));
        CHECK(screen.click("Ouvrir le vote"));
        REQUIRE(screen.meeting.session().polls.size() == 1);
        model::RuleSheet const& sheet = screen.meeting.session().polls.at(0).as.sheet;
        CHECK(sheet.question.utf8 == "Lesquelles engager ?");
        CHECK(sheet.options.size() == 2);
        CHECK(sheet.retain == 1);
        CHECK(sheet.secrecy == model::Secrecy::HiddenUntilClosed);
        REQUIRE(screen.window.wishes.size() == 1);
        CHECK(std::get<GoTo>(screen.window.wishes[0]).place == Place::Now);
    }

    TEST_CASE("for and against, with the chair's casting vote told") {
        Screen screen;
        CHECK(screen.click("Pour ou contre"));
        screen.ask("Approuvez-vous ?");
        CHECK(screen.click("Modifier la règle"));
        CHECK(screen.click("La présidence a voix prépondérante"));
        CHECK(screen.driver.shows("en cas d’égalité votre vote décide\u00a0; l’abstention vaut rejet."));
        CHECK(screen.click("Public"));
        CHECK(screen.click("Ouvrir le vote"));
        REQUIRE(screen.meeting.session().polls.size() == 1);
        model::RuleSheet const& sheet = screen.meeting.session().polls.at(0).as.sheet;
        CHECK(sheet.secrecy == model::Secrecy::Nominal);
        CHECK(std::get<model::voting::MotionRules>(sheet.method).tie ==
              model::voting::MotionTie::CastingVote);
    }

    TEST_CASE("every other method is found under the others, with its rule") {
        struct Case {
            char const* name;
            char const* says;
        };
        for (Case const& one : {Case{"Effet et effort", "Ce vote ne classe pas."},
                                Case{"Classement (avancé)", "Chacun classe les propositions"},
                                Case{"Notes (avancé)", "une note de 0 à 10"},
                                Case{"Approbation (avancé)", "Chacun coche toutes les propositions"},
                                Case{"Comparaison par paires (avancé)", "Chacun compare 3 paires"}}) {
            Screen screen;
            CHECK(screen.click("Autres manières de voter"));
            CHECK(screen.click(one.name));
            CHECK(screen.driver.shows(one.says));
            screen.ask("Lesquelles ?");
            CHECK(screen.click("Modifier la règle"));
            for (std::string const& fault : lint(screen.driver))
                FAIL_CHECK(one.name << ": " << fault);
            CHECK(screen.click("Ouvrir le vote"));
            CHECK(screen.meeting.session().polls.size() == 1);
        }
    }

    TEST_CASE("a budget asks what there is and what each costs") {
        Screen screen;
        CHECK(screen.click("Autres manières de voter"));
        CHECK(screen.click("Budget"));
        screen.ask("Que financer ?");
        CHECK(screen.driver.shows("Écrivez le budget"));
        screen.state.budget.set("100");
        for (model::Proposal const& proposal : screen.meeting.session().proposals)
            screen.state.costs.try_emplace(proposal.id, TextEditor::Lines::One).first->second.set("40");
        screen.driver.settle();
        CHECK(screen.driver.shows("il y a 100 à dépenser"));
        CHECK(screen.click("Ouvrir le vote"));
        REQUIRE(screen.meeting.session().polls.size() == 1);
        auto const& method = screen.meeting.session().polls.at(0).as.sheet.method;
        CHECK(std::get<model::voting::BudgetPoll>(method).costs == std::vector<std::uint32_t>{40, 40, 40});
    }

    TEST_CASE("a form begun with an earlier sheet holds it, and may change it") {
        Screen screen;
        CHECK(screen.click("Appréciations"));
        screen.ask("Lesquelles ?");
        CHECK(screen.click("Ouvrir le vote"));
        model::Poll const first = screen.meeting.session().polls.at(0);
        model::RuleSheet again = first.as.sheet;
        again.follows = first.id;
        open_like(screen.state, again);
        screen.driver.settle();
        CHECK(screen.state.question.text() == "Lesquelles ?");
        CHECK(screen.click("Une fiche"));
        CHECK(screen.click("Ouvrir le vote"));
        REQUIRE(screen.meeting.session().polls.size() == 2);
        CHECK(screen.meeting.session().polls.at(1).as.sheet.options.size() == 2);
        CHECK(screen.meeting.session().polls.at(1).as.sheet.follows == first.id);
    }

    TEST_CASE("a post that may not open is told why") {
        Screen screen(kEven);
        CHECK(screen.driver.shows("Seul le poste qui anime la séance peut le faire."));
        screen.ask("Ça compte ?");
        CHECK_FALSE(screen.click("Ouvrir le vote"));
    }

    TEST_CASE("it holds at every size, folded and unfolded") {
        Screen screen;
        for (bool const unfolded : {false, true})
            for (Look look : {Look{1280, 800}, Look{640, 400}, Look{1280, 800, 2},
                              Look{1280, 800, 1.5F, Language::English, ThemeName::Dark}}) {
                screen.state.unfolded = unfolded;
                screen.driver.set_look(look);
                for (std::string const& fault : lint(screen.driver))
                    FAIL_CHECK(look.width << "x" << look.height << " @" << look.scale << ": " << fault);
            }
    }
}
