// SPDX-License-Identifier: Apache-2.0
#include "model/export/markdown_line.h"

#include "model/report/compose.h"
#include "tests/support/lexicon.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::tests;

namespace {

using namespace report;

void check(Line const& words, std::string_view wanted, MarkdownPlace place = MarkdownPlace::Flow) {
    CHECK(markdown_line(words, KeyLexicon(), place) == wanted);
}
void check(std::string_view words, std::string_view wanted, MarkdownPlace place = MarkdownPlace::Flow) {
    check(line(words), wanted, place);
}

} // namespace

TEST_SUITE("model/export") {
    TEST_CASE("what could be markup anywhere is escaped anywhere") {
        check("a\\b`c*d_e[f]g<h>i|j~k&l#m", R"(a\\b\`c\*d\_e\[f\]g\<h\>i\|j\~k\&l\#m)");
        check("![i](x)", R"(!\[i\](x))");
        check("<script>alert(1)</script>", R"(\<script\>alert(1)\</script\>)");
        check("&copy;", R"(\&copy;)");
        check("l’été, 12,5 % (oui) ; c’est-à-dire « oui »", "l’été, 12,5 % (oui) ; c’est-à-dire « oui »");
    }

    TEST_CASE("what opens a block is escaped at the start of a line only") {
        check("- a - b", R"(\- a - b)");
        check("+ a + b", R"(\+ a + b)");
        check("=== a=b", R"(\=== a=b)");
        check(":-: a:b", R"(\:-: a:b)");
        check("1. a 1. b", R"(1\. a 1. b)");
        check("123) a", R"(123\) a)");
        check("12.5", R"(12\.5)");
        check("12 .", "12 .");
        check("a1.", "a1.");
        check("12a.", "12a.");
        check("x\n- a\n1. b", "x\\\n\\- a\\\n1\\. b");
        check("    code", "code");
        check("1. a\n- b", "1. a - b", MarkdownPlace::OneLine);
        check("1. a\n- b", "1. a<br>- b", MarkdownPlace::Cell);
        check("\tcode", "code");
    }

    TEST_CASE("addresses stay text") {
        check("http://a.fr", R"(http\://a.fr)");
        check("https://a.fr: oui", R"(https\://a.fr: oui)");
        check("www.a.fr WWW.b.fr", R"(www\.a.fr WWW\.b.fr)");
        check("ww.a", "ww.a");
        check("a:/b", "a:/b");
    }

    TEST_CASE("white space is folded, newlines break, none at an end") {
        check("  a \t b  ", "a b");
        check("a\nb", "a\\\nb");
        check("a \n\n b\n", "a\\\n\\\nb");
        check("\n\na", "a");
        check("a\nb", "a<br>b", MarkdownPlace::Cell);
        check("a\n\nb", "a<br><br>b", MarkdownPlace::Cell);
        check("a\nb", "a b", MarkdownPlace::OneLine);
        check(" \n", "");
        CHECK(markdown_line(line("a\nb"), KeyLexicon(), MarkdownPlace::Flow, "   ") == "a\\\n   b");
    }

    TEST_CASE("weights stand against words") {
        check(line(strong("a")), "**a**");
        check(line(strong("a "), "b"), "**a** b");
        check(line("a", strong(" b ")), "a **b**");
        check(line(strong("a"), strong("b"), "c"), "**ab**c");
        check(line(strong(""), "c"), "c");
        check(line(strong(" "), "c"), "c");
        check(line(strong("1. a")), "**1. a**");
        check(line("1", ". a"), R"(1\. a)");
        check(line(strong("1"), ". a"), "**1**. a");
        check(line(strong("a\nb")), "**a\\\nb**");
        check(line(phrase("k_k")), R"(k\_k)");
    }
}
