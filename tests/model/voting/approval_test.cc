// SPDX-License-Identifier: Apache-2.0
#include "model/voting/approval.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;

namespace {

using Ballot = std::vector<std::uint16_t>;

ApprovalTally tally_of(std::size_t options, std::vector<Ballot> const& ballots) {
    ApprovalTally tally(options);
    for (Ballot const& ballot : ballots)
        tally.add(ballot);
    return tally;
}

void check_fault(std::size_t choices, ApprovalRules const& rules, std::optional<CountFault> expected) {
    CHECK(fault_in(choices, rules) == expected);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("approvals add up; an empty ballot is a ballot") {
        ApprovalTally const tally = tally_of(4, {{0, 2}, {2}, {}, {1, 0}});
        ApprovalOutcome const outcome = count_approval({&tally, 1}, std::vector<Rational>{1});
        CHECK(outcome.scores == std::vector<Rational>{2, 1, 2, 0});
        CHECK(outcome.ranking.order == Tiers{{0, 2}, {1}, {3}});
        CHECK(outcome.valid == 4);
    }

    TEST_CASE("a ballot that is taken back was never cast") {
        ApprovalTally tally = tally_of(2, {{0}, {0, 1}});
        tally.add(Ballot{1}, 4);
        tally.take_back(Ballot{1}, 4);
        tally.take_back(Ballot{0, 1});
        ApprovalOutcome const outcome = count_approval({&tally, 1}, std::vector<Rational>{1});
        CHECK(outcome.scores == std::vector<Rational>{1, 0});
        CHECK(outcome.valid == 1);
    }

    TEST_CASE("colleges weigh what they were given") {
        std::vector<ApprovalTally> const colleges{tally_of(2, {{0}, {0}, {1}}), tally_of(2, {{1}})};
        ApprovalOutcome const outcome =
            count_approval(colleges, std::vector<Rational>{Rational(1, 6), Rational(1, 2)});
        CHECK(outcome.scores == std::vector<Rational>{Rational(1, 3), Rational(2, 3)});
        CHECK(outcome.valid == 1);
    }

    TEST_CASE("too many and too few choices are told apart, on both sides of the limit") {
        check_fault(3, {3, std::nullopt}, std::nullopt);
        check_fault(4, {3, std::nullopt}, CountFault::TooMany);
        check_fault(1, {std::nullopt, 1}, std::nullopt);
        check_fault(0, {std::nullopt, 1}, CountFault::TooFew);
        check_fault(0, {}, std::nullopt);
        check_fault(2, {1, 3}, CountFault::TooMany);
    }
}
