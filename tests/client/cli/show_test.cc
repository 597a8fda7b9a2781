// SPDX-License-Identifier: Apache-2.0
#include "sync/store/sqlite_journal.h"
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/cli") {
    TEST_CASE("each page shows what it is named for, with no key left untranslated") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        auto check = [&](char const* what, char const* expected) {
            std::string const text = desk.must({"show", file, "--what", what});
            CHECK_MESSAGE(has(text, expected), text);
            CHECK(!has(text, "cli."));
            CHECK(!has(text, "report."));
        };
        check("summary", "jeudi 12 mars 2026");
        check("summary", "sur 21, 11 exigées\u00a0: pas atteint");
        check("members", "Zoé Aubry, étudiante");
        check("members", "Mélanie Dufour");
        check("agenda", "Questions diverses et prochaine date");
        check("proposals", "Rappeler les appels manqués sous 48 heures");
        check("polls", "Rien pour l’instant.");
        check("actions", "Accueil");
        check("minutes", "Compte rendu de séance");
        check("journal", "séance créée");
        CHECK(desk.must({"show", file}) == desk.must({"show", file, "--what", "summary"}));
    }
    TEST_CASE("pages speak the language that was asked for") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        CHECK(has(desk.run({"show", file}, "en").out, "Thursday 12 March 2026"));
        CHECK(has(desk.run({"show", file, "--what", "journal", "--language", "en"}).out, "session created"));
    }
    TEST_CASE("a session that cannot be shown says why") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        CHECK(desk.run({"show", file, "--session", "2"}).exit_code == 1);
        CHECK(desk.run({"show", file, "--session", "deux"}).exit_code == 2);
        CHECK(desk.run({"show", file, "--what", "tout"}).exit_code == 2);
        CHECK(desk.run({"show", desk / "no.tablee"}).exit_code == 3);
        auto const open = sync::SqliteJournal::open(file, sync::OpenMode::ReadWrite);
        REQUIRE(open);
        CHECK(has(desk.run({"show", file}).err, "déjà ouvert"));
    }
}
