// SPDX-License-Identifier: Apache-2.0
#include "model/import/proposals_csv.h"

#include "model/base/text.h"
#include "tests/model/import/import_support.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::testing;

namespace {

using Lines = std::vector<std::string>;

Import<ProposalRow> read(std::string_view bytes) {
    return read_proposals(view_of(bytes), "p.csv");
}

void check(std::string_view bytes, std::vector<ProposalRow> const& rows, Lines const& problems) {
    CAPTURE(bytes);
    auto const proposals = read(bytes);
    CHECK((proposals.rows == rows));
    CHECK(lines_of(proposals.problems) == problems);
}

bool is_within(std::optional<std::int32_t> value, std::int32_t most) {
    return !value || (*value >= 1 && *value <= most);
}

} // namespace

TEST_SUITE("model/import") {
    TEST_CASE("the demo's proposals are read whole") {
        auto const proposals = read(demo_file("propositions.csv"));
        CHECK(lines_of(proposals.problems) == Lines{});
        REQUIRE(proposals.rows.size() == 25);
        CHECK((proposals.rows[6] == ProposalRow{8, "A07", "Tenir une fiche « pièces à fournir » par démarche",
                                                "Une page par démarche, avec des exemples de justificatifs "
                                                "acceptés, disponible au guichet et "
                                                "en ligne.",
                                                5, 5, 2}));
        CHECK(proposals.rows[24].reference == "A25");
        CHECK(proposals.rows[24].pledge == 8);
    }

    TEST_CASE("only a title is needed; a description may have several lines") {
        check("titre\nA\n", {{2, "", "A", "", {}, {}, {}}}, {});
        check("ref;titre;description;engagement;impact;effort\n;A;\" un\r\ndeux \";99;5;1\n;B;;;;\n",
              {{2, "", "A", "un\ndeux", 99, 5, 1}, {4, "", "B", "", {}, {}, {}}}, {});
        check("Reference,Title,Pledge\nx,A,\"3,0\"\n", {{2, "x", "A", "", 3, {}, {}}}, {});
    }

    TEST_CASE("wrong rows are told and left out") {
        check("titre;engagement;impact;effort\nA;0;;\nB;100;;\nC;;6;\nD;;;0\nE;1;1;5\n",
              {{6, "", "E", "", 1, 1, 5}},
              {"E error.import.number p.csv 2 engagement 0 1 99",
               "E error.import.number p.csv 3 engagement 100 1 99",
               "E error.import.number p.csv 4 impact 6 1 5", "E error.import.number p.csv 5 effort 0 1 5"});
        check("reference;titre\na01;A\nA02;B\nA01;C\n",
              {{2, "a01", "A", "", {}, {}, {}}, {3, "A02", "B", "", {}, {}, {}}},
              {"E error.import.same-value p.csv 4 reference A01 2"});
        check("titre;description\nA;" + repeated("x", 100'000) + "\n", {},
              {"E error.import.too-long p.csv 2 description 100000 16384"});
        check("titre\n" + repeated("x", 100'000) + "\n", {},
              {"E error.import.too-long p.csv 2 titre 100000 200"});
        check("titre;reference\n;1\n", {}, {"E error.import.empty-cell p.csv 2 titre"});
        check("reference\n1\n", {}, {"E error.import.missing-column p.csv titre"});
        check("titre\n" + repeated("x\n", 1001), {}, {"E error.import.too-many-rows p.csv 1001 1000"});
        CHECK(read("titre\n" + repeated("x\n", 1000)).rows.size() == 1000);
    }

    TEST_CASE("no accident to the demo's file gives an unclean row") {
        std::string const demo = demo_file("propositions.csv");
        Draws draws{3};
        for (int round = 0; round < 5000; ++round) {
            for (ProposalRow const& row : read(mutated(demo, draws)).rows) {
                REQUIRE((is_clean_title(row.title) && is_clean_title(row.reference) &&
                         is_clean_text(row.description)));
                REQUIRE_FALSE(row.title.empty());
                REQUIRE((is_within(row.pledge, 99) && is_within(row.impact, 5) && is_within(row.effort, 5)));
            }
        }
    }
}
