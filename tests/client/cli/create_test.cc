// SPDX-License-Identifier: Apache-2.0
#include "client/app/register_session.h"
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/cli") {
    TEST_CASE("a register is created with its first session and a key beside it") {
        CliDesk const desk;
        std::string const file = desk / "clac.tablee";
        std::string const said =
            desk.must({"create", file, "--committee", "CLAC", "--title", "Mars", "--date", "2026-03-12",
                       "--place", "Salle", "--post-name", "Poste de Sylvie", "--utc-offset", "+02:00"});
        CHECK(has(said, "contient la séance 1\u00a0: CLAC, Mars, le 2026-03-12."));
        CHECK(has(said, file + "-key"));
        CHECK(std::filesystem::exists(file + "-key"));
        auto const session = client::read_session(file, 1);
        REQUIRE(session);
        CHECK(session->session->charter->place.utf8 == "Salle");
        CHECK(session->session->charter->utc_offset_minutes == 120);
        CHECK(session->session->charter->post_label.utf8 == "Poste de Sylvie");
        CHECK(session->session->phase == model::Phase::Prepared);
    }
    TEST_CASE("what is wrong leaves nothing behind") {
        CliDesk const desk;
        auto check = [&](std::vector<std::string> const& arguments, int code, char const* expected) {
            auto const said = desk.run(arguments);
            CHECK(said.exit_code == code);
            CHECK_MESSAGE(has(said.err, expected), said.err);
            CHECK(std::filesystem::is_empty(desk.folder()));
        };
        std::string const file = desk / "a.tablee";
        check({"create", file}, 2, "--committee --title");
        check({"create", file, "--committee", "a", "--title", "b", "--date", "31/02/2026"}, 2, "31/02/2026");
        check({"create", file, "--committee", "a", "--title", "b", "--clock", "hier"}, 2, "--clock");
        check({"create", file, "--committee", "a", "--title", std::string(201, 'x')}, 2, "201 caractères");
        check({"create", file, "--committee", "a", "--title", "b", "--post-name", "\xff"}, 2, "--post-name");
        check({"create", desk / "no/a.tablee", "--committee", "a", "--title", "b"}, 3, "n’existe pas");
        check({"create", file, "--next"}, 3, "introuvable");
    }
    TEST_CASE("a register that is there is not touched") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        std::string const before = desk.read(file);
        auto const said = desk.run({"create", file, "--committee", "a", "--title", "b"});
        CHECK(said.exit_code == 3);
        CHECK(has(said.err, "existe déjà"));
        CHECK(desk.read(file) == before);
    }
    TEST_CASE("the next session waits until the one before is adjourned, unless told not to") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        auto const before = client::read_session(file, {});
        auto const refused = desk.run({"create", "--next", file, "--title", "Juin"});
        CHECK(refused.exit_code == 1);
        CHECK(has(refused.err, "La séance 1 n’est pas levée."));
        CHECK(client::read_session(file, {})->session->id == before->session->id);
        CHECK(client::read_session(file, {})->session->events == before->session->events);
        std::string const said = desk.must(
            {"create", "--next", "--even-if-open", file, "--title", "Juin", "--date", "2026-06-11"});
        CHECK(has(said, "contient la séance 2\u00a0: CLAC de Valbreuil, Juin, le 2026-06-11."));
        CHECK(has(said, "membres 23, actions en cours 2."));
    }
}
