// SPDX-License-Identifier: Apache-2.0
#include "client/app/recent.h"

#include "client/app/preparation.h"
#include "tests/support/folders.h"
#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

using namespace tablee::client;

TEST_SUITE("client/app") {
    TEST_CASE("recent registers say what they hold, or that they are gone") {
        tablee::test::TempFolder const folder;
        UserFolders folders;
        folders.data = folder.path();
        Prepare wish;
        wish.committee = "Comité de Valbreuil";
        wish.title = "Séance du 12 mars 2026";
        wish.date = "2026-03-12";
        auto const path = prepare_session(wish, folders, {tablee::test::in_sources("assets/profiles"), {}},
                                          "Poste", Language::French);
        REQUIRE(path);
        auto const recent = recent_registers({*path, folder.path() / "gone.tablee"});
        REQUIRE(recent.size() == 2);
        CHECK(recent[0].committee == "Comité de Valbreuil");
        CHECK(recent[0].title == "Séance du 12 mars 2026");
        CHECK(!recent[0].over);
        CHECK(!recent[0].missing);
        CHECK(recent[1].missing);
    }
}
