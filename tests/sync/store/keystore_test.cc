// SPDX-License-Identifier: Apache-2.0
#include "sync/store/keystore.h"

#include "tests/sync/store/store_support.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

using namespace tablee;
using namespace tablee::sync;
using namespace tablee::sync::testing;

namespace {

mode_t mode_of(fs::path const& path) {
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("a key is drawn once, lies beside the register, for its owner only") {
        TestFolder folder;
        SeededEntropy entropy(1);
        auto const expected = SeededEntropy(1).draw<32>();
        auto const drawn = open_key(folder / "c.tablee", entropy);
        REQUIRE(drawn);
        CHECK(drawn->seed == expected);
        CHECK(drawn->notice == KeyNotice::None);
        CHECK(mode_of(folder / "c.tablee-key") == 0600U);
        CHECK(read_all(folder / "c.tablee-key") == model::Bytes(expected.begin(), expected.end()));
        CHECK(open_key(folder / "c.tablee", entropy)->seed == expected);
        CHECK(open_key(folder / "d.tablee", entropy)->seed != expected);
        CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 2);
    }

    TEST_CASE("a key that others could read is closed to them, with a notice, once") {
        TestFolder folder;
        SeededEntropy entropy(1);
        REQUIRE(open_key(folder / "c.tablee", entropy));
        for (mode_t mode : {0640U, 0604U, 0666U}) {
            REQUIRE(::chmod((folder / "c.tablee-key").c_str(), mode) == 0);
            CHECK(open_key(folder / "c.tablee", entropy)->notice == KeyNotice::PermissionsRepaired);
            CHECK(mode_of(folder / "c.tablee-key") == 0600U);
            CHECK(open_key(folder / "c.tablee", entropy)->notice == KeyNotice::None);
        }
    }

    TEST_CASE("each notice has its sentence, and none has none") {
        CHECK(key_of(KeyNotice::None).empty());
        CHECK(key_of(KeyNotice::PermissionsRepaired) == "notice.key.permissions-repaired");
        CHECK(key_of(KeyNotice::PermissionsLoose) == "notice.key.permissions-loose");
    }

    TEST_CASE("a key of another length is damaged and never replaced") {
        TestFolder folder;
        SeededEntropy entropy(1);
        for (std::size_t length : {0U, 1U, 31U, 33U, 5000U}) {
            CAPTURE(length);
            write_all(folder / "c.tablee-key", model::Bytes(length, 5));
            auto key = open_key(folder / "c.tablee", entropy);
            REQUIRE_FALSE(key);
            CHECK(key.error() == model::Error{"error.key.damaged", {(folder / "c.tablee-key").string()}});
            CHECK(read_all(folder / "c.tablee-key") == model::Bytes(length, 5));
        }
    }

    TEST_CASE("where no key can be written or read, it says so") {
        TestFolder folder;
        SeededEntropy entropy(1);
        CHECK(open_key(folder / "no/c.tablee", entropy).error().key == "error.file.no-folder");
        fs::create_directory(folder / "d.tablee-key");
        CHECK(open_key(folder / "d.tablee", entropy).error().key == "error.key.damaged");
        REQUIRE(open_key(folder / "c.tablee", entropy));
        OrdinaryAccount const account;
        if (!account.is_lowered)
            fs::permissions(folder / "c.tablee-key", fs::perms::none);
        CHECK(open_key(folder / "c.tablee", entropy).error().key == "error.key.unreadable");
    }
}
