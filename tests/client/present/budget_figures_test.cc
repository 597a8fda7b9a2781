// SPDX-License-Identifier: Apache-2.0
#include "client/present/method_figures.h"

#include "client/present/results_page.h"
#include "tests/support/desk_outlook.h"
#include "tests/support/held_vote.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
namespace voting = model::voting;

namespace {

Figures budget(voting::Funding funding, std::vector<voting::Choice> const& choices) {
    HeldVote vote(sheet_of(voting::BudgetPoll{funding, 100, {60, 50, 40}}, 3), choices);
    return results_page(outlook_of(vote.meeting.keeper()), vote.poll).shown->total;
}

OptionLine const& line_of(Figures const& figures, std::string const& title) {
    return *std::ranges::find(figures.options, title, &OptionLine::title);
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("equal shares: what is funded, who pays at most how much, what is left") {
        Figures const found =
            budget(voting::Funding::EqualShares, {picks({0, 1}), picks({0, 1}), picks({0}), picks({2})});
        auto const& one = std::get<BudgetFigures>(found.method);
        OptionLine const& first = line_of(found, "Option 0");
        CHECK(first.rank.empty());
        CHECK(first.figures == "coûte 60, 3 voix pour");
        CHECK(first.notes[0] == "Financée.");
        CHECK(first.notes[1] == "Qui la soutient paie au plus 20.");
        CHECK(line_of(found, "Option 1").notes[0] == "Non financée.");
        CHECK(one.money == "Budget\u00a0: 100. Financé\u00a0: 100. Il reste 0.");
        CHECK(one.spent_thousandths == 1000);
        CHECK(one.votes_alone == "Les voix seules auraient financé la même liste.");
    }

    TEST_CASE("votes alone: no shares, and a tie gives several lists") {
        Figures const found = budget(voting::Funding::Greedy, {picks({0}), picks({1})});
        auto const& one = std::get<BudgetFigures>(found.method);
        CHECK(one.tie.find("2 listes possibles") != std::string::npos);
        CHECK(line_of(found, "Option 0").notes[0].find("une partie seulement") != std::string::npos);
        CHECK(one.votes_alone.empty());
    }
}
