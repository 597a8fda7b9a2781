// SPDX-License-Identifier: Apache-2.0
#include "client/platform/asset_path.h"

#include <doctest/doctest.h>
#include <string>
#include <unistd.h>

using namespace tablee::client;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("tablee_asset_path_test_" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
};

} // namespace

TEST_SUITE("client/platform") {
    TEST_CASE("the nearest share folder at or above the executable is the one") {
        Folder const folder;
        fs::create_directories(folder.path / "share/tablee");
        fs::create_directories(folder.path / "a/b/c/d/e");
        auto check = [&](char const* executable, bool expected) {
            auto const found = find_assets_from(folder.path / executable, std::nullopt);
            CHECK(found.has_value() == expected);
            if (found) {
                CHECK(found->locale == folder.path / "share/locale");
                CHECK(found->data == folder.path / "share/tablee");
            }
        };
        check("tablee-cli", true);         // a folder copied as it is
        check("bin/tablee-cli", true);     // an installation
        check("a/b/tablee-cli", true);     // a build tree: client/cli/tablee-cli
        check("a/b/c/d/tablee-cli", true); // as far up as we look
        check("a/b/c/d/e/tablee-cli", false);
    }

    TEST_CASE("a share folder of others is passed over") {
        Folder const folder;
        fs::create_directories(folder.path / "share/tablee");
        fs::create_directories(folder.path / "sub/share/locale");
        auto const found = find_assets_from(folder.path / "sub/tablee-cli", std::nullopt);
        REQUIRE(found);
        CHECK(found->data == folder.path / "share/tablee");
    }

    TEST_CASE("a named folder is the only one tried, and the error names it") {
        Folder const folder;
        fs::create_directories(folder.path / "share/tablee");
        fs::create_directories(folder.path / "named/tablee");
        auto const named = find_assets_from(folder.path / "tablee-cli", folder.path / "named");
        REQUIRE(named);
        CHECK(named->locale == folder.path / "named/locale");
        auto const wrong = find_assets_from(folder.path / "tablee-cli", folder.path / "nowhere");
        REQUIRE_FALSE(wrong);
        CHECK(wrong.error().key == "error.assets.not-found");
        CHECK(wrong.error().args == std::vector<std::string>{(folder.path / "nowhere").string()});
    }
}
