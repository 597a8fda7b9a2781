// SPDX-License-Identifier: Apache-2.0
#include "client/cli/script_line.h"

#include <doctest/doctest.h>

#include <functional>

using namespace tablee::client;
namespace model = tablee::model;

namespace {

// The key that parsing ends on; "" when it is a line.
std::string parsed(std::string_view text) {
    auto const line = ScriptLine::parse(text);
    return line ? std::string() : line.error().key;
}

// The fault that one reading leaves, as "key field"; "" for none.
std::string fault_of(std::string_view text, std::function<void(ScriptLine&)> const& read) {
    auto line = ScriptLine::parse(text);
    REQUIRE(line);
    read(*line);
    if (!line->fault())
        return {};
    std::string said = line->fault()->key;
    for (std::string const& arg : line->fault()->args)
        said += " " + arg;
    return said;
}

std::string nested(std::size_t depth) {
    return R"({"do":"say","x":)" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
}

std::string of_size(std::size_t octets) {
    std::string const opening = R"({"do":"say","text":")";
    return opening + std::string(octets - opening.size() - 2, 'x') + "\"}";
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("a line is one JSON object that says what to do") {
        CHECK(parsed(R"({"do":"open"})") == "");
        CHECK(parsed(R"(  {"do":"open"}  )") == "");
        CHECK(parsed(R"({"do":"open","brand_new":1})") == "");
        for (char const* text : {"", "open", "[]", "null", "42", R"("open")", R"({"do":"open")",
                                 R"({"do":"open"} {})", R"({"do":"open",})", "{'do':'open'}"}) {
            INFO(text);
            CHECK(parsed(text) == "error.script.not-json");
        }
        CHECK(parsed("{}") == "error.script.missing");
        CHECK(parsed(R"({"do":7})") == "error.script.missing");
        CHECK(parsed(R"({"do":null})") == "error.script.missing");
        CHECK(ScriptLine::parse(R"({"do":"open"})")->verb() == "open");
    }

    TEST_CASE("a line that is too long, too deep or no text is refused before it costs anything") {
        CHECK(parsed(of_size(kScriptLineBytes)) == "");
        CHECK(parsed(of_size(kScriptLineBytes + 1)) == "error.script.not-json");
        CHECK(parsed(nested(8)) == "");
        CHECK(parsed(nested(9)) == "error.script.not-json");
        CHECK(parsed(std::string(kScriptLineBytes, '[')) == "error.script.not-json");
        CHECK(parsed("{\"do\":\"s\xff\"}") == "error.script.not-json");
        CHECK(parsed("{\"do\":\"s\xc3\"}") == "error.script.not-json");
        CHECK(parsed(std::string("{\"do\":\"s\0\"}", 11)) == "error.script.not-json");
        CHECK(parsed(R"({"do":"say","text":"a\u0000b"})") == "");
        CHECK(parsed(R"({"do":"say","text":"\ud800"})") == "error.script.not-json");
    }

    TEST_CASE("brackets inside a text do not nest") {
        CHECK(parsed(R"({"do":"say","text":"[[[[[[[[[[[[{{{{{{"})") == "");
        CHECK(parsed(R"({"do":"say","text":"\"[[[[[[[[[[[["})") == "");
        CHECK(parsed(R"({"do":"say","text":"\\","x":[[[[[[[[]]]]]]]]})") == "error.script.not-json");
        CHECK(parsed(R"({"do":"say","a":[[]],"b":[[]],"c":[[]],"d":[[]],"e":[[]]})") == "");
    }

    TEST_CASE("a wrong line is shown in the complaint, as much as is legible") {
        CHECK(ScriptLine::parse("bonjour").error().args == std::vector<std::string>{"bonjour"});
        CHECK(ScriptLine::parse(std::string(61, 'x')).error().args.front() == std::string(60, 'x'));
        CHECK(ScriptLine::parse("\xff").error().args.front() == "…");
        CHECK(ScriptLine::parse(std::string(59, 'x') + "é").error().args.front() == std::string(59, 'x'));
    }

    TEST_CASE("a text may be a whole number, and nothing else that is no text") {
        auto const read = [](ScriptLine& line) { static_cast<void>(line.text("x")); };
        CHECK(fault_of(R"({"do":"a","x":"é"})", read) == "");
        CHECK(fault_of(R"({"do":"a","x":7})", read) == "");
        CHECK(fault_of(R"({"do":"a"})", read) == "error.script.missing x");
        for (char const* wrong : {"null", "true", "7.5", "-7", "[]", "{}"}) {
            INFO(wrong);
            CHECK(fault_of(std::string(R"({"do":"a","x":)") + wrong + "}", read) ==
                  "error.script.wrong-kind x");
        }
        CHECK(ScriptLine::parse(R"({"do":"a","x":7})")->text("x") == "7");
        CHECK(ScriptLine::parse(R"({"do":"a","x":18446744073709551615})")->text("x") ==
              "18446744073709551615");
    }

    TEST_CASE("numbers are whole and fit in 64 bits") {
        auto const read = [](ScriptLine& line) { static_cast<void>(line.number("x")); };
        auto const number = [](std::string const& text) {
            return ScriptLine::parse(R"({"do":"a","x":)" + text + "}")->number("x");
        };
        CHECK(number("-3") == -3);
        CHECK(number("9223372036854775807") == INT64_MAX);
        CHECK(number("-9223372036854775808") == INT64_MIN);
        for (char const* wrong :
             {"9223372036854775808", "-9223372036854775809", "1e3", "1.0", "\"3\"", "null", "true", "[3]"}) {
            INFO(wrong);
            CHECK(fault_of(std::string(R"({"do":"a","x":)") + wrong + "}", read) ==
                  "error.script.wrong-kind x");
        }
        CHECK(fault_of(R"({"do":"a"})", read) == "error.script.missing x");
        CHECK(ScriptLine::parse(R"({"do":"a"})")->number_or("x", 5) == 5);
        CHECK(ScriptLine::parse(R"({"do":"a","x":6})")->number_or("x", 5) == 6);
    }

    TEST_CASE("flags, lists and counts say when they are something else") {
        auto const flag = [](ScriptLine& line) { static_cast<void>(line.flag("x")); };
        CHECK(ScriptLine::parse(R"({"do":"a","x":true})")->flag("x"));
        CHECK_FALSE(ScriptLine::parse(R"({"do":"a","x":false})")->flag("x"));
        CHECK_FALSE(ScriptLine::parse(R"({"do":"a"})")->flag("x"));
        CHECK(fault_of(R"({"do":"a","x":1})", flag) == "error.script.wrong-kind x");

        auto const texts = [](ScriptLine& line) { static_cast<void>(line.texts("x")); };
        CHECK(ScriptLine::parse(R"({"do":"a","x":["é",7]})")->texts("x") ==
              std::vector<std::string>{"é", "7"});
        CHECK(ScriptLine::parse(R"({"do":"a"})")->texts("x").empty());
        CHECK(fault_of(R"({"do":"a","x":"b"})", texts) == "error.script.wrong-kind x");
        CHECK(fault_of(R"({"do":"a","x":["b",null]})", texts) == "error.script.wrong-kind x");

        auto const counts = [](ScriptLine& line) { static_cast<void>(line.counts("x")); };
        using Counts = std::vector<std::pair<std::string, std::int64_t>>;
        CHECK(ScriptLine::parse(R"({"do":"a","x":{"A02":1,"A01":2}})")->counts("x") ==
              Counts{{"A01", 2}, {"A02", 1}});
        CHECK(fault_of(R"({"do":"a"})", counts) == "error.script.missing x");
        CHECK(fault_of(R"({"do":"a","x":[]})", counts) == "error.script.wrong-kind x");
        CHECK(fault_of(R"({"do":"a","x":{"A":"1"}})", counts) == "error.script.wrong-kind x");
        CHECK(fault_of(R"({"do":"a","x":{"A":9223372036854775808}})", counts) == "error.script.wrong-kind x");
    }

    TEST_CASE("texts for the register are cleaned, dates are days that exist") {
        CHECK(ScriptLine::parse(R"({"do":"a","x":"  Vœux \n du maire "})")->title("x").utf8 ==
              "Vœux du maire");
        CHECK(ScriptLine::parse(R"({"do":"a","x":"un\r\ndeux"})")->long_text("x").utf8 == "un\ndeux");
        CHECK(ScriptLine::parse(R"({"do":"a"})")->title("x").utf8 == "");
        CHECK(ScriptLine::parse(R"({"do":"a","x":"2026-02-28"})")->date("x") == model::Date{2026, 2, 28});
        CHECK(ScriptLine::parse(R"({"do":"a"})")->date("x") == model::Date{});
        auto const date = [](ScriptLine& line) { static_cast<void>(line.date("x")); };
        CHECK(fault_of(R"({"do":"a","x":"2026-02-29"})", date) == "error.script.wrong-kind x");
        CHECK(fault_of(R"({"do":"a","x":"hier"})", date) == "error.script.wrong-kind x");
    }

    TEST_CASE("a word is one of those known; where none may be meant unsaid, it must be there") {
        auto const one = [](ScriptLine& line) { static_cast<void>(line.one_of("x", {"up", "down"})); };
        auto const said = [](ScriptLine& line) { static_cast<void>(line.said_of("x", {"up", "down"})); };
        CHECK(ScriptLine::parse(R"({"do":"a","x":"down"})")->one_of("x", {"up", "down"}) == 1);
        CHECK(ScriptLine::parse(R"({"do":"a","x":"down"})")->said_of("x", {"up", "down"}) == 1);
        CHECK(fault_of(R"({"do":"a"})", one) == "");
        CHECK(fault_of(R"({"do":"a"})", said) == "error.script.missing x");
        CHECK(fault_of(R"({"do":"a","x":"Down"})", one) == "error.script.unknown-word x Down");
        CHECK(fault_of(R"({"do":"a","x":"Down"})", said) == "error.script.unknown-word x Down");
    }

    TEST_CASE("the first fault is the one that is told") {
        CHECK(fault_of(R"({"do":"a","x":true})", [](ScriptLine& line) {
                  static_cast<void>(line.number("x"));
                  static_cast<void>(line.number("y"));
              }) == "error.script.wrong-kind x");
    }
}
