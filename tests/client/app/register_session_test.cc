// SPDX-License-Identifier: Apache-2.0
#include "client/app/register_session.h"

#include "tests/client/cli/cli_desk.h"

#include "sync/store/sqlite_journal.h"

using namespace tablee;
using test::CliDesk;

TEST_SUITE("client/app") {
    TEST_CASE("sessions are numbered from 1, the last is meant when none is asked for") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        desk.must({"create", "--next", "--even-if-open", file, "--title", "Juin"});
        auto check = [&](std::optional<std::size_t> number, std::size_t expected, char const* title) {
            auto const session = client::read_session(file, number);
            REQUIRE(session);
            CHECK(session->number == expected);
            CHECK(session->session->charter->title.utf8 == title);
        };
        check(1, 1, "Séance du 12 mars");
        check(2, 2, "Juin");
        check({}, 2, "Juin");
        CHECK(client::read_session(file, 0).error() == model::Error{"error.session.unknown", {"0", "2"}});
        CHECK(client::read_session(file, 3).error() == model::Error{"error.session.unknown", {"3", "2"}});
    }
    TEST_CASE("a register without a session says so") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        REQUIRE(sync::SqliteJournal::open(file, sync::OpenMode::Create));
        CHECK(client::read_session(file, {}).error() == model::Error{"error.session.none", {file}});
    }
    TEST_CASE("reading does not write") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        std::string const before = desk.read(file);
        REQUIRE(client::read_session(file, {}));
        CHECK(desk.read(file) == before);
    }
}
