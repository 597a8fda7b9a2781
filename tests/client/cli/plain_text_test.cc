// SPDX-License-Identifier: Apache-2.0
#include "client/cli/plain_text.h"

#include "client/cli/text_lines.h"
#include "model/report/compose.h"

#include <doctest/doctest.h>
#include <sstream>

using namespace tablee;
using namespace tablee::client;
namespace report = model::report;

namespace {

// A key is its own sentence, its arguments behind it.
class Keys final : public report::Lexicon {
  public:
    std::string say(report::Phrase const& phrase) const override {
        if (phrase.key == "cli.show.fact-name")
            return phrase.args[0] + ":";
        std::string out = phrase.key;
        for (std::string const& arg : phrase.args)
            out += " " + arg;
        return out;
    }
    std::string long_date(model::Date date) const override { return iso_date(date); }
    std::string short_date(model::Date date) const override { return iso_date(date); }
    std::string hour(model::Reading) const override { return "hour"; }
    std::string language_tag() const override { return "fr-FR"; }
};

void check(std::vector<report::Block> const& blocks, char const* expected, std::size_t columns = 40) {
    CHECK(plain_text(blocks, Keys(), columns) == expected);
}

report::Table table() {
    report::Table out;
    out.caption = report::phrase("caption");
    out.columns = {report::column(report::phrase("name")), report::figures(report::phrase("n"))};
    out.rows = {{report::line("été"), report::line("12")}, {report::line("b"), report::line("3")}};
    return out;
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("headings are underlined by their rank") {
        check({report::heading(1, "Un")}, "Un\n==\n");
        check({report::heading(2, "Deux")}, "Deux\n----\n");
        check({report::heading(3, "Trois")}, "Trois\n");
        check({report::heading(1, "A"), report::heading(2, "B")}, "A\n=\n\nB\n-\n");
    }
    TEST_CASE("paragraphs are wrapped, a decision bears an arrow") {
        check({report::paragraph("un deux trois")}, "un deux\ntrois\n", 8);
        check({report::decision("adopté hier")}, "→ adopté\n  hier\n", 9);
        check({report::paragraph("a\nb")}, "a\nb\n");
    }
    TEST_CASE("facts are aligned, lists hang") {
        check({report::Facts{
                  {report::fact(report::phrase("a"), "x"), report::fact(report::phrase("long"), "y")}}},
              "a:    x\nlong: y\n");
        check({report::bullets({report::line("un deux")})}, "  • un\n    deux\n", 7);
        check({report::numbered({report::line("a"), report::line("b")})}, "  1. a\n  2. b\n");
    }
    TEST_CASE("a table has a header, a rule, and its figures to the right") {
        check({table()}, "caption\nname   n\n────  ──\nété   12\nb      3\n");
    }
    TEST_CASE("a table that is too wide wraps its widest cells and never its narrow ones") {
        report::Table wide = table();
        wide.rows = {{report::line("un deux trois quatre cinq"), report::line("12")}};
        std::string const text = plain_text({wide}, Keys(), 16);
        CHECK(text == "caption\nname           n\n────────────  ──\nun deux       12\ntrois quatre\ncinq\n");
    }
    TEST_CASE("whatever the words, no line is wider than the page") {
        report::Table wide = table();
        for (std::size_t length = 1; length < 60; length += 7)
            wide.rows.push_back({report::line(std::string(length, 'a') + " b"), report::line("1")});
        std::istringstream lines(plain_text({wide}, Keys(), 70));
        for (std::string line; std::getline(lines, line);)
            CHECK(columns_of(line) <= 70);
    }
    TEST_CASE("a document opens with its committee, its title and its reference") {
        report::Document document;
        document.committee = "CLAC";
        document.title = report::phrase("title");
        document.reference = "CR-1";
        document.version = "1";
        document.date = {2026, 3, 12};
        document.blocks = {report::Block(report::paragraph("fin"))};
        CHECK(plain_text(document, Keys(), 60).substr(0, 17) == "CLAC\ntitle\n=====\n");
        CHECK(plain_text(document, Keys(), 60).find("CR-1") != std::string::npos);
        CHECK(plain_text(document, Keys(), 60).find("\nfin\n") != std::string::npos);
    }
}
