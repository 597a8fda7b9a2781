// SPDX-License-Identifier: Apache-2.0
#include "client/present/hand_count_page.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

using namespace model::voting;

struct Room {
    Meeting meeting{4};
    model::PollId poll;

    explicit Room(Method method, std::size_t options = 2,
                  model::Weighing weighing = model::Weighing::PerHead) {
        model::RuleSheet sheet = dots_sheet(model::Secrecy::Nominal, asks_options(method) ? options : 0);
        sheet.method = std::move(method);
        sheet.colleges.weighing = weighing;
        poll = open_poll(meeting.keeper(), sheet);
        meeting.share();
    }
    [[nodiscard]] std::optional<HandCountPage> page() {
        return hand_count_page(outlook_of(meeting.keeper()), poll_in(meeting.keeper(), poll));
    }
    [[nodiscard]] model::Result<model::PaperTotalsEntered> totals(std::vector<std::string> counts,
                                                                  std::string aside = {}) {
        TypedTotals const typed{model::HandCount::Paper, std::move(counts), "2", "3", std::move(aside)};
        return totals_entered(*page(), poll, meeting.members[0], typed,
                              {"Enveloppes", "Signatures", "Blancs"});
    }
};

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("methods that totals suffice for are counted by hand, the others ballot by ballot") {
        CHECK(Room(DotsRules{3, 2}).page()->lines.size() == 2);
        CHECK(Room(MotionRules{}).page()->lines.size() == 5);
        CHECK(Room(ConsentPoll{}).page()->lines.size() == 4);
        CHECK(Room(ApprovalPoll{}).page()->lines.size() == 2);
        CHECK(Room(JudgmentPoll{5}).page()->lines.size() == 10);
        CHECK(Room(ScorePoll{3}).page()->lines.size() == 8);
        CHECK_FALSE(Room(RankingPoll{}).page().has_value());
        CHECK_FALSE(Room(PlacingPoll{}).page().has_value());
        CHECK_FALSE(Room(ComparingPoll{1}).page().has_value());
        CHECK_FALSE(Room(BudgetPoll{Funding::Greedy, 3, {1, 2}}).page().has_value());
        CHECK_FALSE(Room(DotsRules{3, 2}, 2, model::Weighing::EqualShares).page().has_value());
        Room judged(JudgmentPoll{5});
        CHECK(judged.page()->lines[0] == TotalLine{"Option 0", "À rejeter"});
        CHECK(judged.page()->lines[9] == TotalLine{"Option 1", "Très bien"});
        CHECK(judged.page()->sets_aside);
        CHECK(judged.page()->voices == 4);
        CHECK_FALSE(Room(MotionRules{}).page()->sets_aside); // a motion's blanks are figures of their own
    }

    TEST_CASE("typed totals become the scrutineer's word, that the rules accept") {
        struct Case {
            Method method;
            std::vector<std::string> typed;
            Totals totals;
        };
        std::vector<Case> const cases{
            {MotionRules{}, {"1", "1", "0", " 0 ", "0"}, MotionVotes{1, 1, 0, 0, 0}},
            {ConsentPoll{}, {"1", "0", "1", "0"}, ConsentVotes{1, 0, 1, 0, 0}},
            {DotsRules{3, 2}, {"2", "1"}, DotsTotals{{2, 1}}},
            {ApprovalPoll{}, {"2", "0"}, PicksTotals{{2, 0}}},
            {JudgmentPoll{3}, {"", "", "2", "1"}, GradesTotals{{{0, 0, 2}, {1, 0, 0}}}}};
        for (Case const& one : cases) {
            Room room(one.method);
            auto const body = room.totals(one.typed);
            REQUIRE(body.has_value());
            CHECK(body->totals == one.totals);
            CHECK(body->envelopes == 2);
            CHECK(body->signed_off == 3);
            CHECK(room.meeting.desk_of(0).ask(model::Act{*body}) == "");
        }
    }

    TEST_CASE("what is not a number is told by its field") {
        Room motion(MotionRules{});
        CHECK(motion.totals({"1", "un", "0", "0", "0"}).error() ==
              model::Error{"polling.paper.not-a-number", {"Contre"}});
        CHECK(motion.totals({"1"}).error().args == std::vector<std::string>{"Contre"}); // a figure is missing
        Room judged(JudgmentPoll{3});
        CHECK(judged.totals({}, "x").error().args == std::vector<std::string>{"Blancs"});
        CHECK(judged.totals({}, "1")->set_aside == 1);
    }
}
