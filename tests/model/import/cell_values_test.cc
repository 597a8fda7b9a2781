// SPDX-License-Identifier: Apache-2.0
#include "model/import/cell_values.h"

#include <doctest/doctest.h>

#include <string>

using namespace tablee::model;

namespace {

constexpr std::nullopt_t kNothing = std::nullopt;

template <class T>
void check(std::optional<T> (*read)(std::string_view), std::string_view cell, std::optional<T> expected) {
    CAPTURE(cell);
    CHECK((read(cell) == expected));
}

} // namespace

TEST_SUITE("model/import") {
    TEST_CASE("numbers are read with a decimal comma or point") {
        check<std::int64_t>(thousandths_of, "3,1", 3100);
        check<std::int64_t>(thousandths_of, "3.125", 3125);
        check<std::int64_t>(thousandths_of, " 60 %", 60'000);
        check<std::int64_t>(thousandths_of, "60\u00A0%", 60'000);
        check<std::int64_t>(thousandths_of, "0", 0);
        check<std::int64_t>(thousandths_of, "007", 7000);
        check<std::int64_t>(thousandths_of, "999999999,999", 999'999'999'999);
        for (auto cell : {"", "-1", "1,", ",5", "1,2345", "1,2,3", "1 2", "1e3", "x", "%", "1000000000",
                          "1%%", "+1", "٣"})
            check<std::int64_t>(thousandths_of, cell, kNothing);
    }

    TEST_CASE("whole numbers have no fraction") {
        check<std::int32_t>(whole_of, "5", 5);
        check<std::int32_t>(whole_of, "5,0", 5);
        check<std::int32_t>(whole_of, "100 %", 100);
        check<std::int32_t>(whole_of, "5,001", kNothing);
        check<std::int32_t>(whole_of, "999999999", 999'999'999);
    }

    TEST_CASE("days are read the French way or the ISO way") {
        check<Date>(day_of, "12/03/2026", Date{2026, 3, 12});
        check<Date>(day_of, " 1.3.2026 ", Date{2026, 3, 1});
        check<Date>(day_of, "12-03-2026", Date{2026, 3, 12});
        check<Date>(day_of, "2026-03-12", Date{2026, 3, 12});
        check<Date>(day_of, "29/02/2028", Date{2028, 2, 29});
        for (auto cell :
             {"", "29/02/2026", "31/04/2026", "00/01/2026", "12/13/2026", "12/03/26", "12/03", "12/03-2026",
              "12/03/02026", "123/03/2026", "12//2026", "demain", "12/03/2026/1", "-3/03/2026"})
            check<Date>(day_of, cell, kNothing);
    }

    TEST_CASE("hours of arrival are read as people write them") {
        check<std::uint16_t>(clock_of, "arrive à 14 h 20", 860);
        check<std::uint16_t>(clock_of, "Arrive vers 14h20", 860);
        check<std::uint16_t>(clock_of, "14:20", 860);
        check<std::uint16_t>(clock_of, "arrives at 14.20", 860);
        check<std::uint16_t>(clock_of, "en retard, 14 heures 20 min", 860);
        check<std::uint16_t>(clock_of, "15 h", 900);
        check<std::uint16_t>(clock_of, "0 h 00", 0);
        check<std::uint16_t>(clock_of, "23h59", 1439);
        for (auto cell : {"", "14", "24 h", "14 h 60", "14 h 5", "h 20", "arrive", "14 h 20 demain",
                          "arrive 14", "114 h"})
            check<std::uint16_t>(clock_of, cell, kNothing);
        check<std::uint16_t>(clock_of, "14 h 20" + std::string(60, ' '), kNothing);
    }

    TEST_CASE("durations are read in minutes or hours") {
        check<std::int32_t>(minutes_of, "10", 10);
        check<std::int32_t>(minutes_of, "10 min", 10);
        check<std::int32_t>(minutes_of, "90minutes", 90);
        check<std::int32_t>(minutes_of, "1 h 30", 90);
        check<std::int32_t>(minutes_of, "1h05 min", 65);
        check<std::int32_t>(minutes_of, "2 h", 120);
        for (auto cell : {"", "min", "10 x", "1 h 30 x", "1 h min", "dix", "1,5", "-5", "h"})
            check<std::int32_t>(minutes_of, cell, kNothing);
    }

    TEST_CASE("yes and no are one and zero") {
        for (auto cell : {"1", " 1 ", "oui", "OUI", "Yes", "x", "1,0"})
            check<std::uint8_t>(zero_or_one_of, cell, std::uint8_t{1});
        for (auto cell : {"0", "non", "No", "0,0"})
            check<std::uint8_t>(zero_or_one_of, cell, std::uint8_t{0});
        for (auto cell : {"", "2", "-1", "peut-être", "0,5", "10"})
            check<std::uint8_t>(zero_or_one_of, cell, kNothing);
    }
}
