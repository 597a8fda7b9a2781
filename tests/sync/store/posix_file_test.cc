// SPDX-License-Identifier: Apache-2.0
#include "sync/store/posix_file.h"

#include "tests/sync/store/store_support.h"

#include <cerrno>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>

using namespace tablee;
using namespace tablee::sync;
namespace support = tablee::sync::testing;
using support::TestFolder;

TEST_SUITE("sync/store") {
    TEST_CASE("the platform's codes become kinds of trouble") {
        auto check = [](int code, FileTrouble expected) {
            CAPTURE(code);
            CHECK(trouble_of(code) == expected);
        };
        check(ENOENT, FileTrouble::Missing);
        check(ENOTDIR, FileTrouble::Missing);
        check(EACCES, FileTrouble::Denied);
        check(EPERM, FileTrouble::Denied);
        check(EROFS, FileTrouble::ReadOnly);
        check(ENOSPC, FileTrouble::Full);
        check(EDQUOT, FileTrouble::Full);
        check(EEXIST, FileTrouble::Exists);
        check(EISDIR, FileTrouble::NotAFile);
        check(EIO, FileTrouble::Other);
        check(0, FileTrouble::Other);
    }

    TEST_CASE("an exclusive lock lets nobody else in, and leaves no file behind") {
        TestFolder folder;
        std::optional<FileLock> lock(std::move(*FileLock::exclusive(folder / "l")));
        CHECK(FileLock::exclusive(folder / "l").error().trouble == FileTrouble::Locked);
        CHECK(FileLock::shared(folder / "l").error().trouble == FileTrouble::Locked);
        lock.reset();
        CHECK(std::filesystem::is_empty(folder.path));
        CHECK(FileLock::exclusive(folder / "l"));
    }

    TEST_CASE("shared locks go together, keep an exclusive one out, and make no file") {
        TestFolder folder;
        CHECK(FileLock::shared(folder / "l"));
        CHECK(std::filesystem::is_empty(folder.path));
        support::write_all(folder / "l", {});
        {
            auto one = FileLock::shared(folder / "l");
            auto two = FileLock::shared(folder / "l");
            CHECK(one);
            CHECK(two);
            CHECK(FileLock::exclusive(folder / "l").error().trouble == FileTrouble::Locked);
        }
        CHECK(std::filesystem::exists(folder / "l"));
    }

    TEST_CASE("a lock that cannot be made says why") {
        TestFolder folder;
        CHECK(FileLock::exclusive(folder / "no/l").error().trouble == FileTrouble::Missing);
        support::OrdinaryAccount const account;
        if (!account.is_lowered)
            std::filesystem::permissions(folder.path, std::filesystem::perms::owner_read);
        CHECK(FileLock::exclusive(folder / "l").error().trouble == FileTrouble::Denied);
    }

    TEST_CASE("moving a new file never replaces, and never loses the one that is moved") {
        TestFolder folder;
        support::write_all(folder / "a", model::view_of("a"));
        support::write_all(folder / "b", model::view_of("b"));
        CHECK(move_new(folder / "a", folder / "b").error().trouble == FileTrouble::Exists);
        CHECK(model::text_of(support::read_all(folder / "b")) == "b");
        CHECK(move_new(folder / "a", folder / "c"));
        CHECK(model::text_of(support::read_all(folder / "c")) == "a");
        CHECK_FALSE(std::filesystem::exists(folder / "a"));
        CHECK(move_over(folder / "c", folder / "b"));
        CHECK(model::text_of(support::read_all(folder / "b")) == "a");
    }

    TEST_CASE("what was written is read, up to the bound, and writing to a full device says full") {
        TestFolder folder;
        SeededEntropy entropy(5);
        auto const bytes = support::octets(600'000, entropy);
        {
            auto file = create_file(folder / "f", FileMode::Private);
            REQUIRE(file);
            CHECK(write_all(*file, bytes));
            CHECK(sync_file(*file));
        }
        auto file = open_file(folder / "f", FileAccess::Read);
        REQUIRE(file);
        CHECK(*size_of(*file) == bytes.size());
        CHECK(*read_up_to(*file, 10) == model::copy_of(model::ByteView(bytes).first(10)));
        CHECK(*read_up_to(*file, 1'000'000) == model::copy_of(model::ByteView(bytes).subspan(10)));
        CHECK(read_up_to(*file, 10)->empty());
        FileHandle const full(::open("/dev/full", O_WRONLY));
        REQUIRE(full.descriptor() >= 0);
        CHECK(write_all(full, bytes).error().trouble == FileTrouble::Full);
    }

    TEST_CASE("only regular files are opened, and a name that is there is not made again") {
        TestFolder folder;
        REQUIRE(::mkfifo((folder / "p").c_str(), 0600) == 0);
        CHECK(open_file(folder / "p", FileAccess::Read).error().trouble == FileTrouble::NotAFile);
        CHECK(open_file(folder.path, FileAccess::Read).error().trouble == FileTrouble::NotAFile);
        CHECK(open_file(folder.path, FileAccess::ReadWrite).error().trouble == FileTrouble::NotAFile);
        CHECK(open_file("/dev/null", FileAccess::Read).error().trouble == FileTrouble::NotAFile);
        CHECK(create_file(folder / "p", FileMode::Private).error().trouble == FileTrouble::Exists);
        CHECK(sync_folder(folder.path));
        CHECK(sync_folder(folder / "no").error().trouble == FileTrouble::Missing);
    }

    TEST_CASE("a private folder is its owner's and goes with all it holds") {
        std::filesystem::path path;
        {
            auto folder = PrivateFolder::make();
            REQUIRE(folder);
            path = folder->path();
            struct stat status {};
            REQUIRE(stat(path.c_str(), &status) == 0);
            CHECK((status.st_mode & 0777U) == 0700U);
            support::write_all(path / "f", model::view_of("x"));
            PrivateFolder const moved(std::move(*folder));
            CHECK(std::filesystem::exists(moved.path() / "f"));
        }
        CHECK_FALSE(std::filesystem::exists(path));
    }

    TEST_CASE("the folder of a bare name is the present one") {
        CHECK(folder_of("c.tablee") == ".");
        CHECK(folder_of("a/c.tablee") == "a");
        CHECK(folder_of("/c.tablee") == "/");
    }
}
