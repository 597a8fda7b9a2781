// SPDX-License-Identifier: Apache-2.0
#include "model/voting/motion_figures.h"

#include "model/voting/motion.h"
#include "tests/support/dice.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;
using tablee::model::Fraction;
using tablee::test::Dice;

namespace {

MotionFigures figures(Integer votes_for, Integer against) {
    MotionFigures one;
    one.votes_for = std::move(votes_for);
    one.against = std::move(against);
    return one;
}

void check_quorum(Integer const& present, Integer const& represented, QuorumFigures const& quorum, bool met) {
    MotionFigures one = figures(1, 0);
    one.members = 21;
    one.present = present;
    one.represented = represented;
    FigureOutcome const outcome = count_figures(one, {{}, {}, false, false, quorum});
    CHECK(outcome.quorum_met == met);
    CHECK(outcome.adopted == met);
}

void check_college(std::vector<CollegeFigures> const& colleges, Rational const& votes_for,
                   Rational const& against, bool adopted) {
    CollegeMotionOutcome const outcome = count_college_motion(colleges, std::nullopt);
    CHECK(outcome.for_share == votes_for);
    CHECK(outcome.against_share == against);
    CHECK(outcome.adopted == adopted);
}

} // namespace

TEST_SUITE("model/voting") {
    // Journal officiel: the Congress of 21 July 2008, three fifths of 896 expressed; the National Assembly of
    // 20 March 2023, where only votes for a censure are cast, out of 573 members.
    TEST_CASE("two votes that hung on a few: 539 where 538 were needed, 278 where 287 were") {
        FigureOutcome const congress =
            count_figures(figures(539, 357), {{}, Rational(3, 5), false, false, {}});
        CHECK(congress.required == 538);
        CHECK(congress.adopted);
        MotionFigures censure = figures(278, 0);
        censure.members = 573;
        FigureOutcome const assembly = count_figures(censure, {MajorityBase::Members, {}, false, false, {}});
        CHECK(assembly.required == 287);
        CHECK_FALSE(assembly.adopted);
    }

    TEST_CASE("figures of a room come to what count_motion says") {
        Dice dice(111);
        for (std::size_t round = 0; round < 2000; round += 1) {
            auto const some = [&] { return static_cast<std::uint32_t>(dice.below(5)); };
            MotionVotes const votes{some(), some(), some(), some(), some()};
            Fraction const threshold{static_cast<std::int64_t>(dice.below(4)), 3};
            MotionRules const rules{static_cast<MajorityBase>(dice.below(4)), threshold,
                                    dice.one_in(2) ? MotionTie::CastingVote : MotionTie::Rejected};
            MotionFigures same{
                votes.votes_for, votes.against, votes.abstain, votes.blank, votes.null, 30, 20, 5, {}};
            if (!dice.one_in(3))
                same.chair = static_cast<Motion>(dice.below(4));
            FigureRules under{rules.base, {}, rules.tie == MotionTie::CastingVote, false, {}};
            if (threshold.numerator > 0)
                under.threshold = Rational(threshold.numerator, threshold.denominator);
            MotionOutcome const room = count_motion(votes, rules, {25, 30, same.chair, true});
            FigureOutcome const outcome = count_figures(same, under);
            CHECK(outcome.required == room.required);
            CHECK(outcome.tie == room.tie);
            CHECK(outcome.casting_vote_used == room.casting_vote_used);
            CHECK(outcome.adopted == room.adopted);
            CHECK(outcome.cast == votes.cast());
        }
    }

    TEST_CASE("in a secret vote the chair's voice settles nothing") {
        MotionFigures tie = figures(5, 5);
        tie.chair = Motion::For;
        CHECK(count_figures(tie, {{}, {}, true, false, {}}).adopted);
        FigureOutcome const secret = count_figures(tie, {{}, {}, true, true, {}});
        CHECK_FALSE(secret.adopted);
        CHECK_FALSE(secret.casting_vote_used);
    }

    TEST_CASE("a quorum is a share of the members, at least or more than") {
        Rational const half(1, 2);
        check_quorum(11, 0, {half, false, false, false}, true);
        check_quorum(10, 1, {half, false, false, false}, false);
        check_quorum(10, 1, {half, false, true, false}, true);
        check_quorum(7, 0, {Rational(1, 3), false, false, false}, true);
        check_quorum(7, 0, {Rational(1, 3), true, false, false}, false);
        check_quorum(8, 0, {Rational(1, 3), true, false, false}, true);
        check_quorum(0, 0, {half, false, false, true}, true);
    }

    TEST_CASE("each college splits its share between its for and its against") {
        check_college({{Rational(1, 2), 3, 1}, {Rational(1, 2), 0, 7}}, Rational(3, 8), Rational(5, 8),
                      false);
        check_college({{40, 1, 0}, {60, 1, 1}}, 70, 30, true);
        check_college({{1, 1, 1}, {1, 2, 2}}, 1, 1, false);
        check_college({{1, 0, 0}}, 0, 0, false);
    }

    TEST_CASE("a college that expressed nothing gives its share, or loses it") {
        std::vector<CollegeFigures> const colleges{{50, 0, 0}, {30, 2, 1}, {20, 0, 4}};
        CollegeMotionOutcome const given = count_college_motion(colleges, std::nullopt);
        CHECK(given.for_share == 40);
        CHECK(given.against_share == 60);
        CHECK(given.vote_weights == std::vector<Rational>{0, 20, 10});
        CollegeMotionOutcome const lost = count_college_motion(colleges, Rational(2, 5), EmptyCollege::Lose);
        CHECK(lost.for_share == 20);
        CHECK(lost.against_share == 30);
        CHECK(lost.adopted); // two fifths exactly
    }

    TEST_CASE("figures of any size") {
        Integer const large = (Integer(1) << 63) - 1;
        FigureOutcome const outcome = count_figures(figures(large, large - 1), {});
        CHECK(outcome.expressed == 2 * large - 1);
        CHECK(outcome.required == large);
        CHECK(outcome.adopted);
    }
}
