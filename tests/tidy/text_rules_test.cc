// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/text_rules.h"

#include <doctest/doctest.h>

using namespace tablee::tidy;

namespace {

using Rule = Findings (*)(SourceFile const&);

void check(Rule rule, std::string const& path, std::string const& content, std::size_t expected) {
    CAPTURE(path);
    CAPTURE(content);
    CHECK(rule({path, content}).size() == expected);
}

std::string const kLicence = "// SPDX-License-Identifier: Apache-2.0\n";

} // namespace

TEST_SUITE("tidy") {
    TEST_CASE("the first line is the licence") {
        check(check_opening, "model/a.cc", kLicence + "int a;\n", 0);
        check(check_opening, "model/a.cc", "int a;\n", 1);
        check(check_opening, "model/a.cc", "\n" + kLicence, 1);
        check(check_opening, "model/a.cc", "", 1);
        check(check_opening, "cmake/a.cmake", "# SPDX-License-Identifier: Apache-2.0\n", 0);
        check(check_opening, "model/CMakeLists.txt", "add_library(a)\n", 1);
        check(check_opening, "scripts/test", "#!/usr/bin/env bash\n# SPDX-License-Identifier: Apache-2.0\n",
              0);
        check(check_opening, "scripts/test", "#!/bin/sh\n# SPDX-License-Identifier: Apache-2.0\n", 1);
        check(check_opening, "docs/a.md", "# Title\n", 0);
    }

    TEST_CASE("a header guards itself and says what it is for") {
        check(check_opening, "model/a.h", kLicence + "#pragma once\n\n// What a is.\nint a;\n", 0);
        check(check_opening, "model/a.h", kLicence + "\n// What a is.\n", 1);
        check(check_opening, "model/a.h", kLicence + "#pragma once\n\n#include <a>\n// What a is.\n", 1);
        check(check_opening, "model/a.h", kLicence + "#pragma once\n", 1);
        check(check_opening, "model/a.h", kLicence + "#pragma once\n// What a is.\nusing namespace std;\n",
              1);
        check(check_opening, "model/a.cc", kLicence + "using namespace std;\n", 0);
    }

    TEST_CASE("what makes replicas differ is banned in model, as code only") {
        for (char const* code : {"throw 1;", "float a;", "double a;", "std::random_device d;",
                                 "std::unordered_map<int, int> m;", "thread_local int a;", "getenv(\"A\");",
                                 "auto t = std::chrono::system_clock::now();", "std::cout << 1;"}) {
            check(check_banned_words, "model/a.cc", code, 1);
            check(check_banned_words, "sync/a.cc", code, 0);
            check(check_banned_words, "model/a.cc", "// " + std::string(code), 0);
        }
        check(check_banned_words, "model/a.cc", "f(\"throw double float\"); int double_count; rethrow();", 0);
        check(check_banned_words, "model/a.cc", "int a;\nthrow 1;", 1);
        CHECK(check_banned_words({"model/a.cc", "int a;\nthrow 1;"})[0].line == 2);
        check(check_banned_words, "client/a.cc", "#if 0\n#endif\n", 1);
    }

    TEST_CASE("a TODO names what unblocks it") {
        check(check_notes, "model/a.cc", "// TODO(when the channel lands): check words\n", 0);
        check(check_notes, "model/a.cc", "// TODO: later\n", 1);
        check(check_notes, "model/a.cc", "// TODO(x): later\n", 1);
        check(check_notes, "model/a.cc", "// TODO(unclosed\n", 1);
        check(check_notes, "model/a.cc", "f(\"TODO\");\n", 0);
        check(check_notes, "model/a.cc", "/* FIXME */ // XXX\n", 2);
    }

    TEST_CASE("a suite is named by its folder") {
        auto suite = [](std::string const& name) { return "TEST_SUITE(\"" + name + "\") {\n}\n"; };
        check(check_suite, "tests/model/voting/a_test.cc", suite("model/voting"), 0);
        check(check_suite, "tests/model/voting/a_test.cc", suite("model/text"), 1);
        check(check_suite, "tests/model/voting/a_test.cc", suite("model/voting") + suite("x"), 1);
        check(check_suite, "tests/model/voting/a_test.cc", "TEST_CASE(\"a\") {}\n", 1);
        check(check_suite, "tests/tidy/a_test.cc", suite("tidy"), 0);
        check(check_suite, "tests/support/main.cc", "", 0);
    }
}
