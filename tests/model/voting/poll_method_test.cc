// SPDX-License-Identifier: Apache-2.0
#include "model/voting/poll_method.h"
#include "tests/model/voting/poll_ballots.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;
using tablee::test::counted;
using tablee::test::weighed;

using Places = std::vector<std::uint32_t>;

TEST_SUITE("model/voting") {
    // count-format.md's own example, four judges, two actions.
    TEST_CASE("majority judgment: 3 3 3 3 stands before 0 2 4 4") {
        std::vector<Choice> const ballots{GradesChoice{{{0, 4}, {1, 3}}}, GradesChoice{{{0, 4}, {1, 3}}},
                                          GradesChoice{{{0, 2}, {1, 3}}}, GradesChoice{{{0, 0}, {1, 3}}},
                                          GradesChoice{}};
        auto const outcome = counted(JudgmentPoll{5}, 2, 1, ballots);
        CHECK(outcome.ranking.order == Tiers{{1}, {0}});
        CHECK(outcome.cut.retained == Places{1});
        CHECK(outcome.ballots == 5);
        CHECK(outcome.blank == 1);
        CHECK(outcome.opinions == Places{4, 4});
        auto const& detail = std::get<JudgmentDetail>(outcome.detail);
        CHECK(detail.judged.medians == Places{2, 3});
        CHECK(detail.judged.judges == 4); // the blank ballot judges nothing
    }

    TEST_CASE("majority judgment: no opinion becomes what the sheet says") {
        // One says Good (3) of both; another Very good (4) of the first alone.
        std::vector<Choice> const ballots{GradesChoice{{{0, 3}, {1, 3}}}, GradesChoice{{{0, 4}}}};
        auto const median_of_second = [&](NoOpinion no_opinion) {
            auto const outcome = counted(JudgmentPoll{5, Median::Lower, no_opinion}, 2, 0, ballots);
            return std::get<JudgmentDetail>(outcome.detail).judged.medians[1];
        };
        CHECK(median_of_second(NoOpinion::Worst) == 0);
        CHECK(median_of_second(NoOpinion::OwnMedian) == 3);
        CHECK(median_of_second(NoOpinion::Normalized) == 3);
        CHECK(counted(JudgmentPoll{5}, 2, 0, ballots).opinions == Places{2, 1});
    }

    TEST_CASE("majority judgment: nobody judged anything") {
        CHECK(counted(JudgmentPoll{5}, 2, 1, {}).fault.has_value());
        CHECK(counted(JudgmentPoll{5}, 2, 1, {GradesChoice{}}).fault.has_value());
    }

    TEST_CASE("totals counted by hand come on top of the ballots") {
        std::vector<Choice> const ballots{GradesChoice{{{0, 2}, {1, 0}}}};
        Totals const grades = GradesTotals{{{0, 0, 1}, {2, 0, 0}}}; // two sheets, one without opinion of 0
        auto const judged = counted(JudgmentPoll{3}, 2, 1, ballots, &grades, 2);
        auto const& tallies = std::get<JudgmentDetail>(judged.detail).judged;
        CHECK(tallies.judges == 3);
        CHECK(tallies.balanced == GradeCounts{{1, 0, 2}, {3, 0, 0}});
        CHECK(judged.ballots == 3);
        CHECK(judged.opinions == Places{2, 3});
        auto const scored = counted(ScorePoll{2, Aggregate::Sum}, 2, 1, ballots, &grades, 2);
        CHECK(std::get<ScoreOutcome>(scored.detail).scores[0] == Rational(4));
        Totals const picks = PicksTotals{{3, 1}};
        auto const approved = counted(ApprovalPoll{}, 2, 1, {PicksChoice{{1}}}, &picks, 3);
        CHECK(std::get<ApprovalOutcome>(approved.detail).scores == std::vector<Rational>{3, 2});
        Totals const consent = ConsentVotes{2, 1, 0, 0, 0};
        auto const agreed = counted(ConsentPoll{}, 0, 0, {ConsentChoice{Consent::NoObjection}}, &consent, 3);
        CHECK(std::get<ConsentDetail>(agreed.detail).votes.consent == 3);
        CHECK(std::get<ConsentDetail>(agreed.detail).outcome.verdict ==
              ConsentVerdict::AdoptedWithReservations);
    }

    TEST_CASE("what nobody approves of is not retained") {
        std::vector<Choice> const ballots{PicksChoice{{0}}, PicksChoice{{0, 2}}};
        CHECK(counted(ApprovalPoll{}, 4, 3, ballots).cut.retained == Places{0, 2});
        CHECK(counted(ApprovalPoll{}, 4, 3, ballots).cut.tied.empty());
        std::vector<Choice> const scores{GradesChoice{{{1, 0}}}};
        CHECK(counted(ScorePoll{10}, 3, 2, scores).cut.retained == Places{1});
    }

    TEST_CASE("an objection stops it, a reservation does not") {
        using enum Consent;
        auto const verdict = [](std::vector<Choice> const& ballots) {
            return std::get<ConsentDetail>(counted(ConsentPoll{}, 0, 0, ballots).detail).outcome.verdict;
        };
        CHECK(verdict({ConsentChoice{NoObjection}, ConsentChoice{Abstain}}) == ConsentVerdict::Adopted);
        CHECK(verdict({ConsentChoice{NoObjection}, ConsentChoice{Reservation}}) ==
              ConsentVerdict::AdoptedWithReservations);
        CHECK(verdict({ConsentChoice{NoObjection}, ConsentChoice{Objection}}) == ConsentVerdict::Objected);
        CHECK(verdict({ConsentChoice{Abstain}}) == ConsentVerdict::NobodySpoke);
    }

    TEST_CASE("effect and effort place each action, and order nothing") {
        std::vector<Choice> const ballots{PlacesChoice{{{0, 4}, {1, 1}}, {{0, 0}, {1, 4}}},
                                          PlacesChoice{{{0, 3}}, {{0, 1}}}};
        auto const outcome = counted(PlacingPoll{5}, 3, 0, ballots);
        CHECK(outcome.ranking.order.empty());
        auto const& places = std::get<PlacingDetail>(outcome.detail).places;
        CHECK(places[0].quadrant == Quadrant::QuickWin);
        CHECK(places[1].quadrant == Quadrant::Drop);
        CHECK_FALSE(places[2].quadrant);
        CHECK(outcome.opinions == Places{2, 1, 0});
    }

    // Two colleges of equal shares, nine ballots against one: the one weighs as much as the nine.
    TEST_CASE("a ballot weighs its college's share over the college's ballots") {
        std::vector<Choice> const many(9, DotsChoice{{{0, 1}}});
        std::vector<Choice> const one{DotsChoice{{{1, 2}}}};
        auto const outcome = weighed(DotsRules{2, 2}, 2, 1, {many, one}, {Rational(1, 9), 1});
        CHECK(std::get<PointsOutcome>(outcome.detail).scores == std::vector<Rational>{1, 2});
        CHECK(outcome.ranking.order == Tiers{{1}, {0}});
        std::vector<Choice> const yes(9, MotionChoice{Motion::For});
        std::vector<Choice> const no{MotionChoice{Motion::Against}};
        auto const motion = weighed(MotionRules{}, 0, 0, {yes, no}, {Rational(1, 9), 1});
        CHECK(std::get<CollegeMotionOutcome>(motion.detail).for_share ==
              std::get<CollegeMotionOutcome>(motion.detail).against_share);
        CHECK_FALSE(std::get<CollegeMotionOutcome>(motion.detail).adopted);
    }

    TEST_CASE("an empty college gives its share to the others in proportion, or loses it") {
        std::vector<Rational> const shares{Rational(1, 2), Rational(1, 3), Rational(1, 6)};
        std::vector<std::uint64_t> const ballots{3, 0, 1};
        CHECK(ballot_weights(shares, ballots, EmptyCollege::Redistribute) ==
              std::vector<Rational>{Rational(1, 4), 0, Rational(1, 4)});
        CHECK(ballot_weights(shares, ballots, EmptyCollege::Lose) ==
              std::vector<Rational>{Rational(1, 6), 0, Rational(1, 6)});
        std::vector<std::uint64_t> const nobody{0, 0, 0};
        CHECK(ballot_weights(shares, nobody, EmptyCollege::Redistribute) == std::vector<Rational>{0, 0, 0});
    }
}
