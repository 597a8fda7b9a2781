// SPDX-License-Identifier: Apache-2.0
#include "model/report/rule_report.h"

#include "tests/model/report/method_support.h"

namespace tablee::model::report {
namespace {

using namespace tablee::test;

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE("the rule of each method is said in words, with what is retained and a tie at the line") {
        Meeting meeting(1);
        Poll poll;
        auto const said = [&](voting::Method const& method) {
            poll.as.sheet = sheet_about(method, 2);
            return flat(rule_blocks(meeting.session(), poll));
        };
        using Counts = voting::RankingCount;
        CHECK(said(voting::DotsRules{5, 2}) == Lines{"rule.dots(5, 2)"});
        CHECK(said(voting::MotionRules{}) == Lines{});
        CHECK(said(voting::JudgmentPoll{5, voting::Median::Upper, voting::NoOpinion::Normalized}) ==
              Lines{"rule.judgment(5) rule.median-upper rule.absent-normalized"});
        CHECK(said(voting::ApprovalPoll{}) == Lines{"rule.approval"});
        CHECK(said(voting::ApprovalPoll{2}) == Lines{"rule.approval-most(2)"});
        CHECK(said(voting::ScorePoll{20, voting::Aggregate::Median}) == Lines{"rule.score-median(20)"});
        CHECK(said(voting::RankingPoll{Counts::Transferable, 2}) == Lines{"rule.stv(2) rule.unranked"});
        CHECK(said(voting::BudgetPoll{voting::Funding::Greedy, 90, {}}) == Lines{"rule.greedy-budget(90)"});
        CHECK(said(voting::PlacingPoll{4}) == Lines{"rule.places(4)"});
        CHECK(said(voting::ComparingPoll{3}) == Lines{"rule.comparisons(3)"});
        CHECK(said(voting::ConsentPoll{}) == Lines{"rule.consent"});
        poll.as.sheet = sheet_about(voting::ApprovalPoll{}, 2, 1);
        poll.as.sheet.cut_tie = CutTie::Lot;
        CHECK(flat(rule_blocks(meeting.session(), poll)) == Lines{"rule.approval rule.retain(1) cut.lot"});
    }

    TEST_CASE("colleges, a second round, and requests for a secret ballot against one third") {
        Meeting meeting(3);
        auto const first = open_poll(meeting.keeper(), motion_sheet());
        Poll poll;
        poll.as.sheet = motion_sheet();
        poll.as.sheet.follows = first;
        poll.as.quorum.present = 18;
        auto const said = [&] { return flat(rule_blocks(meeting.session(), poll)); };
        CHECK(said() == Lines{"rule.follows(Pour ou contre ?)"});
        poll.as.sheet.follows.reset();
        poll.as.sheet.secret_requests = 5;
        CHECK(said() == Lines{"secret.not-owed(5, 18)"});
        poll.as.sheet.secret_requests = 6;
        CHECK(said() == Lines{"secret.owed(6, 18)"});
        poll.as.sheet.secret_requests = 0;
        CollegeRule& colleges = poll.as.sheet.colleges;
        colleges.weighing = Weighing::SideBySide;
        CHECK(said() == Lines{"weighing.side-by-side"});
        colleges.weighing = Weighing::DoubleMajority;
        CHECK(said() == Lines{"weighing.double-majority"});
        colleges.weighing = Weighing::EqualShares;
        CHECK(said() == Lines{"weighing.equal-shares weighing.empty-redistribute"});
        colleges = {Weighing::StatedShares, {{meeting.college, {2, 3}}}, voting::EmptyCollege::Lose};
        CHECK(said() == Lines{"weighing.stated-shares(Usagers 2/3) weighing.empty-lose"});
    }
}

} // namespace tablee::model::report
