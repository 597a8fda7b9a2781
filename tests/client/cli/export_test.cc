// SPDX-License-Identifier: Apache-2.0
#include "tests/client/cli/cli_desk.h"

#include <set>

using namespace tablee;
using test::CliDesk;
using test::has;

namespace {

std::multiset<std::string> endings_in(std::filesystem::path const& folder) {
    std::multiset<std::string> endings;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        std::string const name = entry.path().filename().string();
        endings.insert(name.substr(0, name.find('-')) + entry.path().extension().string());
    }
    return endings;
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("what and format choose the files; without them everything is written") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        int number = 0;
        auto check = [&](std::vector<std::string> options, std::multiset<std::string> const& expected) {
            number += 1;
            std::string const folder = desk / ("docs" + std::to_string(number) + "/deep");
            options.insert(options.begin(), {"export", file, "--to", folder});
            std::string const said = desk.must(options);
            CHECK(endings_in(folder) == expected);
            CHECK(static_cast<std::size_t>(std::count(said.begin(), said.end(), '\n')) == expected.size());
        };
        check({}, {"CR.odt", "CR.html", "CR.md", "RD.odt", "RD.html", "RD.md", "decisions.csv", "plan.csv",
                   "votes.csv"});
        check({"--what", "minutes"}, {"CR.odt", "CR.html", "CR.md"});
        check({"--format", "odt"}, {"CR.odt", "RD.odt"});
        check({"--format", "csv"}, {"decisions.csv", "plan.csv", "votes.csv"});
        check({"--what", "record", "--format", "markdown"}, {"RD.md"});
        check({"--what", "votes"}, {"votes.csv"});
    }
    TEST_CASE("documents speak the session's language, not the screen's") {
        CliDesk const desk;
        std::string const file = desk / "a.tablee";
        desk.must({"create", file, "--committee", "A", "--title", "B", "--date", "2026-03-12",
                   "--language-of-documents", "en"});
        desk.must({"export", file, "--to", desk / "docs", "--what", "minutes", "--format", "markdown"});
        for (auto const& entry : std::filesystem::directory_iterator(desk / "docs"))
            CHECK(has(desk.read(entry.path().string()), "Thursday 12 March 2026"));
    }
    TEST_CASE("the two shapes of sheets differ as they should") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        auto const sheet = [&](char const* profile) {
            std::string const folder = desk / profile;
            desk.must({"export", file, "--to", folder, "--what", "plan", "--csv-profile", profile});
            return desk.read(std::filesystem::directory_iterator(folder)->path().string());
        };
        CHECK(sheet("excel-fr").substr(0, 12) == "\xEF\xBB\xBF\"Action\";");
        CHECK(sheet("open-data").substr(0, 9) == "\"Action\",");
    }
    TEST_CASE("what cannot be written or is not understood says so, with its exit code") {
        CliDesk const desk;
        std::string const file = desk.prepared();
        auto check = [&](std::vector<std::string> options, int code, char const* expected) {
            options.insert(options.begin(), {"export", file});
            auto const said = desk.run(options);
            CHECK(said.exit_code == code);
            CHECK_MESSAGE(has(said.err, expected), said.err);
        };
        std::string const folder = desk / "docs";
        check({"--to", folder, "--what", "minutes", "--format", "csv"}, 2, "minutes");
        check({"--to", folder, "--what", "tout"}, 2, "tout");
        check({"--to", folder, "--format", "pdf"}, 2, "pdf");
        check({"--to", folder, "--format", "count", "--what", "plan"}, 2, "plan");
        check({"--to", folder, "--poll", "1"}, 2, "--format count");
        check({"--to", folder, "--format", "count", "--poll", "0"}, 2, "--poll");
        check({"--to", folder, "--format", "count"}, 2, "aucun vote clos");
        check({"--to", folder, "--format", "count", "--poll", "9"}, 2, "vote 9");
        check({"--to", folder, "--csv-profile", "x"}, 2, "excel-fr, open-data");
        check({"--to", folder, "--session", "4"}, 1, "séance 4");
        check({"--to", desk.write("plain", "x")}, 1, "n’a pas pu être créé");
        CHECK(!std::filesystem::exists(folder));
    }
}
