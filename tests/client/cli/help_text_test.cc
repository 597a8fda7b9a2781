// SPDX-License-Identifier: Apache-2.0
#include "client/cli/help_text.h"

#include "client/cli/text_lines.h"
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/cli") {
    TEST_CASE("what must be given stands apart from what may be") {
        CliDesk const desk;
        std::string const help = desk.run({"export", "--help"}).out;
        std::size_t const must = help.find("À donner");
        std::size_t const may = help.find("Au choix");
        REQUIRE(must < may);
        CHECK(help.find("REGISTRE  ", must) < may);
        CHECK(help.find("--to DOSSIER", must) < may);
        CHECK(help.find("--what", must) > may);
        CHECK(has(help, "tablee-cli export REGISTRE --to DOSSIER [options]"));
    }
    TEST_CASE("an option that only the demo uses is not shown") {
        CliDesk const desk;
        CHECK(!has(desk.run({"create", "--help"}).out, "--clock"));
        CHECK(!has(desk.run({"import", "plan", "--help"}).out, "--clock"));
    }
    TEST_CASE("meanings stand in one column, however long a name is") {
        CliDesk const desk;
        std::istringstream lines(desk.run({"create", "--help"}).out);
        for (std::string line; std::getline(lines, line);) {
            if (has(line, "tablee-cli") || has(line, "Exemple"))
                continue; // examples are as they are
            CHECK(client::columns_of(line) <= 92);
        }
    }
}
