// SPDX-License-Identifier: Apache-2.0
#include "model/base/text.h"

#include "model/base/limits.h"

#include <doctest/doctest.h>

using namespace tablee::model;

namespace {

enum class Clean { Nowhere, TextOnly, Both };

void check(std::string_view bytes, Clean expected) {
    CAPTURE(bytes);
    CHECK(is_clean_title(bytes) == (expected == Clean::Both));
    CHECK(is_clean_text(bytes) == (expected != Clean::Nowhere));
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

} // namespace

TEST_SUITE("model/base") {
    TEST_CASE("names that people bear are clean") {
        for (auto name : {"", "N'Diaye", "Böhm", "Castaño", "Gœury", "Cœur", "Tomás", "Benaïssa",
                          "Pierre-Yves Noël", "Łukasz Ż", "Nguyễn Thị Ánh", "محمد", "李小龍", "😀", "a\u0301"})
            check(name, Clean::Both);
    }

    TEST_CASE("lines and tabs belong in texts only") {
        check("a\nb", Clean::TextOnly);
        check("a\tb", Clean::TextOnly);
        check("a\rb", Clean::Nowhere);
    }

    TEST_CASE("what makes a line lie is never clean") {
        for (auto text : {"a\u202Eb", "a\u2066b", "a\u200Eb", "a\u061Cb", "a\u200Bb", "\uFEFFa", "a\u2028b",
                          "a\x01", "a\x7F", "a\u0085", "\uFFFE", "\uFFFF", "\U000E0041"})
            check(text, Clean::Nowhere);
        check(std::string_view("a\0b", 3), Clean::Nowhere);
    }

    TEST_CASE("octets that are not UTF-8 are never clean") {
        for (auto text : {"\xFF", "caf\xE9", "\xC0\x80", "\xED\xA0\x80", "a\xE2\x82", "\xF4\x90\x80\x80"}) {
            check(text, Clean::Nowhere);
            CHECK_FALSE(is_utf8(text));
        }
        CHECK(is_utf8(""));
        CHECK(is_utf8("é\n😀"));
    }

    TEST_CASE("at most four marks stand in a row") {
        check("e" + repeated("\u0301", limits::kCombiningMarks), Clean::Both);
        check("e" + repeated("\u0301", limits::kCombiningMarks + 1), Clean::Nowhere);
        check(repeated("e" + repeated("\u0301", 4), 3), Clean::Both);
        check("e" + repeated("\u0301\u0489", 3), Clean::Nowhere);
    }

    TEST_CASE("a title is measured in code points, a text in octets") {
        check(repeated("é", limits::kTitleCodePoints), Clean::Both);
        check(repeated("é", limits::kTitleCodePoints + 1), Clean::TextOnly);
        check(repeated("😀", limits::kTitleCodePoints), Clean::Both);
        check(repeated("😀", limits::kTitleCodePoints + 1), Clean::TextOnly);
        check(repeated("a", limits::kTextBytes), Clean::TextOnly);
        check(repeated("a", limits::kTextBytes + 1), Clean::Nowhere);
        check(repeated("é", limits::kTextBytes / 2), Clean::TextOnly);
        check(repeated("é", limits::kTextBytes / 2 + 1), Clean::Nowhere);
    }

    TEST_CASE("code points are counted, not octets") {
        CHECK(code_points_in("") == 0);
        CHECK(code_points_in("abc") == 3);
        CHECK(code_points_in("Gœury") == 5);
        CHECK(code_points_in("😀é") == 2);
    }
}
