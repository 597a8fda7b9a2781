// SPDX-License-Identifier: Apache-2.0
#include "model/base/code_points.h"

#include <algorithm>
#include <iterator>

namespace tablee::model {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// In increasing order, for the binary search.
constexpr Range kHidden[] = {
    {0x0000, 0x001F},   // C0 controls
    {0x007F, 0x009F},   // DEL, C1 controls
    {0x00AD, 0x00AD},   // soft hyphen
    {0x061C, 0x061C},   // Arabic letter mark
    {0x115F, 0x1160},   // Hangul fillers
    {0x17B4, 0x17B5},   // Khmer inherent vowels, invisible
    {0x180B, 0x180F},   // Mongolian selectors
    {0x200B, 0x200F},   // zero-width space, joiners, direction marks
    {0x2028, 0x202E},   // line and paragraph separators, embeddings, overrides
    {0x2060, 0x206F},   // word joiner, invisible operators, isolates
    {0x3164, 0x3164},   // Hangul filler
    {0xFDD0, 0xFDEF},   // noncharacters
    {0xFEFF, 0xFEFF},   // byte order mark
    {0xFFA0, 0xFFA0},   // half-width Hangul filler
    {0xFFF0, 0xFFFB},   // interlinear annotations
    {0x1BCA0, 0x1BCA3}, // shorthand controls
    {0x1D173, 0x1D17A}, // musical controls
    {0xE0000, 0xE0FFF}, // tags, supplementary selectors
};

constexpr Range kMarks[] = {
    {0x0300, 0x036F},   // combining diacritical marks
    {0x0483, 0x0489},   // Cyrillic
    {0x0591, 0x05BD},   // Hebrew points
    {0x05BF, 0x05BF},   //
    {0x05C1, 0x05C2},   //
    {0x05C4, 0x05C5},   //
    {0x05C7, 0x05C7},   //
    {0x0610, 0x061A},   // Arabic
    {0x064B, 0x065F},   //
    {0x0670, 0x0670},   //
    {0x06D6, 0x06DC},   //
    {0x06DF, 0x06E4},   //
    {0x06E7, 0x06E8},   //
    {0x06EA, 0x06ED},   //
    {0x0711, 0x0711},   // Syriac
    {0x0730, 0x074A},   //
    {0x07A6, 0x07B0},   // Thaana
    {0x07EB, 0x07F3},   // N'Ko
    {0x0816, 0x0819},   // Samaritan
    {0x081B, 0x0823},   //
    {0x0825, 0x0827},   //
    {0x0829, 0x082D},   //
    {0x0859, 0x085B},   // Mandaic
    {0x0898, 0x089F},   // Arabic extended
    {0x08CA, 0x08E1},   //
    {0x08E3, 0x0902},   // and Devanagari signs
    {0x093A, 0x093A},   //
    {0x093C, 0x093C},   //
    {0x0941, 0x0948},   //
    {0x094D, 0x094D},   //
    {0x0951, 0x0957},   //
    {0x0962, 0x0963},   //
    {0x0E31, 0x0E31},   // Thai
    {0x0E34, 0x0E3A},   //
    {0x0E47, 0x0E4E},   //
    {0x0EB1, 0x0EB1},   // Lao
    {0x0EB4, 0x0EBC},   //
    {0x0EC8, 0x0ECE},   //
    {0x0F18, 0x0F19},   // Tibetan
    {0x0F35, 0x0F35},   //
    {0x0F37, 0x0F37},   //
    {0x0F39, 0x0F39},   //
    {0x0F71, 0x0F7E},   //
    {0x0F80, 0x0F84},   //
    {0x0F86, 0x0F87},   //
    {0x0F8D, 0x0FBC},   //
    {0x1AB0, 0x1AFF},   // combining diacritical marks extended
    {0x1DC0, 0x1DFF},   // … supplement
    {0x20D0, 0x20FF},   // … for symbols
    {0x2CEF, 0x2CF1},   // Coptic
    {0x2DE0, 0x2DFF},   // Cyrillic extended
    {0x302A, 0x302D},   // ideographic tone marks
    {0x3099, 0x309A},   // kana voicing marks
    {0xA66F, 0xA672},   // Cyrillic extended
    {0xA674, 0xA67D},   //
    {0xA69E, 0xA69F},   //
    {0xFB1E, 0xFB1E},   // Hebrew
    {0xFE00, 0xFE0F},   // variation selectors
    {0xFE20, 0xFE2F},   // combining half marks
    {0x1D165, 0x1D169}, // musical
    {0x1D16D, 0x1D172}, //
    {0x1D17B, 0x1D182}, //
    {0x1E000, 0x1E02A}, // Glagolitic
    {0x1E8D0, 0x1E8D6}, // Mende Kikakui
    {0x1E944, 0x1E94A}, // Adlam
};

template <std::size_t N>
bool holds(Range const (&table)[N], char32_t value) {
    auto const* after =
        std::upper_bound(std::begin(table), std::end(table), value,
                         [](char32_t wanted, Range const& range) { return wanted < range.first; });
    return after != std::begin(table) && value <= std::prev(after)->last;
}

std::uint8_t octet_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : std::uint8_t{0};
}

// How many octets a first octet announces; 0 when none can start so (C0, C1 and F5 upwards are never used).
std::size_t announced(std::uint8_t first) {
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

bool is_scalar(char32_t value, std::size_t octets) {
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    return value >= kSmallest[octets] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

} // namespace

CodePoint code_point_at(std::string_view bytes, std::size_t at) {
    std::uint8_t const first = octet_at(bytes, at);
    std::size_t const octets = announced(first);
    if (octets == 1)
        return {first, 1};
    if (octets == 0)
        return {kNoCodePoint, 1};
    char32_t value = first & (0xFFU >> (octets + 1));
    for (std::size_t i = 1; i < octets; ++i) {
        std::uint8_t const next = octet_at(bytes, at + i); // 0, which continues nothing, past the end
        if ((next & 0xC0U) != 0x80U)
            return {kNoCodePoint, 1};
        value = value << 6U | (next & 0x3FU);
    }
    return is_scalar(value, octets) ? CodePoint{value, octets} : CodePoint{kNoCodePoint, 1};
}

void append_utf8(std::string& text, char32_t value) {
    auto const put = [&text](char32_t octet) { text.push_back(static_cast<char>(octet)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | value >> 6U);
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        put(0xE0U | value >> 12U);
        put(0x80U | (value >> 6U & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | value >> 18U);
        put(0x80U | (value >> 12U & 0x3FU));
        put(0x80U | (value >> 6U & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
}

bool is_hidden(char32_t value) {
    bool const last_of_plane = (value & 0xFFFEU) == 0xFFFEU; // U+FFFE, U+FFFF, U+1FFFE, U+1FFFF…
    return last_of_plane || holds(kHidden, value);
}

bool is_combining_mark(char32_t value) {
    return value >= 0x300 && holds(kMarks, value);
}

bool is_space(char32_t value) {
    return value == 0x20 || value == 0xA0 || value == 0x1680 || (value >= 0x2000 && value <= 0x200A) ||
           value == 0x202F || value == 0x205F || value == 0x3000;
}

} // namespace tablee::model
