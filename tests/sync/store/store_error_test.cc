// SPDX-License-Identifier: Apache-2.0
#include "sync/store/store_error.h"

#include <cerrno>
#include <doctest/doctest.h>
#include <sqlite3.h>

using namespace tablee;
using namespace tablee::sync;

namespace {

void check_code(int code, int platform_code, char const* key, std::size_t arguments) {
    CAPTURE(code);
    auto const error = store_failure(code, platform_code, "words", "f.tablee").value();
    CHECK(error.key == key);
    CHECK(error.args.size() == arguments);
    CHECK(error.args[0] == "f.tablee");
    if (arguments == 2)
        CHECK(error.args[1] == "words");
}

void check_trouble(FileTrouble trouble, char const* key, std::size_t arguments) {
    auto const error = store_failure({trouble, "words"}, "f.tablee").value();
    CHECK(error.key == key);
    CHECK(error.args.size() == arguments);
}

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("each of SQLite's codes has its word, also in its extended forms") {
        check_code(SQLITE_FULL, 0, "error.store.full", 1);
        check_code(SQLITE_READONLY, 0, "error.store.read-only", 1);
        check_code(SQLITE_READONLY_DIRECTORY, 0, "error.store.read-only", 1);
        check_code(SQLITE_PERM, 0, "error.store.read-only", 1);
        check_code(SQLITE_BUSY, 0, "error.store.in-use", 1);
        check_code(SQLITE_BUSY_RECOVERY, 0, "error.store.in-use", 1);
        check_code(SQLITE_LOCKED, 0, "error.store.in-use", 1);
        check_code(SQLITE_NOTADB, 0, "error.store.not-a-register", 1);
        check_code(SQLITE_ERROR, 0, "error.store.damaged", 2);
        check_code(SQLITE_CORRUPT, 0, "error.store.damaged", 2);
        check_code(SQLITE_CORRUPT_INDEX, 0, "error.store.damaged", 2);
        check_code(SQLITE_TOOBIG, 0, "error.store.damaged", 2);
        check_code(SQLITE_IOERR_FSYNC, EIO, "error.store.io", 2);
        check_code(SQLITE_IOERR_WRITE, EDQUOT, "error.store.full", 1);
        check_code(SQLITE_IOERR_WRITE, EROFS, "error.store.read-only", 1);
        check_code(SQLITE_CANTOPEN, ENOENT, "error.store.io", 2);
        check_code(SQLITE_NOMEM, 0, "error.store.io", 2);
    }

    TEST_CASE("each kind of trouble with a file has its word") {
        check_trouble(FileTrouble::Missing, "error.store.missing", 1);
        check_trouble(FileTrouble::Denied, "error.store.read-only", 1);
        check_trouble(FileTrouble::ReadOnly, "error.store.read-only", 1);
        check_trouble(FileTrouble::Full, "error.store.full", 1);
        check_trouble(FileTrouble::Exists, "error.store.exists", 1);
        check_trouble(FileTrouble::NotAFile, "error.store.not-a-register", 1);
        check_trouble(FileTrouble::Locked, "error.store.in-use", 1);
        check_trouble(FileTrouble::Other, "error.store.io", 2);
    }
}
