// SPDX-License-Identifier: Apache-2.0
#include "client/cli/text_lines.h"

#include "model/base/code_points.h"

namespace tablee::client {
namespace {

void wrap_line(std::vector<std::string>& lines, std::string_view line, std::size_t columns) {
    std::string current;
    while (!line.empty()) {
        std::size_t const end = line.find(' ');
        std::string_view const word = line.substr(0, end);
        line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
        if (word.empty())
            continue;
        if (!current.empty() && columns_of(current) + 1 + columns_of(word) > columns) {
            lines.push_back(std::move(current));
            current.clear();
        }
        if (!current.empty())
            current += ' ';
        current += word;
    }
    lines.push_back(std::move(current));
}

} // namespace

std::size_t columns_of(std::string_view utf8) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        model::CodePoint const point = model::code_point_at(utf8, at);
        columns += model::is_combining_mark(point.value) ? 0U : 1U;
        at += point.octets;
    }
    return columns;
}

std::vector<std::string> wrapped(std::string_view utf8, std::size_t columns) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= utf8.size();) {
        std::size_t const end = std::min(utf8.find('\n', at), utf8.size());
        wrap_line(lines, utf8.substr(at, end - at), columns);
        at = end + 1;
    }
    return lines;
}

std::string padded(std::string_view utf8, std::size_t columns) {
    std::string out(utf8);
    std::size_t const width = columns_of(utf8);
    out.append(width < columns ? columns - width : 0, ' ');
    return out;
}

} // namespace tablee::client
