// SPDX-License-Identifier: Apache-2.0
// The rules of the house, held against this very source tree. When a list of offenders is no longer true, for
// instance after a merge, TABLEE_TIDY_REWRITE=1 writes it anew; the review then sees it as a diff.
#include "tests/support/folders.h"
#include "tests/tidy/catalogue_rules.h"
#include "tests/tidy/include_rules.h"
#include "tests/tidy/size_rules.h"
#include "tests/tidy/text_rules.h"
#include "tests/tidy/tree_rules.h"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

using namespace tablee::tidy;

namespace {

std::vector<SourceFile> const& house() {
    static std::vector<SourceFile> const files = walk(tablee::test::in_sources("").string());
    return files;
}

std::string_view content_of(std::string_view path) {
    auto const found = std::ranges::find(house(), path, &SourceFile::path);
    return found == house().end() ? std::string_view() : std::string_view(found->content);
}

void report(Findings const& findings) {
    for (Finding const& finding : findings)
        ADD_FAIL_CHECK_AT(finding.path.c_str(), finding.line, finding.what);
}

void hold(Findings (*rule)(SourceFile const&)) {
    REQUIRE(house().size() > 50);
    for (SourceFile const& file : house())
        report(rule(file));
}

// True when the list was rewritten instead of compared. Its comment lines stay.
bool rewritten(std::string const& path, std::string const& list) {
    if (std::getenv("TABLEE_TIDY_REWRITE") == nullptr)
        return false;
    std::string text;
    for (std::string_view line : lines_of(content_of(path)))
        if (line.starts_with('#'))
            text += std::string(line) + "\n";
    std::ofstream(tablee::test::in_sources(path), std::ios::binary) << text << list;
    return true;
}

} // namespace

TEST_SUITE("tidy") {
    TEST_CASE("the house: includes go one way, foreign headers stay at home") {
        std::set<std::string, std::less<>> paths;
        for (SourceFile const& file : house())
            paths.insert(file.path);
        for (SourceFile const& file : house())
            report(check_includes(file, paths));
    }

    TEST_CASE("the house: licences, guards, first comments") {
        hold(check_opening);
    }

    TEST_CASE("the house: no banned word") {
        hold(check_banned_words);
    }

    TEST_CASE("the house: no TODO without reason") {
        hold(check_notes);
    }

    TEST_CASE("the house: suites are named by their folders") {
        hold(check_suite);
    }

    TEST_CASE("the house: sizes, by ratchet") {
        Offenders found;
        for (SourceFile const& file : house())
            found.merge(offenders_in(file));
        std::string const list = "tests/tidy/sizes.txt";
        if (!rewritten(list, print_offenders(found)))
            report(check_sizes(found, parse_offenders(content_of(list)), list));
    }

    TEST_CASE("the house: every body has its test, by ratchet") {
        Names const found = untested_in(house());
        std::string const list = "tests/tidy/untested.txt";
        if (!rewritten(list, print_names(found)))
            report(check_names(found, parse_names(content_of(list)), list, "it has no test of its own"));
    }

    TEST_CASE("the house: no stray file") {
        report(check_strays(house()));
    }

    TEST_CASE("the house: every body is built") {
        report(check_built(house()));
    }

    TEST_CASE("the house: every fragment of a catalogue stands on its own") {
        hold(check_po_file);
    }

    TEST_CASE("the house: French typography in every French sentence") {
        hold(check_typography);
    }

    TEST_CASE("the house: both languages say the same") {
        report(check_languages(house()));
    }

    TEST_CASE("the house: code and catalogues name the same keys") {
        report(check_keys_of_code(house()));
    }
}
