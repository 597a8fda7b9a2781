// SPDX-License-Identifier: Apache-2.0
#include "model/import/encoding.h"

#include "model/base/text.h"

#include <doctest/doctest.h>

using namespace tablee::model;

namespace {

void check(std::string_view bytes, Encoding encoding, std::string_view text) {
    CAPTURE(text);
    DecodedText const decoded = decode_text(view_of(bytes));
    CHECK(decoded.unreadable == Unreadable::No);
    CHECK(decoded.encoding == encoding);
    CHECK(decoded.text == text);
    CHECK(is_utf8(decoded.text));
}

void check_unreadable(std::string_view bytes, Unreadable why, std::size_t line) {
    DecodedText const decoded = decode_text(view_of(bytes));
    CHECK(decoded.unreadable == why);
    CHECK(decoded.bad_line == line);
    CHECK(decoded.text.empty());
}

std::string_view raw(char const* bytes, std::size_t size) {
    return {bytes, size};
}

} // namespace

TEST_SUITE("model/import") {
    TEST_CASE("UTF-8 is read with or without its mark") {
        check("Gœury", Encoding::Utf8, "Gœury");
        check("\xEF\xBB\xBFGœury", Encoding::Utf8, "Gœury");
        check("", Encoding::Utf8, "");
        check("\xEF\xBB\xBF", Encoding::Utf8, "");
    }

    TEST_CASE("what is not UTF-8 is Windows-1252") {
        check("H\xE9l\xE8ne", Encoding::Windows1252, "Hélène");
        check("G\x9Cury 5 \x80 \x96 N\x92", Encoding::Windows1252, "Gœury 5 € – N’");
        check("\xC9lus\n\xC9lise", Encoding::Windows1252, "Élus\nÉlise");
        check("\xFF", Encoding::Windows1252, "ÿ");
        check("\x81\x8D\x9F\xA0", Encoding::Windows1252, "\u0081\u008DŸ\u00A0");
    }

    TEST_CASE("UTF-16 is read by its mark, both ways") {
        check(raw("\xFF\xFE"
                  "G\0\x53\x01",
                  6),
              Encoding::Utf16LittleEndian, "Gœ");
        check(raw("\xFE\xFF"
                  "\0G\x01\x53",
                  6),
              Encoding::Utf16BigEndian, "Gœ");
        check(raw("\xFF\xFE\x3D\xD8\x00\xDE", 6), Encoding::Utf16LittleEndian, "😀");
        check(raw("\xFE\xFF\xD8\x3D\xDE\x00", 6), Encoding::Utf16BigEndian, "😀");
        check("\xFF\xFE", Encoding::Utf16LittleEndian, "");
    }

    TEST_CASE("a damaged file is told with the line") {
        check_unreadable("\xEF\xBB\xBF"
                         "a\nb\xE9",
                         Unreadable::Damaged, 2);
        check_unreadable("é;è;à\r\nç;ù;\xE9\n", Unreadable::Damaged, 2);
        check_unreadable("é;è;à\rx\rç;\xE9\n", Unreadable::Damaged, 3);
        check_unreadable(raw("\xFF\xFE"
                             "a\0b",
                             5),
                         Unreadable::Damaged, 1); // half a unit
        check_unreadable(raw("\xFF\xFE"
                             "\n\0\x00\xD8",
                             6),
                         Unreadable::Damaged, 2); // high surrogate alone
        check_unreadable(raw("\xFF\xFE\x00\xDC"
                             "a\0",
                             6),
                         Unreadable::Damaged, 1); // low surrogate first
        check_unreadable(raw("\xFF\xFE\x00\xD8"
                             "a\0",
                             6),
                         Unreadable::Damaged, 1); // high, then a letter
    }

    TEST_CASE("as many sequences as bad octets is still Windows-1252") {
        check("\xC3\xA9 \xE9", Encoding::Windows1252, "Ã© é");
        check_unreadable("\xC3\xA9\xC3\xA9 \xE9", Unreadable::Damaged, 1);
    }

    TEST_CASE("a NUL is refused with its line") {
        check_unreadable(raw("a\nb\0c", 5), Unreadable::HasNul, 2);
        check_unreadable(raw("\xFF\xFE\0\0", 4), Unreadable::HasNul, 1);
    }

    TEST_CASE("a workbook is told from a text") {
        check_unreadable("PK\x03\x04 whatever", Unreadable::Workbook, 0);
        check_unreadable("\xD0\xCF\x11\xE0 whatever", Unreadable::Workbook, 0);
        check("PK;nom", Encoding::Utf8, "PK;nom");
    }
}
