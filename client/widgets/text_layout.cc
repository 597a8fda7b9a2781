// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/text_layout.h"

#include "model/base/code_points.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

constexpr char32_t kNotUtf8 = 0xFFFD;
constexpr char32_t kEllipsis = 0x2026;
constexpr float kTolerance = 0.05F;        // pixels: what sums of floats lose
constexpr std::size_t kLongText = 256;     // octets from which widths are worth remembering
constexpr std::size_t kLongestNumber = 32; // octets looked at before a space

bool is_space(char32_t c) {
    return c == U' ' || c == U'\t';
}
bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
bool is_letter(char32_t c) {
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    return c >= 0xC0 && c != 0xD7 && c != 0xF7 && (c < 0x2000 || c > 0x2BFF) && c != kNotUtf8;
}
bool is_hyphen(char32_t c) {
    return c == U'-' || c == 0x2010 || c == 0x2013 || c == 0x2014;
}
// Never at the beginning of a line.
bool is_trailing(char32_t c) {
    switch (c) {
    case U';':
    case U':':
    case U'!':
    case U'?':
    case U'%':
    case 0xBB:   // »
    case 0x20AC: // €
        return true;
    default:
        return false;
    }
}

bool continues(unsigned char octet) {
    return (octet & 0xC0U) == 0x80U;
}

// The character that ends before `at`. Requires: at > 0.
Character character_before(std::string_view text, std::size_t at) {
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && continues(static_cast<unsigned char>(text[begin])))
        begin -= 1;
    Character const whole = character_at(text, begin);
    return begin + whole.octets == at ? whole : Character{kNotUtf8, 1};
}

// Whether what stands before `at` is a number: digits, points and commas up to a space or a bracket.
bool ends_number(std::string_view text, std::size_t at) {
    if (at == 0 || !is_digit(static_cast<unsigned char>(text[at - 1])))
        return false;
    std::size_t const stop = at > kLongestNumber ? at - kLongestNumber : 0;
    while (at > stop) {
        char32_t const c = character_before(text, at).value;
        if (!is_digit(c) && c != U',' && c != U'.')
            return !is_letter(c);
        at -= 1;
    }
    return true;
}

// Whether three digits stand there, and no fourth: the next group of a number.
bool starts_group(std::string_view text, std::size_t at) {
    std::size_t digits = 0;
    while (at + digits < text.size() && digits < 4 && is_digit(static_cast<unsigned char>(text[at + digits])))
        digits += 1;
    return digits == 3;
}

// Whether a line may break at the spaces that fill [from, to).
bool may_break_run(std::string_view text, std::size_t from, std::size_t to) {
    char32_t const after = to < text.size() ? character_at(text, to).value : U'\n';
    if (is_trailing(after) || (from > 0 && character_before(text, from).value == 0xAB))
        return false;
    if ((is_letter(after) || starts_group(text, to)) && ends_number(text, from))
        return false;
    return true;
}

// Whether a line may break after the hyphen at [at, after): it is inside a word, not the sign of a number.
bool may_break_after_hyphen(std::string_view text, std::size_t begin, std::size_t at, std::size_t after) {
    if (at == begin || after >= text.size())
        return false;
    char32_t const before = character_before(text, at).value;
    char32_t const next = character_at(text, after).value;
    return !is_space(before) && !is_space(next) && next != U'\n' && !is_hyphen(next) && !is_trailing(next) &&
           !is_combining(next) && next != U',' && next != U'.' && next != U')' && next != 0xA0 &&
           next != 0x202F;
}

class Lines {
  public:
    Lines(std::string_view text, Advance const& advance)
        : text_(text)
        , advance_(advance)
        , remembers_(text.size() >= kLongText) {
        if (remembers_)
            ascii_.fill(-1);
    }

    struct Laid {
        TextLayout layout;
        int forced = 0;       // breaks that the rules do not want
        std::size_t rest = 0; // where the first line that did not fit begins
    };
    Laid lay(float width, int max_lines) {
        Laid out;
        if (remembers_)
            out.layout.lines.reserve(text_.size() / 48 + 4);
        std::size_t at = 0;
        for (bool more = true; more;) {
            Next const next = line(at, width);
            out.layout.lines.push_back(next.line);
            out.layout.width = std::max(out.layout.width, next.line.width);
            out.forced += next.forced ? 1 : 0;
            at = next.begin;
            more = next.more && (max_lines == 0 || out.layout.lines.size() < std::size_t(max_lines));
            out.rest = next.more ? at : text_.size();
        }
        return out;
    }

    // The last line again, with room for an ellipsis.
    void truncate(TextLayout& layout, float width) {
        float const ellipsis = advance_(kEllipsis);
        TextLine& last = layout.lines.back();
        last.ends_paragraph = false;
        float x = 0;
        last.end = last.begin;
        last.width = 0;
        for (std::size_t at = last.begin; at < text_.size();) {
            Character const c = character_at(text_, at);
            if (c.value == U'\n')
                break;
            float const step = advance_of(c.value);
            if (x + step + ellipsis > width + kTolerance && !is_combining(c.value))
                break;
            x += step;
            at += c.octets;
            if (!is_space(c.value)) {
                last.end = static_cast<std::uint32_t>(at);
                last.width = x;
            }
        }
        layout.truncated = true;
        layout.width = 0;
        for (TextLine const& one : layout.lines)
            layout.width = std::max(layout.width, one.width);
        layout.width = std::max(layout.width, last.width + ellipsis);
    }

  private:
    struct Next {
        TextLine line;
        std::size_t begin = 0; // of the line after it
        bool more = false;
        bool forced = false;
    };
    struct Break {
        std::size_t end = 0; // of the line
        std::size_t next = 0;
        float width = 0;
        bool known = false;
    };

    float advance_of(char32_t c) {
        if (!remembers_ || c >= ascii_.size())
            return advance_(c);
        float& known = ascii_[c];
        if (known < 0)
            known = advance_(c);
        return known;
    }

    static TextLine line_of(std::size_t begin, std::size_t end, float width, bool ends_paragraph) {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), width, ends_paragraph};
    }

    // The spaces at `at`, of which the last may be a break; answers where they end.
    std::size_t take_spaces(std::size_t at, float& x, Break& wanted, Break& unwanted) {
        float const ink = x;
        std::size_t const from = at;
        while (at < text_.size() && is_space(static_cast<unsigned char>(text_[at]))) {
            x += advance_of(static_cast<unsigned char>(text_[at]));
            at += 1;
        }
        (may_break_run(text_, from, at) ? wanted : unwanted) = {at - 1, at, ink, true};
        return at;
    }

    Next line(std::size_t begin, float width) {
        Break wanted;
        Break unwanted;
        float x = 0;
        float ink = 0; // without the spaces at the end
        std::size_t at = begin;
        while (at < text_.size()) {
            Character const c = character_at(text_, at);
            if (c.value == U'\n')
                return {line_of(begin, at, std::min(x, std::max(ink, width)), true), at + 1, true, false};
            if (is_space(c.value)) { // hangs: never too wide
                at = take_spaces(at, x, wanted, unwanted);
                continue;
            }
            float const step = advance_of(c.value);
            if (x + step > width + kTolerance && at > begin && !is_combining(c.value)) {
                Break const& taken = wanted.known ? wanted : unwanted;
                if (taken.known)
                    return {line_of(begin, taken.end, taken.width, false), taken.next, true, !wanted.known};
                return {line_of(begin, at, x, false), at, true, true};
            }
            x += step;
            ink = x;
            at += c.octets;
            if (is_hyphen(c.value) && may_break_after_hyphen(text_, begin, at - c.octets, at))
                wanted = {at, at, x, true};
        }
        return {line_of(begin, at, std::min(x, std::max(ink, width)), false), at, false, false};
    }

    std::string_view text_;
    Advance const& advance_;
    bool remembers_;
    std::array<float, 128> ascii_;
};

// The narrowest width at which it takes no more lines and breaks no worse.
Lines::Laid balance(Lines& lines, Lines::Laid laid, float width) {
    constexpr std::size_t kMostLines = 12; // more is not a title
    std::size_t const count = laid.layout.lines.size();
    if (count < 2 || count > kMostLines)
        return laid;
    float low = 0;
    float high = std::min(width, laid.layout.width);
    for (int round = 0; round < 12 && high - low > 1; round += 1) {
        float const middle = (low + high) / 2;
        Lines::Laid tried = lines.lay(middle, 0);
        if (tried.layout.lines.size() > count || tried.forced > laid.forced) {
            low = middle;
        } else {
            high = middle;
            laid = std::move(tried);
        }
    }
    return laid;
}

} // namespace

TextLayout layout_text(std::string_view text, float width, Advance const& advance, LayoutOptions options) {
    Lines lines(text, advance);
    Lines::Laid laid = lines.lay(width, options.max_lines);
    if (text.find_first_not_of(" \t\n", laid.rest) != std::string_view::npos)
        lines.truncate(laid.layout, width);
    else if (options.balanced)
        laid = balance(lines, std::move(laid), width);
    return std::move(laid.layout);
}

bool may_break(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_space(static_cast<unsigned char>(text[at])))
        return false;
    std::size_t from = at;
    while (from > 0 && is_space(static_cast<unsigned char>(text[from - 1])))
        from -= 1;
    std::size_t to = at + 1;
    while (to < text.size() && is_space(static_cast<unsigned char>(text[to])))
        to += 1;
    return may_break_run(text, from, to);
}

Character character_at(std::string_view text, std::size_t at) {
    auto const octet = static_cast<unsigned char>(text[at]);
    if (octet < 0x80)
        return {octet, 1};
    model::CodePoint const point = model::code_point_at(text, at);
    if (point.value == model::kNoCodePoint)
        return {kNotUtf8, 1};
    return {point.value, static_cast<std::uint8_t>(point.octets)};
}

void append_utf8(std::string& text, char32_t character) {
    bool const fine = character < 0xD800 || (character > 0xDFFF && character <= 0x10FFFF);
    model::append_utf8(text, fine ? character : kNotUtf8);
}

// An emoji takes its selector, its skin and what is joined to it along.
bool is_combining(char32_t character) {
    return character >= 0x300 &&
           (model::is_combining_mark(character) || character == 0x200D ||
            (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0x1F3FB && character <= 0x1F3FF));
}

} // namespace tablee::client
