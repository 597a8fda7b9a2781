// SPDX-License-Identifier: Apache-2.0
#pragma once

// Short words to build report trees with, so that a builder reads like the document it makes. Pure.
//
//     heading(1, phrase("report.attendance"))
//     decision(strong(phrase("report.adopted")), " ", phrase("report.votes-for", 14))
//
// A plain string is always verbatim: what people typed, or a name. A phrase is always a key. Neither is ever
// mistaken for the other, which is what keeps a member called "report.title" a member.
#include "model/report/report.h"

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tablee::model::report {

[[nodiscard]] inline std::string argument(std::string_view text) {
    return std::string(text);
}
[[nodiscard]] inline std::string argument(std::integral auto number) {
    return std::to_string(number);
}

// Arguments are texts or whole numbers.
template <class... Arguments>
[[nodiscard]] Phrase phrase(std::string_view key, Arguments const&... arguments) {
    return {.key = std::string(key), .args = {argument(arguments)...}};
}

// One or several, by `count`; pass it again where the sentence also shows it.
template <class... Arguments>
[[nodiscard]] Phrase counted(std::string_view key, std::int64_t count, Arguments const&... arguments) {
    return {.key = std::string(key), .args = {argument(arguments)...}, .count = count};
}

[[nodiscard]] inline Span span(Phrase words) {
    return {.words = std::move(words)};
}
[[nodiscard]] inline Span span(std::string_view verbatim) {
    return {.words = std::string(verbatim)};
}
[[nodiscard]] inline Span span(Span made) {
    return made;
}

[[nodiscard]] inline Span strong(auto&& words) {
    Span made = span(std::forward<decltype(words)>(words));
    made.strong = true;
    return made;
}

// Phrases, texts and spans, in the order they are read. Nothing is put between them, not even a space.
template <class... Parts>
[[nodiscard]] Line line(Parts&&... parts) {
    return {span(std::forward<Parts>(parts))...};
}

template <class... Parts>
[[nodiscard]] Heading heading(int level, Parts&&... parts) {
    return {level, line(std::forward<Parts>(parts)...)};
}
template <class... Parts>
[[nodiscard]] Paragraph paragraph(Parts&&... parts) {
    return {line(std::forward<Parts>(parts)...), Tone::Plain};
}
template <class... Parts>
[[nodiscard]] Paragraph decision(Parts&&... parts) {
    return {line(std::forward<Parts>(parts)...), Tone::Decision};
}
template <class... Parts>
[[nodiscard]] Paragraph remark(Parts&&... parts) {
    return {line(std::forward<Parts>(parts)...), Tone::Remark};
}
template <class... Parts>
[[nodiscard]] Fact fact(Phrase name, Parts&&... parts) {
    return {std::move(name), line(std::forward<Parts>(parts)...)};
}

[[nodiscard]] inline List bullets(std::vector<Line> items) {
    return {std::move(items), false};
}
[[nodiscard]] inline List numbered(std::vector<Line> items) {
    return {std::move(items), true};
}

[[nodiscard]] inline Column column(Phrase title, int weight = 1) {
    return {std::move(title), Align::Left, weight};
}
[[nodiscard]] inline Column figures(Phrase title, int weight = 1) {
    return {std::move(title), Align::Right, weight};
}

// Typed text as real paragraphs: an empty line parts two of them, a single newline stays a line break. Text
// without a word gives none. It is what a screen reader can walk through, where one long paragraph is a wall.
[[nodiscard]] std::vector<Paragraph> paragraphs_of(std::string_view typed);
void append(std::vector<Block>& blocks, std::vector<Paragraph> paragraphs);
void append(std::vector<Block>& blocks, std::vector<Block> more);

} // namespace tablee::model::report
