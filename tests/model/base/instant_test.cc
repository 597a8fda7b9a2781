// SPDX-License-Identifier: Apache-2.0
#include "model/base/instant.h"

#include <doctest/doctest.h>

using namespace tablee::model;

TEST_SUITE("model/base") {
    TEST_CASE("the demo's hour reads the same as it was written") {
        auto moment = parse_iso_time("2026-03-12T14:00+01:00");
        REQUIRE(moment);
        CHECK(iso_time(*moment, 60) == "2026-03-12T14:00:00+01:00");
        Reading const at = read_at(*moment, 60);
        CHECK(at.date == Date{2026, 3, 12});
        CHECK(at.hour == 14);
        CHECK(at.weekday == 3); // a Thursday
        CHECK(instant_of({2026, 3, 12}, 14 * 60, 60) == *moment);
    }

    TEST_CASE("days that do not exist are refused") {
        CHECK_FALSE(parse_iso_date("2026-02-29"));
        CHECK(parse_iso_date("2028-02-29"));
        CHECK_FALSE(parse_iso_date("2026-13-01"));
        CHECK_FALSE(parse_iso_date("2026-1-01"));
        CHECK_FALSE(parse_iso_time("2026-03-12 14:00+01:00"));
        CHECK_FALSE(parse_iso_time("2026-03-12T24:00Z"));
    }

    TEST_CASE("every day of four centuries reads back") {
        Instant const first = instant_of({1900, 1, 1}, 0, 0);
        Date before{1899, 12, 31};
        for (int day = 0; day < 146'097; day += 1) {
            Date const date = read_at({first.ms + day * 86'400'000LL}, 0).date;
            REQUIRE(is_valid(date));
            REQUIRE(before < date);
            REQUIRE(instant_of(date, 0, 0).ms == first.ms + day * 86'400'000LL);
            before = date;
        }
    }

    TEST_CASE("a peer's absurd moment still prints") {
        CHECK(iso_time({INT64_MAX}, 840).size() == 25);
        CHECK(iso_time({INT64_MIN}, -840).size() == 25);
    }
}
