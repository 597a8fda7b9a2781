// SPDX-License-Identifier: Apache-2.0
#include "sync/store/schema.h"

#include "tests/sync/store/store_support.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::sync;
using namespace tablee::sync::testing;

namespace {

std::string answer(model::Result<void> const& done) {
    return done ? "" : done.error().key;
}

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("a new schema is a register of this version, and says what it is to whoever looks") {
        TestFolder folder;
        write_all(folder / "d", {});
        auto database = *Database::open(folder / "d", "d");
        CHECK(answer(check_register(*database)) == "error.store.not-a-register");
        REQUIRE(make_schema(*database));
        CHECK(answer(check_register(*database)) == "");
        CHECK(*database->integer("PRAGMA application_id") == 0x5461626C);
        CHECK(*database->integer("PRAGMA user_version") == 1);
        CHECK(*database->text("SELECT value FROM meta WHERE name='format'") ==
              "Tablée register, see docs/STORAGE.md");
        CHECK(*database->text("PRAGMA integrity_check") == "ok");
    }

    TEST_CASE("version by version: none is foreign, the next is newer") {
        TestFolder folder;
        write_all(folder / "d", {});
        auto database = *Database::open(folder / "d", "d");
        REQUIRE(make_schema(*database));
        auto check = [&](char const* sql, char const* key) {
            REQUIRE(database->run(sql));
            CHECK(answer(check_register(*database)) == key);
        };
        check("PRAGMA user_version = 0", "error.store.not-a-register");
        check("PRAGMA user_version = -1", "error.store.not-a-register");
        check("PRAGMA user_version = 2", "error.store.newer");
        check("PRAGMA user_version = 1", "");
        check("PRAGMA application_id = 1416716909", "error.store.not-a-register");
    }

    TEST_CASE("the first octets tell a database from a letter, and a whole header from a part") {
        std::string header("SQLite format 3\0", 16);
        header.resize(100, 'x');
        auto check = [](std::string_view start, char const* key) {
            CHECK(answer(check_file_header(model::view_of(start), "f")) == key);
        };
        check(header, "");
        check(std::string_view(header).substr(0, 99), "error.store.damaged");
        check(std::string_view(header).substr(0, 16), "error.store.damaged");
        check(std::string_view(header).substr(0, 15), "error.store.not-a-register");
        check("", "error.store.not-a-register");
        header[15] = ' ';
        check(header, "error.store.not-a-register");
    }
}
