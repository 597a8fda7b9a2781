// SPDX-License-Identifier: Apache-2.0
#pragma once

// Just enough of a C++ reader to tell code from comments and from literals, and to find where functions begin
// and end. It counts braces; it does not parse. Pure.
#include <string>
#include <string_view>
#include <vector>

namespace tablee::tidy {

struct Literal {
    int line = 0;
    std::string text; // between the quotes, escapes as written
};

// `code` and `comments` are as long as the content, with everything else blanked, lines kept: an offset in
// one is an offset in the other.
struct Scan {
    std::string code;
    std::string comments;
    std::vector<Literal> literals;
};
[[nodiscard]] Scan scan(std::string_view content);

struct FunctionSize {
    std::string name; // of a test case: its sentence
    int line = 0;     // where its signature starts
    int lines = 0;    // from there to the closing brace

    bool operator==(FunctionSize const&) const = default;
};
[[nodiscard]] std::vector<FunctionSize> functions_in(std::string_view content);

[[nodiscard]] int line_at(std::string_view content, std::size_t offset); // from 1
// Where `word` stands in `code` with no letter, digit or underscore around it. A word that ends in '_' may be
// the beginning of a longer one.
[[nodiscard]] std::vector<std::size_t> occurrences(std::string_view code, std::string_view word);

} // namespace tablee::tidy
