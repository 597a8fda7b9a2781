// SPDX-License-Identifier: Apache-2.0
#include "client/cli/show_pages.h"
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/cli") {
    TEST_CASE("the journal has a line an event, in the session's own time, by the post's name") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.must({"create", file, "--committee", "A", "--title", "B", "--utc-offset", "+02:00",
                   "--post-name", "Poste de Sylvie", "--clock", "2026-03-12T13:00:00+01:00"});
        desk.must({"import", "agenda", file, desk.write("o.csv", "point\nUn\n"), "--clock",
                   "2026-03-12T13:05:09+01:00"});
        std::string const text = desk.must({"show", file, "--what", "journal"});
        CHECK_MESSAGE(has(text, " 1  14:00:00  Poste de Sylvie  séance créée\n"), text);
        CHECK(has(text, " 2  14:05:09  Poste de Sylvie  poste démarré\n"));
        CHECK(has(text, " 3  14:05:09  Poste de Sylvie  point ajouté\n"));
        CHECK(!has(text, " 4  "));
    }
}
