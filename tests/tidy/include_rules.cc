// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/include_rules.h"

#include <algorithm>
#include <array>

namespace tablee::tidy {
namespace {

struct Storey {
    std::string_view folder;
    int floor;
};

// model <- sync <- client, and the order of folders inside each. Folders on one floor never see one another.
constexpr std::array kHouse = {
    Storey{"model/base", 0},       Storey{"model/crypto", 1},    Storey{"model/voting", 1},
    Storey{"model/text", 1},       Storey{"model/event", 2},     Storey{"model/codec", 3},
    Storey{"model/log", 4},        Storey{"model/session", 5},   Storey{"model/report", 6},
    Storey{"model/import", 6},     Storey{"model/export", 7},    Storey{"sync/ports", 10},
    Storey{"sync/protocol", 11},   Storey{"sync/store", 11},     Storey{"sync/net", 11},
    Storey{"sync/replica", 12},    Storey{"sync/runtime", 13},   Storey{"client/i18n", 20},
    Storey{"client/platform", 20}, Storey{"client/theme", 20},   Storey{"client/present", 21},
    Storey{"client/paper", 21},    Storey{"client/widgets", 21}, Storey{"client/views", 22},
    Storey{"client/app", 23},      Storey{"client/cli", 24},
};

enum class In { BodiesOnly, HeadersToo };

struct Home {
    std::string_view header; // a whole name, or a folder when it ends with '/'
    std::string_view folder;
    In in = In::BodiesOnly;
};

// A library's headers are included in its home and nowhere else: that is what lets us replace it. In tests
// they may be included everywhere, to forge bytes and to measure floors.
constexpr std::array kHomes = {
    Home{"tl/expected.hpp", "model/base", In::HeadersToo},
    Home{"sodium.h", "model/crypto"},
    Home{"cereal/", "model/codec", In::HeadersToo},                // archives are templates
    Home{"boost/multiprecision/", "model/voting", In::HeadersToo}, // its integers are values of outcomes
    Home{"unicode/", "model/base"},
    Home{"pugixml.hpp", "model/export"},
    Home{"zip.h", "model/export"},
    Home{"nlohmann/", "model/export"},
    Home{"nlohmann/", "model/import"},
    Home{"nlohmann/", "client/cli", In::HeadersToo}, // scripts are JSON, and no other folder includes the cli
    Home{"sqlite3.h", "sync/store"},
    Home{"enet/", "sync/net"},
    Home{"CLI/", "client/cli"},
    Home{"libintl.h", "client/i18n"},
    Home{"cairo-pdf.h", "client/paper"},
    Home{"pango/", "client/paper"},
    Home{"imgui.h", "client/theme"},
    Home{"imgui.h", "client/widgets"},
    Home{"imgui.h", "client/platform"},
    Home{"imgui_freetype.h", "client/theme"},
    Home{"backends/", "client/platform"},
    Home{"GLFW/", "client/platform"},
};

constexpr std::array<std::string_view, 4> kTestHeaders = {"doctest/", "benchmark/", "stb_image.h",
                                                          "stb_image_write.h"};

// The operating system: whatever waits may call it, in bodies.
constexpr std::array<std::string_view, 23> kSystem = {
    "arpa/",     "dirent.h", "fcntl.h",   "ifaddrs.h", "linux/",     "malloc.h",   "net/",    "netdb.h",
    "netinet/",  "poll.h",   "pthread.h", "pwd.h",     "sched.h",    "signal.h",   "spawn.h", "sys/",
    "termios.h", "time.h",   "unistd.h",  "windows.h", "winsock2.h", "ws2tcpip.h", "io.h"};
constexpr std::array<std::string_view, 6> kSystemHomes = {"sync/store",      "sync/net",   "sync/runtime",
                                                          "client/platform", "client/cli", "client/app"};

constexpr std::array<std::string_view, 81> kStandard = {"algorithm",
                                                        "any",
                                                        "array",
                                                        "atomic",
                                                        "barrier",
                                                        "bit",
                                                        "bitset",
                                                        "cassert",
                                                        "cctype",
                                                        "cerrno",
                                                        "cfenv",
                                                        "cfloat",
                                                        "charconv",
                                                        "chrono",
                                                        "cinttypes",
                                                        "climits",
                                                        "clocale",
                                                        "cmath",
                                                        "compare",
                                                        "complex",
                                                        "concepts",
                                                        "condition_variable",
                                                        "coroutine",
                                                        "csetjmp",
                                                        "csignal",
                                                        "cstdarg",
                                                        "cstddef",
                                                        "cstdint",
                                                        "cstdio",
                                                        "cstdlib",
                                                        "cstring",
                                                        "ctime",
                                                        "cwchar",
                                                        "cwctype",
                                                        "deque",
                                                        "exception",
                                                        "execution",
                                                        "filesystem",
                                                        "forward_list",
                                                        "fstream",
                                                        "functional",
                                                        "future",
                                                        "initializer_list",
                                                        "iomanip",
                                                        "ios",
                                                        "iosfwd",
                                                        "iostream",
                                                        "istream",
                                                        "iterator",
                                                        "latch",
                                                        "limits",
                                                        "list",
                                                        "locale",
                                                        "map",
                                                        "memory",
                                                        "memory_resource",
                                                        "mutex",
                                                        "new",
                                                        "numbers",
                                                        "numeric",
                                                        "optional",
                                                        "ostream",
                                                        "queue",
                                                        "random",
                                                        "ranges",
                                                        "ratio",
                                                        "regex",
                                                        "scoped_allocator",
                                                        "semaphore",
                                                        "set",
                                                        "shared_mutex",
                                                        "span",
                                                        "sstream",
                                                        "stack",
                                                        "stdexcept",
                                                        "stop_token",
                                                        "streambuf",
                                                        "string",
                                                        "string_view",
                                                        "system_error",
                                                        "thread"};
constexpr std::array<std::string_view, 10> kStandardToo = {
    "tuple",         "type_traits", "typeindex", "typeinfo", "unordered_map",
    "unordered_set", "utility",     "valarray",  "variant",  "vector"};

// What would let a replica differ from another, or wait.
constexpr std::array<std::string_view, 24> kBannedInModel = {
    "atomic",     "barrier",    "chrono",        "clocale",       "condition_variable", "csignal",
    "ctime",      "filesystem", "fstream",       "future",        "iostream",           "latch",
    "locale",     "mutex",      "random",        "semaphore",     "shared_mutex",       "stop_token",
    "syncstream", "thread",     "unordered_map", "unordered_set", "execution",          "cfenv"};

// One file, one header, one reason.
struct Allowance {
    std::string_view path;
    std::string_view header;
};
constexpr std::array kAllowances = {
    // Counts the owners of a value that snapshots in two threads share; what it computes is the same.
    Allowance{"model/base/shared.h", "atomic"},
};

bool is_allowed(std::string_view path, std::string_view header) {
    return std::ranges::any_of(
        kAllowances, [&](Allowance const& one) { return one.path == path && one.header == header; });
}

template <class List>
bool holds(List const& list, std::string_view name) {
    return std::ranges::find(list, name) != list.end();
}

bool covers(std::string_view pattern, std::string_view header) {
    return pattern.ends_with('/') ? header.starts_with(pattern) : header == pattern;
}

bool is_standard(std::string_view header) {
    return holds(kStandard, header) || holds(kStandardToo, header);
}

bool is_system(std::string_view header) {
    return std::ranges::any_of(kSystem, [&](auto pattern) { return covers(pattern, header); });
}

std::optional<std::string> fault_of_system(SourceFile const& file, std::string_view header) {
    std::string const name(header);
    if (!holds(kSystemHomes, folder_of(file.path)))
        return "<" + name + "> is the operating system's: only what waits calls it";
    if (extension_of(file.path) == ".h")
        return "<" + name + "> belongs in a .cc: headers stay free of the operating system";
    return std::nullopt;
}

// What is wrong with an include of a header that is not ours, in product code.
std::optional<std::string> fault_of_foreign(SourceFile const& file, std::string_view header) {
    std::string const name(header);
    if (is_standard(header)) {
        if (room_of(file.path) == "model" && holds(kBannedInModel, header) && !is_allowed(file.path, header))
            return "<" + name + "> is banned in model: it computes, it never waits and never differs";
        return std::nullopt;
    }
    if (is_system(header))
        return fault_of_system(file, header);
    bool known = false;
    for (Home const& home : kHomes) {
        if (!covers(home.header, header))
            continue;
        known = true;
        if (home.folder == folder_of(file.path) && home.in == In::BodiesOnly &&
            extension_of(file.path) == ".h")
            return "<" + name + "> belongs in a .cc: its home's headers do not show it";
        if (home.folder == folder_of(file.path))
            return std::nullopt;
    }
    return known
               ? "<" + name + "> is away from its home"
               : "<" + name + "> has no home: a new library needs a page in docs/decisions/ and a line here";
}

bool is_known_anywhere(std::string_view header) {
    auto const match = [&](auto pattern) { return covers(pattern, header); };
    return is_standard(header) || is_system(header) || std::ranges::any_of(kTestHeaders, match) ||
           std::ranges::any_of(kHomes, [&](Home const& home) { return covers(home.header, header); });
}

// What is wrong with an include of one of our headers, in product code.
std::optional<std::string> fault_of_ours(SourceFile const& file, std::string_view target) {
    std::string_view const from = folder_of(file.path);
    std::string_view const to = folder_of(target);
    if (room_of(target) == "tests")
        return "the product never includes tests: " + std::string(target);
    if (room_of(target) == "sync" && room_of(from) == "client" && from != "client" && from != "client/app" &&
        from != "client/cli")
        return "in client, only app and cli see sync: " + std::string(target);
    auto const here = floor_of(from);
    auto const there = floor_of(to);
    if (!here || !there)
        return "no such folder in the house: " + std::string(here ? to : from);
    if (from == to || *there < *here)
        return std::nullopt;
    return std::string(from) + " may not include " + std::string(to) +
           (*there == *here ? ": they are neighbours" : ": that is upward");
}

std::optional<std::string> fault_of(SourceFile const& file, Include const& include,
                                    std::set<std::string, std::less<>> const& paths) {
    if (include.target.find("..") != std::string::npos)
        return "no .. in an include: name the path from the root";
    bool const in_tests = room_of(file.path) == "tests";
    if (include.angled && in_tests)
        return is_known_anywhere(include.target)
                   ? std::nullopt
                   : std::optional("<" + include.target + "> is unknown: see include_rules.cc");
    if (include.angled)
        return fault_of_foreign(file, include.target);
    if (!paths.contains(include.target))
        return "no such file of ours, named from the root: " + include.target;
    return in_tests ? std::nullopt : fault_of_ours(file, include.target);
}

} // namespace

std::vector<Include> includes_of(std::string_view content) {
    std::vector<Include> found;
    int number = 0;
    for (std::string_view line : lines_of(content)) {
        number += 1;
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (!line.starts_with('#'))
            continue;
        line.remove_prefix(std::min(line.find_first_not_of(" \t", 1), line.size()));
        if (!line.starts_with("include"))
            continue;
        std::size_t const open = line.find_first_of("<\"");
        if (open == std::string_view::npos)
            continue;
        std::size_t const close = line.find(line[open] == '<' ? '>' : '"', open + 1);
        if (close != std::string_view::npos)
            found.push_back(
                {number, std::string(line.substr(open + 1, close - open - 1)), line[open] == '<'});
    }
    return found;
}

std::optional<int> floor_of(std::string_view folder) {
    if (folder == "client")
        return 30; // main.cc
    for (Storey const& storey : kHouse)
        if (storey.folder == folder)
            return storey.floor;
    return std::nullopt;
}

Findings check_includes(SourceFile const& file, std::set<std::string, std::less<>> const& paths) {
    Findings findings;
    if (!is_cpp(file.path))
        return findings;
    for (Include const& include : includes_of(file.content))
        if (auto fault = fault_of(file, include, paths))
            findings.push_back({file.path, include.line, std::move(*fault)});
    return findings;
}

} // namespace tablee::tidy
