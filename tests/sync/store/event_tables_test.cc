// SPDX-License-Identifier: Apache-2.0
// Putting and loading are in journal_contract_test.cc; here, rows that `put` never wrote.
#include "sync/store/event_tables.h"

#include "model/base/limits.h"
#include "tests/sync/store/store_support.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::sync;
using namespace tablee::sync::testing;

namespace {

// What loading says after that statement was run on a good register.
std::string answer_after(char const* sql) {
    TestFolder folder;
    make_register(folder / "c.tablee", 6);
    auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::ReadWrite);
    REQUIRE(journal);
    REQUIRE((*journal)->database().run(sql));
    REQUIRE((*journal)->database().changes() > 0);
    auto loaded = (*journal)->load(session_of(1));
    return loaded ? "" : loaded.error().key;
}

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("a row that disagrees with its envelope, or with any sense, is damage") {
        for (char const* sql :
             {"UPDATE events SET seq = 99 WHERE seq = 3",
              "UPDATE events SET author = zeroblob(16) WHERE seq = 3",
              "UPDATE events SET author = zeroblob(0) WHERE seq = 3",
              "UPDATE events SET envelope = zeroblob(40) WHERE seq = 3",
              "UPDATE events SET texts = 17 WHERE seq = 3",
              "UPDATE events SET texts = 1152921504606846976 WHERE seq = 3",
              "UPDATE events SET texts = -1 WHERE seq = 3", "UPDATE events SET texts = 1 WHERE seq = 3",
              "UPDATE bodies SET salt = zeroblob(15)", "UPDATE bodies SET salt = zeroblob(17)",
              "UPDATE bodies SET idx = idx + 2", "UPDATE bodies SET idx = idx - 9",
              "UPDATE frames SET signature = zeroblob(63)", "UPDATE frames SET author = zeroblob(17)"}) {
            CAPTURE(sql);
            CHECK(answer_after(sql) == "error.store.damaged");
        }
    }

    TEST_CASE("a body whose row is gone is an erased text, at its place") {
        TestFolder folder;
        auto expected = make_register(folder / "c.tablee", 6);
        auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::ReadWrite);
        REQUIRE((*journal)->database().run("DELETE FROM bodies WHERE event = 3 AND idx = 0"));
        expected.events[2].texts[0] = {{}, {}, true};
        CHECK(same(*(*journal)->load(session_of(1)), expected));
    }

    TEST_CASE("a session whose id is not one is damage") {
        TestFolder folder;
        make_register(folder / "c.tablee", 1);
        auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::ReadWrite);
        REQUIRE((*journal)->database().run("UPDATE sessions SET session = zeroblob(15)"));
        CHECK((*journal)->sessions().error().key == "error.store.damaged");
    }

    TEST_CASE("the key is read at its place, little-endian, and from nothing shorter") {
        auto const record = record_of(author_of(9), 0x0102'0304'0506'0708, 1);
        CHECK(key_of(record.envelope) == RecordKey{author_of(9), 0x0102'0304'0506'0708});
        CHECK(key_of(model::ByteView(record.envelope).first(41)) ==
              RecordKey{author_of(9), 0x0102'0304'0506'0708});
        CHECK_FALSE(key_of(model::ByteView(record.envelope).first(40)));
        CHECK_FALSE(key_of({}));
    }

    TEST_CASE("a record is storable when it can be read back") {
        auto record = record_of(author_of(1), 1, 1, model::limits::kTextsPerEvent);
        CHECK(is_storable(record));
        record.texts[0] = {{}, {}, true};
        CHECK(is_storable(record));
        record.texts[0].salt[3] = 1;
        CHECK_FALSE(is_storable(record));
        record.texts[0] = {{}, {65}, true};
        CHECK_FALSE(is_storable(record));
        record.texts[0] = {};
        record.texts.push_back({});
        CHECK_FALSE(is_storable(record));
    }
}
