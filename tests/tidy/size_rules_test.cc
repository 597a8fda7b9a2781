// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/size_rules.h"

#include <doctest/doctest.h>

using namespace tablee::tidy;

namespace {

std::string repeated(std::string const& line, int times) {
    std::string text;
    for (int i = 0; i < times; i += 1)
        text += line;
    return text;
}

void check(std::string const& path, std::string const& content, Offenders const& expected) {
    CAPTURE(path);
    CHECK(offenders_in({path, content}) == expected);
}

} // namespace

TEST_SUITE("tidy") {
    TEST_CASE("files: 250 lines of header, 600 of body, and not one more") {
        check("model/a/x.h", repeated("\n", 250), {});
        check("model/a/x.h", repeated("\n", 251), {{"lines model/a/x.h", 251}});
        check("model/a/x.cc", repeated("\n", 600), {});
        check("model/a/x.cc", repeated("\n", 601), {{"lines model/a/x.cc", 601}});
        check("docs/x.md", repeated("\n", 601), {});
    }

    TEST_CASE("functions: 60 lines, 80 for one that draws") {
        auto const function = [](std::string const& name, int lines) {
            return "void " + name + "() {\n" + repeated(";\n", lines - 2) + "}\n";
        };
        check("x.cc", function("f", 60), {});
        check("x.cc", function("f", 61), {{"function x.cc f", 61}});
        check("x.cc", function("draw_ballot", 80), {});
        check("x.cc", function("draw_ballot", 81), {{"function x.cc draw_ballot", 81}});
        check("x.cc", function("f", 70) + function("f", 65), {{"function x.cc f", 70}});
    }

    TEST_CASE("columns: 110, counted in characters, web addresses apart") {
        check("x.cc", "//" + std::string(108, 'x') + "\n", {});
        check("x.cc", "//" + repeated("é", 108) + "\n", {});
        check("x.cc", "//" + std::string(109, 'x') + "\n//" + std::string(109, 'x') + "\n",
              {{"columns x.cc", 2}});
        check("x.cc", "// https://example.org/" + std::string(109, 'x') + "\n", {});
    }

    TEST_CASE("the ratchet only turns one way") {
        auto check_ratchet = [](Offenders const& found, Offenders const& listed, std::size_t expected) {
            CHECK(check_sizes(found, listed, "sizes.txt").size() == expected);
        };
        check_ratchet({}, {}, 0);
        check_ratchet({{"lines a.h", 300}}, {{"lines a.h", 300}}, 0);
        check_ratchet({{"lines a.h", 300}}, {}, 1);                   // a new one
        check_ratchet({{"lines a.h", 301}}, {{"lines a.h", 300}}, 1); // it grew
        check_ratchet({{"lines a.h", 299}}, {{"lines a.h", 300}}, 1); // it shrank: say so
        check_ratchet({}, {{"lines a.h", 300}}, 1);                   // it is gone: say so
    }

    TEST_CASE("the lists read as they are written") {
        Offenders const offenders{{"function a.cc it holds", 70}, {"lines a.h", 300}};
        CHECK(print_offenders(offenders) == "70 function a.cc it holds\n300 lines a.h\n");
        CHECK(parse_offenders("# why\n\n" + print_offenders(offenders)) == offenders);
        CHECK(parse_offenders("nonsense\n12\n").empty());
        Names const names{"model/a.cc", "sync/b.cc"};
        CHECK(parse_names("# why\n" + print_names(names)) == names);
    }

    TEST_CASE("a list of names turns one way too") {
        CHECK(check_names({"a"}, {"a"}, "l.txt", "no test").empty());
        CHECK(check_names({"a"}, {}, "l.txt", "no test") == Findings{{"a", 0, "no test"}});
        CHECK(check_names({}, {"a"}, "l.txt", "no test").size() == 1);
    }
}
