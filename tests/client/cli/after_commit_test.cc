// SPDX-License-Identifier: Apache-2.0
#include "client/cli/after_commit.h"

#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/cli") {
    TEST_CASE("a verb that writes tells that others could read the key, and that they no longer can") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.create(file);
        std::filesystem::permissions(file + "-key", std::filesystem::perms(0644));
        auto const roll = desk.write("m.csv", "nom;prenom;college;voix\nAubry;Zoé;Usagers;1\n");
        auto const said = desk.run({"import", "members", file, roll});
        CHECK(said.exit_code == 0);
        CHECK(has(said.err, file + "-key"));
        CHECK(std::filesystem::status(file + "-key").permissions() == std::filesystem::perms(0600));
        CHECK(desk.run({"import", "members", file, roll}).err.empty());
    }
}
