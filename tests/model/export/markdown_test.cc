// SPDX-License-Identifier: Apache-2.0
#include "model/export/markdown.h"

#include "model/report/compose.h"
#include "tests/model/export/samples.h"
#include "tests/support/golden.h"
#include "tests/support/lexicon.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::tests;

namespace {

using namespace report;

std::string source_of(Document const& document, Lexicon const& lexicon) {
    auto const made = markdown(document, lexicon);
    REQUIRE(made);
    return std::string(text_of(*made));
}

// After the title block.
void check(std::vector<Block> blocks, std::string_view wanted) {
    Document const document{phrase("t"), "c", "r", "1", {2026, 3, 12}, false, std::move(blocks)};
    std::string const head = "c\n\n# t\n\nreport.identity-sentence(r\\|1\\|2026-03-12)\n";
    std::string const source = source_of(document, KeyLexicon());
    REQUIRE(source.substr(0, head.size()) == head);
    CHECK(source.substr(head.size()) == wanted);
}

} // namespace

TEST_SUITE("model/export") {
    TEST_CASE("the sample source is as reviewed") {
        std::string const source = source_of(sample_minutes(), sample_lexicon());
        CHECK(differs_from_golden("export/minutes.md", source) == "");
    }

    TEST_CASE("each block has its own kind of markup, apart by an empty line") {
        check({heading(1, "a\nb"), heading(2, "d")}, "\n## a b\n\n### d\n");
        check({paragraph("a\nb"), decision("c\nd"), remark("e")}, "\na\\\nb\n\n> c\\\n> d\n\ne\n");
        check({Facts{{fact(phrase("k"), "v"), fact(phrase("none"))}}}, "\n- **report.fact(k)** v\n");
        check({bullets({line("a\nb"), line(), line("c")})}, "\n- a\\\n  b\n- c\n");
        check({numbered({line("a\nb"), line(), line("c")})}, "\n1. a\\\n   b\n2. c\n");
        check({Table{phrase("cap"), {column(phrase("h")), figures(phrase("n"))}, {{line("a|b\nc"), line()}}}},
              "\n**cap**\n\n| h | n |\n| --- | ---: |\n| a\\|b<br>c |  |\n");
        check({Signatures{{line("a"), line()}}}, "\na\\\n\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n");
    }

    TEST_CASE("lists that follow each other stay apart") {
        check({bullets({line("a")}), bullets({line("b")}), bullets({line("c")})}, "\n- a\n\n+ b\n\n- c\n");
        check({numbered({line("a")}), numbered({line("b")})}, "\n1. a\n\n1) b\n");
        check({bullets({line("a")}), paragraph("p"), bullets({line("b")})}, "\n- a\n\np\n\n- b\n");
        check({bullets({line("a")}), bullets({}), paragraph(), bullets({line("b")})}, "\n- a\n\n+ b\n");
    }

    TEST_CASE("a line without a word leaves nothing behind") {
        check(
            {heading(1, " "), paragraph(), decision("\n"), Facts{}, bullets({line()}), Signatures{{line()}}},
            "");
    }

    TEST_CASE("only a draft says that it is one") {
        auto document = sample_minutes();
        CHECK(source_of(document, KeyLexicon()).find("\n**report.draft-notice**\n") != std::string::npos);
        document.draft = false;
        CHECK(source_of(document, KeyLexicon()).find("draft") == std::string::npos);
    }

    TEST_CASE("whatever people type, no line opens a block that the tree did not") {
        for (std::string const& text : hostile_texts()) {
            std::string const source = source_of(document_of(text), KeyLexicon());
            CHECK(source.find("\n#  ") == std::string::npos);
            CHECK(source.find("\n***") == std::string::npos);
            CHECK(source.find("\n```") == std::string::npos);
            for (std::size_t at = source.find('<'); at != std::string::npos; at = source.find('<', at + 1))
                CHECK((source[at - 1] == '\\' || source.substr(at, 4) == "<br>"));

            CHECK(source.find("\n\n\n") == std::string::npos);
        }
    }

    TEST_CASE("a committee's name opens no block either") {
        Document document{phrase("- t"), "1. c", "r", "1", {2026, 3, 12}, true, {}};
        std::map<std::string, std::string> const sentences{{"report.identity-sentence", "+ {0}"},
                                                           {"report.draft-notice", "- d"}};
        CHECK(source_of(document, SentenceLexicon(sentences)) == "1\\. c\n\n# - t\n\n\\+ r\n\n**- d**\n");
    }

    TEST_CASE("a source of a broken tree is refused") {
        Document const broken{phrase("t"), "c", "r", "1", {}, false, {heading(5, "x")}};
        CHECK(markdown(broken, KeyLexicon()).error() == Error{"error.export.malformed", {"1"}});
    }
}
