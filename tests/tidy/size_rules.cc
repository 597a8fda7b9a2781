// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/size_rules.h"

#include "tests/tidy/scan.h"

#include <algorithm>
#include <charconv>

namespace tablee::tidy {

namespace {

int columns_of(std::string_view line) {
    return static_cast<int>(std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; }));
}

bool is_too_wide(std::string_view line) {
    return columns_of(line) > kColumns && line.find("://") == std::string_view::npos;
}

int limit_of(FunctionSize const& function) {
    return function.name.starts_with("draw_") ? kDrawLines : kFunctionLines;
}

void raise(Offenders& offenders, std::string const& name, int size) {
    int& known = offenders[name];
    known = std::max(known, size);
}

} // namespace

Offenders offenders_in(SourceFile const& file) {
    Offenders offenders;
    if (!is_cpp(file.path))
        return offenders;
    auto const lines = lines_of(file.content);
    int const count = static_cast<int>(lines.size());
    if (count > (extension_of(file.path) == ".h" ? kHeaderLines : kBodyLines))
        raise(offenders, "lines " + file.path, count);
    if (auto const wide = std::ranges::count_if(lines, is_too_wide); wide > 0)
        raise(offenders, "columns " + file.path, static_cast<int>(wide));
    for (FunctionSize const& function : functions_in(file.content))
        if (function.lines > limit_of(function))
            raise(offenders, "function " + file.path + " " + function.name, function.lines);
    return offenders;
}

Offenders parse_offenders(std::string_view list) {
    Offenders offenders;
    for (std::string_view line : lines_of(list)) {
        int size = 0;
        auto const [end, fault] = std::from_chars(line.data(), line.data() + line.size(), size);
        std::size_t const used = static_cast<std::size_t>(end - line.data());
        if (fault == std::errc{} && used < line.size() && line[used] == ' ')
            offenders[std::string(line.substr(used + 1))] = size;
    }
    return offenders;
}

std::string print_offenders(Offenders const& offenders) {
    std::string list;
    for (auto const& [name, size] : offenders)
        list += std::to_string(size) + " " + name + "\n";
    return list;
}

Findings check_sizes(Offenders const& found, Offenders const& listed, std::string_view list_path) {
    Findings findings;
    for (auto const& [name, size] : found) {
        auto const known = listed.find(name);
        if (known == listed.end())
            findings.push_back({name, 0, "too large: " + std::to_string(size)});
        else if (size > known->second)
            findings.push_back(
                {name, 0, "grew from " + std::to_string(known->second) + " to " + std::to_string(size)});
    }
    for (auto const& [name, size] : listed) {
        auto const now = found.find(name);
        if (now == found.end())
            findings.push_back({std::string(list_path), 0, "no longer too large, remove it: " + name});
        else if (now->second < size)
            findings.push_back({std::string(list_path), 0,
                                "shrank to " + std::to_string(now->second) + ", write that: " + name});
    }
    return findings;
}

Names parse_names(std::string_view list) {
    Names names;
    for (std::string_view line : lines_of(list))
        if (!line.empty() && !line.starts_with('#'))
            names.emplace(line);
    return names;
}

std::string print_names(Names const& names) {
    std::string list;
    for (std::string const& name : names)
        list += name + "\n";
    return list;
}

Findings check_names(Names const& found, Names const& listed, std::string_view list_path,
                     std::string_view complaint) {
    Findings findings;
    for (std::string const& name : found)
        if (!listed.contains(name))
            findings.push_back({name, 0, std::string(complaint)});
    for (std::string const& name : listed)
        if (!found.contains(name))
            findings.push_back({std::string(list_path), 0, "no longer true, remove it: " + name});
    return findings;
}

} // namespace tablee::tidy
