// SPDX-License-Identifier: Apache-2.0
#include "model/voting/consent.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;

namespace {

void check(ConsentVotes const& votes, ConsentOutcome const& expected) {
    CHECK(count_consent(votes) == expected);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("one objection stops what everybody else consents to, until it is lifted") {
        check({19, 0, 1, 0, 0}, {1, 20, ConsentVerdict::Objected});
        check({19, 0, 1, 1, 0}, {0, 20, ConsentVerdict::Adopted});
        check({10, 2, 3, 2, 5}, {1, 15, ConsentVerdict::Objected});
        check({0, 0, 1, 1, 0}, {0, 1, ConsentVerdict::Adopted});
    }

    TEST_CASE("a reservation is recorded and stops nothing; nobody's silence is consent") {
        check({18, 2, 0, 0, 0}, {0, 20, ConsentVerdict::AdoptedWithReservations});
        check({0, 0, 0, 0, 20}, {0, 0, ConsentVerdict::NobodySpoke});
        check({1, 0, 0, 0, 19}, {0, 1, ConsentVerdict::Adopted});
        check({}, {});
    }
}
