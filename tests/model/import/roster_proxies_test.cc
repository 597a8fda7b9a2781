// SPDX-License-Identifier: Apache-2.0
#include "model/import/roster_proxies.h"

#include "tests/model/import/import_support.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::testing;

namespace {

using Lines = std::vector<std::string>;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// Rows are "nom;prenom;voix;presence;pouvoir". Every problem must name the place of the proxy; the rows stay.
void check(std::string_view rows, std::vector<std::size_t> const& holders, Lines const& expected,
           std::size_t per_holder = 1) {
    CAPTURE(rows);
    std::string const file =
        "nom;prenom;voix;presence;pouvoir;college\n" + replaced(std::string(rows), "\n", ";\n");
    auto const roster = read_roster(view_of(file), "m", {std::nullopt, per_holder});
    REQUIRE(roster.rows.size() == holders.size());
    for (std::size_t i = 0; i < holders.size(); ++i) {
        CAPTURE(i);
        CHECK(roster.rows[i].proxy_row.value_or(kNone) == holders[i]);
    }
    CHECK(lines_of(roster.problems) == expected);
}

} // namespace

TEST_SUITE("model/import") {
    TEST_CASE("a holder is found by full name either way round, or by a last name alone") {
        for (std::string const name : {"Cœur Yann", "Yann Cœur", "YANN COEUR", "coeur"})
            check("Pons;Gérard;1;excusé;" + name + "\nCœur;Yann;1;présent;\n", {1, kNone}, {});
        check("A;B;1;excusé;C D\nC;D;1;arrive à 14 h;\n", {1, kNone}, {});
        check("A;B;1;;C D\nC;D;1;;\n", {1, kNone}, {});
        check("A;B;1;absent;C D\nC;D;1;présent;\n", {1, kNone}, {});
        check("A;B;1;arrive à 15 h;C D\nC;D;1;présent;\n", {1, kNone}, {});
    }

    TEST_CASE("a proxy to nobody, to several, or to oneself is told") {
        check("A;B;1;excusé;X Y\n", {kNone}, {"E error.import.proxy-unknown m 2 pouvoir X Y"});
        check("A;B;1;excusé;C\nC;D;1;;\nC;E;1;;\n", {kNone, kNone, kNone},
              {"E error.import.proxy-ambiguous m 2 pouvoir C"});
        check("A;B;1;excusé;C E\nC;D;1;;\nC;E;1;;\n", {2, kNone, kNone}, {});
        check("A;B;1;excusé;C D\nC;D;1;;\nD;C;1;;\n", {kNone, kNone, kNone},
              {"E error.import.proxy-ambiguous m 2 pouvoir C D"});
        check("A;B;1;excusé;B A\n", {kNone}, {"E error.import.proxy-self m 2 pouvoir B A"});
    }

    TEST_CASE("a proxy to someone who is away is told") {
        check("A;B;1;excusé;C\nC;D;1;absente;\n", {kNone, kNone},
              {"E error.import.proxy-absent m 2 pouvoir C"});
        check("A;B;1;excusé;C\nC;D;1;excusée;\n", {kNone, kNone},
              {"E error.import.proxy-absent m 2 pouvoir C"});
    }

    TEST_CASE("a holder has as many proxies as the rules allow") {
        std::string const rows = "A;;1;excusé;C\nB;;1;excusé;C\nC;D;1;présent;\n";
        check(rows, {2, kNone, kNone}, {"E error.import.proxy-full m 3 pouvoir C 1"});
        check(rows, {2, 2, kNone}, {}, 2);
        check(rows, {kNone, kNone, kNone},
              {"E error.import.proxy-full m 2 pouvoir C 0", "E error.import.proxy-full m 3 pouvoir C 0"}, 0);
    }

    TEST_CASE("who is there or has no voice gives no proxy") {
        check("A;;1;présent;C\nC;D;1;présent;\n", {kNone, kNone},
              {"E error.import.proxy-giver-present m 2 pouvoir C"});
        check("A;;0;excusé;C\nC;D;1;présent;\n", {kNone, kNone},
              {"E error.import.proxy-without-voice m 2 pouvoir C"});
    }

    TEST_CASE("a row left out holds no proxy, and rows after it keep their own") {
        check("X;;7;;\nA;;1;excusé;X\nB;;1;excusé;C\nC;;1;présent;\n", {kNone, 2, kNone},
              {"E error.import.voice m 2 voix 7", "E error.import.proxy-unknown m 3 pouvoir X"});
    }
}
