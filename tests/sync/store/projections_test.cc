// SPDX-License-Identifier: Apache-2.0
#include "sync/store/projections.h"

#include "tests/sync/store/projected_session.h"
#include "tests/sync/store/store_support.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::test;
using sync::testing::TestFolder;

namespace {

struct Register {
    TestFolder folder;
    std::unique_ptr<sync::SqliteJournal> journal;
    Register() {
        auto opened = sync::SqliteJournal::open(folder / "a.tablee", sync::OpenMode::Create);
        REQUIRE(opened);
        journal = std::move(*opened);
    }
    [[nodiscard]] sync::Database const& database() const { return journal->database(); }
    void write(std::vector<sync::ProjectedSession> const& sessions) const {
        REQUIRE(sync::write_projections(database(), sessions));
    }
    [[nodiscard]] std::int64_t integer(char const* sql) const {
        auto const value = database().integer(sql);
        REQUIRE(value);
        return *value;
    }
    // All cells of all tables, in the order of their rows.
    [[nodiscard]] std::string dump() const {
        std::string out;
        for (sync::ProjectedTable const& table : sync::project({})) {
            auto rows = database().prepare("SELECT * FROM " + table.name);
            REQUIRE(rows);
            while (*rows->step())
                for (int i = 0; i < static_cast<int>(table.columns.size()); i += 1)
                    out += std::string(rows->text(i)) + std::to_string(rows->integer(i)) + "|";
            out += "\n";
        }
        return out;
    }
    [[nodiscard]] std::vector<std::string>
    differing(std::vector<sync::ProjectedSession> const& sessions) const {
        auto const names = sync::differing_projections(database(), sessions);
        REQUIRE(names);
        return *names;
    }
};

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("the same sessions give the same octets in every register, however often they are written") {
        Register const one;
        Register const other;
        one.write({projected(sample_session())});
        std::string const first = one.dump();
        one.write({projected(sample_session())});
        CHECK(one.dump() == first);
        other.write({});
        other.write({projected(sample_session())});
        CHECK(other.dump() == first);
        CHECK(first.find("Aubry") != std::string::npos);
    }
    TEST_CASE("what was written is what is read, and nothing of before is left") {
        Register const at;
        at.write({projected(sample_session()), projected(sample_session())});
        CHECK(at.integer("SELECT count(*) FROM members") == 6);
        CHECK(at.integer("SELECT total FROM poll_totals WHERE session = 2 AND option = 'Ancien titre'") == 2);
        at.write({projected(sample_session())});
        CHECK(at.integer("SELECT count(*) FROM members") == 3);
        at.write({});
        CHECK(at.integer("SELECT count(*) FROM members") == 0);
    }
    TEST_CASE("each table that says something else is named, and no other") {
        std::vector<sync::ProjectedSession> const sessions{projected(sample_session())};
        auto check = [&](char const* change, std::vector<std::string> const& expected) {
            Register const at;
            at.write(sessions);
            CHECK(at.differing(sessions).empty());
            REQUIRE(at.database().run(change));
            CHECK(at.differing(sessions) == expected);
            at.write(sessions);
            CHECK(at.differing(sessions).empty());
        };
        check("UPDATE poll_totals SET total = 4 WHERE option = 'Autre'", {"poll_totals"});
        check("UPDATE minutes SET text = 'Rien.'", {"minutes"});
        check("DELETE FROM decisions WHERE stands = 0", {"decisions"});
        check("INSERT INTO agenda SELECT * FROM agenda", {"agenda"});
        check("DROP TABLE actions", {"actions"});
        check("DROP TABLE members; CREATE TABLE members (session INTEGER)", {"members"});
        check("DROP TABLE proposals; CREATE VIEW proposals AS SELECT 1", {"proposals"});
        check("UPDATE members SET last_name = 'X'; DELETE FROM polls", {"members", "polls"});
    }
    TEST_CASE("before anything is written all of them differ") {
        Register const at;
        CHECK(at.differing({}).size() == sync::project({}).size());
    }
    TEST_CASE("tables are current when they stand for as many events as are held") {
        Register const at;
        auto const current = [&] {
            auto const answer = sync::are_projections_current(at.database());
            REQUIRE(answer);
            return *answer;
        };
        CHECK(!current());
        at.write({});
        CHECK(current());
        model::Session session = sample_session();
        REQUIRE(at.database().run(
            "INSERT INTO sessions (id, session) VALUES (1, x'01010101010101010101010101010101')"));
        CHECK(!current());
        at.write({projected(session)});
        CHECK(current());
        session.events = 1;
        at.write({projected(session)});
        CHECK(!current());
        at.write({projected(sample_session())});
        REQUIRE(at.database().run("UPDATE projection_state SET layout = 0"));
        CHECK(!current());
        REQUIRE(at.database().run("DROP TABLE projection_state"));
        CHECK(!current());
    }
    TEST_CASE("a register with readable tables is still a register") {
        TestFolder const folder;
        {
            auto journal = sync::SqliteJournal::open(folder / "a.tablee", sync::OpenMode::Create);
            REQUIRE(journal);
            REQUIRE(sync::write_projections((*journal)->database(), {projected(sample_session())}));
        }
        CHECK(sync::SqliteJournal::open(folder / "a.tablee", sync::OpenMode::ReadWrite));
    }
}
