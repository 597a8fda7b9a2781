// SPDX-License-Identifier: Apache-2.0
#include "model/import/plan_csv.h"

#include "model/base/text.h"
#include "tests/model/import/import_support.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::testing;

namespace {

using Lines = std::vector<std::string>;

Import<PlanRow> read(std::string_view bytes) {
    return read_plan(view_of(bytes), "s.csv");
}

void check_problems(std::string_view bytes, Lines const& expected, std::size_t kept) {
    CAPTURE(bytes);
    auto const plan = read(bytes);
    CHECK(lines_of(plan.problems) == expected);
    CHECK(plan.rows.size() == kept);
}

void check_state(std::string_view progress, std::string_view state, PlanState expected) {
    CAPTURE(progress);
    CAPTURE(state);
    auto const plan =
        read("action;avancement;etat\nA;" + std::string(progress) + ";" + std::string(state) + "\n");
    REQUIRE(plan.rows.size() == 1);
    CHECK((plan.rows[0].state == expected));
}

} // namespace

TEST_SUITE("model/import") {
    TEST_CASE("the demo's previous plan is read whole") {
        auto const plan = read(demo_file("plan-precedent.csv"));
        CHECK(lines_of(plan.problems) == Lines{});
        REQUIRE(plan.rows.size() == 5);
        CHECK((plan.rows[0] == PlanRow{2, "Chaises en salle d'attente", "Mélanie Dufour",
                                       "service immobilier", Date{2025, 11, 1}, Date{2025, 12, 31}, "600 €",
                                       "12 places assises de plus", 100, PlanState::Done, ""}));
        CHECK((plan.rows[2].state == PlanState::InProgress));
        CHECK(plan.rows[2].progress == 60);
        CHECK((plan.rows[3].state == PlanState::Dropped));
        CHECK(plan.rows[3].due.is_none());
        CHECK(plan.rows[3].motive == "coût, décision du COPIL du 09/10/2025");
        CHECK(plan.rows[4].partners == "Fatou N'Diaye");
        CHECK((plan.rows[4].due == Date{2026, 6, 30}));
    }

    TEST_CASE("a state is read in French or English, or follows from the progress") {
        check_state("", "", PlanState::NotStarted);
        check_state("0", "", PlanState::NotStarted);
        check_state("1", "", PlanState::InProgress);
        check_state("99 %", "", PlanState::InProgress);
        check_state("100 %", "", PlanState::Done);
        check_state("40", "Abandonnée", PlanState::Dropped);
        check_state("0", "en cours", PlanState::InProgress);
        check_state("100", "en retard", PlanState::InProgress);
        check_state("50", "non démarrée", PlanState::NotStarted);
        check_state("0", "done", PlanState::Done);
        check_state("0", "dropped", PlanState::Dropped);
        check_state("9", "not started", PlanState::NotStarted);
    }

    TEST_CASE("wrong rows are told and left out") {
        check_problems("action;avancement\nA;101\nB;-1\nC;12,5\nD;100\n",
                       {"E error.import.number s.csv 2 avancement 101 0 100",
                        "E error.import.number s.csv 3 avancement -1 0 100",
                        "E error.import.number s.csv 4 avancement 12,5 0 100"},
                       1);
        check_problems("action;etat\nA;peut-être\n", {"E error.import.state s.csv 2 etat peut-être"}, 0);
        check_problems("action;debut;echeance\nA;02/01/2026;01/01/2026\nB;01/01/2026;01/01/2026\nC;;01/01/"
                       "2026\nD;01/01/2026;\n",
                       {"E error.import.due-before-start s.csv 2 echeance"}, 3);
        check_problems("action;Échéance\nA;31/02/2026\nB;2026-02-28\n",
                       {"E error.import.date s.csv 2 Échéance 31/02/2026"}, 1);
        check_problems("action;pilote\n;B\n", {"E error.import.empty-cell s.csv 2 action"}, 0);
        check_problems("action;moyens\nA;" + repeated("x", 16'385) + "\n",
                       {"E error.import.too-long s.csv 2 moyens 16385 16384"}, 0);
        check_problems("pilote\nA\n", {"E error.import.missing-column s.csv action"}, 0);
        check_problems("action\n" + repeated("A\n", 2001), {"E error.import.too-many-rows s.csv 2001 2000"},
                       0);
        check_problems("action\n" + repeated("A\n", 2000), {}, 2000);
    }

    TEST_CASE("no accident to the demo's file gives an unclean row") {
        std::string const demo = demo_file("plan-precedent.csv");
        Draws draws{4};
        for (int round = 0; round < 5000; ++round) {
            for (PlanRow const& row : read(mutated(demo, draws)).rows) {
                REQUIRE(
                    (is_clean_title(row.title) && is_clean_title(row.owner) && is_clean_text(row.partners)));
                REQUIRE((is_clean_text(row.resources) && is_clean_text(row.measure) &&
                         is_clean_text(row.motive)));
                REQUIRE_FALSE(row.title.empty());
                REQUIRE((row.progress >= 0 && row.progress <= 100));
                REQUIRE((row.start.is_none() || is_valid(row.start)));
                REQUIRE((row.due.is_none() || is_valid(row.due)));
            }
        }
    }
}
