// SPDX-License-Identifier: Apache-2.0
#include "client/views/result_dialogs.h"

#include "tests/support/desk_window.h"
#include "tests/support/driver.h"
#include "tests/support/lint.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

// Three proposals; the second is first, the two others tie for the second place.
struct Screen {
    Meeting meeting{2};
    model::PollId poll;
    DeskWindow window{meeting, kKeeper};
    ResultsState state;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        draw_results(ui, ui.screen(), state, results_page(window.outlook(), state.selected), window.commands);
        window.deliver();
    }};

    explicit Screen(model::CutTie tie) {
        model::RuleSheet sheet = dots_sheet(model::Secrecy::HiddenUntilClosed, 0, {3, 2}, 2);
        sheet.cut_tie = tie;
        for (char const* title : {"Un banc", "Une fiche", "Un café"})
            sheet.options.push_back({meeting.keeper().make<model::ProposalId>(
                                         model::ProposalEntered{meeting.members[0], {}, {}, {}, {title}, {}}),
                                     {},
                                     {}});
        meeting.share();
        poll = open_poll(meeting.keeper(), sheet);
        meeting.share();
        for (std::size_t i = 0; i < 2; i += 1)
            CHECK(meeting.desk_of(i).ask(
                      model::CastVote{poll, meeting.members[i], meeting.members[i], model::Warrant::Own,
                                      i == 0 ? dots({{0, 1}, {1, 2}}) : dots({{1, 2}, {2, 1}})}) == "");
        meeting.share();
        CHECK(close_poll(meeting.keeper(), poll) == "");
        meeting.share();
        driver.settle();
    }
    bool click(std::string_view name) {
        bool const clicked = driver.click(name);
        driver.settle();
        return clicked;
    }
    std::optional<model::RetainedSet> retained() { return poll_in(meeting.keeper(), poll).retained; }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("the chair settles a tie: one is ticked, with the reason") {
        Screen screen(model::CutTie::Chair);
        CHECK(screen.driver.shows("la présidence choisit"));
        CHECK(screen.click("Arrêter les propositions retenues"));
        for (std::string const& fault : lint(screen.driver))
            FAIL_CHECK(fault);
        CHECK(screen.click("Un café – 1 gommette, de 1 voix"));
        CHECK(screen.click("Motif, si la liste s’écarte du compte"));
        screen.driver.type("Plus rapide");
        CHECK(screen.click("Arrêter la ligne"));
        REQUIRE(screen.retained().has_value());
        CHECK(screen.retained()->options == std::vector<std::uint16_t>{1, 2});
        CHECK(screen.retained()->settlement == model::Settlement::Chair);
        CHECK(screen.driver.shows("qui a départagé les ex aequo. Plus rapide"));
    }

    TEST_CASE("a lot names its two witnesses") {
        Screen screen(model::CutTie::Lot);
        CHECK(screen.click("Arrêter les propositions retenues"));
        CHECK(screen.click("Un banc – 1 gommette, de 1 voix"));
        CHECK_FALSE(screen.click("Arrêter la ligne"));
        CHECK(screen.click("Tirage au sort\u00a0: les deux témoins"));
        screen.driver.type("Jeanne et Paul");
        CHECK(screen.click("Arrêter la ligne"));
        CHECK(screen.retained()->note.utf8 == "Jeanne et Paul");
        CHECK(screen.retained()->settlement == model::Settlement::Lot);
    }

    TEST_CASE("those tied are voted on again") {
        Screen screen(model::CutTie::VoteAgain);
        CHECK(screen.click("Voter de nouveau entre les ex aequo"));
        CHECK(screen.driver.shows("second vote entre les ex aequo"));
        CHECK(screen.click("Ouvrir le vote de nouveau"));
        CHECK(screen.meeting.session().polls.size() == 2);
        CHECK(screen.meeting.session().polls.at(1).as.sheet.options.size() == 2);
    }

    TEST_CASE("the service's decision names who decides, when and why") {
        Screen screen(model::CutTie::KeepBoth);
        CHECK(screen.driver.shows("Pas encore examinée."));
        CHECK(screen.click("Noter la décision\u00a0: Une fiche"));
        CHECK(screen.click("Modifiée"));
        CHECK(screen.click("Enregistrer la décision"));
        CHECK(screen.driver.shows("Écrivez le nom de la personne qui décide."));
        CHECK(screen.click("Qui décide (prénom et nom)"));
        screen.driver.type("Hélène Morel");
        CHECK(screen.click("Motif"));
        screen.driver.type("À l’essai");
        for (std::string const& fault : lint(screen.driver))
            FAIL_CHECK(fault);
        CHECK(screen.click("Enregistrer la décision"));
        CHECK(screen.driver.shows("Modifiée – Hélène Morel, le 12/03/2026"));
        CHECK(screen.driver.shows("À l’essai"));
    }
}
