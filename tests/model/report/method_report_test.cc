// SPDX-License-Identifier: Apache-2.0
#include "model/report/method_report.h"

#include "model/session/poll_count.h"
#include "tests/model/report/method_support.h"

namespace tablee::model::report {
namespace {

using namespace tablee::test;
using voting::Motion;

// The first members are of the Usagers, the last `others` of the Agents.
Meeting two_colleges(std::size_t count, std::size_t others) {
    Meeting meeting(count - others);
    meeting.college = meeting.keeper().make<CollegeId>(CollegeDefined{{"Agents"}, {"A"}});
    for (std::size_t i = count - others; i < count; i += 1) {
        meeting.members.push_back(meeting.enrol("Membre " + std::to_string(i)));
        meeting.mark(i, Presence::Present);
    }
    return meeting;
}

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE("a tie at the line, how it was settled, what is retained") {
        Meeting meeting(2);
        RuleSheet sheet = sheet_about(voting::ApprovalPoll{}, 3, 2);
        sheet.cut_tie = CutTie::Lot;
        auto const poll = held(meeting, sheet, {picks({0, 1}), picks({0, 2})});
        check_lines(tally_of(meeting, poll), {"rule.approval rule.retain(2) cut.lot", "dots.tied(1)", "- B",
                                              "- C", "! dots.retained", "- A"});
        meeting.keeper().write(RetainedSet{poll, {0, 2}, Settlement::Lot, {"Témoins : Zoé, Paul"}});
        Lines const lines = tally_of(meeting, poll);
        check_lines(lines, {"settled.lot", "- C", "Témoins : Zoé, Paul"});
        CHECK(outcome_sentence(poll_in(meeting.keeper(), poll)) ==
              Phrase{"report.method.sentence", {"2", "2"}, -1});
    }

    TEST_CASE("options withdrawn are named, with the order that they changed") {
        Meeting meeting(3);
        auto const id = held(meeting, sheet_about(voting::RankingPoll{}, 3),
                             {ranks({1, 0, 2}), ranks({1, 2, 0}), ranks({0, 2, 1})});
        Poll poll = poll_in(meeting.keeper(), id);
        CHECK(withdrawn_blocks(meeting.session(), poll).empty());
        poll.withdrawn = {1};
        count_again(meeting.session(), poll);
        CHECK(flat(withdrawn_blocks(meeting.session(), poll)) ==
              Lines{"withdrawn.title", "- B", "~ withdrawn.before(1. B, 2. A, 3. C)"});
    }

    TEST_CASE("colleges: shares beside heads, each one's verdict, each by itself unless too small") {
        Meeting meeting = two_colleges(7, 2);
        auto const ballots = [](std::size_t first, voting::Choice const& one, voting::Choice const& other) {
            std::vector<voting::Choice> choices(first, one);
            choices.resize(7, other);
            return choices;
        };
        auto const with = [&](voting::Method const& method, Weighing weighing) {
            RuleSheet sheet = sheet_about(method, voting::asks_options(method) ? 2 : 0);
            sheet.colleges.weighing = weighing;
            return sheet;
        };
        auto const split = ballots(5, picks({0}), picks({1}));
        check_lines(
            tally_of(meeting, held(meeting, with(voting::ApprovalPoll{}, Weighing::EqualShares), split)),
            {"~ college.heads(1. A, 2. B)", "| 1 | A | 1 |", "| 1 | B | 1 |"});
        check_lines(
            tally_of(meeting, held(meeting, with(voting::ApprovalPoll{}, Weighing::SideBySide), split)),
            {"- Usagerscollege.ballots(5)1. A, 2. B", "- Agentscollege.ballots(2)1. B, 2. A"});
        RuleSheet hidden = with(voting::ApprovalPoll{}, Weighing::SideBySide);
        hidden.secrecy = Secrecy::HiddenUntilClosed;
        check_lines(tally_of(meeting, held(meeting, hidden, split)),
                    {"- Usagerscollege.withheld", "- Agentscollege.withheld"});
        auto const votes = ballots(5, says(Motion::For), says(Motion::Against));
        check_lines(
            tally_of(meeting, held(meeting, with(voting::MotionRules{}, Weighing::EqualShares), votes)),
            {"college.shares1college.shares-against1.",
             "! motion.not-adopted-by-shares(5, 2, 0, 0, 0, 4, 7)"});
        check_lines(
            tally_of(meeting, held(meeting, with(voting::MotionRules{}, Weighing::DoubleMajority), votes)),
            {"- Usagerscollege.adopts", "- Agentscollege.rejects",
             "! motion.not-adopted-by-college(5, 2, 0, 0, 0, 4, 7)"});
    }

    TEST_CASE("sheets have the exact figures of each method") {
        Meeting meeting(3);
        auto const rows = [&](voting::Method const& method, std::vector<voting::Choice> const& choices) {
            auto const poll =
                held(meeting, sheet_about(method, voting::asks_options(method) ? 2 : 0), choices);
            Lines lines;
            for (MethodRow const& row :
                 method_rows(meeting.session(), PlainLexicon(), poll_in(meeting.keeper(), poll)))
                lines.push_back(row.what + " = " + row.figure);
            return lines;
        };
        check_lines(rows(voting::ScorePoll{}, {graded({{0, 1}}), graded({{0, 2}}), graded({{0, 2}})}),
                    {"A – dots.rank = 1", "A – score.result = 5/3"});
        check_lines(rows(voting::JudgmentPoll{3}, {graded({{0, 2}, {1, 0}}), graded({{0, 1}})}),
                    {"A – grade.good = 1", "A – grade.passable = 1", "B – grade.reject = 2"});
        check_lines(rows(voting::RankingPoll{}, {ranks({0, 1}), ranks({1})}), {"A > B = 1", "B > A = 1"});
        check_lines(rows(voting::RankingPoll{voting::RankingCount::InstantRunoff, 1}, {ranks({0, 1})}),
                    {"A – round.title(1) = 1"});
        check_lines(rows(voting::PlacingPoll{}, {voting::PlacesChoice{{{0, 4}}, {{0, 1}}}}),
                    {"A – placing.effect = 4", "A – placing.effort = 1"});
        check_lines(rows(voting::ConsentPoll{}, {voting::ConsentChoice{voting::Consent::Objection}}),
                    {"consent.objection = 1", "consent.no-objection = 0"});
    }
}

} // namespace tablee::model::report
