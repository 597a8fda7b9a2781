// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/include_rules.h"

#include <doctest/doctest.h>

using namespace tablee::tidy;

namespace {

std::set<std::string, std::less<>> const kPaths = {
    "model/base/text.h",      "model/crypto/digest.h",   "model/voting/tally.h",
    "model/text/sequence.h",  "model/event/event.h",     "model/codec/archive.h",
    "model/log/log.h",        "model/session/session.h", "model/report/a.h",
    "model/import/a.h",       "model/export/a.h",        "sync/ports/clock.h",
    "sync/protocol/a.h",      "sync/store/a.h",          "sync/net/a.h",
    "sync/replica/replica.h", "sync/runtime/a.h",        "client/i18n/a.h",
    "client/present/rows.h",  "client/views/a.h",        "client/app/app.h",
    "client/cli/a.h",         "tests/support/mo_file.h", "client/platform/a.h",
};

std::string include_line(std::string const& target) {
    return target.starts_with('<') ? "#include " + target + "\n" : "#include \"" + target + "\"\n";
}

void check(std::string const& path, std::string const& target, bool allowed) {
    CAPTURE(path);
    CAPTURE(target);
    CHECK(check_includes({path, include_line(target)}, kPaths).empty() == allowed);
}

} // namespace

TEST_SUITE("tidy") {
    TEST_CASE("a planted upward include is caught, and the place is named") {
        SourceFile const planted{"model/base/text.cc", "// x\n#include \"model/base/text.h\"\n\n"
                                                       "#include \"sync/ports/clock.h\"\n"};
        auto const findings = check_includes(planted, kPaths);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].path == "model/base/text.cc");
        CHECK(findings[0].line == 4);
        CHECK(findings[0].what == "model/base may not include sync/ports: that is upward");
    }

    TEST_CASE("rooms: model <- sync <- client, and nobody sees the tests") {
        check("sync/replica/x.cc", "model/session/session.h", true);
        check("client/cli/x.cc", "sync/replica/replica.h", true);
        check("client/app/x.cc", "model/base/text.h", true);
        check("model/session/x.cc", "sync/ports/clock.h", false);
        check("sync/runtime/x.cc", "client/i18n/a.h", false);
        check("model/export/x.cc", "client/i18n/a.h", false);
        check("client/cli/x.cc", "tests/support/mo_file.h", false);
        check("client/main.cc", "client/app/app.h", true);
        check("client/main.cc", "sync/replica/replica.h", true);
        check("tests/model/base/x_test.cc", "client/app/app.h", true);
        check("tests/sim/x.cc", "tests/support/mo_file.h", true);
    }

    TEST_CASE("model: each folder sees the floors below, never its neighbours") {
        std::vector<std::vector<std::string>> const floors = {
            {"base/text.h"},
            {"crypto/digest.h", "voting/tally.h", "text/sequence.h"},
            {"event/event.h"},
            {"codec/archive.h"},
            {"log/log.h"},
            {"session/session.h"},
            {"report/a.h", "import/a.h"},
            {"export/a.h"}};
        for (std::size_t from = 0; from < floors.size(); from += 1)
            for (std::string const& here : floors[from])
                for (std::size_t to = 0; to < floors.size(); to += 1)
                    for (std::string const& there : floors[to])
                        check("model/" + std::string(folder_of(here)) + "/x.cc", "model/" + there,
                              to < from || here == there);
    }

    TEST_CASE("sync: ports < protocol, store, net < replica < runtime") {
        check("sync/protocol/x.cc", "sync/ports/clock.h", true);
        check("sync/replica/x.h", "sync/protocol/a.h", true);
        check("sync/replica/x.cc", "sync/store/a.h", true);
        check("sync/runtime/x.cc", "sync/replica/replica.h", true);
        check("sync/ports/x.h", "sync/protocol/a.h", false);
        check("sync/protocol/x.cc", "sync/net/a.h", false);
        check("sync/protocol/x.cc", "sync/store/a.h", false);
        check("sync/store/x.cc", "sync/net/a.h", false);
        check("sync/net/x.cc", "sync/protocol/a.h", false);
        check("sync/replica/x.cc", "sync/runtime/a.h", false);
    }

    TEST_CASE("client: only app and cli see sync, views see present") {
        check("client/views/x.cc", "client/present/rows.h", true);
        check("client/app/x.cc", "client/views/a.h", true);
        check("client/present/x.cc", "model/session/session.h", true);
        check("client/present/x.cc", "sync/replica/replica.h", false);
        check("client/views/x.cc", "sync/ports/clock.h", false);
        check("client/i18n/x.cc", "client/present/rows.h", false);
        check("client/i18n/x.cc", "client/platform/a.h", false);
        check("client/present/x.cc", "client/views/a.h", false);
    }

    TEST_CASE("foreign headers stay at home, and in bodies") {
        check("model/crypto/x.cc", "<sodium.h>", true);
        check("model/session/x.cc", "<sodium.h>", false);
        check("model/crypto/x.h", "<sodium.h>", false);
        check("model/codec/x.h", "<cereal/cereal.hpp>", true);
        check("model/event/x.h", "<cereal/cereal.hpp>", false);
        check("model/base/x.cc", "<unicode/normalizer2.h>", true);
        check("model/base/x.h", "<unicode/normalizer2.h>", false);
        check("model/base/x.h", "<tl/expected.hpp>", true);
        check("model/event/x.h", "<tl/expected.hpp>", false);
        check("model/export/x.cc", "<pugixml.hpp>", true);
        check("model/import/x.cc", "<pugixml.hpp>", false);
        check("model/import/x.cc", "<nlohmann/json.hpp>", true);
        check("model/session/x.cc", "<nlohmann/json.hpp>", false);
        check("sync/store/x.cc", "<sqlite3.h>", true);
        check("sync/replica/x.cc", "<sqlite3.h>", false);
        check("sync/net/x.cc", "<enet/enet.h>", true);
        check("sync/protocol/x.cc", "<enet/enet.h>", false);
        check("client/cli/x.cc", "<CLI/CLI.hpp>", true);
        check("client/app/x.cc", "<CLI/CLI.hpp>", false);
        check("client/i18n/x.cc", "<libintl.h>", true);
        check("client/cli/x.cc", "<libintl.h>", false);
        check("client/cli/x.cc", "<doctest/doctest.h>", false);
        check("tests/sync/store/x_test.cc", "<sqlite3.h>", true);
        check("tests/model/base/x_test.cc", "<doctest/doctest.h>", true);
    }

    TEST_CASE("a library that nobody decided on is found") {
        check("model/export/x.cc", "<boost/any.hpp>", false);
        check("client/cli/x.cc", "<fmt/core.h>", false);
        check("tests/tidy/x.cc", "<gtest/gtest.h>", false);
    }

    TEST_CASE("model never waits: no clock, thread, file, randomness") {
        for (char const* header :
             {"<chrono>", "<thread>", "<mutex>", "<fstream>", "<iostream>", "<random>", "<filesystem>",
              "<unordered_map>", "<unordered_set>", "<atomic>", "<locale>", "<ctime>"}) {
            check("model/session/x.cc", header, false);
            check("sync/runtime/x.cc", header, true);
        }
        check("model/base/shared.h", "<atomic>", true); // the one allowance
        check("model/base/shared.h", "<mutex>", false);
        check("model/base/text.h", "<atomic>", false);
        check("model/session/x.cc", "<vector>", true);
        check("model/session/x.cc", "<map>", true);
        check("model/session/x.cc", "<unistd.h>", false);
    }

    TEST_CASE("the operating system is called where something waits, in bodies") {
        check("sync/net/x.cc", "<sys/eventfd.h>", true);
        check("sync/net/x.h", "<sys/eventfd.h>", false);
        check("sync/replica/x.cc", "<unistd.h>", false);
        check("client/platform/x.cc", "<unistd.h>", true);
        check("client/present/x.cc", "<unistd.h>", false);
        check("tests/sync/net/x_test.cc", "<sys/wait.h>", true);
    }

    TEST_CASE("paths are named from the root, and lead somewhere") {
        check("model/event/x.cc", "../base/text.h", false);
        check("model/base/x.cc", "text.h", false);
        check("model/event/x.cc", "model/base/gone.h", false);
        check("tests/model/base/x_test.cc", "../support/mo_file.h", false);
        check("model/cellar/x.cc", "model/base/text.h", false);
    }

    TEST_CASE("includes are read through spaces and comments behind them") {
        auto const found =
            includes_of("#  include <a.h> // why\n\n  #include \"b/c.h\"\nint include;\n// #include <d.h>\n");
        REQUIRE(found.size() == 2);
        CHECK(found[0].target == "a.h");
        CHECK(found[0].angled);
        CHECK(found[1].line == 3);
        CHECK(found[1].target == "b/c.h");
        CHECK_FALSE(found[1].angled);
    }
}
