// SPDX-License-Identifier: Apache-2.0
#include "model/export/words.h"

#include <cstddef>
#include <cstdint>

namespace tablee::model {

namespace {

struct Decoded {
    char32_t code_point = 0;
    std::size_t octets = 0; // 0: not UTF-8
};

constexpr char32_t kSmallestOf[] = {0, 0, 0x80, 0x800, 0x10000}; // by length in octets

std::size_t length_by_lead(std::uint8_t lead) {
    if (lead < 0x80)
        return 1;
    if (lead < 0xC0)
        return 0;
    if (lead < 0xE0)
        return 2;
    if (lead < 0xF0)
        return 3;
    return lead < 0xF8 ? 4 : 0;
}

// RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF. Requires: bytes is not empty.
Decoded decode(std::string_view bytes) {
    auto const lead = static_cast<std::uint8_t>(bytes[0]);
    std::size_t const octets = length_by_lead(lead);
    if (octets <= 1)
        return {lead, octets};
    if (octets > bytes.size())
        return {};
    char32_t code_point = lead & (0xFFU >> (octets + 1));
    for (std::size_t i = 1; i < octets; i += 1) {
        auto const octet = static_cast<std::uint8_t>(bytes[i]);
        if ((octet & 0xC0U) != 0x80U)
            return {};
        code_point = (code_point << 6U) | (octet & 0x3FU);
    }
    bool const surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point < kSmallestOf[octets] || code_point > 0x10FFFF || surrogate)
        return {};
    return {code_point, octets};
}

bool is_line_end(char32_t c) {
    return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

bool is_dropped(char32_t c) {
    bool const control = (c < 0x20 && c != '\t') || (c >= 0x7F && c <= 0x9F);
    bool const nothing = (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
    bool const turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || nothing || turns;
}

void append_line_end(std::string& clean) {
    std::size_t const size = clean.size();
    bool const line_is_empty_already = size >= 2 && clean[size - 1] == '\n' && clean[size - 2] == '\n';
    if (!line_is_empty_already)
        clean += '\n';
}

} // namespace

std::string printable(std::string_view bytes) {
    std::string clean;
    clean.reserve(bytes.size());
    while (!bytes.empty()) {
        auto const [c, octets] = decode(bytes);
        if (octets == 0)
            clean += "\xEF\xBF\xBD";
        else if (is_line_end(c))
            append_line_end(clean);
        else if (!is_dropped(c))
            clean += bytes.substr(0, octets);
        bool const windows_line_end = bytes.substr(0, 2) == "\r\n";
        bytes.remove_prefix(windows_line_end ? 2 : octets == 0 ? 1 : octets);
    }
    return clean;
}

std::string words_of(report::Phrase const& phrase, report::Lexicon const& lexicon) {
    return printable(lexicon.say(phrase));
}

std::string words_of(report::Span const& span, report::Lexicon const& lexicon) {
    if (auto const* phrase = std::get_if<report::Phrase>(&span.words))
        return words_of(*phrase, lexicon);
    return printable(std::get<std::string>(span.words));
}

std::string words_of(report::Line const& line, report::Lexicon const& lexicon) {
    std::string words;
    for (report::Span const& span : line)
        words += words_of(span, lexicon);
    return words;
}

std::string one_line(std::string_view printable_text) {
    std::string folded;
    bool space = false;
    for (char const c : printable_text) {
        if (c == ' ' || c == '\t' || c == '\n') {
            space = true;
            continue;
        }
        if (space && !folded.empty())
            folded += ' ';
        space = false;
        folded += c;
    }
    return folded;
}

bool is_blank(std::string_view printable_text) {
    return printable_text.find_first_not_of(" \t\n") == std::string_view::npos;
}

bool is_blank(report::Line const& line, report::Lexicon const& lexicon) {
    return is_blank(words_of(line, lexicon));
}

std::string title_of(report::Document const& document, report::Lexicon const& lexicon) {
    return one_line(words_of(document.title, lexicon));
}

std::string identity_of(report::Document const& document, report::Lexicon const& lexicon) {
    std::string const day = lexicon.short_date(document.date);
    report::Phrase const identity{"report.identity", {document.reference, document.version, day}};
    return one_line(words_of(identity, lexicon));
}

std::string identity_sentence(report::Document const& document, report::Lexicon const& lexicon) {
    std::string const day = lexicon.long_date(document.date);
    report::Phrase const identity{"report.identity-sentence", {document.reference, document.version, day}};
    return one_line(words_of(identity, lexicon));
}

} // namespace tablee::model
