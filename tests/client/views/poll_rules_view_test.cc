// SPDX-License-Identifier: Apache-2.0
#include "client/views/poll_rules_view.h"

#include "tests/support/desk_window.h"
#include "tests/support/driver.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Screen {
    Meeting meeting{4};
    DeskWindow window{meeting, kKeeper};
    OpenPollPage page;
    OpenPollState state;
    Driver driver{[this](Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        Column column(ui, ui.screen());
        draw_costs(column, state, page);
        draw_method_rules(column, state, page);
        draw_common_rules(column, state, page);
    }};

    explicit Screen(PollMethod method) {
        for (char const* title : {"Un banc", "Une fiche", "Un café"})
            meeting.keeper().write(model::ProposalEntered{meeting.members[0], {}, {}, {}, {title}, {}});
        meeting.keeper().write(model::CollegeDefined{{"Agents"}, {"A"}});
        page = open_poll_page(window.outlook(), {{}, false, {1, 3}});
        state.draft = fresh_draft(page, method);
        driver.set_look(Look{1280, 4000});
        driver.settle();
    }
    bool click(std::string_view name) {
        bool const clicked = driver.click(name);
        driver.settle();
        return clicked;
    }
    [[nodiscard]] PollDraft const& draft() const { return *state.draft; }
};

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("what a method lets one choose is chosen") {
        Screen judged(PollMethod::Judgment);
        CHECK(judged.click("Augmenter\u00a0: Appréciations possibles, sans compter «\u00a0Sans opinion\u00a0»"));
        CHECK(judged.draft().grades == 6);
        CHECK(judged.click("Celle de la majorité"));
        CHECK(judged.draft().no_opinion == model::voting::NoOpinion::OwnMedian);
        Screen ranked(PollMethod::Ranking);
        CHECK(ranked.click("Vote alternatif"));
        CHECK(ranked.draft().count == model::voting::RankingCount::InstantRunoff);
        Screen scored(PollMethod::Score);
        CHECK(scored.click("Le total"));
        CHECK(scored.draft().aggregate == model::voting::Aggregate::Sum);
        Screen placed(PollMethod::Placing);
        CHECK_FALSE(placed.driver.shows("Propositions à retenir")); // it ranks nothing
        Screen budget(PollMethod::Budget);
        CHECK(budget.driver.shows("Coût\u00a0: Un banc"));
        CHECK(budget.click("Les plus soutenues d’abord"));
        CHECK(budget.draft().funding == model::voting::Funding::Greedy);
    }

    TEST_CASE("colleges count as is said, and stated shares are given one by one") {
        Screen screen(PollMethod::Approval);
        CHECK(screen.click("Des parts annoncées"));
        CHECK(screen.draft().shares == std::vector<int>{50, 50});
        CHECK(screen.click("Augmenter\u00a0: Part du collège Agents, en\u00a0%"));
        CHECK(screen.draft().shares == std::vector<int>{50, 51});
        CHECK_FALSE(screen.driver.shows("Double majorité")); // of a motion alone
        CHECK(Screen(PollMethod::Motion).driver.shows("Double majorité"));
        CHECK_FALSE(Screen(PollMethod::Consent).driver.shows("Comment comptent les collèges"));
    }

    TEST_CASE("who asks for a secret ballot is counted against the rules of the committee") {
        Screen screen(PollMethod::Motion);
        CHECK(screen.click("Secret, sur papier"));
        CHECK(screen.driver.shows("Il est de droit si 2 des 4 membres présents le demandent"));
        CHECK(screen.click("Augmenter\u00a0: Membres qui ont demandé le scrutin secret"));
        CHECK(screen.draft().secret_requests == 1);
    }
}
