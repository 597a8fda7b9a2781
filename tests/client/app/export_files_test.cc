// SPDX-License-Identifier: Apache-2.0
#include "client/app/export_files.h"

#include "client/i18n/lexicon.h"
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using namespace tablee::client;
using test::CliDesk;

TEST_SUITE("client/app") {
    TEST_CASE("a slug is plain, short, and has single hyphens within") {
        auto check = [](std::string const& title, std::string const& expected) {
            CHECK(slug_of(title) == expected);
        };
        check("Séance du 12 mars", "seance-du-12-mars");
        check("  L'été -- à Gœury ! ", "l-ete-a-goeury");
        check("../../etc/passwd", "etc-passwd");
        check("", "");
        check("★", "");
        check(std::string(50, 'a'), std::string(40, 'a'));
        check(std::string(39, 'a') + " b", std::string(39, 'a'));
    }
    TEST_CASE("minutes and record are documents, the others sheets") {
        for (auto const what : {ExportWhat::Minutes, ExportWhat::Record, ExportWhat::Decisions,
                                ExportWhat::Plan, ExportWhat::Votes}) {
            bool const sheet = what != ExportWhat::Minutes && what != ExportWhat::Record;
            CHECK(fits(what, ExportFormat::Csv) == sheet);
            for (auto const format : {ExportFormat::Odt, ExportFormat::Html, ExportFormat::Markdown})
                CHECK(fits(what, format) == !sheet);
        }
    }
    TEST_CASE(
        "every file has its kind, its day, its session and its title in its name, and its format inside") {
        CliDesk const desk;
        auto const session = read_session(desk.prepared(), {});
        REQUIRE(session);
        auto const words = Catalogue::open(Language::French, test::built_assets().locale);
        REQUIRE(words);
        DocumentLexicon const lexicon(*words);
        std::string const tail =
            "2026-03-12-" + hex(session->session->id).substr(0, 6) + "-seance-du-12-mars";
        auto check = [&](ExportWhat what, ExportFormat format, std::string const& name,
                         std::string const& start) {
            auto const file = export_file(*session, lexicon, what, format, model::CsvProfile::OpenData);
            REQUIRE(file);
            CHECK(file->name == name);
            CHECK(std::string(model::text_of(file->octets)).substr(0, start.size()) == start);
            auto const again = export_file(*session, lexicon, what, format, model::CsvProfile::OpenData);
            CHECK(again->octets == file->octets);
        };
        check(ExportWhat::Minutes, ExportFormat::Odt, "CR-" + tail + ".odt", "PK");
        check(ExportWhat::Minutes, ExportFormat::Html, "CR-" + tail + ".html", "<!DOCTYPE html>");
        check(ExportWhat::Record, ExportFormat::Markdown, "RD-" + tail + ".md", "");
        check(ExportWhat::Decisions, ExportFormat::Csv, "decisions-" + tail + ".csv", "\"Objet\",");
        check(ExportWhat::Plan, ExportFormat::Csv, "plan-" + tail + ".csv", "\"Action\",");
        check(ExportWhat::Votes, ExportFormat::Csv, "votes-" + tail + ".csv", "\"Question\",");
        auto const kit = paper_kit_file(*session, *words, {});
        REQUIRE(kit);
        CHECK(kit->name == "KIT-" + tail + ".pdf");
        CHECK(std::string(model::text_of(kit->octets)).substr(0, 5) == "%PDF-");
    }
}
