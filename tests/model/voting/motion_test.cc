// SPDX-License-Identifier: Apache-2.0
#include "model/voting/motion.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::voting;

namespace {

enum class Verdict { Rejected, Adopted };

MotionOutcome counted(MotionVotes const& votes, MotionRules const& rules, MotionSetting const& setting = {}) {
    return count_motion(votes, rules, setting);
}

// So many for and against, under that threshold of the votes expressed.
void check_threshold(Fraction threshold, std::uint32_t votes_for, std::uint32_t against,
                     std::uint32_t required, Verdict expected) {
    MotionOutcome const outcome =
        counted({votes_for, against, 0, 0, 0}, {MajorityBase::Expressed, threshold, {}});
    CHECK(outcome.base == votes_for + against);
    CHECK(outcome.required == required);
    CHECK(outcome.adopted == (expected == Verdict::Adopted));
}

// 14 for, 2 against, 3 abstain, 1 blank, 1 null; 22 voices present or represented, 27 on the roll.
void check_base(MajorityBase base, std::uint32_t figure, std::uint32_t required, Verdict expected) {
    MotionOutcome const outcome = counted({14, 2, 3, 1, 1}, {base, {0, 1}, {}}, {22, 27, {}, true});
    CHECK(outcome.base == figure);
    CHECK(outcome.required == required);
    CHECK(outcome.adopted == (expected == Verdict::Adopted));
}

void check_tie(MotionTie rule, std::optional<Motion> chair, bool used, Verdict expected) {
    MotionOutcome const outcome =
        counted({9, 9, 2, 0, 0}, {MajorityBase::Expressed, {0, 1}, rule}, {20, 21, chair, true});
    CHECK(outcome.tie);
    CHECK(outcome.casting_vote_used == used);
    CHECK(outcome.adopted == (expected == Verdict::Adopted));
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("the demo's first motion: 14 for, 2 against, 3 abstain, 1 blank is adopted") {
        MotionOutcome expected;
        expected.votes = {14, 2, 3, 1, 0};
        expected.base = 16;
        expected.required = 9;
        expected.adopted = true;
        CHECK(counted(expected.votes, {}, {20, 21, {}, true}) == expected);
        expected.base = 20;
        expected.required = 11;
        MotionRules const present{MajorityBase::PresentOrRepresented, {0, 1}, MotionTie::Rejected};
        CHECK(counted(expected.votes, present, {20, 21, {}, true}) == expected);
    }

    TEST_CASE("the demo's second motion: 9 all, the chair was for") {
        MotionOutcome expected;
        expected.votes = {9, 9, 2, 0, 0};
        expected.base = 18;
        expected.required = 10;
        expected.tie = true;
        expected.casting_vote_used = true;
        expected.adopted = true;
        MotionRules const rules{MajorityBase::Expressed, {0, 1}, MotionTie::CastingVote};
        CHECK(counted(expected.votes, rules, {20, 21, Motion::For, true}) == expected);
    }

    TEST_CASE("the demo's third motion: 8 all in secret is rejected, nobody knows the chair's vote") {
        MotionOutcome expected;
        expected.votes = {8, 8, 0, 4, 0};
        expected.base = 16;
        expected.required = 9;
        expected.tie = true;
        MotionRules const rules{MajorityBase::Expressed, {0, 1}, MotionTie::CastingVote};
        CHECK(counted(expected.votes, rules, {20, 21, {}, true}) == expected);
    }

    TEST_CASE("a tie is settled by its rule") {
        check_tie(MotionTie::CastingVote, Motion::For, true, Verdict::Adopted);
        check_tie(MotionTie::CastingVote, Motion::Against, true, Verdict::Rejected);
        check_tie(MotionTie::CastingVote, Motion::Abstain, false, Verdict::Rejected);
        check_tie(MotionTie::CastingVote, Motion::Blank, false, Verdict::Rejected);
        check_tie(MotionTie::CastingVote, std::nullopt, false, Verdict::Rejected);
        check_tie(MotionTie::Rejected, Motion::For, false, Verdict::Rejected);
        check_tie(MotionTie::Rejected, std::nullopt, false, Verdict::Rejected);
    }

    TEST_CASE("a casting vote speaks before the threshold, and nothing else does") {
        MotionRules rules{MajorityBase::Expressed, {1, 2}, MotionTie::Rejected};
        CHECK(counted({9, 9, 0, 0, 0}, rules).adopted); // nine is at least half of eighteen
        CHECK_FALSE(counted({8, 9, 0, 0, 0}, rules).adopted);
        rules.tie = MotionTie::CastingVote;
        CHECK_FALSE(counted({9, 9, 0, 0, 0}, rules, {20, 21, Motion::Against, true}).adopted);
        CHECK_FALSE(counted({9, 9, 0, 0, 0}, rules, {20, 21, Motion::Abstain, true}).adopted);
        CHECK(counted({9, 9, 0, 0, 0}, rules, {20, 21, {}, true}).adopted); // in secret: the threshold
        rules = {MajorityBase::PresentOrRepresented, {0, 1}, MotionTie::CastingVote};
        CHECK(counted({5, 5, 10, 0, 0}, rules, {20, 21, Motion::For, true}).adopted);
    }

    TEST_CASE("the chair weighs only in a tie") {
        MotionRules const rules{MajorityBase::Expressed, {0, 1}, MotionTie::CastingVote};
        MotionOutcome const lost = counted({8, 9, 0, 0, 0}, rules, {20, 21, Motion::For, true});
        CHECK_FALSE(lost.adopted);
        CHECK_FALSE(lost.tie);
        CHECK_FALSE(lost.casting_vote_used);
        MotionOutcome const won = counted({9, 8, 0, 0, 0}, rules, {20, 21, Motion::Against, true});
        CHECK(won.adopted);
        CHECK_FALSE(won.casting_vote_used);
    }

    TEST_CASE("thresholds hold at the boundary, and one vote to each side of it") {
        check_threshold({0, 1}, 10, 10, 11, Verdict::Rejected);
        check_threshold({0, 1}, 11, 9, 11, Verdict::Adopted);
        check_threshold({0, 1}, 10, 11, 11, Verdict::Rejected);
        check_threshold({0, 1}, 11, 10, 11, Verdict::Adopted);
        check_threshold({1, 2}, 10, 11, 11, Verdict::Rejected);
        check_threshold({1, 2}, 11, 10, 11, Verdict::Adopted);
        check_threshold({2, 3}, 13, 7, 14, Verdict::Rejected);
        check_threshold({2, 3}, 14, 6, 14, Verdict::Adopted);
        check_threshold({2, 3}, 14, 7, 14, Verdict::Adopted);
        check_threshold({2, 3}, 13, 8, 14, Verdict::Rejected);
        check_threshold({2, 3}, 15, 6, 14, Verdict::Adopted);
        check_threshold({3, 4}, 14, 6, 15, Verdict::Rejected);
        check_threshold({3, 4}, 15, 5, 15, Verdict::Adopted);
        check_threshold({3, 4}, 15, 6, 16, Verdict::Rejected);
        check_threshold({3, 4}, 16, 5, 16, Verdict::Adopted);
        check_threshold({1, 1}, 20, 0, 20, Verdict::Adopted);
        check_threshold({1, 1}, 19, 1, 20, Verdict::Rejected);
        // A threshold of less than half may adopt what more are against.
        check_threshold({1, 3}, 7, 14, 7, Verdict::Adopted);
        check_threshold({1, 3}, 6, 15, 7, Verdict::Rejected);
    }

    TEST_CASE("each base counts what it says") {
        check_base(MajorityBase::Expressed, 16, 9, Verdict::Adopted);
        check_base(MajorityBase::Cast, 21, 11, Verdict::Adopted);
        check_base(MajorityBase::PresentOrRepresented, 22, 12, Verdict::Adopted);
        check_base(MajorityBase::Members, 27, 14, Verdict::Adopted);
        MotionSetting const setting{22, 28, {}, true};
        MotionOutcome const outcome = counted({14, 2, 3, 1, 1}, {MajorityBase::Members, {0, 1}, {}}, setting);
        CHECK(outcome.required == 15);
        CHECK_FALSE(outcome.adopted);
    }

    TEST_CASE("without the quorum nothing is adopted, not even by the chair") {
        MotionSetting setting{5, 21, Motion::For, false};
        CHECK_FALSE(counted({5, 0, 0, 0, 0}, {}, setting).adopted);
        MotionRules const rules{MajorityBase::Expressed, {0, 1}, MotionTie::CastingVote};
        MotionOutcome const tie = counted({2, 2, 0, 0, 0}, rules, setting);
        CHECK_FALSE(tie.adopted);
        CHECK_FALSE(tie.quorum_reached);
        CHECK(tie.casting_vote_used);
    }

    TEST_CASE("nothing is adopted without a vote for it") {
        check_threshold({0, 1}, 0, 0, 1, Verdict::Rejected);
        check_threshold({2, 3}, 0, 0, 0, Verdict::Rejected);
        CHECK_FALSE(counted({0, 0, 5, 5, 0}, {}).tie);
        CHECK_FALSE(counted({0, 0, 5, 5, 0}, {MajorityBase::Expressed, {1, 2}, {}}).adopted);
        CHECK(counted({1, 0, 20, 0, 0}, {}).adopted);
    }
}
