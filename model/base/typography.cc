// SPDX-License-Identifier: Apache-2.0
// French spacing after the "Lexique des règles typographiques en usage à l'Imprimerie nationale", with one
// width of non-breaking space only: the narrow one is missing from too many fonts.
#include "model/base/code_points.h"
#include "model/base/text.h"

#include <vector>

namespace tablee::model {
namespace {

constexpr char32_t kNoBreakSpace = 0xA0;
constexpr char32_t kOpeningQuote = 0xAB;
constexpr char32_t kClosingQuote = 0xBB;
constexpr char32_t kApostrophe = 0x2019;

using CodePoints = std::vector<char32_t>;

bool is_one_of(char32_t value, std::u32string_view set) {
    return set.find(value) != std::u32string_view::npos;
}

bool is_high_mark(char32_t value) {
    return is_one_of(value, U";:!?");
}

bool is_letter(char32_t value) {
    bool const ascii = (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z');
    return ascii || (value >= 0xC0 && value < 0x2000 && value != 0xD7 && value != 0xF7);
}

bool is_break(char32_t value) {
    return is_space(value) || value == '\n' || value == '\t' || value == kNoCodePoint;
}

// A mark inside an address, an hour or a ratio ("https://", "14:00", "?page=2") is no punctuation.
bool ends_word(char32_t next) {
    return is_break(next) || is_high_mark(next) || is_one_of(next, U"\u00BB)]\",.\u2026");
}

bool wants_space_before(char32_t value, char32_t previous, char32_t next) {
    if (is_break(previous) || is_one_of(previous, U"([\u00AB"))
        return false;
    if (value == kClosingQuote)
        return true;
    return is_high_mark(value) && !is_high_mark(previous) && ends_word(next);
}

CodePoints code_points_of(std::string_view utf8) {
    CodePoints points;
    points.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        CodePoint const next = code_point_at(utf8, at);
        points.push_back(next.value);
        at += next.octets;
    }
    return points;
}

CodePoints spaced(CodePoints const& typed) {
    CodePoints set;
    set.reserve(typed.size() + 16);
    auto const last = [&set] { return set.empty() ? kNoCodePoint : set.back(); };
    for (std::size_t i = 0; i < typed.size(); ++i) {
        char32_t const next = i + 1 < typed.size() ? typed[i + 1] : kNoCodePoint;
        char32_t value = typed[i];
        if (value == '\'' && is_letter(last()))
            value = kApostrophe;
        if (value == ' ' && (last() == kOpeningQuote || is_high_mark(next) || next == kClosingQuote))
            value = kNoBreakSpace;
        else if (wants_space_before(value, last(), next) || (last() == kOpeningQuote && !is_break(value)))
            set.push_back(kNoBreakSpace);
        set.push_back(value);
    }
    return set;
}

} // namespace

std::string french_typography(std::string_view utf8) {
    if (!is_utf8(utf8))
        return std::string(utf8);
    std::string text;
    for (char32_t value : spaced(code_points_of(utf8)))
        append_utf8(text, value);
    return text;
}

} // namespace tablee::model
