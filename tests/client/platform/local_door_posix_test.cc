// SPDX-License-Identifier: Apache-2.0
#include "client/platform/local_door.h"

#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace tablee::client;
using tablee::test::TempFolder;

TEST_SUITE("client/platform") {
    TEST_CASE("knocks are heard, however many, and told once") {
        TempFolder const folder;
        auto door = LocalDoor::open(folder / "door");
        REQUIRE(door);
        CHECK(!door->was_knocked());
        for (int i = 0; i < 100; i += 1)
            static_cast<void>(knock(folder / "door")); // more than wait behind a door may go unheard
        CHECK(door->was_knocked());
        CHECK(!door->was_knocked());
        CHECK(knock(folder / "door"));
        LocalDoor moved = std::move(*door);
        CHECK(moved.was_knocked());
    }
    TEST_CASE("nobody hears at a door that is gone, was never there, or is a file") {
        TempFolder const folder;
        CHECK(!knock(folder / "door"));
        { auto const door = LocalDoor::open(folder / "door"); }
        CHECK(!std::filesystem::exists(folder / "door"));
        std::ofstream(folder / "door") << "a file that a crash left";
        CHECK(!knock(folder / "door"));
        CHECK(LocalDoor::open(folder / "door"));
    }
    TEST_CASE("what the system refuses is no door") {
        TempFolder const folder;
        CHECK(!LocalDoor::open(folder / "no-folder/door"));
        CHECK(!LocalDoor::open(folder / std::string(200, 'x')));
        CHECK(!LocalDoor::open(""));
        CHECK(!knock(folder / std::string(200, 'x')));
    }
}
