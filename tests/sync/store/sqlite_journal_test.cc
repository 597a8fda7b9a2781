// SPDX-License-Identifier: Apache-2.0
#include "sync/store/sqlite_journal.h"

#include "sync/store/schema.h"
#include "tests/sync/store/store_support.h"

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace tablee;
using namespace tablee::sync;
using namespace tablee::sync::testing;

namespace {

void check_refused(fs::path const& path, OpenMode mode, std::string const& key, fs::path const& named) {
    CAPTURE(path.string());
    auto journal = SqliteJournal::open(path, mode);
    REQUIRE_FALSE(journal);
    CHECK(journal.error().key == key);
    REQUIRE_FALSE(journal.error().args.empty());
    CHECK(journal.error().args[0] == named.string());
}

// As another program with SQLite would.
void run_sql(fs::path const& path, char const* sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
}

std::size_t files_in(TestFolder const& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()));
}

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("a register that is closed is one file, for its owner only, and opens elsewhere") {
        TestFolder folder;
        auto const batch = make_register(folder / "c.tablee", 20);
        CHECK(files_in(folder) == 1);
        struct stat status {};
        REQUIRE(stat((folder / "c.tablee").c_str(), &status) == 0);
        CHECK((status.st_mode & 0777U) == 0600U);
        auto const bytes = read_all(folder / "c.tablee");
        CHECK(bytes[18] == 1); // not left in WAL mode: https://www.sqlite.org/fileformat.html
        CHECK(bytes[68] == 'T');
        CHECK(bytes[71] == 'l');

        TestFolder elsewhere;
        fs::copy_file(folder / "c.tablee", elsewhere / "d.tablee");
        auto journal = SqliteJournal::open(elsewhere / "d.tablee", OpenMode::ReadWrite);
        REQUIRE(journal);
        CHECK(same(*(*journal)->load(session_of(1)), batch));
    }

    TEST_CASE("while open, the log and the lock lie beside it, for the owner only") {
        TestFolder folder;
        auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::Create);
        REQUIRE(journal);
        REQUIRE((*journal)->append(session_of(1), batch_of(author_of(2), 1, 1)));
        CHECK(files_in(folder) == 3);
        for (char const* name : {"c.tablee", "c.tablee-wal", ".c.tablee.lock"}) {
            struct stat status {};
            CAPTURE(name);
            REQUIRE(stat((folder / name).c_str(), &status) == 0);
            CHECK((status.st_mode & 0777U) == 0600U);
        }
        CHECK(*(*journal)->database().integer("PRAGMA synchronous") == 2); // FULL
        CHECK(*(*journal)->database().text("PRAGMA journal_mode") == "wal");
        CHECK(*(*journal)->database().text("PRAGMA locking_mode") == "exclusive");
    }

    TEST_CASE("a second opening is refused, from this process or another, and the first goes on") {
        TestFolder folder;
        auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::Create);
        REQUIRE(journal);
        check_refused(folder / "c.tablee", OpenMode::ReadWrite, "error.store.in-use", folder / "c.tablee");
        fs::create_symlink(folder / "c.tablee", folder / "link.tablee");
        check_refused(folder / "link.tablee", OpenMode::ReadWrite, "error.store.in-use", folder / "c.tablee");
        pid_t const child = ::fork();
        if (child == 0)
            ::_exit(refusal(folder / "c.tablee") == "error.store.in-use" ? 0 : 1);
        int status = -1;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(status == 0);
        CHECK((*journal)->append(session_of(1), batch_of(author_of(2), 1, 1)));
        journal->reset();
        CHECK(refusal(folder / "c.tablee") == "");
    }

    TEST_CASE("another tool that holds the file keeps us out, even without our lock file") {
        TestFolder folder;
        make_register(folder / "c.tablee", 3);
        // Locks of one process do not stop that process: the tool is a child.
        int ready[2];
        int done[2];
        REQUIRE(::pipe(ready) == 0);
        REQUIRE(::pipe(done) == 0);
        pid_t const child = ::fork();
        if (child == 0) {
            sqlite3* handle = nullptr;
            bool const holds =
                sqlite3_open((folder / "c.tablee").c_str(), &handle) == SQLITE_OK &&
                sqlite3_exec(handle, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK;
            char octet = holds ? 'y' : 'n';
            bool const told = ::write(ready[1], &octet, 1) == 1 && ::read(done[0], &octet, 1) == 1;
            ::_exit(told ? 0 : 1);
        }
        char octet = 0;
        REQUIRE(::read(ready[0], &octet, 1) == 1);
        CHECK(octet == 'y');
        check_refused(folder / "c.tablee", OpenMode::ReadWrite, "error.store.in-use", folder / "c.tablee");
        REQUIRE(::write(done[1], &octet, 1) == 1);
        int status = -1;
        ::waitpid(child, &status, 0);
        CHECK(status == 0);
        CHECK(refusal(folder / "c.tablee") == "");
        for (int end : {ready[0], ready[1], done[0], done[1]})
            ::close(end);
    }

    TEST_CASE("what is not a register is named and left as it was") {
        TestFolder folder;
        make_register(folder / "good.tablee", 3);
        auto const good = read_all(folder / "good.tablee");
        auto check = [&](model::ByteView content, char const* key) {
            write_all(folder / "x.tablee", content);
            check_refused(folder / "x.tablee", OpenMode::ReadWrite, key, folder / "x.tablee");
            CHECK(read_all(folder / "x.tablee") == model::copy_of(content));
        };
        check({}, "error.store.not-a-register");
        check(model::view_of("Bonjour, ceci est une lettre."), "error.store.not-a-register");
        check(model::Bytes(5000, 0), "error.store.not-a-register");
        check(model::ByteView(good).first(15), "error.store.not-a-register");
        check(model::ByteView(good).first(16), "error.store.damaged");
        check(model::ByteView(good).first(99), "error.store.damaged");
        auto foreign = good;
        foreign[68] = 'X';
        check(foreign, "error.store.not-a-register");
        auto older = good;
        older[63] = 0; // user_version, big-endian at 60
        check(older, "error.store.not-a-register");
        CHECK(files_in(folder) == 2);
    }

    TEST_CASE("a newer register is refused with its version and left as it was") {
        TestFolder folder;
        make_register(folder / "c.tablee", 3);
        run_sql(folder / "c.tablee", "PRAGMA user_version = 2");
        auto const before = read_all(folder / "c.tablee");
        auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::ReadWrite);
        REQUIRE_FALSE(journal);
        CHECK(journal.error() == model::Error{"error.store.newer", {(folder / "c.tablee").string(), "2"}});
        CHECK(read_all(folder / "c.tablee") == before);
        // Also after a crash of the newer program, whose log must still be there for it.
        run_sql(folder / "c.tablee", "PRAGMA user_version = 1");
        fs::path copy;
        {
            auto open = SqliteJournal::open(folder / "c.tablee", OpenMode::ReadWrite);
            REQUIRE((*open)->append(session_of(1), batch_of(author_of(2), 50, 3)));
            REQUIRE((*open)->database().run("PRAGMA user_version = 3"));
            copy = copy_as_killed(folder / "c.tablee", "newer.tablee");
        }
        auto const log = read_all(folder / "newer.tablee-wal");
        CHECK(refusal(copy) == "error.store.newer");
        CHECK(read_all(folder / "newer.tablee-wal") == log);
    }

    TEST_CASE("tables that are missing, changed or added to are damage") {
        auto check = [](char const* sql) {
            CAPTURE(sql);
            TestFolder folder;
            make_register(folder / "c.tablee", 3);
            run_sql(folder / "c.tablee", sql);
            CHECK(refusal(folder / "c.tablee") == "error.store.damaged");
        };
        check("DROP TABLE frames");
        check("DROP INDEX events_by_author");
        check("ALTER TABLE bodies RENAME COLUMN text TO words");
        check("CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM events; END");
        check("CREATE INDEX more ON events(structure)");
    }

    TEST_CASE("tables beside ours, made from the events, are welcome") {
        TestFolder folder;
        auto const batch = make_register(folder / "c.tablee", 3);
        {
            auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::ReadWrite);
            REQUIRE((*journal)->database().run(
                "CREATE TABLE members(name TEXT); CREATE INDEX m ON members(name)"));
        }
        auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::ReadWrite);
        REQUIRE(journal);
        CHECK(same(*(*journal)->load(session_of(1)), batch));
    }

    TEST_CASE("missing files, folders and names already taken are told apart") {
        TestFolder folder;
        check_refused(folder / "no.tablee", OpenMode::ReadWrite, "error.store.missing", folder / "no.tablee");
        check_refused(folder / "no/c.tablee", OpenMode::ReadWrite, "error.store.missing",
                      folder / "no/c.tablee");
        check_refused(folder / "no/c.tablee", OpenMode::Create, "error.store.no-folder", folder / "no");
        fs::create_directory(folder / "d.tablee");
        check_refused(folder / "d.tablee", OpenMode::ReadWrite, "error.store.not-a-register",
                      folder / "d.tablee");
        check_refused(folder / "d.tablee", OpenMode::Create, "error.store.exists", folder / "d.tablee");
        REQUIRE(::mkfifo((folder / "p.tablee").c_str(), 0600) == 0);
        check_refused(folder / "p.tablee", OpenMode::ReadWrite, "error.store.not-a-register",
                      folder / "p.tablee");
        write_all(folder / "e.tablee-wal", model::view_of("of a register that is gone"));
        check_refused(folder / "e.tablee", OpenMode::Create, "error.store.exists", folder / "e.tablee-wal");
        CHECK_FALSE(fs::exists(folder / "e.tablee"));
        make_register(folder / "c.tablee", 1);
        auto const before = read_all(folder / "c.tablee");
        check_refused(folder / "c.tablee", OpenMode::Create, "error.store.exists", folder / "c.tablee");
        CHECK(read_all(folder / "c.tablee") == before);
    }

    TEST_CASE("a draft that a crash left behind does not stop a new register") {
        TestFolder folder;
        write_all(folder / ".c.tablee.new", model::view_of("half a register"));
        write_all(folder / ".c.tablee.new-journal", model::view_of("half a journal"));
        CHECK(refusal(folder / "c.tablee", OpenMode::Create) == "");
        CHECK(files_in(folder) == 1);
    }

    TEST_CASE("read-only files and folders are refused in words, and written by nobody") {
        TestFolder folder;
        make_register(folder / "c.tablee", 3);
        auto const before = read_all(folder / "c.tablee");
        if (::geteuid() == 0) {
            REQUIRE(::chown(folder.path.c_str(), 65534, 65534) == 0);
            REQUIRE(::chown((folder / "c.tablee").c_str(), 65534, 65534) == 0);
        }
        OrdinaryAccount const account;
        auto const file = folder / "c.tablee";
        fs::permissions(file, fs::perms::owner_read);
        CHECK(refusal(file) == "error.store.read-only");
        fs::permissions(file, fs::perms::none);
        CHECK(refusal(file) == "error.store.unreadable");
        fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
        fs::permissions(folder.path, fs::perms::owner_read | fs::perms::owner_exec);
        CHECK(refusal(file) == "error.store.read-only");
        CHECK(refusal(folder / "new.tablee", OpenMode::Create) == "error.store.read-only");
        CHECK(read_all(file) == before);
        fs::permissions(folder.path, fs::perms::owner_all);
        CHECK(refusal(file) == "");
    }

    TEST_CASE("killed at any moment, everything appended is there") {
        TestFolder folder;
        auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::Create);
        REQUIRE(journal);
        JournalBatch whole;
        for (std::uint64_t round = 0; round < 8; ++round) {
            auto const batch = batch_of(author_of(static_cast<std::uint8_t>(round)), 1, 1 + round * 40);
            REQUIRE((*journal)->append(session_of(1), batch));
            extend(whole, batch);
            auto const killed = copy_as_killed(folder / "c.tablee", "killed.tablee");
            auto reopened = SqliteJournal::open(killed, OpenMode::ReadWrite);
            REQUIRE(reopened);
            CHECK(same(*(*reopened)->load(session_of(1)), whole));
        }
    }

    TEST_CASE("a lock file that a crash left behind locks nobody out") {
        TestFolder folder;
        make_register(folder / "c.tablee", 1);
        write_all(folder / ".c.tablee.lock", {});
        CHECK(refusal(folder / "c.tablee") == "");
        CHECK(files_in(folder) == 1);
    }

    TEST_CASE("a path that SQLite would read as something else is a name like any other") {
        TestFolder folder;
        auto const here = fs::current_path();
        fs::current_path(folder.path);
        for (char const* name : {"file:c.tablee?mode=memory", ":memory:", "Comité d’été.tablee"}) {
            CAPTURE(name);
            CHECK(refusal(name, OpenMode::Create) == "");
            CHECK(fs::exists(folder / name));
        }
        fs::current_path(here);
    }
}
