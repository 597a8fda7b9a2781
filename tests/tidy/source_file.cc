// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/source_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tablee::tidy {

namespace fs = std::filesystem;

namespace {

std::string content_of(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

} // namespace

std::vector<SourceFile> walk(fs::path const& root) {
    std::vector<std::string> ignored = ignored_names(content_of(root / ".gitignore"));
    ignored.emplace_back(".git");
    std::vector<SourceFile> files;
    for (auto const& top : fs::directory_iterator(root)) {
        if (std::ranges::find(ignored, top.path().filename().string()) != ignored.end())
            continue;
        if (top.is_regular_file())
            files.push_back({top.path().filename().string(), content_of(top.path())});
        if (!top.is_directory())
            continue;
        for (auto const& entry : fs::recursive_directory_iterator(top.path()))
            if (entry.is_regular_file())
                files.push_back(
                    {entry.path().lexically_relative(root).generic_string(), content_of(entry.path())});
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<std::string> ignored_names(std::string_view gitignore) {
    std::vector<std::string> names;
    for (std::string_view line : lines_of(gitignore)) {
        if (!line.starts_with('/'))
            continue;
        line.remove_prefix(1);
        if (line.ends_with('/'))
            line.remove_suffix(1);
        names.emplace_back(line);
    }
    return names;
}

std::string_view folder_of(std::string_view path) {
    std::size_t const slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view room_of(std::string_view path) {
    return path.substr(0, std::min(path.find('/'), path.size()));
}

std::string_view name_of(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

std::string_view extension_of(std::string_view path) {
    std::string_view const name = name_of(path);
    std::size_t const dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : name.substr(dot);
}

bool is_cpp(std::string_view path) {
    return extension_of(path) == ".h" || extension_of(path) == ".cc";
}

bool is_product(std::string_view path) {
    return path.starts_with("model/") || path.starts_with("sync/") || path.starts_with("client/");
}

std::vector<std::string_view> lines_of(std::string_view content) {
    std::vector<std::string_view> lines;
    while (!content.empty()) {
        std::size_t const end = std::min(content.find('\n'), content.size());
        lines.push_back(content.substr(0, end));
        content.remove_prefix(std::min(end + 1, content.size()));
    }
    return lines;
}

} // namespace tablee::tidy
