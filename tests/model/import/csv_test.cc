// SPDX-License-Identifier: Apache-2.0
#include "model/import/csv.h"

#include "model/base/text.h"
#include "tests/model/import/import_support.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::testing;

namespace {

CsvTable read(std::string_view bytes) {
    return read_csv(view_of(bytes), "f.csv");
}

std::vector<std::string> problems(std::string_view bytes) {
    return lines_of(std::move(read(bytes).problems).take());
}

// The table in one line: cells between |, rows after their line number.
std::string shown(std::string_view bytes) {
    CsvTable const table = read(bytes);
    std::string text;
    for (std::string const& name : table.header())
        text += "|" + name;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        text += " " + std::to_string(table.line_of(row)) + ":";
        for (std::size_t column = 0; column < table.header().size(); ++column)
            text += "|" + std::string(table.cell(row, column));
    }
    return text;
}

void check(std::string_view bytes, std::string_view expected) {
    CAPTURE(bytes);
    CHECK(shown(bytes) == expected);
}

void check_problems(std::string_view bytes, std::vector<std::string> const& expected) {
    CAPTURE(bytes);
    CHECK(problems(bytes) == expected);
}

using Lines = std::vector<std::string>;

} // namespace

TEST_SUITE("model/import") {
    TEST_CASE("any delimiter, any line end, with or without the last one") {
        check("a;b\n1;2\n", "|a|b 2:|1|2");
        check("a,b\r\n1,2", "|a|b 2:|1|2");
        check("a\tb\r1\t2\r", "|a|b 2:|1|2");
        check("a;b\n1;2\r\n3;4\r5;6", "|a|b 2:|1|2 3:|3|4 4:|5|6");
        check("sep=,\r\na,b\r\n1;x,2\r\n", "|a|b 3:|1;x|2");
        check("sep=|\na|b\n1|2", "|a|b 3:|1|2");
        check("sep=a", "|sep=a");
        check("nom\nx\n", "|nom 2:|x");
    }

    TEST_CASE("the delimiter is the one under which rows agree") {
        check("nom;qualite\nx;adjointe, Saint-Ormel\ny;a, b, c\n",
              "|nom|qualite 2:|x|adjointe, Saint-Ormel 3:|y|a, b, c");
        check("nom (usuel, complet);voix\nx;1\ny;1\n", "|nom (usuel, complet)|voix 2:|x|1 3:|y|1");
        check("nom;x,voix\n\"a;b\",1\n\"c;d\",1\n", "|nom;x|voix 2:|a;b|1 3:|c;d|1");
        CHECK(read("x,y;z\n1;2\n3;4\n,\n,\n,\n,\n,\n").delimiter == ';'); // blank rows do not vote
        CHECK(read("a;b\n").delimiter == ';');
        CHECK(read("a,b\n").delimiter == ',');
        CHECK(read("a\tb\n").delimiter == '\t');
        CHECK(read("a\n").delimiter == ';');
    }

    TEST_CASE("quotes hold delimiters, newlines and doubled quotes") {
        check("a;b\n\"1;2\";\"x\ny\"\n3;4\n", "|a|b 2:|1;2|x\ny 4:|3|4");
        check("a;b\n\"x\r\ny\";2\n3;4\n", "|a|b 2:|x\r\ny|2 4:|3|4");
        check("a;b\n\"x\ry\";2\n3;4\n", "|a|b 2:|x\ry|2 4:|3|4");
        check("a;b\n\"dit \"\"oui\"\"\";\"\"\n", "|a|b 2:|dit \"oui\"|");
        check("a;b\n5\" de large;2\n", "|a|b 2:|5\" de large|2");
        check("\"a\";\"b\"\n1;2\n", "|a|b 2:|1|2");
        check("a;b\n1;\"2\"", "|a|b 2:|1|2");
        check("a;b\n1;", "|a|b 2:|1|");
    }

    TEST_CASE("blank rows are passed over and counted as lines") {
        check("\n\na;b\n\n1;2\n ;\t\n;;;\n3;4\n", "|a|b 5:|1|2 8:|3|4");
        check_problems("\n\na;b\n\n1;2\n ;\t\n;;;\n3;4\n", {});
    }

    TEST_CASE("a row too long is left out, one too short is completed, both are told") {
        check("a;b\n1;2;3\n4\n5;6;;\n7;8\n", "|a|b 3:|4| 4:|5|6 5:|7|8");
        check_problems("a;b\n1;2;3\n4\n5;6;;\n7;8\n",
                       {"E error.import.long-row f.csv 2 3 2", "W notice.import.short-row f.csv 3 1 2"});
        check("a;b\nx;y; ;3\n5;6\n", "|a|b 3:|5|6");
    }

    TEST_CASE("an unclosed quote is told with the line where it opened") {
        check_problems("a;b\n1;2\n3;\"4\n5;6\n", {"E error.import.unclosed-quote f.csv 3"});
        check_problems("a;b\n\"x\ny\";\"4\n5;6\n", {"E error.import.unclosed-quote f.csv 3"});
        check_problems("a;b\n1;\"", {"E error.import.unclosed-quote f.csv 2"});
        check("a;b\n1;2\n3;\"4\n", "");
    }

    TEST_CASE("text after a closing quote is kept and told") {
        check("a;b\n\"x\" y;2\n", "|a|b 2:|x y|2");
        check_problems("a;b\n\"x\" y;2\n", {"W notice.import.stray-quote f.csv 2"});
    }

    TEST_CASE("files that are no table are refused with a reason") {
        check_problems("", {"E error.import.empty-file f.csv"});
        check_problems("\n ; ;\n\r\n", {"E error.import.empty-file f.csv"});
        check_problems("\xEF\xBB\xBF", {"E error.import.empty-file f.csv"});
        check_problems(std::string("a;b\n1;\0002\n", 9), {"E error.import.nul f.csv 2"});
        check_problems("PK\x03\x04", {"E error.import.workbook f.csv"});
        check_problems("\xEF\xBB\xBF"
                       "a;b\n\n\xE9;1",
                       {"E error.import.encoding f.csv 3"});
        CHECK_FALSE(read("").is_read());
        CHECK_FALSE(read("PK\x03\x04").is_read());
        CHECK(read("a").is_read());
    }

    TEST_CASE("a thousand columns are read, one more is refused") {
        std::string const most = repeated("a;", kCsvColumnsMax - 1) + "z";
        CHECK(read(most + "\n").header().size() == 1000);
        check_problems(most + ";y\n", {"E error.import.too-many-columns f.csv 1000"});
        CHECK_FALSE(read(most + ";y\n1;2\n").is_read());
        check_problems(repeated("a;", 500'000), {"E error.import.too-many-columns f.csv 1000"});
    }

    TEST_CASE("64 MiB are read, one octet more is refused") {
        std::string bytes(kCsvBytesMax, ' ');
        bytes[0] = 'a';
        CHECK(read(bytes).is_read());
        bytes += ' ';
        check_problems(bytes, {"E error.import.too-big f.csv 64"});
    }

    TEST_CASE("a name in a message is short and clean") {
        CsvTable table = read_csv({}, "dossier\u202E\n" + repeated("é", 100));
        CHECK(lines_of(std::move(table.problems).take()) ==
              Lines{"E error.import.empty-file dossier " + repeated("é", 51) + "…"});
        CHECK(quoted_part("") == "");
        CHECK(quoted_part(repeated("é", 60)) == repeated("é", 60));
        CHECK(quoted_part(repeated("é", 61)) == repeated("é", 60) + "…");
    }

    TEST_CASE("a hundred problems of each kind are kept, the rest is counted") {
        Lines const few = problems("a;b\n" + repeated("1;2;3\n", 100));
        CHECK(few.size() == 100);
        Lines const many = problems("a;b\n" + repeated("1;2;3\n", 103) + repeated("1\n", 101));
        REQUIRE(many.size() == 202);
        CHECK(many[99] == "E error.import.long-row f.csv 101 3 2");
        CHECK(many[100] == "W notice.import.short-row f.csv 105 1 2");
        CHECK(many[200] == "E error.import.more f.csv 3");
        CHECK(many[201] == "W notice.import.more f.csv 1");
    }

    TEST_CASE("a hundred thousand rows are read whole") {
        std::string bytes = "nom;prenom;college\r\n";
        for (int i = 0; i < 100'000; ++i)
            bytes += "Nom" + std::to_string(i) + ";\"Prénom; avec\"\"guillemets\"\"\";Usagers\r\n";
        CsvTable const table = read(bytes);
        REQUIRE(table.row_count() == 100'000);
        CHECK(table.cell(99'999, 0) == "Nom99999");
        CHECK(table.cell(99'999, 1) == "Prénom; avec\"guillemets\"");
        CHECK(table.line_of(99'999) == 100'001);
    }

    TEST_CASE("memory is at most eight times the file, whatever it holds") {
        for (std::string const& bytes :
             {repeated("a\n", 50'000), repeated("\x80\n", 50'000),
              repeated("a;", 999) + repeated("\n\"\n\";;;;;;;;", 9'000), repeated("\n", 90'000),
              repeated(";", 90'000), "\"" + repeated("\n", 90'000) + "\"",
              "\xFF\xFE" + repeated(std::string_view("a\0\n\0", 4), 20'000),
              "a\n" + repeated("b;c;d\n", 20'000)}) {
            CsvTable const table = read(bytes);
            CHECK(table.octets_held() <= 8 * bytes.size());
        }
    }

    TEST_CASE("the demo's other tables are read without a word") {
        CsvTable const dots = read(demo_file("gommettes-attendues.csv"));
        CHECK(dots.row_count() == 11);
        CHECK(dots.cell(0, 0) == "A07");
        CHECK(dots.cell(10, 1) == "4");
        CsvTable const testimonies = read(demo_file("temoignages.csv"));
        CHECK(testimonies.row_count() == 10);
        CHECK(testimonies.cell(9, 4) == "Vous aviez promis des chaises, elles sont là.");
        CsvTable const indicators = read(demo_file("indicateurs.csv"));
        CHECK(indicators.header().size() == 8);
        CHECK(indicators.cell(7, 6) == "");
        CHECK(indicators.cell(7, 7) == "baisse");
        CsvTable const assessment = read(demo_file("auto-evaluation.csv"));
        CHECK(assessment.cell(0, 1) == "3,1");
        for (auto name :
             {"gommettes-attendues.csv", "temoignages.csv", "indicateurs.csv", "auto-evaluation.csv"})
            CHECK(problems(demo_file(name)) == Lines{});
    }

    TEST_CASE("the same table reads the same however it was saved") {
        std::string const demo = demo_file("temoignages.csv");
        REQUIRE(demo.starts_with("\xEF\xBB\xBF"));
        std::string const bare = demo.substr(3);
        std::string const expected = shown(demo);
        CHECK(shown(bare) == expected);
        CHECK(shown(replaced(bare, "\r\n", "\n")) == expected);
        CHECK(shown(replaced(bare, "\r\n", "\r")) == expected);
        CHECK(shown(replaced(bare, ";", "\t")) == expected);
    }
}
