// SPDX-License-Identifier: Apache-2.0
#include "client/views/results_view.h"

#include "tests/support/desk_window.h"
#include "tests/support/driver.h"
#include "tests/support/lint.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using model::voting::Motion;

namespace {

struct Screen {
    Meeting meeting{6};
    DeskWindow window;
    ResultsState state;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        draw_results(ui, ui.screen(), state, results_page(window.outlook(), state.selected), window.commands);
        window.deliver();
    }};

    explicit Screen(std::size_t desk = kKeeper)
        : window(meeting, desk) {}
    model::PollId vote(model::RuleSheet sheet, std::vector<model::voting::Choice> const& choices) {
        model::PollId const poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
        for (std::size_t i = 0; i < choices.size(); i += 1)
            meeting.desk_of(i).ask(model::CastVote{poll, meeting.members[i], meeting.members[i],
                                                   model::Warrant::Own, choices[i]});
        meeting.share();
        CHECK(close_poll(meeting.keeper(), poll) == "");
        meeting.share();
        return poll;
    }
    void lint_sizes() {
        for (Look look : {Look{1280, 800}, Look{1920, 1080, 1.2F}, Look{640, 400}, Look{1280, 800, 2},
                          Look{1280, 800, 1.5F, Language::English, ThemeName::Dark}}) {
            driver.set_look(look);
            for (std::string const& fault : lint(driver))
                FAIL_CHECK(look.width << "x" << look.height << " @" << look.scale << ": " << fault);
        }
    }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("dots: bars with numbers and voters, what is retained, what was said of it") {
        Screen screen;
        screen.vote(dots_sheet(model::Secrecy::HiddenUntilClosed, 3, {5, 2}, 1),
                    {dots({{1, 2}}), dots({{1, 1}, {2, 1}}), dots({{2, 1}})});
        screen.driver.settle();
        CHECK(screen.driver.shows("Rang 1 · 3 gommettes, de 2 voix"));
        CHECK(screen.driver.shows("3 gommettes, de 2 voix"));
        CHECK(screen.driver.shows("Retenue"));
        CHECK(screen.driver.shows("Avis du comité"));
        CHECK(screen.driver.shows("la présidence ne les a pas encore arrêtées"));
        CHECK_FALSE(screen.driver.shows("Option 0"));
        screen.lint_sizes();
    }

    TEST_CASE("a motion: bars, figures and the majority; the list leads to each poll") {
        Screen screen;
        model::PollId const first =
            screen.vote(motion_sheet(), {says(Motion::For), says(Motion::For), says(Motion::Against)});
        screen.vote(dots_sheet(model::Secrecy::HiddenUntilClosed, 2), {dots({{1, 2}})});
        screen.driver.settle();
        CHECK(screen.driver.shows("Option 1"));
        Node const* row = nullptr;
        for (Node const& node : screen.driver.tree())
            if (node.role == Role::Row && node.name.find("Pour ou contre ?") == 0)
                row = &node; // the older one comes last
        REQUIRE(row != nullptr);
        screen.driver.click_at(row->rect.centre());
        screen.driver.settle();
        CHECK(screen.state.selected == first);
        CHECK(screen.driver.shows("Pour\u00a0: 2"));
        CHECK(screen.driver.shows("Il faut 2 voix pour sur 3."));
        CHECK(screen.driver.click("Voir le vote de chaque membre"));
        screen.driver.settle();
        CHECK(screen.driver.shows("Membre 2\u00a0: Contre"));
        screen.lint_sizes();
    }

    TEST_CASE("an empty list says when results come") {
        Screen screen(kEven);
        screen.driver.settle();
        CHECK(screen.driver.shows("Aucun vote pour le moment"));
        screen.lint_sizes();
    }

    TEST_CASE("colleges are told apart, the small ones withheld") {
        Screen screen;
        model::MemberEnrolled as = screen.meeting.member(5).as;
        as.college.reset();
        screen.meeting.keeper().write(model::MemberCorrected{screen.meeting.members[5], as});
        screen.meeting.share();
        screen.vote(motion_sheet(model::Secrecy::AnonymousDisplay),
                    {says(Motion::For), says(Motion::For), says(Motion::Against), says(Motion::For),
                     says(Motion::For), says(Motion::Blank)});
        screen.driver.settle();
        CHECK(screen.driver.click("Par collège"));
        screen.driver.settle();
        CHECK(screen.driver.shows("Détail non affiché"));
        CHECK(screen.driver.shows("moins de 5 bulletins"));
        CHECK_FALSE(screen.driver.shows("Pour\u00a0: "));
        screen.lint_sizes();
    }
}
