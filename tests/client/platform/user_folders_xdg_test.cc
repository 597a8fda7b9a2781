// SPDX-License-Identifier: Apache-2.0
#include "client/platform/user_folders.h"

#include <doctest/doctest.h>

#include <map>

using namespace tablee::client;

namespace {

using Variables = std::map<std::string, std::string>;

UserFolders folders(Variables const& variables) {
    return user_folders([&](char const* name) -> std::optional<std::string> {
        auto const found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
}

} // namespace

TEST_SUITE("client/platform") {
    TEST_CASE("the folders lie where XDG names them") {
        auto const at = folders({{"HOME", "/home/zoe"},
                                 {"XDG_CONFIG_HOME", "/c"},
                                 {"XDG_DATA_HOME", "/d"},
                                 {"XDG_STATE_HOME", "/s"},
                                 {"XDG_RUNTIME_DIR", "/run/user/7"}});
        CHECK(at.config == "/c/tablee");
        CHECK(at.data == "/d/tablee");
        CHECK(at.state == "/s/tablee");
        CHECK(at.runtime == "/run/user/7");
    }
    TEST_CASE("otherwise in the home, and a relative path counts as not set") {
        auto const at = folders({{"HOME", "/home/zoe"}, {"XDG_CONFIG_HOME", "c"}, {"XDG_DATA_HOME", ""}});
        CHECK(at.config == "/home/zoe/.config/tablee");
        CHECK(at.data == "/home/zoe/.local/share/tablee");
        CHECK(at.state == "/home/zoe/.local/state/tablee");
        CHECK(!at.runtime);
    }
    TEST_CASE("without a home there is no place, unless one is named") {
        auto const at = folders({{"XDG_STATE_HOME", "/s"}});
        CHECK(!at.config);
        CHECK(!at.data);
        CHECK(at.state == "/s/tablee");
        CHECK(!folders({{"HOME", "relative"}}).data);
    }
}
