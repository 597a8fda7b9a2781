// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/tree_rules.h"

#include <doctest/doctest.h>
#include <fstream>
#include <unistd.h>

using namespace tablee::tidy;
namespace fs = std::filesystem;

namespace {

void check_stray(std::string const& path, bool allowed) {
    CAPTURE(path);
    CHECK(check_strays({{path, ""}}).empty() == allowed);
}

} // namespace

TEST_SUITE("tidy") {
    TEST_CASE("everything lies where the house has a place for it") {
        for (char const* path :
             {"README.md", "model/base/text.h", "model/CMakeLists.txt", "sync/net/a.cc", "client/main.cc",
              "tests/model/base/a_test.cc", "tests/vectors/log/a.bin", "scripts/test", ".ci/run",
              "docs/decisions/0001-a.md", "assets/i18n/fr/cli.po", "assets/demo/a.csv",
              "tests/tidy/sizes.txt", "cmake/targets.cmake"})
            check_stray(path, true);
        for (char const* path :
             {"notes.txt", "util/a.h", "model/util/a.h", "model/base/a.hpp", "model/base/a.orig",
              "model/base/a", "tests/misc/a_test.cc", "tests/model/base/a.cpp", "scripts/test.sh",
              "docs/a.docx", "sync/store/a.db", "model/base/inner/a.h", "cmake/a"})
            check_stray(path, false);
    }

    TEST_CASE("what the demo wrote is no stray, but a register among the sources is") {
        CHECK(check_strays({{"out/a/minutes.odt", ""}, {"out/b/clac.tablee", ""}}).empty());
        CHECK(check_strays({{"out/a/minutes.odt", ""}, {"other/clac.tablee", ""}}).size() == 1);
        CHECK(check_strays({{"model/base/clac.tablee", ""}}).size() == 1);
    }

    TEST_CASE("a body that no list names is found") {
        auto check = [](std::string const& list, std::string const& path, bool built) {
            CAPTURE(list);
            CHECK(check_built({{"model/base/CMakeLists.txt", list}, {path, ""}}).empty() == built);
        };
        check("target_sources(model PRIVATE a.cc b.cc)", "model/base/a.cc", true);
        check("target_sources(model PRIVATE a.cc b.cc)", "model/base/b.cc", true);
        check("target_sources(model PRIVATE\n  a.cc\n)", "model/base/a.cc", true);
        check("target_sources(model PRIVATE ${X}/a.cc)", "model/base/a.cc", true);
        check("target_sources(model PRIVATE aa.cc a.cc.in)", "model/base/a.cc", false);
        check("target_sources(model PRIVATE b.cc)", "model/base/a.cc", false);
        check("target_sources(model PRIVATE a.cc)", "model/text/a.cc", false);
        check("", "model/base/a.h", true);
    }

    TEST_CASE("a body has its twin under tests, path for path") {
        CHECK(twin_of("model/voting/schulze.cc") == "tests/model/voting/schulze_test.cc");
        auto check = [](std::vector<std::string> const& paths, Names const& expected) {
            std::vector<SourceFile> files;
            for (auto const& path : paths)
                files.push_back({path, ""});
            CHECK(untested_in(files) == expected);
        };
        check({"model/a/x.cc", "tests/model/a/x_test.cc"}, {});
        check({"model/a/x.cc", "tests/model/b/x_test.cc"}, {"model/a/x.cc"});
        check({"model/a/x.h", "client/cli/main.cc", "tests/tidy/scan.cc"}, {});
        check({"sync/a/x.cc", "client/b/y.cc"}, {"sync/a/x.cc", "client/b/y.cc"});
    }

    TEST_CASE("a walk leaves out history and what is ignored at the top") {
        fs::path const root = fs::temp_directory_path() / ("tablee_tidy_test_" + std::to_string(::getpid()));
        for (char const* folder : {".git/objects", "build/dev", "model/build"})
            fs::create_directories(root / folder);
        std::ofstream(root / ".gitignore") << "/build/\n/.cache\n*.o\n";
        for (char const* file : {".git/HEAD", "build/dev/a.o", "model/build/b.h", "z.txt", ".cache"})
            std::ofstream(root / file) << "x";
        std::vector<std::string> paths;
        for (auto const& file : walk(root))
            paths.push_back(file.path);
        fs::remove_all(root);
        CHECK(paths == std::vector<std::string>{".gitignore", "model/build/b.h", "z.txt"});
        CHECK(ignored_names("/build/\n\n# /x\n/.cache\n*.o\n") ==
              std::vector<std::string>{"build", ".cache"});
    }

    TEST_CASE("paths come apart") {
        CHECK(folder_of("model/base/text.h") == "model/base");
        CHECK(folder_of("README.md").empty());
        CHECK(room_of("model/base/text.h") == "model");
        CHECK(room_of("README.md") == "README.md");
        CHECK(name_of("model/base/text.h") == "text.h");
        CHECK(extension_of("model.d/base") == "");
        CHECK(extension_of("a/b.test.cc") == ".cc");
        CHECK(lines_of("a\n\nb") == std::vector<std::string_view>{"a", "", "b"});
        CHECK(lines_of("a\n").size() == 1);
    }
}
