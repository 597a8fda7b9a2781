// SPDX-License-Identifier: Apache-2.0
#include "client/app/single_instance.h"

#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

using namespace tablee;
using client::FrontDoor;
using client::told_of_opening;

namespace {

model::Error const kInUse{"error.store.in-use", {"/x/clac.tablee"}};

client::UserFolders folders_in(test::TempFolder const& folder) {
    client::UserFolders folders;
    folders.runtime = folder.path();
    return folders;
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE(
        "the window that holds the register is asked to the front, by whatever name the register goes") {
        test::TempFolder const folder;
        auto const folders = folders_in(folder);
        FrontDoor door(folders, folder / "clac.tablee");
        CHECK(!door.is_wanted());
        model::Error const expected{"error.window.already-open", {"clac.tablee"}};
        CHECK(told_of_opening(kInUse, folders, folder / "clac.tablee") == expected);
        CHECK(door.is_wanted());
        CHECK(!door.is_wanted());
        CHECK(told_of_opening(kInUse, folders, folder / "." / "clac.tablee") == expected);
        CHECK(door.is_wanted());
        CHECK(told_of_opening(kInUse, folders, folder / "other.tablee") == kInUse);
        CHECK(!door.is_wanted());
    }
    TEST_CASE("held by another program, or any other error: the error as it is") {
        test::TempFolder const folder;
        auto const folders = folders_in(folder);
        CHECK(told_of_opening(kInUse, folders, folder / "clac.tablee") == kInUse);
        CHECK(told_of_opening(kInUse, {}, folder / "clac.tablee") == kInUse);
        FrontDoor door(folders, folder / "clac.tablee");
        model::Error const damaged{"error.store.damaged", {"a", "b"}};
        CHECK(told_of_opening(damaged, folders, folder / "clac.tablee") == damaged);
        CHECK(!door.is_wanted());
        FrontDoor nowhere({}, folder / "clac.tablee");
        CHECK(!nowhere.is_wanted());
    }
}
