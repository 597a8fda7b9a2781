// SPDX-License-Identifier: Apache-2.0
#include "sync/store/sqlite_handle.h"

#include "tests/sync/store/store_support.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::sync;
using namespace tablee::sync::testing;

namespace {

struct Opened {
    TestFolder folder;
    std::unique_ptr<Database> database;
    Opened() {
        write_all(folder / "d", {});
        database = std::move(*Database::open(folder / "d", "the name"));
        REQUIRE(database->run("CREATE TABLE t(n INTEGER, b BLOB, s TEXT)"));
    }
    [[nodiscard]] std::int64_t rows() const { return *database->integer("SELECT count(*) FROM t"); }
};

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("what is bound comes back, emptiness included") {
        Opened const opened;
        auto add = *opened.database->prepare("INSERT INTO t VALUES(?1, ?2, ?3)");
        model::Bytes const octets{0, 1, 0xFF};
        add.bind(1, std::int64_t{-5});
        add.bind(2, model::ByteView(octets));
        add.bind(3, std::string_view("été"));
        REQUIRE(add.run());
        CHECK(opened.database->changes() == 1);
        CHECK(opened.database->last_row() == 1);
        add.bind(2, model::ByteView());
        add.bind(3, std::string_view());
        REQUIRE(add.run());
        CHECK(opened.database->last_row() == 2);
        auto list = *opened.database->prepare("SELECT n, b, s, typeof(b), typeof(s) FROM t ORDER BY rowid");
        REQUIRE(*list.step());
        CHECK(list.integer(0) == -5);
        CHECK(model::copy_of(list.octets(1)) == octets);
        CHECK(list.text(2) == "été");
        REQUIRE(*list.step());
        CHECK(list.octets(1).empty());
        CHECK(list.text(3) == "blob");
        CHECK(list.text(4) == "text");
        CHECK_FALSE(*list.step());
    }

    TEST_CASE("a transaction that does not commit leaves nothing, one that does leaves all") {
        Opened const opened;
        {
            auto transaction = Transaction::begin(*opened.database);
            REQUIRE(transaction);
            REQUIRE(opened.database->run("INSERT INTO t(n) VALUES(1)"));
        }
        CHECK(opened.rows() == 0);
        {
            auto transaction = Transaction::begin(*opened.database);
            REQUIRE(opened.database->run("INSERT INTO t(n) VALUES(1)"));
            REQUIRE(transaction->commit());
        }
        CHECK(opened.rows() == 1);
    }

    TEST_CASE("a file cannot make us run what it brought") {
        Opened const opened;
        REQUIRE(opened.database->run("CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; END"));
        REQUIRE(opened.database->run("INSERT INTO t(n) VALUES(1)"));
        CHECK(opened.rows() == 1);
        REQUIRE(opened.database->run("CREATE VIEW v AS SELECT 1"));
        CHECK_FALSE(opened.database->integer("SELECT * FROM v"));
        CHECK_FALSE(opened.database->run("SELECT load_extension('x')"));
        CHECK_FALSE(opened.database->run("ATTACH ':memory:' AS other"));
        REQUIRE(opened.database->run("PRAGMA writable_schema = ON"));
        CHECK_FALSE(opened.database->run("DELETE FROM sqlite_schema"));
        CHECK_FALSE(opened.database->run("SELECT zeroblob(16777217)"));
        CHECK(opened.database->run("SELECT zeroblob(16777216)"));
    }

    TEST_CASE("errors carry the name they were given") {
        Opened const opened;
        auto wrong = opened.database->prepare("SELECT * FROM nothing");
        REQUIRE_FALSE(wrong);
        CHECK(wrong.error().key == "error.store.damaged");
        CHECK(wrong.error().args[0] == "the name");
        CHECK(Database::open(opened.folder / "missing", "other").error().args[0] == "other");
        CHECK(opened.database->damaged("here").value() ==
              model::Error{"error.store.damaged", {"the name", "here"}});
    }

    TEST_CASE("a query without rows reads as nothing") {
        Opened const opened;
        CHECK(*opened.database->integer("SELECT n FROM t") == 0);
        CHECK(opened.database->text("SELECT s FROM t")->empty());
        REQUIRE(opened.database->run("INSERT INTO t(n, s) VALUES(7, 'x')"));
        CHECK(*opened.database->integer("SELECT n FROM t") == 7);
        CHECK(*opened.database->text("SELECT s FROM t") == "x");
    }
}
