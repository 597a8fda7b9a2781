// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the rules of the house are held against: files as pairs of path and content. Every rule is a function
// of these alone, so that the rules themselves are tested on files planted in memory.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::tidy {

struct SourceFile {
    std::string path; // from the root of the project, with slashes: "model/base/text.h"
    std::string content;
};

struct Finding {
    std::string path;
    int line = 0; // 0: the file as a whole
    std::string what;

    bool operator==(Finding const&) const = default;
};
using Findings = std::vector<Finding>;

// Every file under root, sorted by path, but for .git and for what the root's .gitignore names as "/name/".
[[nodiscard]] std::vector<SourceFile> walk(std::filesystem::path const& root);
// The names that lines such as "/build/" or "/build" of a .gitignore give.
[[nodiscard]] std::vector<std::string> ignored_names(std::string_view gitignore);

[[nodiscard]] std::string_view folder_of(std::string_view path);    // "model/base/text.h" -> "model/base"
[[nodiscard]] std::string_view room_of(std::string_view path);      // "model/base/text.h" -> "model"
[[nodiscard]] std::string_view name_of(std::string_view path);      // "model/base/text.h" -> "text.h"
[[nodiscard]] std::string_view extension_of(std::string_view path); // "model/base/text.h" -> ".h"
[[nodiscard]] bool is_cpp(std::string_view path);                   // .h or .cc
[[nodiscard]] bool is_product(std::string_view path);               // in model, sync or client
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view content);

} // namespace tablee::tidy
