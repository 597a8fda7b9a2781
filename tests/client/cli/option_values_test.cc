// SPDX-License-Identifier: Apache-2.0
#include "client/cli/option_values.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;

namespace {

// What is read, or the key of the fault.
template <class Read>
auto outcome(Read const& read, std::string const& value) {
    auto const result = read("--x", value);
    if (!result) {
        CHECK(result.error().args.front() == "--x");
        return std::pair(typename decltype(read("", ""))::value_type{}, result.error().key);
    }
    return std::pair(*result, std::string());
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("numbers are whole and within their bounds") {
        auto const read = [](std::string const& option, std::string const& value) {
            return number_in(option, value, 1, 20);
        };
        auto check = [&](char const* value, std::int64_t expected, char const* fault) {
            CHECK(outcome(read, value) == std::pair(expected, std::string(fault)));
        };
        check("1", 1, "");
        check("20", 20, "");
        check("0", 0, "error.cli.not-a-number");
        check("21", 0, "error.cli.not-a-number");
        check("", 0, "error.cli.not-a-number");
        check("2x", 0, "error.cli.not-a-number");
        check("99999999999999999999", 0, "error.cli.not-a-number");
    }
    TEST_CASE("a share is a fraction of at most one") {
        auto check = [](char const* value, model::Fraction expected, char const* fault) {
            CHECK(outcome(share_in, value) == std::pair(expected, std::string(fault)));
        };
        check("1/2", {1, 2}, "");
        check("1/1", {1, 1}, "");
        check("0", {0, 1}, "");
        check("1/1000", {1, 1000}, "");
        check("1/1001", {0, 1}, "error.cli.not-a-share");
        check("3/2", {0, 1}, "error.cli.not-a-share");
        check("1/0", {0, 1}, "error.cli.not-a-share");
        check("-1/2", {0, 1}, "error.cli.not-a-share");
        check("1", {0, 1}, "error.cli.not-a-share");
        check("50 %", {0, 1}, "error.cli.not-a-share");
    }
    TEST_CASE("an offset has a sign, two figures, a colon and two figures") {
        auto check = [](char const* value, std::int16_t expected, char const* fault) {
            CHECK(outcome(offset_in, value) == std::pair(expected, std::string(fault)));
        };
        check("+01:00", 60, "");
        check("-03:30", -210, "");
        check("+00:00", 0, "");
        check("+14:00", 840, "");
        check("+14:01", 0, "error.cli.not-an-offset");
        check("+01:60", 0, "error.cli.not-an-offset");
        check("01:00", 0, "error.cli.not-an-offset");
        check("+1:00", 0, "error.cli.not-an-offset");
        check("+01-00", 0, "error.cli.not-an-offset");
        check("+-1:00", 0, "error.cli.not-an-offset");
    }
    TEST_CASE("days, hours and moments are read as people write them") {
        CHECK(date_in("--date", "12/03/2026") == model::Date{2026, 3, 12});
        CHECK(date_in("--date", "2026-03-12") == model::Date{2026, 3, 12});
        CHECK(date_in("--date", "31/02/2026").error().key == "error.cli.not-a-date");
        CHECK(hour_in("--start", "14:05") == 845);
        CHECK(hour_in("--start", "demain").error().key == "error.cli.not-an-hour");
        CHECK(moment_in("--clock", "2026-03-12T14:00:00+01:00")->ms == 1773320400000);
        CHECK(moment_in("--clock", "14:00").error().key == "error.cli.not-a-moment");
    }
    TEST_CASE("a session is any number from 1, or none") {
        CHECK(!session_in("--session", "").value().has_value());
        CHECK(session_in("--session", "1").value().value_or(0) == 1);
        CHECK(session_in("--session", "0").error().key == "error.cli.not-a-number");
    }
    TEST_CASE("words are cleaned, and refused when they are too long or no text") {
        CHECK(title_in("--title", " Séance \n du 12 ") == "Séance du 12");
        CHECK(title_in("--title", std::string(201, 'a')).error() ==
              model::Error{"error.cli.too-long", {"--title", "201", "200"}});
        CHECK(title_in("--title", "\xff").error() == model::Error{"error.cli.not-utf8", {"--title"}});
    }
    TEST_CASE("a choice is one of the words, and its fault names them all") {
        CHECK(choice_in("--what", "b", {"a", "b"}) == 1);
        CHECK(choice_in("--what", "c", {"a", "b"}).error() ==
              model::Error{"error.cli.not-one-of", {"--what", "c", "a, b"}});
    }
}
