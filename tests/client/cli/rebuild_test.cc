// SPDX-License-Identifier: Apache-2.0
#include "sync/store/sqlite_journal.h"
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using test::CliDesk;
using test::has;

TEST_SUITE("client/cli") {
    TEST_CASE("tables that somebody changed or dropped are told by verify and made again by rebuild") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        CHECK(has(desk.must({"verify", file}), "Les tables lisibles disent la même chose"));
        {
            auto const journal = sync::SqliteJournal::open(file, sync::OpenMode::ReadWrite);
            REQUIRE(journal);
            REQUIRE(
                (*journal)->database().run("UPDATE members SET last_name = 'X' WHERE last_name = 'Aubry'"));
            REQUIRE((*journal)->database().run("DROP TABLE actions"));
        }
        std::string const differing = desk.must({"verify", file});
        CHECK(has(differing, "ne sont pas à jour\u00a0: members, actions."));
        CHECK(has(differing, "Le registre est intact."));
        CHECK(has(desk.must({"rebuild", file}), "ont été refaites"));
        CHECK(has(desk.must({"verify", file}), "Les tables lisibles disent la même chose"));
    }
    TEST_CASE("rebuilding a rebuilt register gives the same octets in every table") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        auto const dump = [&] {
            auto const journal = sync::SqliteJournal::open(file, sync::OpenMode::ReadWrite);
            REQUIRE(journal);
            auto const text = (*journal)->database().text("SELECT group_concat(last_name || first_name || "
                                                          "college || roles || member_id, '|') FROM members");
            REQUIRE(text);
            return *text;
        };
        std::string const before = dump();
        desk.must({"rebuild", file});
        CHECK(dump() == before);
        CHECK(before.size() > 500);
    }
    TEST_CASE("what is no register is left alone") {
        CliDesk const desk;
        auto const said = desk.run({"rebuild", desk.write("a.tablee", "hello")});
        CHECK(said.exit_code == 3);
        CHECK(desk.read(desk / "a.tablee") == "hello");
        CHECK(desk.run({"rebuild", desk / "no.tablee"}).exit_code == 3);
    }
}
