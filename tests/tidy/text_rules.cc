// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/text_rules.h"

#include "tests/tidy/scan.h"

#include <algorithm>
#include <array>

namespace tablee::tidy {
namespace {

constexpr std::string_view kLicence = "SPDX-License-Identifier: Apache-2.0";

struct Banned {
    std::string_view word;
    std::string_view why;
};

// `model` computes: the same input gives the same output, on every peer, for ever.
constexpr std::array kBannedInModel = {
    Banned{"throw", "errors travel as Result"},
    Banned{"float", "integers and Fraction only"},
    Banned{"double", "integers and Fraction only"},
    Banned{"thread_local", "no threads in model"},
    Banned{"std::random_device", "randomness comes in as an argument"},
    Banned{"std::rand", "randomness comes in as an argument"},
    Banned{"std::unordered_", "its order differs between peers"},
    Banned{"system_clock", "moments come in as arguments"},
    Banned{"steady_clock", "moments come in as arguments"},
    Banned{"std::time", "moments come in as arguments"},
    Banned{"getenv", "model reads no environment"},
    Banned{"setlocale", "model has no locale"},
    Banned{"fopen", "model opens no file"},
    Banned{"std::cout", "model prints nothing"},
    Banned{"std::cerr", "model prints nothing"},
};

// Everywhere, in product and tests.
constexpr std::array kBanned = {
    Banned{"#if 0", "dead code: history keeps it"},
    Banned{"goto", "no goto"},
};

template <class List>
void find_banned(SourceFile const& file, std::string_view code, List const& list, Findings& findings) {
    for (Banned const& banned : list)
        for (std::size_t at : occurrences(code, banned.word))
            findings.push_back(
                {file.path, line_at(code, at), std::string(banned.word) + ": " + std::string(banned.why)});
}

bool is_script(std::string_view path) {
    return path.starts_with("scripts/") || path.starts_with(".ci/");
}

bool is_cmake(std::string_view path) {
    return name_of(path) == "CMakeLists.txt" || extension_of(path) == ".cmake";
}

void check_header(SourceFile const& file, std::vector<std::string_view> const& lines, Findings& findings) {
    if (lines.size() < 2 || lines[1] != "#pragma once")
        findings.push_back({file.path, 2, "the second line of a header is #pragma once"});
    auto const blank = [](std::string_view line) { return line.empty(); };
    auto const first =
        std::find_if_not(lines.begin() + std::min<std::ptrdiff_t>(2, std::ssize(lines)), lines.end(), blank);
    if (first == lines.end() || !first->starts_with("//"))
        findings.push_back({file.path, 3, "a header opens with a comment: what it represents and why"});
    for (std::size_t at :
         occurrences(is_product(file.path) ? scan(file.content).code : "", "using namespace"))
        findings.push_back({file.path, line_at(file.content, at), "no using namespace in a header"});
}

} // namespace

Findings check_opening(SourceFile const& file) {
    Findings findings;
    bool const script = is_script(file.path);
    if (!is_cpp(file.path) && !is_cmake(file.path) && !script)
        return findings;
    auto const lines = lines_of(file.content);
    std::size_t const at = script ? 1 : 0;
    std::string const expected = (is_cpp(file.path) ? "// " : "# ") + std::string(kLicence);
    if (script && (lines.empty() || lines[0] != "#!/usr/bin/env bash"))
        findings.push_back({file.path, 1, "a script starts with #!/usr/bin/env bash"});
    if (lines.size() <= at || lines[at] != expected)
        findings.push_back({file.path, static_cast<int>(at) + 1, "missing: " + expected});
    if (extension_of(file.path) == ".h")
        check_header(file, lines, findings);
    return findings;
}

Findings check_banned_words(SourceFile const& file) {
    Findings findings;
    if (!is_cpp(file.path))
        return findings;
    std::string const code = scan(file.content).code;
    find_banned(file, code, kBanned, findings);
    if (room_of(file.path) == "model")
        find_banned(file, code, kBannedInModel, findings);
    return findings;
}

Findings check_notes(SourceFile const& file) {
    Findings findings;
    if (!is_cpp(file.path))
        return findings;
    std::string const comments = scan(file.content).comments;
    for (std::string_view vague : {"FIXME", "XXX", "HACK"})
        for (std::size_t at : occurrences(comments, vague))
            findings.push_back(
                {file.path, line_at(comments, at), std::string(vague) + ": write TODO(why), or do it"});
    for (std::size_t at : occurrences(comments, "TODO")) {
        std::string_view const rest = std::string_view(comments).substr(at + 4);
        bool const has_reason =
            rest.starts_with('(') && rest.find(')') != std::string_view::npos && rest.find(')') > 4;
        if (!has_reason)
            findings.push_back(
                {file.path, line_at(comments, at), "TODO without what unblocks it: TODO(why)"});
    }
    return findings;
}

Findings check_suite(SourceFile const& file) {
    Findings findings;
    if (!file.path.starts_with("tests/") || !file.path.ends_with("_test.cc"))
        return findings;
    std::string const expected(folder_of(std::string_view(file.path).substr(6)));
    std::string const code = scan(file.content).code;
    auto const suites = occurrences(code, "TEST_SUITE");
    if (suites.empty())
        findings.push_back({file.path, 0, "no TEST_SUITE(\"" + expected + "\")"});
    for (std::size_t at : suites) {
        std::string_view const named = std::string_view(file.content).substr(at);
        if (!named.starts_with("TEST_SUITE(\"" + expected + "\")"))
            findings.push_back(
                {file.path, line_at(code, at), "the suite is named by its folder: " + expected});
    }
    return findings;
}

} // namespace tablee::tidy
