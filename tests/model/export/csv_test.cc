// SPDX-License-Identifier: Apache-2.0
#include "model/export/csv.h"

#include "model/export/words.h"
#include "model/report/compose.h"
#include "tests/model/export/samples.h"
#include "tests/support/golden.h"
#include "tests/support/lexicon.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::tests;

namespace {

using namespace report;

std::string written(Sheet const& sheet, CsvProfile profile) {
    return std::string(text_of(csv(sheet, KeyLexicon(), profile)));
}

// One cell, without its quotes, the row's end and the header.
void check(std::string const& cell, std::string_view wanted) {
    std::string const all = written({{phrase("h")}, {{cell}}}, CsvProfile::OpenData);
    REQUIRE(all.substr(0, 6) == "\"h\"\r\n\"");
    CHECK(all.substr(6, all.size() - 9) == wanted);
    CHECK(all.substr(all.size() - 3) == "\"\r\n");
}

// RFC 4180, by a reader that may take another separator than ours.
std::vector<std::string> cells_read(std::string_view all, char separator) {
    std::vector<std::string> cells{""};
    bool quoted = false;
    for (std::size_t i = 0; i < all.size(); i += 1) {
        bool const doubled = quoted && all[i] == '"' && i + 1 < all.size() && all[i + 1] == '"';
        if (doubled)
            i += 1;
        if (all[i] == '"' && !doubled)
            quoted = !quoted;
        else if (!quoted && (all[i] == separator || all[i] == '\n'))
            cells.emplace_back();
        else if (quoted || all[i] != '\r')
            cells.back() += all[i];
    }
    return cells;
}

// As careless as can be: quotes mean nothing.
std::vector<std::string> pieces_of(std::string_view all, std::string_view separators) {
    std::vector<std::string> pieces{""};
    for (char const c : all)
        separators.find(c) == std::string_view::npos ? pieces.back() += c : pieces.emplace_back();
    return pieces;
}

bool starts_formula(std::string_view cell) {
    std::size_t const first = cell.find_first_not_of(" \"");
    if (first == std::string_view::npos)
        return false;
    cell.remove_prefix(first);
    for (std::string_view const trigger : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"})
        if (cell.substr(0, trigger.size()) == trigger)
            return true;
    return false;
}

} // namespace

TEST_SUITE("model/export") {
    TEST_CASE("each profile has its own mark, separator and ends of rows") {
        Sheet const sheet{{phrase("a"), phrase("b")}, {{"é", "1"}, {"x"}, {}, {"1", "2", "3"}}};
        CHECK(written(sheet, CsvProfile::ExcelFrench) ==
              "\xEF\xBB\xBF\"a\";\"b\"\r\n\"é\";\"1\"\r\n\"x\";\"\"\r\n\"\";\"\"\r\n\"1\";\"2\";\"3\"\r\n");
        CHECK(written(sheet, CsvProfile::OpenData) ==
              "\"a\",\"b\"\r\n\"é\",\"1\"\r\n\"x\",\"\"\r\n\"\",\"\"\r\n\"1\",\"2\",\"3\"\r\n");
        CHECK(text_of(csv(sheet, KeyLexicon())) == written(sheet, CsvProfile::ExcelFrench));
        CHECK(written({}, CsvProfile::OpenData) == "\r\n");
    }

    TEST_CASE("a quote is doubled, a newline stays inside its cell") {
        check("dit \"oui\"", "dit \"\"oui\"\"");
        check("a\r\nb\rc", "a\nb\nc");
        check(std::string("a\0b\x1F", 4), "ab");
        check("", "");
    }

    TEST_CASE("what a spreadsheet would run gets an apostrophe") {
        check("=1+1", "'=1+1");
        check("+33 6", "'+33 6");
        check("+33", "'+33");
        check("-a", "'-a");
        check("@SUM(1)", "'@SUM(1)");
        check("\tx", "'\tx");
        check("\rx", "'\nx");
        check("\nx", "'\nx");
        for (std::string const wide : {"＝", "＋", "－", "＠"})
            check(wide + "1", "'" + wide + "1");
        check("  =1", "'  =1");
        check("\u00A0=1", "'\u00A0=1");
        check("\u202F\u3000=1", "'\u202F\u3000=1");
        check("\"=1\"", "'\"\"=1\"\"");
        check("\x01=1", "'=1");
    }

    TEST_CASE("so does a piece that another separator or a newline would set free") {
        check("a;=1", "a;'=1");
        check("a,=1", "a,'=1");
        check("a\t=1", "a\t'=1");
        check("a|=1", "a|'=1");
        check("a\n=1", "a\n'=1");
        check("a\r\n- puce", "a\n'- puce");
        check("a; \" @x", "a;' \"\" @x");
        check("a\n\nb", "a\n\nb");
        check("a=b, c-d", "a=b, c-d");
        check("12-14, rue", "12-14, rue");
    }

    TEST_CASE("a number stays a number, and only a number") {
        for (std::string const number : {"0", "3", "-3", "12,5", "-12,5", "-12.5", "007", "-0"})
            check(number, number);
        check("-", "'-");
        check("--3", "'--3");
        check("-3-3", "'-3-3");
        check("-3 ", "'-3 ");
        check("-,5", "'-,5");
        check("-5,", "'-5,");
        check("-1,2,3", "'-1,2,3");
        check("-1e9", "'-1e9");
        check("-3;4", "'-3;4");
        check("-3+cmd|' /C calc'!A0", "'-3+cmd|' /C calc'!A0");
    }

    TEST_CASE("read back by any reader, no cell is a formula, and ours reads what was written") {
        for (std::string const& text : hostile_texts())
            for (auto const profile : {CsvProfile::ExcelFrench, CsvProfile::OpenData}) {
                Sheet const sheet{{phrase("h"), phrase("=x", text)},
                                  {{text, "=" + text}, {"a;" + text, " @" + text}}};
                std::string const all = written(sheet, profile);
                auto const own = cells_read(all, profile == CsvProfile::ExcelFrench ? ';' : ',');
                REQUIRE(own.size() == 7); // the last is after the end of the last row
                CHECK(own[2].find(printable(text).substr(0, 1)) != std::string::npos);
                for (char const separator : {';', ',', '\t', '|'})
                    for (std::string const& cell : cells_read(all, separator))
                        CHECK_FALSE(starts_formula(cell));
                for (std::string const& piece : pieces_of(all, ";,\t|\r\n"))
                    CHECK_MESSAGE(!starts_formula(piece), piece);
            }
    }

    TEST_CASE("the sample sheet is as reviewed") {
        Sheet const sheet{{phrase("plan.action"), phrase("plan.owner"), phrase("plan.due")},
                          {{"Tenir une fiche « pièces à fournir »", "Loïc Kermarrec", "2026-06-30"},
                           {"Réduire le serveur vocal ; trois choix\n- lus lentement", "Fatou N’Diaye", "-3"},
                           {"=HYPERLINK(\"http://exemple.fr\")", "@SUM", "12,5"}}};
        CHECK(differs_from_golden("export/plan.excel.csv", written(sheet, CsvProfile::ExcelFrench)) == "");
        CHECK(differs_from_golden("export/plan.open-data.csv", written(sheet, CsvProfile::OpenData)) == "");
    }
}
