// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/tree_rules.h"

#include "tests/tidy/include_rules.h"

#include <algorithm>
#include <array>
#include <map>

namespace tablee::tidy {
namespace {

constexpr std::array<std::string_view, 18> kTopLevel = {".ci",
                                                        ".clang-format",
                                                        ".clang-tidy",
                                                        ".gitattributes",
                                                        ".gitignore",
                                                        "CMakeLists.txt",
                                                        "CMakePresets.json",
                                                        "LICENSE",
                                                        "README.md",
                                                        "assets",
                                                        "client",
                                                        "cmake",
                                                        "docs",
                                                        "model",
                                                        "scripts",
                                                        "sync",
                                                        "tests",
                                                        "NOTICE"};

constexpr std::array<std::string_view, 10> kTestFolders = {"bench", "client",  "fuzz", "model", "scenarios",
                                                           "sim",   "support", "sync", "tidy",  "vectors"};

// Extensions by top-level folder; CMakeLists.txt may lie in all of them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kExtensions = {{
    {"model", ".h .cc"},
    {"sync", ".h .cc"},
    {"client", ".h .cc"},
    {"cmake", ".cmake"},
    {"docs", ".md .png .svg"},
    {"scripts", ""},
    {".ci", ""},
    {"assets", ".po .conf .csv .json .jsonl .md .png .svg .toml .ttf .txt .xml .desktop"},
    {"tests", ".h .cc .csv .json .jsonl .md .txt"},
}};

bool is_allowed_extension(std::string_view room, std::string_view extension) {
    for (auto const& [folder, allowed] : kExtensions) {
        if (folder != room)
            continue;
        std::string const padded = " " + std::string(allowed) + " ";
        return extension.empty() ? allowed.empty()
                                 : padded.find(" " + std::string(extension) + " ") != std::string::npos;
    }
    return true;
}

std::string stray_reason(std::string_view path) {
    std::string_view const room = room_of(path);
    if (std::ranges::find(kTopLevel, room) == kTopLevel.end())
        return "unknown at the top level: say what it is in tests/tidy/tree_rules.cc, or remove it";
    std::string_view const folder = folder_of(path);
    bool const at_room = folder == room;
    if (is_product(path) && !at_room && !floor_of(folder))
        return "no such folder in the house: its floor is given in tests/tidy/include_rules.cc";
    if (room == "tests" && !at_room &&
        std::ranges::find(kTestFolders, room_of(path.substr(6))) == kTestFolders.end())
        return "no such folder under tests";
    // Vectors and scenarios hold what they were given, whatever its extension.
    bool const given = path.starts_with("tests/vectors/") || path.starts_with("tests/scenarios/");
    if (name_of(path) != "CMakeLists.txt" && folder != "" && !given &&
        !is_allowed_extension(room, extension_of(path)))
        return "a file of this kind has no business here";
    return {};
}

} // namespace

Findings check_strays(std::vector<SourceFile> const& files) {
    Names outputs;
    for (SourceFile const& file : files)
        if (extension_of(file.path) == ".tablee" &&
            std::ranges::find(kTopLevel, room_of(file.path)) == kTopLevel.end())
            outputs.emplace(room_of(file.path));
    Findings findings;
    for (SourceFile const& file : files)
        if (auto reason = stray_reason(file.path); !reason.empty() && !outputs.contains(room_of(file.path)))
            findings.push_back({file.path, 0, std::move(reason)});
    return findings;
}

Findings check_built(std::vector<SourceFile> const& files) {
    std::map<std::string, std::string_view, std::less<>> lists;
    for (SourceFile const& file : files)
        if (name_of(file.path) == "CMakeLists.txt")
            lists[std::string(folder_of(file.path))] = file.content;
    // "a_test.cc" must not hide "test.cc": a name stands alone.
    auto const names = [](std::string_view list, std::string_view name) {
        for (std::size_t at = list.find(name); at != std::string_view::npos; at = list.find(name, at + 1)) {
            bool const opens =
                at == 0 || std::string_view(" \n\t/(\"").find(list[at - 1]) != std::string_view::npos;
            std::size_t const end = at + name.size();
            if (opens && (end == list.size() ||
                          std::string_view(" \n\t)\"").find(list[end]) != std::string_view::npos))
                return true;
        }
        return false;
    };
    Findings findings;
    for (SourceFile const& file : files) {
        bool const support = file.path.starts_with("tests/support/"); // named by the tests that use it
        if (extension_of(file.path) != ".cc")
            continue;
        bool named = false;
        for (auto const& [folder, list] : lists)
            named = named || ((support || folder.empty() || file.path.starts_with(folder + "/")) &&
                              names(list, name_of(file.path)));
        if (!named)
            findings.push_back({file.path, 0, "no CMakeLists.txt names it: it is not built"});
    }
    return findings;
}

std::string twin_of(std::string_view body) {
    return "tests/" + std::string(body.substr(0, body.size() - 3)) + "_test.cc";
}

Names untested_in(std::vector<SourceFile> const& files) {
    Names paths;
    for (SourceFile const& file : files)
        paths.insert(file.path);
    Names untested;
    for (std::string const& path : paths)
        if (is_product(path) && extension_of(path) == ".cc" && name_of(path) != "main.cc" &&
            !paths.contains(twin_of(path)))
            untested.insert(path);
    return untested;
}

} // namespace tablee::tidy
