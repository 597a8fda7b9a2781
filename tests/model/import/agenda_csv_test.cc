// SPDX-License-Identifier: Apache-2.0
#include "model/import/agenda_csv.h"

#include "model/base/text.h"
#include "tests/model/import/import_support.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::testing;

namespace {

using Lines = std::vector<std::string>;

Import<AgendaRow> read(std::string_view bytes) {
    return read_agenda(view_of(bytes), "o.csv");
}

void check(std::string_view bytes, std::vector<AgendaRow> const& rows, Lines const& problems) {
    CAPTURE(bytes);
    auto const agenda = read(bytes);
    CHECK((agenda.rows == rows));
    CHECK(lines_of(agenda.problems) == problems);
}

} // namespace

TEST_SUITE("model/import") {
    TEST_CASE("the demo's agenda is read whole") {
        auto const agenda = read(demo_file("ordre-du-jour.csv"));
        CHECK(lines_of(agenda.problems) == Lines{});
        REQUIRE(agenda.rows.size() == 9);
        CHECK((agenda.rows[0] ==
               AgendaRow{2, 1, "Émargement, quorum, approbation du compte rendu du 16 octobre 2025", 10}));
        CHECK((agenda.rows[5] == AgendaRow{7, 6, "Priorisation", 25}));
        std::int32_t minutes = 0;
        for (AgendaRow const& row : agenda.rows)
            minutes += row.minutes;
        CHECK(minutes == 120);
    }

    TEST_CASE("numbers and durations may be missing") {
        check("point\nA\nB\n", {{2, 1, "A", 0}, {3, 2, "B", 0}}, {});
        check("n°;point;durée\n3;A;1 h 30\n;B;15 min\n", {{2, 3, "A", 90}, {3, 4, "B", 15}}, {});
        check("number,title,minutes\n2,B,5\n1,A,\n", {{2, 2, "B", 5}, {3, 1, "A", 0}}, {});
    }

    TEST_CASE("wrong rows are told and left out") {
        check("point;duree\nA;1440\nB;1441\nC;bientôt\n", {{2, 1, "A", 1440}},
              {"E error.import.duration o.csv 3 duree 1441 1440",
               "E error.import.duration o.csv 4 duree bientôt 1440"});
        check("numero;point\n0;A\n1000;B\n999;C\n2;\n", {{4, 999, "C", 0}},
              {"E error.import.number o.csv 2 numero 0 1 999",
               "E error.import.number o.csv 3 numero 1000 1 999", "E error.import.empty-cell o.csv 5 point"});
        check("numero;point\n1;A\n2;B\n1;C\n", {{2, 1, "A", 0}, {3, 2, "B", 0}},
              {"E error.import.same-value o.csv 4 numero 1 2"});
        check("numero\n1\n", {}, {"E error.import.missing-column o.csv point"});
        check("point\n" + repeated("x\n", 101), {}, {"E error.import.too-many-rows o.csv 101 100"});
        check("point\n" + repeated("x", 100'000) + "\n", {},
              {"E error.import.too-long o.csv 2 point 100000 200"});
    }

    TEST_CASE("no accident to the demo's file gives an unclean row") {
        std::string const demo = demo_file("ordre-du-jour.csv");
        Draws draws{2};
        for (int round = 0; round < 5000; ++round) {
            for (AgendaRow const& row : read(mutated(demo, draws)).rows) {
                REQUIRE(is_clean_title(row.title));
                REQUIRE_FALSE(row.title.empty());
                REQUIRE(row.number >= 1);
                REQUIRE((row.minutes >= 0 && row.minutes <= kItemMinutesMax));
            }
        }
    }
}
