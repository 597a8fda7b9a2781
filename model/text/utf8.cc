// SPDX-License-Identifier: Apache-2.0
#include "model/text/utf8.h"

#include "model/base/text.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace tablee::model {

namespace {

bool begins_a_code_point(char octet) {
    return (static_cast<std::uint8_t>(octet) & 0xC0U) != 0x80U;
}

// How many of eight octets begin a code point: all but 10xxxxxx.
std::size_t beginnings_in(char const* octets) {
    std::uint64_t word = 0;
    std::memcpy(&word, octets, sizeof word);
    std::uint64_t const inside = (word >> 7U) & (~word >> 6U) & 0x0101'0101'0101'0101U;
    return 8 - static_cast<std::size_t>(std::popcount(inside));
}

} // namespace

std::optional<std::size_t> checked_code_points(std::string_view octets) {
    if (!is_utf8(octets))
        return std::nullopt;
    return code_points_in(octets);
}

std::size_t octets_of(std::string_view utf8, std::size_t count) {
    std::size_t at = 0;
    // Stops before the word in which the code point after the last wanted one may begin.
    while (at + 8 <= utf8.size() && count > 0) {
        std::size_t const found = beginnings_in(utf8.data() + at);
        if (found > count)
            break;
        count -= found;
        at += 8;
    }
    for (; at < utf8.size(); at += 1) {
        if (begins_a_code_point(utf8[at])) {
            if (count == 0)
                return at;
            count -= 1;
        }
    }
    return at;
}

} // namespace tablee::model
