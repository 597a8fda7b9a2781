// SPDX-License-Identifier: Apache-2.0
#include "client/app/register_session.h"
#include "sync/store/sqlite_journal.h"
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/cli") {
    TEST_CASE("a file with one mistake changes nothing, and every mistake is told with its place") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        std::string const before = desk.read(file);
        std::string const csv =
            desk.write("m.csv", "nom;prenom;college;voix;presence;pouvoir_a\nA;A;U;1;;\nA;A;U;1;;\n"
                                "B;B;U;deux;;\nC;C;U;1;excusé;Z Z\n");
        auto const said = desk.run({"import", "members", file, csv});
        CHECK(said.exit_code == 1);
        CHECK(said.out.empty());
        CHECK(has(said.err, "lignes 2 et 3"));
        CHECK(has(said.err, "ligne 4"));
        CHECK(has(said.err, "ligne 5"));
        CHECK(has(said.err, "Rien n’a été enregistré\u00a0: 3 erreurs"));
        CHECK(client::read_session(file, {})->session->events == 1);
        CHECK(client::read_session(file, {})->session->members.empty());
        static_cast<void>(before);
    }
    TEST_CASE("a warning is told and the file is taken") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        auto const said =
            desk.run({"import", "agenda", file, desk.write("o.csv", "point;couleur\nUn;bleu\n")});
        CHECK(said.exit_code == 0);
        CHECK(has(said.err, "couleur"));
        CHECK(has(said.out, "Points inscrits\u00a0: 1."));
    }
    TEST_CASE("a file in Windows-1252 with tabs is read as well") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        desk.must(
            {"import", "agenda", file, desk.write("o.csv", "point\tdur\xe9\x65_min\n\xc9margement\t10\n")});
        auto const session = client::read_session(file, {});
        CHECK(session->session->items.find(session->session->agenda->front())->title.utf8 == "Émargement");
    }
    TEST_CASE("what cannot be read or written is named, with its exit code") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        auto check = [&](std::vector<std::string> const& arguments, int code, char const* expected) {
            auto const said = desk.run(arguments);
            CHECK(said.exit_code == code);
            CHECK_MESSAGE(has(said.err, expected), said.err);
        };
        std::string const csv = CliDesk::demo("ordre-du-jour.csv");
        check({"import", "agenda", file, desk / "no.csv"}, 1, "no.csv est introuvable");
        check({"import", "agenda", file, desk.folder().string()}, 1, "n’est pas un fichier");
        check({"import", "agenda", desk / "no.tablee", csv}, 3, "no.tablee est introuvable");
        check({"import", "agenda", desk.write("t.tablee", "hello"), csv}, 3, "n’est pas un registre");
        check({"import", "agenda", file, csv, "--session", "2"}, 1, "Il n’y a pas de séance 2");
        check({"import", "agenda", file, csv, "--clock", "midi"}, 2, "--clock");
        check({"import", "members", file, csv}, 1, "Il manque la colonne «\u00a0nom\u00a0»");
        auto const open = sync::SqliteJournal::open(file, sync::OpenMode::ReadWrite);
        REQUIRE(open);
        check({"import", "agenda", file, csv}, 3, "déjà ouvert");
    }
    TEST_CASE("an earlier session can be named, and the rules are asked there") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        desk.must({"create", "--next", "--even-if-open", file, "--title", "Juin"});
        desk.must({"import", "agenda", file, CliDesk::demo("ordre-du-jour.csv"), "--session", "1"});
        CHECK(client::read_session(file, 1)->session->agenda->size() == 9);
        CHECK(client::read_session(file, 2)->session->agenda->empty());
    }
}
