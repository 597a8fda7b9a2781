// SPDX-License-Identifier: Apache-2.0
#include "client/platform/asset_path.h"

#include <doctest/doctest.h>

using namespace tablee::client;
namespace fs = std::filesystem;

TEST_SUITE("client/platform") {
    TEST_CASE("this very program finds its assets in the build tree") {
        CHECK(executable_path().filename() == "tablee_client_tests");
        auto const found = find_assets_from(executable_path(), std::nullopt);
        REQUIRE(found);
        CHECK(fs::is_regular_file(found->locale / "fr/LC_MESSAGES/tablee.mo"));
        CHECK(fs::is_directory(found->data / "i18n"));
    }
}
