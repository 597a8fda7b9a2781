// SPDX-License-Identifier: Apache-2.0
#include "model/report/compose.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::report;

namespace {

void check(std::string_view typed, std::vector<std::string> const& wanted) {
    std::vector<Paragraph> expected;
    for (std::string const& text : wanted)
        expected.push_back({{Span{text, false}}, Tone::Plain});
    CHECK(paragraphs_of(typed) == expected);
}

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE("a string is always verbatim and a phrase always a key") {
        CHECK(line("report.title") == Line{Span{std::string("report.title"), false}});
        CHECK(line(phrase("report.title")) == Line{Span{Phrase{"report.title", {}, -1}, false}});
        CHECK(line(strong("a"), std::string("b")) ==
              Line{Span{std::string("a"), true}, Span{std::string("b"), false}});
        CHECK(line().empty());
    }

    TEST_CASE("arguments are texts and whole numbers, the count apart") {
        CHECK(phrase("k", "a", 3, std::int64_t{-4}, std::string("b")) ==
              Phrase{"k", {"a", "3", "-4", "b"}, -1});
        CHECK(counted("k", 2) == Phrase{"k", {}, 2});
        CHECK(counted("k", 0, 0) == Phrase{"k", {"0"}, 0});
    }

    TEST_CASE("each word makes its block") {
        CHECK(heading(2, "a") == Heading{2, line("a")});
        CHECK(paragraph("a") == Paragraph{line("a"), Tone::Plain});
        CHECK(decision("a") == Paragraph{line("a"), Tone::Decision});
        CHECK(remark("a") == Paragraph{line("a"), Tone::Remark});
        CHECK(fact(phrase("k"), "v") == Fact{phrase("k"), line("v")});
        CHECK(bullets({line("a")}) == List{{line("a")}, false});
        CHECK(numbered({line("a")}) == List{{line("a")}, true});
        CHECK(column(phrase("k"), 3) == Column{phrase("k"), Align::Left, 3});
        CHECK(figures(phrase("k")) == Column{phrase("k"), Align::Right, 1});
    }

    TEST_CASE("an empty line parts two paragraphs, a newline does not") {
        check("", {});
        check(" \n\t\n", {});
        check("a", {"a"});
        check("a\nb", {"a\nb"});
        check("a\n\nb", {"a", "b"});
        check("a\n \t\r\n\n\nb\nc\n", {"a", "b\nc"});
        check("\n\na", {"a"});
        check("a\n", {"a"});
        check("  a  ", {"  a  "});
    }

    TEST_CASE("paragraphs join the blocks in their order") {
        std::vector<Block> blocks{heading(1, "h")};
        append(blocks, paragraphs_of("a\n\nb"));
        CHECK(blocks == std::vector<Block>{heading(1, "h"), paragraph("a"), paragraph("b")});
    }
}
