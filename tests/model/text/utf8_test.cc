// SPDX-License-Identifier: Apache-2.0
#include "model/text/utf8.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace tablee::model;

namespace {

void check_count(std::string_view octets, std::optional<std::size_t> expected) {
    CAPTURE(octets);
    CHECK(checked_code_points(octets) == expected);
}

} // namespace

TEST_SUITE("model/text") {
    TEST_CASE("code points are counted, whatever their length") {
        check_count("", 0);
        check_count("a", 1);
        check_count("séance", 6);
        check_count("\x7F\xC2\x80\xDF\xBF", 3);
        check_count("\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF", 4);
        check_count("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", 2);
        check_count(std::string_view("\0", 1), 1);
    }

    TEST_CASE("what RFC 3629 does not allow is not UTF-8") {
        for (std::string_view bad :
             {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x7F", "\xC2\xC0", "\xE0\x9F\xBF",
              "\xED\xA0\x80", "\xE1\x80", "\xE1\x80\x7F", "\xE1\x80\xC0", "\xF0\x8F\xBF\xBF",
              "\xF4\x90\x80\x80", "\xF1\x80\x80", "\xF1\x80\x80\x7F", "\xF5\x80\x80\x80", "\xFF", "a\xE9 b"})
            check_count(bad, std::nullopt);
    }

    TEST_CASE("a prefix of so many code points ends where the next one begins") {
        std::string text;
        std::vector<std::size_t> begins;
        for (int i = 0; i < 40; i += 1) {
            for (std::string_view point : {"a", "é", "€", "😀", "b", "c"}) {
                begins.push_back(text.size());
                text += point;
            }
        }
        for (std::size_t count = 0; count < begins.size(); count += 1) {
            REQUIRE(octets_of(text, count) == begins[count]);
            // Wherever the words of eight octets fall.
            std::size_t const from = begins[count];
            std::size_t const rest = begins.size() - count;
            REQUIRE(octets_of(std::string_view(text).substr(from), rest / 2) ==
                    begins[count + rest / 2] - from);
        }
        CHECK(octets_of(text, begins.size()) == text.size());
        CHECK(octets_of(text, begins.size() + 9) == text.size());
        CHECK(octets_of("", 3) == 0);
    }
}
