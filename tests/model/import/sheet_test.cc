// SPDX-License-Identifier: Apache-2.0
#include "model/import/sheet.h"

#include "tests/model/import/import_support.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::testing;

namespace {

using Lines = std::vector<std::string>;

enum Column : std::size_t { kName, kNumber };

Sheet sheet_of(std::string_view bytes, std::size_t rows_max = 10) {
    return Sheet(view_of(bytes), "f.csv",
                 {{Need::Required, {"nom", "last name"}}, {Need::Optional, {"numero", "number"}}}, rows_max);
}

void check_refused(std::string_view bytes, Lines const& expected) {
    CAPTURE(bytes);
    Sheet sheet = sheet_of(bytes);
    CHECK(sheet.row_count() == 0);
    CHECK(lines_of(std::move(sheet.problems()).take()) == expected);
}

void check_found(std::string_view bytes, std::string_view name, std::string_view number,
                 Lines const& expected) {
    CAPTURE(bytes);
    Sheet sheet = sheet_of(bytes);
    REQUIRE(sheet.row_count() == 1);
    CHECK(sheet.cell(0, kName) == name);
    CHECK(sheet.cell(0, kNumber) == number);
    CHECK(lines_of(std::move(sheet.problems()).take()) == expected);
}

// One cell read as something; the problems it gives, and whether the row stays.
template <class Read>
void check_cell(std::string_view cell, Read read, Lines const& expected) {
    CAPTURE(cell);
    Sheet sheet = sheet_of("nom;Numéro\n\"" + std::string(cell) + "\";z\n");
    REQUIRE(sheet.row_count() == 1);
    RowReader reader(sheet, 0);
    read(reader);
    CHECK(reader.is_whole() == expected.empty());
    CHECK(lines_of(std::move(sheet.problems()).take()) == expected);
}

} // namespace

TEST_SUITE("model/import") {
    TEST_CASE("columns are found by folded names, in any order") {
        check_found("nom;numero\nx;1\n", "x", "1", {});
        check_found("NUMÉRO;Nom\n1;x\n", "x", "1", {});
        check_found("Last_Name,Number\nx,1\n", "x", "1", {});
        check_found("nom\nx\n", "x", "", {});
        check_found("nom;;numero\nx;y;1\n", "x", "1", {});
    }

    TEST_CASE("a column nobody knows is told and passed over") {
        check_found("nom;courriel;numero\nx;y;1\n", "x", "1",
                    {"W notice.import.unknown-column f.csv courriel"});
    }

    TEST_CASE("a missing or doubled column refuses the file and is named") {
        check_refused("numero;prix\n1;2\n", {"W notice.import.unknown-column f.csv prix",
                                             "E error.import.missing-column f.csv nom"});
        check_refused("nom;Last name\nx;y\n", {"E error.import.doubled-column f.csv Last name"});
        check_refused("nom;numero;Numéro\nx;1;2\n", {"E error.import.doubled-column f.csv Numéro"});
        check_refused("", {"E error.import.empty-file f.csv"});
    }

    TEST_CASE("too many rows refuse the file, none is told") {
        CHECK(sheet_of("nom\n" + repeated("x\n", 10)).row_count() == 10);
        check_refused("nom\n" + repeated("x\n", 11), {"E error.import.too-many-rows f.csv 11 10"});
        check_refused("nom\n", {"W notice.import.no-rows f.csv"});
    }

    TEST_CASE("a title is cleaned, held to its length, and present when it must be") {
        auto const read = [](RowReader& reader) { reader.title(kName, Need::Required); };
        check_cell(repeated("a", 200), read, {});
        check_cell(repeated("a", 201), read, {"E error.import.too-long f.csv 2 nom 201 200"});
        check_cell(repeated("a", 100'000), read, {"E error.import.too-long f.csv 2 nom 100000 200"});
        check_cell(" ", read, {"E error.import.empty-cell f.csv 2 nom"});
        check_cell("\u200B\n", read, {"E error.import.empty-cell f.csv 2 nom"});
        check_cell(" ", [](RowReader& reader) { CHECK(reader.title(kName) == ""); }, {});
        check_cell(" a\n\u202Eb ", [](RowReader& reader) { CHECK(reader.title(kName) == "a b"); }, {});
    }

    TEST_CASE("a text keeps its lines and is held to its length") {
        check_cell(" a\r\nb ", [](RowReader& reader) { CHECK(reader.text(kName) == "a\nb"); }, {});
        check_cell(repeated("a", 16'385), [](RowReader& reader) { reader.text(kName); },
                   {"E error.import.too-long f.csv 2 nom 16385 16384"});
    }

    TEST_CASE("a number is held to its bounds, both included") {
        auto const read = [](RowReader& reader) { reader.whole(kName, 1, 5); };
        check_cell("1", read, {});
        check_cell("5", read, {});
        check_cell(" ", [](RowReader& reader) { CHECK_FALSE(reader.whole(kName, 1, 5)); }, {});
        check_cell("0", read, {"E error.import.number f.csv 2 nom 0 1 5"});
        check_cell("6", read, {"E error.import.number f.csv 2 nom 6 1 5"});
        check_cell("2,5", read, {"E error.import.number f.csv 2 nom 2,5 1 5"});
        check_cell("deux", read, {"E error.import.number f.csv 2 nom deux 1 5"});
        check_cell("5", [](RowReader& reader) { CHECK(reader.whole(kName, 1, 5) == 5); }, {});
    }

    TEST_CASE("days and durations are read or refused with their place") {
        check_cell("12/03/2026",
                   [](RowReader& reader) {
                       CHECK(reader.day(kName) == Date{2026, 3, 12});
                   },
                   {});
        check_cell(" ", [](RowReader& reader) { CHECK(reader.day(kName).is_none()); }, {});
        check_cell("30/02/2026", [](RowReader& reader) { CHECK(reader.day(kName).is_none()); },
                   {"E error.import.date f.csv 2 nom 30/02/2026"});
        check_cell("1 h", [](RowReader& reader) { CHECK(reader.minutes(kName, 60) == 60); }, {});
        check_cell(" ", [](RowReader& reader) { CHECK_FALSE(reader.minutes(kName, 60)); }, {});
        check_cell("61", [](RowReader& reader) { CHECK_FALSE(reader.minutes(kName, 60)); },
                   {"E error.import.duration f.csv 2 nom 61 60"});
        check_cell("long", [](RowReader& reader) { CHECK_FALSE(reader.minutes(kName, 60)); },
                   {"E error.import.duration f.csv 2 nom long 60"});
    }
}
