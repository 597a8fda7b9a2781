// SPDX-License-Identifier: Apache-2.0
#include "model/import/encoding.h"

#include "model/base/code_points.h"

#include <algorithm>

namespace tablee::model {
namespace {

// 0x80 to 0x9F; the five octets that stand for nothing become the control of the same number, as browsers do.
constexpr char32_t kWindows1252[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

char32_t from_windows_1252(std::uint8_t octet) {
    return octet >= 0x80 && octet <= 0x9F ? kWindows1252[octet - 0x80U] : octet;
}

std::size_t utf8_octets(char32_t value) {
    return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
}

std::string decode_windows_1252(std::string_view bytes) {
    std::size_t octets = 0;
    for (char c : bytes)
        octets += utf8_octets(from_windows_1252(static_cast<std::uint8_t>(c)));
    std::string text;
    text.reserve(octets);
    for (char c : bytes)
        append_utf8(text, from_windows_1252(static_cast<std::uint8_t>(c)));
    return text;
}

std::size_t line_at(std::string_view text, std::size_t at) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < at; ++i) {
        bool const lone_cr = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        line += text[i] == '\n' || lone_cr ? 1 : 0;
    }
    return line;
}

DecodedText damaged(Encoding encoding, std::size_t line) {
    return {encoding, Unreadable::Damaged, line, {}};
}

class Utf16 {
  public:
    Utf16(std::string_view bytes, Encoding order)
        : bytes_(bytes)
        , order_(order) {}

    DecodedText decode() {
        DecodedText decoded{order_, Unreadable::No, 0, {}};
        decoded.text.reserve(bytes_.size() / 2 * 3);
        while (at_ < bytes_.size()) {
            char32_t const value = next();
            if (value == kNoCodePoint)
                return damaged(order_, line_at(decoded.text, decoded.text.size()));
            append_utf8(decoded.text, value);
        }
        return decoded;
    }

  private:
    char32_t unit() {
        if (bytes_.size() - at_ < 2)
            return kNoCodePoint;
        char32_t const first = static_cast<std::uint8_t>(bytes_[at_]);
        char32_t const second = static_cast<std::uint8_t>(bytes_[at_ + 1]);
        at_ += 2;
        return order_ == Encoding::Utf16BigEndian ? first << 8U | second : second << 8U | first;
    }

    char32_t next() {
        char32_t const high = unit();
        if (high == kNoCodePoint || high < 0xD800 || high > 0xDFFF)
            return high;
        char32_t const low = high < 0xDC00 ? unit() : kNoCodePoint;
        if (low == kNoCodePoint || low < 0xDC00 || low > 0xDFFF)
            return kNoCodePoint;
        return 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00);
    }

    std::string_view bytes_;
    Encoding order_;
    std::size_t at_ = 0;
};

struct Census {
    std::size_t sequences = 0; // of two octets or more, well formed
    std::size_t bad = 0;
    std::size_t first_bad = 0;
};

Census census_of(std::string_view bytes) {
    Census census;
    for (std::size_t at = 0; at < bytes.size();) {
        CodePoint const next = code_point_at(bytes, at);
        if (next.value == kNoCodePoint && census.bad++ == 0)
            census.first_bad = at;
        census.sequences += next.octets > 1 ? 1 : 0;
        at += next.octets;
    }
    return census;
}

enum class Mark { Absent, Present };

DecodedText decode_octets(std::string_view bytes, Mark mark) {
    Census const census = census_of(bytes);
    if (census.bad == 0)
        return {Encoding::Utf8, Unreadable::No, 0, std::string(bytes)};
    if (mark == Mark::Present || census.sequences > census.bad)
        return damaged(Encoding::Utf8, line_at(bytes, census.first_bad));
    return {Encoding::Windows1252, Unreadable::No, 0, decode_windows_1252(bytes)};
}

DecodedText decode_marked(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE"))
        return Utf16(bytes.substr(2), Encoding::Utf16LittleEndian).decode();
    if (bytes.starts_with("\xFE\xFF"))
        return Utf16(bytes.substr(2), Encoding::Utf16BigEndian).decode();
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return decode_octets(bytes.substr(3), Mark::Present);
    return decode_octets(bytes, Mark::Absent);
}

// An .xlsx or .ods is a zip; an .xls is a compound file.
bool is_workbook(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

} // namespace

DecodedText decode_text(ByteView bytes) {
    if (is_workbook(text_of(bytes)))
        return {Encoding::Utf8, Unreadable::Workbook, 0, {}};
    DecodedText decoded = decode_marked(text_of(bytes));
    std::size_t const nul = decoded.text.find('\0');
    if (nul != std::string::npos)
        return {decoded.encoding, Unreadable::HasNul, line_at(decoded.text, nul), {}};
    return decoded;
}

} // namespace tablee::model
