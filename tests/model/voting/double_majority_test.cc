// SPDX-License-Identifier: Apache-2.0
#include "model/voting/double_majority.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;

namespace {

MotionFigures college(int votes_for, int against, int abstain = 0) {
    MotionFigures figures;
    figures.votes_for = votes_for;
    figures.against = against;
    figures.abstain = abstain;
    return figures;
}

struct Row {
    std::vector<MotionFigures> colleges;
    DoubleMajorityRules rules;
    bool overall;
    std::size_t colleges_for;
    std::size_t required;
    bool adopted;
};

DoubleMajorityRules rules(std::optional<std::size_t> required,
                          SilentCollege silent = SilentCollege::NotNeeded) {
    return {{}, required, silent};
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("all together and enough colleges must each be for it") {
        std::vector<MotionFigures> const uneven{college(8, 2), college(1, 3), college(2, 1)};
        std::vector<MotionFigures> const silent{college(8, 2), college(0, 0, 4), college(2, 1)};
        DoubleMajorityRules three_quarters = rules(1);
        three_quarters.motion.threshold = Rational(3, 4);
        for (Row const& row : std::initializer_list<Row>{
                 {uneven, rules(std::nullopt), true, 2, 3, false},
                 {uneven, rules(2), true, 2, 2, true},
                 {uneven, rules(3), true, 2, 3, false},
                 {uneven, three_quarters, false, 1, 1, false},
                 {silent, rules(std::nullopt), true, 2, 2, true},
                 {silent, rules(std::nullopt, SilentCollege::Needed), true, 2, 3, false},
                 {{college(1, 9), college(2, 1), college(2, 1)}, rules(2), false, 2, 2, false},
                 {{college(2, 2), college(3, 1)}, rules(std::nullopt), true, 1, 2, false},
                 {{college(0, 0)}, rules(std::nullopt), false, 0, 0, false}}) {
            auto const outcome = count_double_majority(row.colleges, row.rules);
            REQUIRE(outcome);
            CHECK(outcome->overall.adopted == row.overall);
            CHECK(outcome->colleges_for == row.colleges_for);
            CHECK(outcome->colleges_required == row.required);
            CHECK(outcome->adopted == row.adopted);
        }
    }

    TEST_CASE("the casting vote and the quorum are those of all together") {
        std::vector<MotionFigures> tie{college(2, 2), college(3, 3)};
        tie[1].chair = Motion::For;
        DoubleMajorityRules casting = rules(1);
        casting.motion.casting_vote = true;
        auto const outcome = count_double_majority(tie, casting);
        REQUIRE(outcome);
        CHECK(outcome->overall.adopted);
        CHECK(outcome->colleges_for == 0);
        std::vector<MotionFigures> few{college(3, 0), college(2, 0)};
        few[0].members = 10;
        few[0].present = 5;
        DoubleMajorityRules quorum = rules(2);
        quorum.motion.quorum = QuorumFigures{Rational(2, 3), false, false, false};
        auto const unmet = count_double_majority(few, quorum);
        REQUIRE(unmet);
        CHECK(unmet->colleges_for == 2);
        CHECK_FALSE(unmet->adopted);
    }

    TEST_CASE("what does not fit is refused by name") {
        std::vector<MotionFigures> const two{college(1, 0), college(0, 0)};
        CHECK(count_double_majority(two, rules(0)).error() == CountFault::OutOfRange);
        CHECK(count_double_majority(two, rules(3)).error() == CountFault::OutOfRange);
        CHECK(count_double_majority(two, rules(1, SilentCollege::Refused)).error() ==
              CountFault::EmptyCollege);
    }
}
