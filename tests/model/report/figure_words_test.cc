// SPDX-License-Identifier: Apache-2.0
#include "model/report/figure_words.h"

#include "tests/model/report/report_support.h"

#include <doctest/doctest.h>

namespace tablee::model::report {

TEST_SUITE("model/report") {
    TEST_CASE("figures are read to the hundredth, halves upwards, whole ones as they are") {
        auto const check = [](std::int64_t above, std::int64_t below, char const* expected) {
            CHECK(test::flat(Line{figure(voting::Rational(above, below))}) == expected);
        };
        check(12, 1, "12");
        check(0, 1, "0");
        check(37, 3, "figure.decimal(12, 33)");
        check(1, 20, "figure.decimal(0, 05)");
        check(1, 200, "figure.decimal(0, 01)");
        check(199, 200, "figure.decimal(1, 00)");
        check(-1, 2, "figure.decimal(−0, 50)");
        check(-3, 1, "-3");
    }

    TEST_CASE("an order is told with its ranks, equal ones sharing theirs") {
        Session const session;
        Poll poll;
        for (char const* title : {"A", "B", "C", "D"})
            poll.as.sheet.options.push_back({{}, {}, {title}});
        poll.result.emplace();
        poll.result->options = {0, 2, 3};
        CHECK(order_in_words(session, poll, {{2}, {0, 1}}, poll.result->options) == "1. D, 2. A, 2. C");
        CHECK(order_in_words(session, poll, {}, poll.result->options).empty());
        CHECK(titles_of(session, poll, {1, 2}) == "C, D");
        CHECK(title_at(session, poll, 1) == "C");
    }
}

} // namespace tablee::model::report
