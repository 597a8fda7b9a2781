// SPDX-License-Identifier: Apache-2.0
#include "sync/store/register_copy.h"

#include "sync/store/sqlite_journal.h"
#include "tests/sync/store/store_support.h"

#include <doctest/doctest.h>
#include <sys/wait.h>

using namespace tablee;
using namespace tablee::sync;
using namespace tablee::sync::testing;

namespace {

std::string answer(fs::path const& path, WhenInUse when = WhenInUse::Refuse) {
    auto copy = read_register(path, when);
    return copy ? "" : copy.error().key;
}

void check_content(fs::path const& path, JournalBatch const& expected, WhenInUse when = WhenInUse::Refuse) {
    auto copy = read_register(path, when);
    REQUIRE(copy);
    CHECK(same(*copy->load(session_of(1)), expected));
    CHECK(*copy->sessions() == std::vector{session_of(1)});
}

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("a register is read without being touched, also where nothing may be written") {
        TestFolder folder;
        auto const batch = make_register(folder / "c.tablee", 30);
        auto const before = read_all(folder / "c.tablee");
        if (::geteuid() == 0) {
            REQUIRE(::chown(folder.path.c_str(), 65534, 65534) == 0);
            REQUIRE(::chown((folder / "c.tablee").c_str(), 65534, 65534) == 0);
        }
        OrdinaryAccount const account;
        fs::permissions(folder / "c.tablee", fs::perms::owner_read);
        fs::permissions(folder.path, fs::perms::owner_read | fs::perms::owner_exec);
        check_content(folder / "c.tablee", batch);
        fs::permissions(folder / "c.tablee", fs::perms::none);
        CHECK(answer(folder / "c.tablee") == "error.store.unreadable");
        fs::permissions(folder / "c.tablee", fs::perms::owner_read);
        CHECK(read_all(folder / "c.tablee") == before);
        fs::permissions(folder.path, fs::perms::owner_all);
    }

    TEST_CASE("a register as a crash left it is read with its log, and both stay") {
        TestFolder folder;
        auto batch = make_register(folder / "c.tablee", 30);
        {
            auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::ReadWrite);
            auto const more = batch_of(author_of(5), 1, 9);
            REQUIRE((*journal)->append(session_of(1), more));
            extend(batch, more);
            copy_as_killed(folder / "c.tablee", "k.tablee");
        }
        auto const file = read_all(folder / "k.tablee");
        auto const log = read_all(folder / "k.tablee-wal");
        check_content(folder / "k.tablee", batch);
        CHECK(read_all(folder / "k.tablee") == file);
        CHECK(read_all(folder / "k.tablee-wal") == log);
    }

    TEST_CASE("a register in use is refused, or read as it is when one insists") {
        TestFolder folder;
        auto const batch = make_register(folder / "c.tablee", 30);
        auto journal = SqliteJournal::open(folder / "c.tablee", OpenMode::ReadWrite);
        REQUIRE(journal);
        auto const more = batch_of(author_of(5), 1, 9);
        REQUIRE((*journal)->append(session_of(1), more));
        CHECK(answer(folder / "c.tablee") == "error.store.in-use");
        pid_t const child = ::fork();
        if (child == 0) {
            bool reads_all = false;
            if (auto copy = read_register(folder / "c.tablee", WhenInUse::Insist); copy)
                reads_all = copy->load(session_of(1))->events.size() == 39;
            ::_exit(reads_all ? 0 : 1);
        }
        int status = -1;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(status == 0);
        CHECK((*journal)->append(session_of(1), batch_of(author_of(5), 10, 1)));
    }

    TEST_CASE("the same words as for opening") {
        TestFolder folder;
        CHECK(answer(folder / "no.tablee") == "error.store.missing");
        CHECK(answer(folder.path) == "error.store.not-a-register");
        write_all(folder / "x.tablee", model::view_of("Madame, Monsieur"));
        CHECK(answer(folder / "x.tablee") == "error.store.not-a-register");
        make_register(folder / "c.tablee", 30);
        auto const whole = read_all(folder / "c.tablee");
        write_all(folder / "x.tablee", model::ByteView(whole).first(8192));
        auto copy = read_register(folder / "x.tablee");
        REQUIRE_FALSE(copy);
        CHECK(copy.error().key == "error.store.damaged");
        CHECK(copy.error().args[0] == (folder / "x.tablee").string()); // the register's name, not the copy's
    }

    TEST_CASE("the copy is gone when it has been read") {
        TestFolder folder;
        TestFolder temporary;
        make_register(folder / "c.tablee", 3);
        ::setenv("TMPDIR", temporary.path.c_str(), 1);
        {
            auto copy = read_register(folder / "c.tablee");
            CHECK(copy);
            CHECK_FALSE(fs::is_empty(temporary.path));
        }
        CHECK(fs::is_empty(temporary.path));
        CHECK(answer(folder / "no.tablee") == "error.store.missing");
        CHECK(fs::is_empty(temporary.path));
        ::unsetenv("TMPDIR");
    }
}
