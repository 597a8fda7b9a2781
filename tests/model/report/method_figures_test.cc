// SPDX-License-Identifier: Apache-2.0
#include "model/report/method_figures.h"

#include "tests/model/report/method_support.h"

namespace tablee::model::report {
namespace {

using namespace tablee::test;

void check(voting::Method const& method, std::size_t options, std::vector<voting::Choice> const& choices,
           std::vector<std::string> const& wanted) {
    Meeting meeting(std::max<std::size_t>(choices.size(), 3));
    check_lines(tally_of(meeting, held(meeting, sheet_about(method, options), choices)), wanted);
}

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE(
        "grades: figures, the majority grade in words, what separates neighbours, who was little judged") {
        check(
            voting::JudgmentPoll{}, 3,
            {graded({{0, 4}, {1, 4}}), graded({{0, 3}, {1, 2}}), graded({{0, 3}, {1, 3}, {2, 1}})},
            {"| 1 | A | 0 | 0 | 0 | 2 | 1 | grade.good |", "| 2 | B | 0 | 0 | 1 | 1 | 1 | grade.good |",
             "| 3 | C | 2 | 1 | 0 | 0 | 0 | grade.reject |", "~ judgment.majority-means",
             "- judgment.above(A, B)judgment.removed1judgment.thengrade.goodjudgment.againstgrade.passable.",
             "- judgment.above(B, C)grade.goodjudgment.againstgrade.reject.",
             "~ judgment.little-judged(C, 1, 3)"});
    }

    TEST_CASE("approvals and scores: a figure an option") {
        check(voting::ApprovalPoll{}, 2, {picks({1}), picks({0, 1})}, {"| 1 | B | 2 |", "| 2 | A | 1 |"});
        check(voting::ScorePoll{10, voting::Aggregate::Mean}, 3,
              {graded({{0, 10}, {1, 4}}), graded({{0, 7}}), graded({{0, 8}})},
              {"| 1 | A | figure.decimal(8, 33) | 3 |", "| 2 | B | 4 | 1 |", "| 3 | C | – | 0 |"});
    }

    TEST_CASE("budgets: costs, what is funded, what is left, what votes alone would have done") {
        voting::BudgetPoll const greedy{voting::Funding::Greedy, 100, {60, 50, 30}};
        check(greedy, 3, {picks({0}), picks({0, 1}), picks({0, 2})},
              {"| 1 | A | 60 | 3 | budget.yes |", "budget.spent(90, 100, 10)"});
        voting::BudgetPoll shares = greedy;
        shares.funding = voting::Funding::EqualShares;
        check(shares, 3, {picks({0}), picks({0}), picks({2}), picks({1, 2})},
              {"| 1 | A | 60 | 2 | budget.yes |", "- shares.paid(C)", "budget.spent(90, 100, 10)",
               "~ shares.greedy-same"});
    }

    TEST_CASE("effect and effort: the middle level, the half around it, the place") {
        check(voting::PlacingPoll{5}, 2,
              {voting::PlacesChoice{{{0, 4}}, {{0, 1}}}, voting::PlacesChoice{{{0, 3}}, {{0, 1}}},
               voting::PlacesChoice{{{0, 4}}, {{0, 1}}}, voting::PlacesChoice{{{0, 4}}, {}}},
              {"| A | level.very-high (level.high – level.very-high) | level.low | quadrant.quick-win |",
               "| B | – | – | – |", "~ placing.means"});
    }

    TEST_CASE("comparisons: won, lost, what no comparison links, what goes round") {
        using voting::Preferred;
        auto const compared = [](std::vector<voting::Comparison> pairs) {
            return voting::Choice(voting::ComparisonsChoice{std::move(pairs)});
        };
        check(
            voting::ComparingPoll{3}, 4,
            {compared({{0, 1, Preferred::First}, {0, 2, Preferred::Second}, {1, 2, Preferred::First}})},
            {"~ comparisons.circles(1)", "comparisons.apart", "- A, B, C", "- D", "| 1 | A | 1 | 1 | 50 |"});
    }

    TEST_CASE("consent: objections and reservations with their reasons by name, those lifted too") {
        Meeting meeting(4);
        auto const poll = open_poll(meeting.keeper(), sheet_about(voting::ConsentPoll{}, 0));
        auto const says = [&](std::size_t who, voting::Consent consent, std::optional<Text> reason) {
            REQUIRE(meeting.keeper().ask(CastVote{poll,
                                                  meeting.members[who],
                                                  meeting.members[who],
                                                  Warrant::PaperPair,
                                                  voting::ConsentChoice{consent},
                                                  {meeting.members[0], meeting.members[1]},
                                                  std::move(reason)}) == "");
        };
        says(0, voting::Consent::NoObjection, {});
        says(1, voting::Consent::Objection, Text{"Trop tard"});
        says(2, voting::Consent::Reservation, Text{"À revoir en juin"});
        says(1, voting::Consent::NoObjection, {});
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        check_lines(tally_of(meeting, poll),
                    {"| consent.no-objection | 2 |", "| consent.objection | 0 |", "consent.reasons",
                     "- Membre 1 – consent.lifted",
                     "- Membre 2 – consent.reservationconsent.reason(À revoir en juin)",
                     "! consent.adopted-with-reservations(2, 1, 0, 0)"});
    }

    TEST_CASE("four places, four names") {
        CHECK(name_of(voting::Quadrant::QuickWin).key == "report.quadrant.quick-win");
        CHECK(name_of(voting::Quadrant::Drop).key == "report.quadrant.drop");
    }
}

} // namespace tablee::model::report
