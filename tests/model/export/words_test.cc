// SPDX-License-Identifier: Apache-2.0
#include "model/export/words.h"

#include "model/report/compose.h"
#include "tests/model/export/samples.h"
#include "tests/support/lexicon.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::tests;

namespace {

void check(std::string_view bytes, std::string_view clean) {
    CHECK(printable(bytes) == clean);
}

constexpr char const* kInstead = "\xEF\xBF\xBD";

} // namespace

TEST_SUITE("model/export") {
    TEST_CASE("characters that no document may hold are dropped, at both ends of each range") {
        check(std::string_view("a\0b", 3), "ab");
        check("\x08\t\x0B\x0C\x0E\x1F ", "\t ");
        check("~\x7F\xC2\x80\xC2\x85\xC2\x9F\xC2\xA0", "~\xC2\xA0");
        check("\uFDCF\uFDD0\uFDEF\uFDF0", "\uFDCF\uFDF0");
        check("\uFFFD\uFFFE\uFFFF", "\uFFFD");
        check("\U0001FFFD\U0001FFFE\U0010FFFF", "\U0001FFFD");
        check("\u2029\u202A\u202E\u202F", "\n\u202F");
        check("\u2065\u2066\u2069\u206A", "\u2065\u206A");
        check("\u200E\u200D\u00AD", "\u200E\u200D\u00AD");
    }

    TEST_CASE("every end of a line is one LF") {
        check("a\r\nb\rc\nd\u2028e\u2029f", "a\nb\nc\nd\ne\nf");
        check("a\n\nb", "a\n\nb");
        check("a\r\r\n\n\u2029\nb", "a\n\nb");
        check("\r", "\n");
    }

    TEST_CASE("what is not UTF-8 is marked, octet by octet, and the rest is kept") {
        std::string const x = kInstead;
        check("a\xFFz", "a" + x + "z");
        check("\xC0\xAF", x + x); // overlong
        check("\xC1\xBF", x + x);
        check("\xC2\x80", "");
        check("\xE0\x9F\xBF", x + x + x); // overlong
        check("\xE0\xA0\x80", "\xE0\xA0\x80");
        check("\xED\x9F\xBF", "\xED\x9F\xBF");
        check("\xED\xA0\x80", x + x + x); // first surrogate
        check("\xED\xBF\xBF", x + x + x); // last surrogate
        check("\xEE\x80\x80", "\xEE\x80\x80");
        check("\xF0\x8F\xBF\xBF", x + x + x + x);
        check("\xF0\x90\x80\x80", "\xF0\x90\x80\x80");
        check("\xF4\x8F\xBF\xBD", "\xF4\x8F\xBF\xBD");
        check("\xF4\x90\x80\x80", x + x + x + x);
        check("\xF8\x88\x80\x80\x80", x + x + x + x + x);
        check("\xE2\x82", x + x); // cut short
        check("\xE2\x82z", x + x + "z");
        check("\x80", x);
    }

    TEST_CASE("a title or a foot is one line") {
        CHECK(one_line("") == "");
        CHECK(one_line(" \n\t") == "");
        CHECK(one_line(" a \n\t b\nc\td ") == "a b c d");
        CHECK(one_line("a\u00A0\u00A0b") == "a\u00A0\u00A0b");
        report::Document document = sample_minutes();
        document.title = report::phrase("t", "a\n\nb");
        document.reference = "r\n\ns";
        document.version = " 1\t";
        CHECK(title_of(document, KeyLexicon()) == "t(a b)");
        CHECK(identity_of(document, KeyLexicon()) == "report.identity(r s| 1 |2026-03-12)");
        CHECK(identity_sentence(document, KeyLexicon()) == "report.identity-sentence(r s| 1 |2026-03-12)");
    }

    TEST_CASE("cleaning twice is cleaning once") {
        for (std::string const& text : hostile_texts())
            CHECK(printable(printable(text)) == printable(text));
    }

    TEST_CASE("words come from the lexicon or from people, never one for the other") {
        using namespace report;
        KeyLexicon const lexicon;
        CHECK(words_of(phrase("report.page", 1, "\x01x"), lexicon) == "report.page(1|x)");
        CHECK(words_of(span("report.page"), lexicon) == "report.page");
        CHECK(words_of(counted("k", 3, 3), lexicon) == "k(3)#3");
        CHECK(words_of(line("a", strong(phrase("k")), "\x02z"), lexicon) == "akz");
        CHECK(is_blank(line(" ", "\x01\n\t"), lexicon));
        CHECK_FALSE(is_blank(line(" ", strong("."), " "), lexicon));
        CHECK(is_blank(Line{}, lexicon));
    }

    TEST_CASE("an identity names reference, version and day, short or as a sentence") {
        CHECK(identity_of(sample_minutes(), sample_lexicon()) ==
              "CLAC-2026-03-12-7f3a9c · version 1 · 12/03/2026");
        CHECK(identity_sentence(sample_minutes(), sample_lexicon()) ==
              "Référence CLAC-2026-03-12-7f3a9c, version 1, jeudi 12 mars 2026");
    }
}
