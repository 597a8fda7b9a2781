// SPDX-License-Identifier: Apache-2.0
#include "model/import/roster_csv.h"

#include "model/base/limits.h"
#include "model/base/text.h"
#include "tests/model/import/import_support.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::testing;

namespace {

using Lines = std::vector<std::string>;
using Roles = std::vector<RosterRole>;

constexpr std::string_view kHeader = "nom;prenom;college;qualite;voix;role;presence;pouvoir_a\n";

Import<RosterRow> read(std::string_view rows, RosterRules const& rules = {}) {
    return read_roster(view_of(std::string(kHeader) + std::string(rows)), "m.csv", rules);
}

void check_problems(std::string_view rows, Lines const& expected, std::size_t kept,
                    RosterRules const& rules = {}) {
    CAPTURE(rows);
    auto const roster = read(rows, rules);
    CHECK(lines_of(roster.problems) == expected);
    CHECK(roster.rows.size() == kept);
}

void check_roles(std::string_view cell, Roles const& expected) {
    CAPTURE(cell);
    auto const roster = read("A;B;;;0;\"" + std::string(cell) + "\";;\n");
    REQUIRE(roster.rows.size() == 1);
    CHECK((roster.rows[0].roles == expected));
}

void check_presence(std::string_view cell, RosterPresence expected, std::uint16_t minute = 0) {
    CAPTURE(cell);
    auto const roster = read("A;B;;;0;;" + std::string(cell) + ";\n");
    REQUIRE(roster.rows.size() == 1);
    CHECK((roster.rows[0].presence == expected));
    CHECK(roster.rows[0].arrives_minute == minute);
}

RosterRow const& member(Import<RosterRow> const& roster, std::string_view last_name) {
    static RosterRow const kNobody;
    for (RosterRow const& row : roster.rows)
        if (row.last_name == last_name)
            return row;
    return kNobody;
}

void check_demo(Import<RosterRow> const& roster) {
    CHECK(lines_of(roster.problems) == Lines{});
    REQUIRE(roster.rows.size() == 23);
    int voices = 0;
    for (RosterRow const& row : roster.rows)
        voices += row.voices;
    CHECK(voices == 21);
    RosterRow chair;
    chair.line = 2;
    chair.last_name = "Garnier";
    chair.first_name = "Hélène";
    chair.capacity = "secrétaire générale de la sous-préfecture";
    chair.voices = 1;
    chair.roles = {RosterRole::Chair};
    chair.presence = RosterPresence::Present;
    CHECK(roster.rows[0] == chair);
    CHECK((roster.rows[1].roles == Roles{RosterRole::Facilitator}));
    CHECK(roster.rows[1].voices == 0);
    CHECK((roster.rows[2].roles == Roles{RosterRole::MinuteTaker}));
    CHECK((member(roster, "Aubry").presence == RosterPresence::ArrivesAt));
    CHECK(member(roster, "Aubry").arrives_minute == 14 * 60 + 20);
    CHECK((member(roster, "Saint-Clair").presence == RosterPresence::Absent));
    CHECK((member(roster, "Pons").presence == RosterPresence::Excused));
    REQUIRE(member(roster, "Pons").proxy_row);
    CHECK(roster.rows[*member(roster, "Pons").proxy_row].last_name == "Dufour");
    REQUIRE(member(roster, "Thévenet").proxy_row);
    CHECK(roster.rows[*member(roster, "Thévenet").proxy_row].last_name == "Ozanne");
    CHECK(member(roster, "Gœury").college == "Élus");
    CHECK(member(roster, "Castaño").first_name == "Inès");
    CHECK(member(roster, "N'Diaye").line == 12);
    CHECK(member(roster, "Böhm").capacity == "étrangers");
    CHECK(member(roster, "Ozanne").capacity == "adjointe, Saint-Ormel");
}

Import<RosterRow> read_file(std::string_view bytes) {
    return read_roster(view_of(bytes), "m.csv");
}

// To Windows-1252, for what the demo's members use.
std::string windows_1252(std::string_view utf8) {
    std::string bytes;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        auto const octet = static_cast<std::uint8_t>(utf8[at]);
        if (octet == 0xC3) // U+00C0 to U+00FF
            bytes.push_back(static_cast<char>(static_cast<std::uint8_t>(utf8[++at]) + 0x40));
        else if (octet == 0xC5 && utf8[at + 1] == '\x93') { // œ
            bytes.push_back('\x9C');
            ++at;
        } else
            bytes.push_back(utf8[at]);
    }
    return bytes;
}

std::string quoted_with_commas(std::string_view semicolons) {
    return replaced("\"" + replaced(replaced(std::string(semicolons), ";", "\",\""), "\r\n", "\"\r\n\"") +
                        "\"",
                    "\r\n\"\"", "\r\n");
}

PastedRoster pasted(std::string_view text, RosterRules const& rules = {}) {
    return read_pasted_roster(text, "collé", rules);
}

// "Maréchal|Jeanne|Usagers|association|1" a row.
void check_pasted(std::string_view text, Lines const& rows, Lines const& problems = {}) {
    CAPTURE(text);
    PastedRoster const roster = pasted(text);
    Lines found;
    for (RosterRow const& row : roster.read.rows)
        found.push_back(row.last_name + "|" + row.first_name + "|" + row.college + "|" + row.capacity + "|" +
                        std::to_string(row.voices));
    CHECK(found == rows);
    CHECK(lines_of(roster.read.problems) == problems);
}

} // namespace

TEST_SUITE("model/import") {
    TEST_CASE("the demo's members are read whole, however the file was saved") {
        std::string const demo = demo_file("membres.csv");
        REQUIRE(demo.starts_with("\xEF\xBB\xBF"));
        std::string const bare = demo.substr(3);
        check_demo(read_file(demo));
        check_demo(read_file(bare));
        check_demo(read_file(windows_1252(bare)));
        check_demo(read_file(replaced(bare, "\r\n", "\n")));
        check_demo(read_file(replaced(bare, ";", "\t")));
        check_demo(read_file(quoted_with_commas(bare)));
        auto with_college =
            read_roster(view_of(demo), "m.csv", {{{"usagers", "AGENTS", "Elus", "Partenaires"}}, 1});
        CHECK(lines_of(with_college.problems) == Lines{});
        CHECK(member(with_college, "Gœury").college == "Elus");
    }

    TEST_CASE("a header in English is understood") {
        auto const roster =
            read_file("Last name,First name,College,Capacity,Voice,Role,Presence,Proxy\n"
                      "Doe,Jane,Users,,1,chair,present,\nRoe,Jim,Users,,yes,,excused,Jane Doe\n");
        CHECK(lines_of(roster.problems) == Lines{});
        REQUIRE(roster.rows.size() == 2);
        CHECK(roster.rows[1].proxy_row == 0U);
        CHECK(roster.rows[1].proxy_to == "Jane Doe");
        CHECK(roster.rows[1].voices == 1);
    }

    TEST_CASE("a missing or doubled column refuses the file") {
        std::string const demo = demo_file("membres.csv");
        for (std::string const column : {"nom", "prenom", "college", "voix"}) {
            auto const roster = read_file(replaced(demo, column == "nom" ? "\xBFnom;" : column + ";",
                                                   column == "nom" ? "\xBFx;" : "x;"));
            CHECK(roster.rows.empty());
            CHECK(lines_of(roster.problems).back() == "E error.import.missing-column m.csv " + column);
        }
        auto const roster = read_file(replaced(demo, "qualite", "voix"));
        CHECK(roster.rows.empty());
        CHECK(lines_of(roster.problems) == Lines{"E error.import.doubled-column m.csv voix"});
    }

    TEST_CASE("roles are read in French and in English, several at a time") {
        check_roles("", {});
        check_roles("membre", {});
        check_roles("Présidente", {RosterRole::Chair});
        check_roles("chair", {RosterRole::Chair});
        check_roles("animatrice", {RosterRole::Facilitator});
        check_roles("secrétaire de séance", {RosterRole::MinuteTaker});
        check_roles("minute-taker", {RosterRole::MinuteTaker});
        check_roles("suppléant", {RosterRole::Deputy});
        check_roles("adjointe", {RosterRole::Deputy});
        check_roles("Animateur adjoint", {RosterRole::Deputy});
        check_roles("secrétaire, présidente", {RosterRole::Chair, RosterRole::MinuteTaker});
        check_roles("suppléante et secrétaire", {RosterRole::MinuteTaker, RosterRole::Deputy});
        check_roles("chair and facilitator", {RosterRole::Chair, RosterRole::Facilitator});
        check_roles("chair/chair", {RosterRole::Chair});
        check_problems("A;B;;;1;chauffeur;;\n", {"E error.import.role m.csv 2 role chauffeur"}, 0);
    }

    TEST_CASE("one chair, one facilitator, one minute taker; deputies may be many") {
        check_problems("A;;;;1;président;;\nB;;;;1;animateur, présidente;;\n",
                       {"E error.import.role-twice m.csv 3 role animateur, présidente 2"}, 2);
        auto const roster = read("A;;;;1;président;;\nB;;;;1;animateur, présidente;;\n");
        CHECK((roster.rows[0].roles == Roles{RosterRole::Chair}));
        CHECK((roster.rows[1].roles == Roles{RosterRole::Facilitator}));
        check_problems("A;;;;1;animateur;;\nB;;;;1;animateur;;\n",
                       {"E error.import.role-twice m.csv 3 role animateur 2"}, 2);
        check_problems("A;;;;1;secrétaire;;\nB;;;;1;secrétaire;;\n",
                       {"E error.import.role-twice m.csv 3 role secrétaire 2"}, 2);
        check_problems("A;;;;1;suppléant;;\nB;;;;1;suppléant;;\n", {}, 2);
    }

    TEST_CASE("presences are read, and an hour of arrival") {
        check_presence("", RosterPresence::Unknown);
        check_presence("Présente", RosterPresence::Present);
        check_presence("excusée", RosterPresence::Excused);
        check_presence("absent", RosterPresence::Absent);
        check_presence("arrive à 14 h 20", RosterPresence::ArrivesAt, 860);
        check_presence("arrives at 9:05", RosterPresence::ArrivesAt, 545);
        check_problems("A;B;;;1;;en voyage;\n", {"E error.import.presence m.csv 2 presence en voyage"}, 0);
        check_problems("A;B;;;1;;arrive à 25 h;\n",
                       {"E error.import.presence m.csv 2 presence arrive à 25 h"}, 0);
    }

    TEST_CASE("a voice is zero or one, and said") {
        CHECK(read("A;B;;;1;;;\n").rows[0].voices == 1);
        CHECK(read("A;B;;;non;;;\n").rows[0].voices == 0);
        check_problems("A;B;;;2;;;\n", {"E error.import.voice m.csv 2 voix 2"}, 0);
        check_problems("A;B;;;;;;\n", {"E error.import.voice m.csv 2 voix "}, 0);
    }

    TEST_CASE("a member listed twice is told with both lines, and the first stays") {
        check_problems("Gœury;André;;;1;;;\nX;Y;;;1;;;\nGOEURY;Andre;;;0;;;\n",
                       {"E error.import.member-twice m.csv 4 nom Andre GOEURY 2"}, 2);
        check_problems("X;;;;1;;;\nx;;;;1;;;\n", {"E error.import.member-twice m.csv 3 nom x 2"}, 1);
        check_problems("Martin;Jean;;;1;;;\nMartin;Jeanne;;;1;;;\n", {}, 2);
        check_problems("A B;C;;;1;;;\nA;B C;;;1;;;\n", {}, 2);
    }

    TEST_CASE("an unknown college is told when the committee has its own") {
        RosterRules const rules{{{"Usagers", "Élus"}}, 1};
        check_problems("A;;USAGERS;;1;;;\nB;;Agents;;1;;;\nC;;;;1;;;\n",
                       {"E error.import.college m.csv 3 college Agents"}, 2, rules);
        CHECK(read("A;;elus;;1;;;\n", rules).rows[0].college == "Élus");
        check_problems("A;;X;;1;;;\n", {"E error.import.college m.csv 2 college X"}, 0,
                       {std::vector<std::string>{}, 1});
    }

    TEST_CASE("without a set, the file defines its colleges, as first spelled, up to the limit") {
        auto const roster = read("A;;Élus;;1;;;\nB;;ELUS;;1;;;\n");
        CHECK(roster.rows[1].college == "Élus");
        std::string rows;
        for (std::size_t i = 0; i < limits::kColleges; ++i)
            rows += "N" + std::to_string(i) + ";;C" + std::to_string(i) + ";;1;;;\n";
        check_problems(rows, {}, limits::kColleges);
        check_problems(rows + "Z;;un de plus;;1;;;\nY;;C3;;1;;;\n",
                       {"E error.import.too-many-colleges m.csv 26 college un de plus 24"},
                       limits::kColleges + 1);
    }

    TEST_CASE("names are held to what a name may be") {
        check_problems(repeated("a", 100'000) + ";B;;;1;;;\nC;D;;;1;;;\n",
                       {"E error.import.too-long m.csv 2 nom 100000 200"}, 1);
        check_problems(";B;;;1;;;\n", {"E error.import.empty-cell m.csv 2 nom"}, 0);
        auto const roster = read("z" + repeated("\u0489", 10'000) + ";\u202EB;;;1;;;\n");
        REQUIRE(roster.rows.size() == 1);
        CHECK(roster.rows[0].last_name == "z" + repeated("\u0489", 4));
        CHECK(roster.rows[0].first_name == "B");
    }

    TEST_CASE("a row may have several troubles, all told at once") {
        check_problems(";B;;;w;y;z;\n",
                       {"E error.import.empty-cell m.csv 2 nom", "E error.import.voice m.csv 2 voix w",
                        "E error.import.presence m.csv 2 presence z", "E error.import.role m.csv 2 role y"},
                       0);
    }

    TEST_CASE("five hundred members are read, a hundred thousand are refused") {
        std::string rows;
        for (int i = 0; i < 500; ++i)
            rows += "N" + std::to_string(i) + ";;;;1;;;\n";
        check_problems(rows, {}, 500);
        check_problems(rows + "Z;;;;1;;;\n", {"E error.import.too-many-rows m.csv 501 500"}, 0);
        check_problems(repeated("Z;;;;1;;;\n", 100'000), {"E error.import.too-many-rows m.csv 100000 500"},
                       0);
    }

    TEST_CASE("no accident to the demo's file gives an unclean row or a wrong proxy") {
        std::string const demo = demo_file("membres.csv");
        Draws draws{1};
        std::size_t rows = 0;
        for (int round = 0; round < 5000; ++round) {
            auto const roster = read_file(mutated(demo, draws));
            for (RosterRow const& row : roster.rows) {
                bool const clean = is_clean_title(row.last_name) && is_clean_title(row.first_name) &&
                                   is_clean_title(row.college) && is_clean_title(row.capacity) &&
                                   is_clean_title(row.proxy_to);
                REQUIRE(clean);
                REQUIRE_FALSE(row.last_name.empty());
                REQUIRE(row.voices <= 1);
                REQUIRE(row.arrives_minute < 24 * 60);
                REQUIRE((!row.proxy_row ||
                         (*row.proxy_row < roster.rows.size() && &roster.rows[*row.proxy_row] != &row)));
            }
            for (Problem const& problem : roster.problems)
                for (std::string const& arg : problem.error.args)
                    REQUIRE(is_clean_title(arg));
            rows += roster.rows.size();
        }
        CHECK(rows > 50'000); // most accidents cost a row or two, not the file
    }

    TEST_CASE("what was copied in a spreadsheet needs neither a header nor all columns") {
        Lines const two{"Maréchal|Jeanne|Usagers|association|1", "Ferreira|Tomás|||1"};
        check_pasted("Maréchal\tJeanne\tUsagers\tassociation\nFerreira\tTomás\t\t\n", two);
        check_pasted("Nom\tPrénom\tCollège\tQualité\r\nMaréchal\tJeanne\tUsagers\tassociation\r\n"
                     "Ferreira\tTomás\t\t\r\n",
                     two);
        check_pasted("Prénom;Qualité;Nom\nJeanne;association;Maréchal\n", {"Maréchal|Jeanne||association|1"});
        check_pasted("Maréchal,Jeanne\nFerreira,Tomás", {"Maréchal|Jeanne|||1", "Ferreira|Tomás|||1"});
        check_pasted("Jeanne Maréchal\n\nTomás Ferreira\n", {"Jeanne Maréchal||||1", "Tomás Ferreira||||1"});
        check_pasted("Benaïssa;Karim;;référent;0", {"Benaïssa|Karim||référent|0"});
        check_pasted("Nom;Voix\nBenaïssa;\nPons;non", {"Benaïssa||||1", "Pons||||0"});
    }

    TEST_CASE("what is pasted says whether it has a header, and counts its own lines") {
        CHECK(pasted("Nom\nPons").has_header);
        CHECK(pasted("Collège;Voix\nAgents;1").has_header); // and lacks the names
        CHECK_FALSE(pasted("Pons;Gérard").has_header);
        CHECK_FALSE(pasted("Group;Jean").has_header); // one word alone may be a name
        check_pasted("Pons;Gérard\n;Jeanne\n", {"Pons|Gérard|||1"},
                     {"E error.import.empty-cell collé 2 nom"});
        check_pasted("Collège;Voix\nAgents;1", {}, {"E error.import.missing-column collé nom"});
        check_pasted("", {}, {"E error.import.empty-file collé"});
        check_pasted("A;B\nC;D;E;F\n", {"A|B|||1"}, {"E error.import.long-row collé 2 4 2"});
    }

    TEST_CASE("ten columns without names are read as far as they are known") {
        check_pasted("Pons;Gérard;Agents;courrier;1;;excusé;;reste;encore",
                     {"Pons|Gérard|Agents|courrier|1"});
        PastedRoster const roster = pasted("Pons;Gérard;Agents;courrier;1;animateur;excusé;Dufour\n"
                                           "Dufour;Mélanie;Agents;accueil;1;;;");
        REQUIRE(roster.read.rows.size() == 2);
        CHECK((roster.read.rows[0].roles == Roles{RosterRole::Facilitator}));
        CHECK((roster.read.rows[0].presence == RosterPresence::Excused));
        CHECK(roster.read.rows[0].proxy_row == 1);
    }
}
