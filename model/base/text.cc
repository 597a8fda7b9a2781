// SPDX-License-Identifier: Apache-2.0
#include "model/base/text.h"

#include "model/base/code_points.h"
#include "model/base/limits.h"

namespace tablee::model {
namespace {

enum class Shape { OneLine, Lines };

// How many code points a clean text has; kUnclean when it is not one.
constexpr std::size_t kUnclean = static_cast<std::size_t>(-1);

bool is_allowed(char32_t value, Shape shape) {
    if (shape == Shape::Lines && (value == '\n' || value == '\t'))
        return true;
    return value != kNoCodePoint && !is_hidden(value);
}

std::size_t count_clean(std::string_view bytes, Shape shape) {
    std::size_t count = 0;
    std::size_t marks = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        CodePoint const next = code_point_at(bytes, at);
        if (!is_allowed(next.value, shape))
            return kUnclean;
        marks = is_combining_mark(next.value) ? marks + 1 : 0;
        if (marks > limits::kCombiningMarks)
            return kUnclean;
        at += next.octets;
        ++count;
    }
    return count;
}

} // namespace

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        CodePoint const next = code_point_at(bytes, at);
        if (next.value == kNoCodePoint)
            return false;
        at += next.octets;
    }
    return true;
}

std::size_t code_points_in(std::string_view utf8) {
    std::size_t count = 0;
    for (char octet : utf8)
        count += (static_cast<std::uint8_t>(octet) & 0xC0U) == 0x80U ? 0 : 1;
    return count;
}

bool is_clean_title(std::string_view bytes) {
    // Four octets a code point: a longer one need not be read.
    if (bytes.size() > limits::kTitleCodePoints * 4)
        return false;
    std::size_t const count = count_clean(bytes, Shape::OneLine);
    return count != kUnclean && count <= limits::kTitleCodePoints;
}

bool is_clean_text(std::string_view bytes) {
    return bytes.size() <= limits::kTextBytes && count_clean(bytes, Shape::Lines) != kUnclean;
}

} // namespace tablee::model
