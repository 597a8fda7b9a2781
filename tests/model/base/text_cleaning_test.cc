// SPDX-License-Identifier: Apache-2.0
#include "model/base/limits.h"
#include "model/base/text.h"

#include <doctest/doctest.h>

using namespace tablee::model;

namespace {

void check_title(std::string_view typed, std::string_view expected) {
    CAPTURE(typed);
    auto const title = clean_title(typed);
    REQUIRE(title);
    CHECK(*title == expected);
    CHECK(is_clean_title(*title));
    CHECK(clean_title(*title) == *title);
}

void check_text(std::string_view typed, std::string_view expected) {
    CAPTURE(typed);
    auto const text = clean_text(typed);
    REQUIRE(text);
    CHECK(*text == expected);
    CHECK(is_clean_text(*text));
    CHECK(clean_text(*text) == *text);
}

void check_folded(std::string_view text, std::string_view expected) {
    CAPTURE(text);
    CHECK(folded(text) == expected);
    CHECK(folded(folded(text)) == expected);
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

// splitmix64, Sebastiano Vigna, https://prng.di.unimi.it/splitmix64.c
struct Draws {
    std::uint64_t state;
    std::uint64_t next() {
        std::uint64_t z = state += 0x9e3779b97f4a7c15U;
        z = (z ^ z >> 30U) * 0xbf58476d1ce4e5b9U;
        z = (z ^ z >> 27U) * 0x94d049bb133111ebU;
        return z ^ z >> 31U;
    }
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
};

} // namespace

TEST_SUITE("model/base") {
    TEST_CASE("names that people bear stay as they are") {
        for (auto name :
             {"", "N'Diaye", "Böhm", "Castaño", "Gœury", "Cœur", "Tomás", "Pierre-Yves Noël", "李小龍"})
            check_title(name, name);
    }

    TEST_CASE("accents typed apart are joined") {
        check_title("Toma\u0301s", "Tomás");
        check_title("Bo\u0308hm", "Böhm");
        check_text("Nguye\u0302\u0303n", "Nguyễn");
        check_title("\u212B", "Å"); // the ångström sign is the letter
    }

    TEST_CASE("a title is one line without spaces around it") {
        check_title("  Le Goff \t", "Le Goff");
        check_title("Le\r\nGoff", "Le Goff");
        check_title("Le \n\n\t Goff", "Le Goff");
        check_title("Le  Goff", "Le Goff");
        check_title("\u00A0Le\u00A0Goff\u202F\u3000", "Le\u00A0Goff");
        check_title("a\u2028b\u2029c\u0085d\fe\vf", "a b c d e f");
        check_title(" \n ", "");
    }

    TEST_CASE("a text keeps its lines, ended by LF") {
        check_text("a\r\nb\rc\nd", "a\nb\nc\nd");
        check_text("a\r\n\r\nb", "a\n\nb");
        check_text("a\r\rb", "a\n\nb");
        check_text("a\n\r\nb", "a\n\nb");
        check_text("\n\n  a\tb  c \n ", "a\tb  c");
        check_text("a\u2028b\u2029c\u0085d", "a\nb\nc\nd");
    }

    TEST_CASE("what no person sees is dropped") {
        check_title("\uFEFFGœury", "Gœury");
        check_title("ab\u202Ecd\u2066e\u200Ff", "abcdef");
        check_title("a\u200Bb\u200Dc\u2060d\u00ADe", "abcde");
        check_title(std::string_view("a\0b\x01"
                                     "c\x7F",
                                     6),
                    "abc");
        check_text("a\u202E\nb\x02", "a\nb");
        check_text("\U000E0041a\uFFFF", "a");
    }

    TEST_CASE("ten thousand marks become four") {
        check_title("z" + repeated("\u0489", 10'000), "z" + repeated("\u0489", 4));
        check_text("z" + repeated("\u200B\u0489", 10'000) + "!", "z" + repeated("\u0489", 4) + "!");
        // U+0344 is two marks once normalised.
        check_title("z" + repeated("\u0344", 4), "z" + repeated("\u0308\u0301", 2));
    }

    TEST_CASE("octets that are not UTF-8 are told with their place") {
        CHECK(clean_title("caf\xE9") == failure("error.text.not-utf8", {"4"}));
        CHECK(clean_text("\xFF") == failure("error.text.not-utf8", {"1"}));
        CHECK(clean_text("é\xC0\x80") == failure("error.text.not-utf8", {"3"}));
    }

    TEST_CASE("a title or a text too long is told with both figures") {
        CHECK(clean_title(repeated("é", 200)) == repeated("é", 200));
        CHECK(clean_title(repeated("é", 201)) == failure("error.text.too-long", {"201", "200"}));
        CHECK(clean_title(repeated("a", 100'000)) == failure("error.text.too-long", {"100000", "200"}));
        CHECK(clean_title(repeated("a", 200) + "  \n") == repeated("a", 200));
        CHECK(clean_title(repeated("e\u0301", 200)) == repeated("é", 200));
        CHECK(clean_text(repeated("a", 16'384)) == repeated("a", 16'384));
        CHECK(clean_text(repeated("a", 16'385)) == failure("error.text.too-long", {"16385", "16384"}));
        CHECK(clean_text(repeated("é", 100'000)) == failure("error.text.too-long", {"200000", "16384"}));
        CHECK(clean_text(repeated(" ", 100'000)) == std::string());
    }

    TEST_CASE("whatever is typed comes out clean or as an error, and twice is once") {
        constexpr std::string_view kPieces[] = {"a",
                                                "É",
                                                "e\u0301",
                                                " ",
                                                "\n",
                                                "\r",
                                                "\t",
                                                "\u0344",
                                                "\u0489",
                                                "\u202E",
                                                "\uFEFF",
                                                "\u00A0",
                                                "\u1100\u1161\u11A8",
                                                "\u212B",
                                                "\uFB1D",
                                                "\u0F73",
                                                "\u0E33",
                                                "\u2126",
                                                "\xC3",
                                                "\u0958",
                                                "\U0001F600",
                                                "\U0001D15E"};
        Draws draws{20'260'312};
        for (int round = 0; round < 20'000; ++round) {
            std::string typed;
            for (std::size_t left = draws.below(12); left > 0; --left)
                typed += kPieces[draws.below(std::size(kPieces))];
            auto const title = clean_title(typed);
            auto const text = clean_text(typed);
            REQUIRE(title.has_value() == is_utf8(typed));
            REQUIRE(text.has_value() == is_utf8(typed));
            if (!title || !text)
                continue;
            REQUIRE(is_clean_title(*title));
            REQUIRE(is_clean_text(*text));
            REQUIRE(clean_title(*title) == *title);
            REQUIRE(clean_text(*text) == *text);
            REQUIRE(folded(folded(typed)) == folded(typed));
        }
    }

    TEST_CASE("names written otherwise fold alike") {
        check_folded("Gœury", "goeury");
        check_folded("GOEURY", "goeury");
        check_folded("GŒURY", "goeury");
        check_folded("Cœur", "coeur");
        check_folded("Lætitia Æ", "laetitia ae");
        check_folded("Böhm", "bohm");
        check_folded("BÖHM", "bohm");
        check_folded("Castaño", "castano");
        check_folded("Toma\u0301s", "tomas");
        check_folded("Straße", "strasse");
        check_folded("N'Diaye", "n diaye");
        check_folded("N’Diaye", "n diaye");
        check_folded("Pierre-Yves Noël", "pierre yves noel");
    }

    TEST_CASE("punctuation and spaces fold to single spaces, never at the ends") {
        check_folded("  Pouvoir_à : (oui) ", "pouvoir a oui");
        check_folded("durée\u00A0min.", "duree min");
        check_folded("A-1", "a 1");
        check_folded("", "");
        check_folded("---", "");
        check_folded("Zz09", "zz09");
        check_folded("ﬁn ²", "fin 2");
        check_folded("so\u00ADft\u200B", "soft");
        check_folded("a\xFF"
                     "b",
                     "a b");
    }
}
