// SPDX-License-Identifier: Apache-2.0
#include "client/app/default_register.h"

#include "sync/store/sqlite_journal.h"
#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace tablee;
using client::default_register;

TEST_SUITE("client/app") {
    TEST_CASE("the first register is made where the account keeps its data, the next when that one is held") {
        test::TempFolder const folder;
        client::UserFolders folders;
        folders.data = folder / "a/tablee";
        auto const first = default_register(folders);
        REQUIRE(first);
        CHECK(*first == folder / "a/tablee/poste.tablee");
        CHECK(!std::filesystem::exists(*first));
        {
            auto const held = sync::SqliteJournal::open(*first, sync::OpenMode::Create);
            REQUIRE(held);
            CHECK(*default_register(folders) == folder / "a/tablee/poste-2.tablee");
        }
        CHECK(*default_register(folders) == *first);
    }
    TEST_CASE("without a home, with a file in the way, with something else there: a sentence") {
        test::TempFolder const folder;
        CHECK(default_register({}).error().key == "error.peer.no-home");
        std::ofstream(folder / "file") << "x";
        client::UserFolders folders;
        folders.data = folder / "file/tablee";
        CHECK(default_register(folders).error() ==
              model::Error{"error.file.no-folder", {(folder / "file/tablee").string()}});
        folders.data = folder.path();
        std::ofstream(folder / "poste.tablee") << "not a register, but of some length, so that it is read";
        CHECK(default_register(folders).error().key == "error.store.not-a-register");
    }
}
