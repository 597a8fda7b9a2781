// SPDX-License-Identifier: Apache-2.0
#include "sync/store/atomic_file.h"

#include "tests/sync/store/store_support.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

using namespace tablee;
using namespace tablee::sync;
namespace support = tablee::sync::testing;
using support::TestFolder;

namespace {

std::string answer(model::Result<void> const& done) {
    return done ? "" : done.error().key;
}

mode_t mode_of(std::filesystem::path const& path) {
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

std::size_t files_in(TestFolder const& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path),
                                                  std::filesystem::directory_iterator()));
}

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("a file is written whole, replaces the old one, and leaves nothing beside it") {
        TestFolder folder;
        auto const path = folder / "compte-rendu.odt";
        SeededEntropy entropy(3);
        for (std::size_t size : {0U, 1U, 70'000U, 3U}) {
            auto const bytes = support::octets(size, entropy);
            CHECK(answer(write_file(path, bytes)) == "");
            CHECK(support::read_all(path) == bytes);
            CHECK(files_in(folder) == 1);
        }
    }

    TEST_CASE("private is for the owner, shared is what the umask leaves") {
        TestFolder folder;
        mode_t const old = ::umask(022);
        CHECK(answer(write_file(folder / "p", {}, FileMode::Private)) == "");
        CHECK(answer(write_file(folder / "s", {}, FileMode::Shared)) == "");
        CHECK(mode_of(folder / "p") == 0600U);
        CHECK(mode_of(folder / "s") == 0644U);
        ::umask(old);
    }

    TEST_CASE("an existing file is kept when asked, with a word") {
        TestFolder folder;
        REQUIRE(write_file(folder / "f", model::view_of("old")));
        auto const done = write_file(folder / "f", model::view_of("new"), FileMode::Shared, Existing::Keep);
        REQUIRE_FALSE(done);
        CHECK(done.error() == model::Error{"error.file.exists", {(folder / "f").string()}});
        CHECK(model::text_of(support::read_all(folder / "f")) == "old");
        CHECK(files_in(folder) == 1);
        CHECK(answer(write_file(folder / "g", model::view_of("new"), FileMode::Shared, Existing::Keep)) ==
              "");
        CHECK(model::text_of(support::read_all(folder / "g")) == "new");
    }

    TEST_CASE("a write that cannot be says why and leaves what was there") {
        TestFolder folder;
        auto const missing = write_file(folder / "no/f", {});
        REQUIRE_FALSE(missing);
        CHECK(missing.error() == model::Error{"error.file.no-folder", {(folder / "no").string()}});
        std::filesystem::create_directory(folder / "d");
        CHECK(answer(write_file(folder / "d", model::view_of("x"))) == "error.file.not-a-file");
        CHECK(files_in(folder) == 1);
        support::OrdinaryAccount const account;
        if (!account.is_lowered)
            std::filesystem::permissions(folder.path, std::filesystem::perms::owner_read);
        CHECK(answer(write_file(folder / "f", {})) == "error.file.read-only");
    }

    TEST_CASE("on a full medium the old file stays and no draft is left") {
        TestFolder folder;
        CHECK(answer(write_file("/dev/full/f", {})) == "error.file.no-folder");
        FileError const full{FileTrouble::Full, "no room"};
        CHECK(writing_failure(full, "f").value() == model::Error{"error.file.full", {"f"}});
    }

    TEST_CASE("drafts that crashes left behind do not stop a write") {
        TestFolder folder;
        auto const draft = ".tablee-" + std::to_string(::getpid()) + "-0.tmp";
        support::write_all(folder.path / draft, model::view_of("left"));
        CHECK(answer(write_file(folder / "f", model::view_of("x"))) == "");
        CHECK(model::text_of(support::read_all(folder / "f")) == "x");
    }

    TEST_CASE("a read never holds more than allowed") {
        TestFolder folder;
        support::write_all(folder / "f", model::Bytes(1000, 7));
        CHECK(read_file(folder / "f", 1000)->size() == 1000);
        CHECK(read_file(folder / "f", 1001)->size() == 1000);
        auto const longer = read_file(folder / "f", 999);
        REQUIRE_FALSE(longer);
        CHECK(longer.error() == model::Error{"error.file.too-large", {(folder / "f").string(), "999"}});
        support::write_all(folder / "big", model::Bytes(700'001, 7));
        CHECK(read_file(folder / "big", 1'000'000)->size() == 700'001);
        CHECK(read_file(folder / "no", 10).error().key == "error.file.missing");
        CHECK(read_file(folder.path, 10).error().key == "error.file.not-a-file");
        std::filesystem::permissions(folder / "f", std::filesystem::perms::none);
        std::filesystem::permissions(folder.path, std::filesystem::perms::all);
        support::OrdinaryAccount const account;
        CHECK(read_file(folder / "f", 1000).error().key == "error.file.unreadable");
    }
}
