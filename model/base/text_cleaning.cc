// SPDX-License-Identifier: Apache-2.0
// The half of text.h that brings what people typed to the rule, with ICU: NFC for what is kept (Unicode Annex
// 15), NFKC_Casefold then NFKD for what is only compared.
#include "model/base/code_points.h"
#include "model/base/limits.h"
#include "model/base/text.h"

#include <algorithm>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <utility>

namespace tablee::model {
namespace {

enum class Shape { OneLine, Lines };

// ICU counts octets in 32 bits and works in UTF-16; nothing that Tablée compares comes near.
constexpr std::size_t kNormalisedBytesMax = std::size_t{1} << 28U;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<std::uint8_t>(c) < 0x80; });
}

using FindForm = icu::Normalizer2 const* (*)(UErrorCode&);

// The text in a normal form, or as it came when ICU cannot (no memory, no data).
std::string normalised(std::string_view utf8, FindForm find_form) {
    std::string text(utf8);
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* form = find_form(status);
    if (U_FAILURE(status) != 0 || form == nullptr || utf8.size() > kNormalisedBytesMax)
        return text;
    std::string formed;
    icu::StringByteSink<std::string> sink(&formed, static_cast<std::int32_t>(utf8.size()));
    form->normalizeUTF8(0, icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())), sink,
                        nullptr, status);
    return U_FAILURE(status) != 0 ? text : formed;
}

bool ends_line(char32_t value) {
    return (value >= 0x0A && value <= 0x0D) || value == 0x85 || value == 0x2028 || value == 0x2029;
}

// Takes code points one by one and keeps what the rule allows.
class Sieve {
  public:
    explicit Sieve(Shape shape)
        : shape_(shape) {}

    void take(char32_t value) {
        bool const after_cr = std::exchange(after_cr_, value == '\r');
        if (value == '\n' && after_cr)
            return;
        if (ends_line(value))
            value = '\n';
        if (shape_ == Shape::OneLine && (value == '\n' || value == '\t'))
            value = ' ';
        if (is_hidden(value) && value != '\n' && value != '\t')
            return;
        keep(value);
    }

    [[nodiscard]] std::string text() && { return std::move(text_); }

  private:
    void keep(char32_t value) {
        marks_ = is_combining_mark(value) ? marks_ + 1 : 0;
        bool const doubled = shape_ == Shape::OneLine && value == ' ' && text_.ends_with(' ');
        if (marks_ <= limits::kCombiningMarks && !doubled)
            append_utf8(text_, value);
    }

    Shape shape_;
    std::string text_;
    std::size_t marks_ = 0;
    bool after_cr_ = false;
};

bool is_blank(char32_t value) {
    return is_space(value) || value == '\n' || value == '\t';
}

std::string_view trimmed(std::string_view text) {
    std::size_t first = 0;
    while (first < text.size() && is_blank(code_point_at(text, first).value))
        first += code_point_at(text, first).octets;
    std::size_t last = first; // just after the last code point that shows
    for (std::size_t at = first; at < text.size();) {
        CodePoint const next = code_point_at(text, at);
        at += next.octets;
        if (!is_blank(next.value))
            last = at;
    }
    return text.substr(first, last - first);
}

// Requires: is_utf8.
std::string sieved(std::string_view utf8, Shape shape) {
    Sieve sieve(shape);
    for (std::size_t at = 0; at < utf8.size();) {
        CodePoint const next = code_point_at(utf8, at);
        sieve.take(next.value);
        at += next.octets;
    }
    return std::string(trimmed(std::move(sieve).text()));
}

std::size_t first_bad_octet(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        CodePoint const next = code_point_at(bytes, at);
        if (next.value == kNoCodePoint)
            break;
        at += next.octets;
    }
    return at;
}

std::size_t measured(std::string_view text, Shape shape) {
    return shape == Shape::OneLine ? code_points_in(text) : text.size();
}

Failure too_long(std::size_t found, std::size_t most) {
    return failure("error.text.too-long", {std::to_string(found), std::to_string(most)});
}

Result<std::string> clean(std::string_view typed, Shape shape, std::size_t most) {
    std::size_t const bad = first_bad_octet(typed);
    if (bad < typed.size())
        return failure("error.text.not-utf8", {std::to_string(bad + 1)});
    std::string text = sieved(typed, shape);
    // NFC may shorten (a letter and its four marks, three jamos), never by eight: no need to try.
    if (measured(text, shape) > most * 8)
        return too_long(measured(text, shape), most);
    // Twice, because NFC may take one mark apart into two.
    if (!is_ascii(text))
        text = sieved(normalised(text, icu::Normalizer2::getNFCInstance), shape);
    if (measured(text, shape) > most)
        return too_long(measured(text, shape), most);
    return text;
}

// Letters and digits without case, accents nor compatibility forms; still with ligatures and punctuation.
std::string without_case_or_form(std::string_view utf8) {
    if (!is_ascii(utf8))
        return normalised(normalised(utf8, icu::Normalizer2::getNFKCCasefoldInstance),
                          icu::Normalizer2::getNFKDInstance);
    std::string text(utf8);
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

bool is_dropped_mark(char32_t value) {
    auto const type = u_charType(static_cast<UChar32>(value));
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

} // namespace

Result<std::string> clean_title(std::string_view typed) {
    return clean(typed, Shape::OneLine, limits::kTitleCodePoints);
}

Result<std::string> clean_text(std::string_view typed) {
    return clean(typed, Shape::Lines, limits::kTextBytes);
}

std::string folded(std::string_view utf8) {
    std::string const plain = without_case_or_form(utf8);
    std::string text;
    for (std::size_t at = 0; at < plain.size();) {
        CodePoint const next = code_point_at(plain, at);
        at += next.octets;
        if (next.value == 0x153)
            text += "oe";
        else if (next.value == 0xE6)
            text += "ae";
        else if (next.value != kNoCodePoint && u_isalnum(static_cast<UChar32>(next.value)) != 0)
            append_utf8(text, next.value);
        else if (next.value == kNoCodePoint || !is_dropped_mark(next.value))
            text += text.empty() || text.ends_with(' ') ? "" : " ";
    }
    if (text.ends_with(' '))
        text.pop_back();
    return text;
}

} // namespace tablee::model
