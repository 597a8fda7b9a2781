// SPDX-License-Identifier: Apache-2.0
#include "model/base/code_points.h"

#include <doctest/doctest.h>

using namespace tablee::model;

namespace {

void check(std::string_view bytes, char32_t value, std::size_t octets) {
    CAPTURE(bytes.size());
    CAPTURE(static_cast<std::uint32_t>(value));
    CHECK(code_point_at(bytes, 0) == CodePoint{value, octets});
}

void check_refused(std::string_view bytes) {
    check(bytes, kNoCodePoint, 1);
}

} // namespace

TEST_SUITE("model/base") {
    TEST_CASE("every scalar value is written and read back, and cut short is not read") {
        bool all_well = true;
        for (char32_t value = 0; value <= 0x10FFFF; ++value) {
            if (value == 0xD800)
                value = 0xE000;
            std::string text;
            append_utf8(text, value);
            std::size_t const octets = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
            bool const back = code_point_at(text, 0) == CodePoint{value, octets} && text.size() == octets;
            text.pop_back();
            bool const cut = octets == 1 || code_point_at(text, 0) == CodePoint{kNoCodePoint, 1};
            all_well = all_well && back && cut;
        }
        CHECK(all_well);
    }

    TEST_CASE("octets that are not UTF-8 are seen one by one") {
        check_refused("\x80");
        check_refused("\xBF");
        check_refused("\xC0\x80");         // overlong NUL
        check_refused("\xC1\xBF");         // overlong
        check_refused("\xE0\x9F\xBF");     // overlong
        check_refused("\xF0\x8F\xBF\xBF"); // overlong
        check_refused("\xED\xA0\x80");     // first surrogate
        check_refused("\xED\xBF\xBF");     // last surrogate
        check_refused("\xF4\x90\x80\x80"); // beyond U+10FFFF
        check_refused("\xF5\x80\x80\x80");
        check_refused("\xFF");
        check_refused("\xC3");
        check_refused("\xC3 ");
        check_refused("\xE2\x82");
        check_refused("\xE2\x28\xA1");
        check_refused("\xF0\x9F\x98");
    }

    TEST_CASE("the neighbours of what is refused are read") {
        check("\xC2\x80", 0x80, 2);
        check("\xE0\xA0\x80", 0x800, 3);
        check("\xED\x9F\xBF", 0xD7FF, 3);
        check("\xEE\x80\x80", 0xE000, 3);
        check("\xF0\x90\x80\x80", 0x10000, 4);
        check("\xF4\x8F\xBF\xBF", 0x10FFFF, 4);
        CHECK(code_point_at("ab\xC3\xA9", 2) == CodePoint{0xE9, 2});
    }

    TEST_CASE("what no person sees is known by both ends of each range") {
        for (char32_t value : {0x0U,    0x1FU,   0x7FU,   0x9FU,    0xADU,     0x61CU,   0x115FU, 0x1160U,
                               0x180EU, 0x200BU, 0x200DU, 0x200EU,  0x200FU,   0x2028U,  0x2029U, 0x202AU,
                               0x202EU, 0x2060U, 0x2066U, 0x2069U,  0x206FU,   0x3164U,  0xFDD0U, 0xFDEFU,
                               0xFEFFU, 0xFFFEU, 0xFFFFU, 0x1FFFEU, 0x10FFFFU, 0xE0001U, 0xE007FU})
            CHECK_MESSAGE(is_hidden(value), static_cast<std::uint32_t>(value));
        for (char32_t value : {0x20U,   0x7EU,   0xA0U,   0xACU,   0xAEU,   0x61BU,   0x61DU,
                               0x200AU, 0x2010U, 0x2027U, 0x202FU, 0x205FU, 0x2070U,  0xFDCFU,
                               0xFDF0U, 0xFEFEU, 0xFF00U, 0xFFFCU, 0xFFFDU, 0x1FFFDU, 0xE000U})
            CHECK_MESSAGE(!is_hidden(value), static_cast<std::uint32_t>(value));
    }

    TEST_CASE("combining marks are known by both ends of each range") {
        for (char32_t value :
             {0x300U, 0x36FU, 0x483U, 0x489U, 0x591U, 0x5BDU, 0x64BU, 0x65FU, 0xE31U, 0x1AB0U, 0x1DFFU,
              0x20D0U, 0x20FFU, 0x3099U, 0xFE0FU, 0xFE20U, 0xFE2FU, 0x1E944U, 0x1E94AU})
            CHECK_MESSAGE(is_combining_mark(value), static_cast<std::uint32_t>(value));
        for (char32_t value : {0x41U, 0xE9U, 0x2FFU, 0x370U, 0x482U, 0x48AU, 0x5BEU, 0x660U, 0x1DBFU, 0x1E00U,
                               0x20CFU, 0x2100U, 0xFE10U, 0xFE30U, 0x1E94BU})
            CHECK_MESSAGE(!is_combining_mark(value), static_cast<std::uint32_t>(value));
    }

    TEST_CASE("spaces of any width are spaces, a tab and a newline are not") {
        for (char32_t value : {0x20U, 0xA0U, 0x1680U, 0x2000U, 0x200AU, 0x202FU, 0x205FU, 0x3000U})
            CHECK(is_space(value));
        for (char32_t value : {0x9U, 0xAU, 0x21U, 0x1FFFU, 0x200BU})
            CHECK_FALSE(is_space(value));
    }
}
