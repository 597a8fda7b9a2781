// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/scan.h"

#include <doctest/doctest.h>

using namespace tablee::tidy;

namespace {

void check_function(std::string_view content, std::string const& name, int line, int lines) {
    auto const found = functions_in(content);
    CAPTURE(content);
    REQUIRE(found.size() == 1);
    CHECK(found[0].name == name);
    CHECK(found[0].line == line);
    CHECK(found[0].lines == lines);
}

} // namespace

TEST_SUITE("tidy") {
    TEST_CASE("comments and literals are not code") {
        auto check = [](std::string_view content, std::string_view code) {
            CHECK(scan(content).code == code);
        };
        check("a // throw\nb", "a         \nb");
        check("a /* x\ny */ b", "a     \n     b");
        check("f(\"throw\");", "f(\"     \");");
        check("f(\"\\\"x\");", "f(\"   \");");
        check("'{' '\\'' x", "' ' '  ' x");
        check("1'000'000 + '}'", "1'000'000 + ' '");
        check("R\"(a \" b)\" c", "R\"(     )\" c");
        check("R\"x(a)\"b)x\" c", "R\"x(    )x\" c");
        check("\"// no\" d", "\"     \" d");
        check("\"open", "\"    ");
        check("// \"a\"", "      ");
    }

    TEST_CASE("literals are told with their line, comments with their place") {
        Scan const read = scan("x = \"one\";\n// TODO \"not\"\ny = \"two\\n\";");
        REQUIRE(read.literals.size() == 2);
        CHECK(read.literals[0].line == 1);
        CHECK(read.literals[0].text == "one");
        CHECK(read.literals[1].line == 3);
        CHECK(read.literals[1].text == "two\\n");
        CHECK(read.comments.substr(11, 13) == "// TODO \"not\"");
        CHECK(read.comments.size() == read.code.size());
    }

    TEST_CASE("a word is found alone, not inside another") {
        CHECK(occurrences("throw x; rethrow; throws; throw_it", "throw").size() == 1);
        CHECK(occurrences("std::unordered_map<a, b>", "std::unordered_").size() == 1);
        CHECK(occurrences("throw", "throw") == std::vector<std::size_t>{0});
        CHECK(occurrences("", "throw").empty());
    }

    TEST_CASE("the length of a function counts its signature and its closing brace") {
        check_function("int f() {\n    return 1;\n}\n", "f", 1, 3);
        check_function("\n\nint f(int a,\n      int b) {\n}\n", "f", 3, 3);
        check_function("int f() { return 1; }", "f", 1, 1);
        check_function("namespace a {\nnamespace {\nint f() {\n}\n}\n}\n", "f", 3, 2);
        check_function("template <class T>\nT f(T x) {\n  return x;\n}\n", "f", 2, 3);
        check_function("Room::Room(int a) : a_{a}, b_{2} {\n  go();\n}\n", "Room::Room", 1, 3);
        check_function("Room::Room(int a)\n    : a_(a)\n    , b_{2}\n{\n}\n", "Room::Room", 1, 5);
        check_function("auto f() -> std::vector<int> {\n  return {1, 2};\n}\n", "f", 1, 3);
        check_function("std::function<void(int)> f() {\n}\n", "f", 1, 2);
        check_function("bool operator==(A const& a, A const& b) {\n}\n", "operator", 1, 2);
        check_function("void f(A a = {}, int b = 3) {\n}\n", "f", 1, 2);
        check_function("constexpr auto f = [](int a) {\n  return a;\n};\n", "f", 1, 3);
        check_function("void f() {\n  auto g = [] {\n  };\n  struct X { void h() {} };\n}\n", "f", 1, 5);
        check_function("void f() {\n  g('{');\n  h(\"{\"); // {\n}\n", "f", 1, 4);
        check_function("#define X(a) {\\\n {\nvoid f() {\n}\n", "f", 3, 2);
    }

    TEST_CASE("members, tests and suites are told apart") {
        auto const found =
            functions_in("class A {\n  public:\n    int f() {\n    }\n  private:\n    int g() { return 1; }\n"
                         "    int b_{0};\n};\n");
        REQUIRE(found.size() == 2);
        CHECK(found[0] == FunctionSize{"f", 3, 2});
        CHECK(found[1] == FunctionSize{"g", 6, 1});
        check_function("TEST_SUITE(\"a/b\") {\n  TEST_CASE(\"it holds\") {\n  }\n}\n", "it holds", 2, 2);
    }

    TEST_CASE("tables, enumerations and initialisers are no functions") {
        auto check_none = [](std::string_view content) {
            CAPTURE(content);
            CHECK(functions_in(content).empty());
        };
        check_none("constexpr std::array kRows = {\n  Row{1},\n  Row{2},\n};\n");
        check_none("enum class A { B = f(1), C };\n");
        check_none("struct A {\n  int a = 0;\n  std::array<int, 2> b{};\n};\n");
        check_none("auto const kTable = make({\n {1, 2},\n});\n");
        check_none("constexpr std::array<int, static_cast<int>(A::Last) + 1> kKeys{\n  1,\n};\n");
        check_none("int f();\n");
        check_none("}}}");
        check_none("{{{");
    }
}
