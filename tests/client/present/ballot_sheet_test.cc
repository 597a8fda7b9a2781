// SPDX-License-Identifier: Apache-2.0
#include "client/present/ballot_sheet.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <map>
#include <set>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using namespace tablee::model::voting;

namespace {

struct Room {
    Meeting meeting{2};
    model::PollId poll;

    explicit Room(model::RuleSheet sheet) {
        poll = open_poll(meeting.keeper(), std::move(sheet));
        meeting.share();
    }
    [[nodiscard]] model::Poll const& held() { return poll_in(meeting[kOdd], poll); }
    BallotSheet sheet(Language language = Language::French) {
        return ballot_sheet(outlook_of(meeting[kOdd], language), held());
    }
};

model::RuleSheet sheet_of(Method method, model::Secrecy secrecy = model::Secrecy::HiddenUntilClosed) {
    std::size_t const options = asks_options(method) ? 3 : 0;
    model::RuleSheet sheet = dots_sheet(secrecy, options);
    sheet.method = std::move(method);
    return sheet;
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("a motion's ballot says which majority, and what the chair's vote is worth") {
        MotionRules rules;
        CHECK(Room(sheet_of(rules)).sheet().rule == "Majorité des suffrages exprimés.");
        rules.tie = MotionTie::CastingVote;
        CHECK(Room(sheet_of(rules, model::Secrecy::Nominal)).sheet().rule ==
              "Majorité des suffrages exprimés. En cas d’égalité, le vote de la présidence décide\u00a0; son "
              "abstention vaut rejet.");
    }

    TEST_CASE("each method has the ballot of its kind of choice, a rule and what a blank becomes") {
        struct Row {
            Method method;
            BallotKind kind;
            char const* rule;  // how it begins, in French
            char const* blank; // a part of it, in English
        };
        std::vector<Row> const rows{
            {DotsRules{5, 2}, BallotKind::Dots, "5 gommettes, 2 au plus", "counts as blank"},
            {MotionRules{}, BallotKind::Motion, "Majorité des suffrages", "Abstaining"},
            {JudgmentPoll{}, BallotKind::Grades, "Donnez une mention", "counts as “Reject”"},
            {JudgmentPoll{5, Median::Lower, NoOpinion::OwnMedian}, BallotKind::Grades, "Donnez une mention",
             "does not change the grade"},
            {JudgmentPoll{5, Median::Lower, NoOpinion::Normalized}, BallotKind::Grades, "Donnez une mention",
             "only grades that are given"},
            {ApprovalPoll{}, BallotKind::Picks, "Cochez toutes les propositions que vous approuvez",
             "without any tick"},
            {ApprovalPoll{2}, BallotKind::Picks, "Cochez les propositions que vous approuvez, 2 au plus",
             "without any tick"},
            {ScorePoll{20, Aggregate::Sum}, BallotKind::Scores,
             "Donnez à chaque proposition une note de 0 à 20", "gets nothing from you"},
            {ScorePoll{}, BallotKind::Scores, "Donnez à chaque proposition une note de 0 à 10",
             "judged by the scores"},
            {RankingPoll{}, BallotKind::Ranks, "Classez les propositions", "come after"},
            {RankingPoll{RankingCount::Borda, 1}, BallotKind::Ranks, "Classez les propositions",
             "come after"},
            {RankingPoll{RankingCount::InstantRunoff, 1}, BallotKind::Ranks, "Classez les propositions",
             "come after"},
            {RankingPoll{RankingCount::Transferable, 2}, BallotKind::Ranks,
             "Classez les propositions, la préférée en premier. 2 sont retenues", "come after"},
            {BudgetPoll{Funding::EqualShares, 9000, {1, 2, 3}}, BallotKind::Picks,
             "Cochez toutes les propositions que vous soutenez. Chaque votant", "without any tick"},
            {BudgetPoll{Funding::Greedy, 9000, {1, 2, 3}}, BallotKind::Picks,
             "Cochez toutes les propositions que vous soutenez. Les plus soutenues", "without any tick"},
            {PlacingPoll{}, BallotKind::Places, "Dites pour chaque proposition l’effet", "neither way"},
            {ComparingPoll{3}, BallotKind::Comparisons, "Pour chaque paire", "puts them level"},
            {ConsentPoll{}, BallotKind::Consent, "Adopté si personne n’a d’objection", "take a stand"}};
        for (Row const& row : rows) {
            Room room(sheet_of(row.method));
            BallotSheet const sheet = room.sheet();
            CAPTURE(row.rule);
            CHECK(sheet.kind == row.kind);
            CHECK(sheet.rule.starts_with(row.rule));
            CHECK(room.sheet(Language::English).blank.find(row.blank) != std::string::npos);
        }
    }

    TEST_CASE("what a kind of ballot needs: names of grades, costs, the most that may be picked, ties") {
        CHECK(Room(sheet_of(JudgmentPoll{3})).sheet().levels ==
              std::vector<std::string>{"À rejeter", "Passable", "Bien"});
        CHECK(Room(sheet_of(PlacingPoll{3})).sheet(Language::English).levels ==
              std::vector<std::string>{"Low", "Medium", "High"});
        Room budget(sheet_of(BudgetPoll{Funding::Greedy, 1000000, {5, 12050, 1000001}}));
        CHECK(budget.sheet().options[0].cost == "Coût\u00a0: 5");
        CHECK(budget.sheet(Language::English).options[1].cost == "Cost: 12,050");
        CHECK(budget.sheet().options[2].cost == "Coût\u00a0: 1\u00a0000\u00a0001");
        CHECK(Room(sheet_of(ApprovalPoll{2})).sheet().at_most == 2);
        CHECK(Room(sheet_of(ScorePoll{20})).sheet().top == 20);
        CHECK(Room(sheet_of(RankingPoll{})).sheet().ties);
        CHECK_FALSE(Room(sheet_of(RankingPoll{RankingCount::InstantRunoff, 1})).sheet().ties);
        CHECK(Room(sheet_of(ConsentPoll{}, model::Secrecy::Nominal)).sheet().takes_reason);
        CHECK_FALSE(Room(sheet_of(ConsentPoll{})).sheet().takes_reason);
    }

    TEST_CASE("an option whose proposal was withdrawn since is marked so, in its place") {
        Meeting meeting(2);
        auto const enter = [&](char const* title) {
            return meeting.keeper().make<model::ProposalId>(
                model::ProposalEntered{meeting.members[1], {}, {}, {}, {title}, {"Dehors."}});
        };
        model::RuleSheet sheet = sheet_of(ComparingPoll{3});
        sheet.options = {{enter("Un banc"), {}, {}}, {enter("Un mur"), {}, {}}, {enter("Un abri"), {}, {}}};
        model::PollId const poll = open_poll(meeting.keeper(), sheet);
        model::Poll const& before = poll_in(meeting.keeper(), poll);
        CHECK(ballot_layout(before, meeting.members[0]).pairs.size() == 3);
        meeting.keeper().write(model::ProposalWithdrawn{*sheet.options[1].proposal, {}});
        model::Poll const& held = poll_in(meeting.keeper(), poll);
        BallotSheet const shown = ballot_sheet(outlook_of(meeting.keeper()), held);
        REQUIRE(shown.options.size() == 3);
        CHECK_FALSE(shown.options[0].withdrawn);
        CHECK(shown.options[1].withdrawn);
        CHECK(shown.options[0].description == "Dehors.");
        auto const pairs = ballot_layout(held, meeting.members[0]).pairs;
        REQUIRE(pairs.size() == 1);
        CHECK(OptionPair(std::minmax(pairs[0].first, pairs[0].second)) == OptionPair(0, 2));
    }

    TEST_CASE("two voices see the same options in orders of their own") {
        Room room(dots_sheet(model::Secrecy::HiddenUntilClosed, 12));
        CHECK(room.sheet().options[3].title == "Option 3");
        auto const first = ballot_layout(room.held(), room.meeting.members[0]).order;
        CHECK(first != ballot_layout(room.held(), room.meeting.members[1]).order);
        CHECK(first == ballot_layout(room.held(), room.meeting.members[0]).order);
    }

    TEST_CASE("an order is a permutation, fixed for ever") {
        auto const poll = id_of<model::PollId>(1);
        auto const voice = id_of<model::MemberId>(2);
        for (std::size_t options : {0U, 1U, 2U, 17U, 500U}) {
            auto order = ballot_order(poll, voice, options);
            CHECK(order == ballot_order(poll, voice, options));
            std::sort(order.begin(), order.end());
            REQUIRE(order.size() == options);
            for (std::size_t i = 0; i < options; i += 1)
                REQUIRE(order[i] == i);
        }
    }

    TEST_CASE("each option comes first about as often as the others") {
        std::array<int, 5> first{};
        for (std::uint64_t voter = 0; voter < 1000; voter += 1)
            first[ballot_order(id_of<model::PollId>(1), id_of<model::MemberId>(voter), 5)[0]] += 1;
        for (int const count : first)
            CHECK((count > 150 && count < 250));
    }

    TEST_CASE("pairs are different, as many as asked for or as there are, and meet options evenly") {
        for (std::size_t options : {2U, 3U, 4U, 7U, 10U, 20U}) {
            std::size_t const all = options * (options - 1) / 2;
            auto const order = ballot_order(id_of<model::PollId>(1), id_of<model::MemberId>(3), options);
            for (std::size_t wanted : {std::size_t(1), options / 2, options, all, all + 5}) {
                auto const pairs = compared_pairs(order, wanted);
                REQUIRE(pairs.size() == std::min(wanted, all));
                std::set<OptionPair> seen;
                std::vector<int> met(options, 0);
                for (auto const& [a, b] : pairs) {
                    REQUIRE(a != b);
                    seen.insert(std::minmax(a, b));
                    met[a] += 1;
                    met[b] += 1;
                }
                REQUIRE(seen.size() == pairs.size());
                auto const [least, most] = std::minmax_element(met.begin(), met.end());
                CHECK(*most - *least <= (wanted < options ? 2 : wanted < all ? 2 : 0));
                if (wanted == options / 2)
                    CHECK(*most == 1); // nobody is asked twice about one before all were met
            }
        }
    }

    TEST_CASE("over many voices every pair is asked about as often") {
        std::map<OptionPair, int> asked;
        for (std::uint64_t voter = 0; voter < 600; voter += 1) {
            auto const order = ballot_order(id_of<model::PollId>(1), id_of<model::MemberId>(voter), 5);
            for (auto const& [a, b] : compared_pairs(order, 2))
                asked[std::minmax(a, b)] += 1;
        }
        CHECK(asked.size() == 10);
        for (auto const& [pair, times] : asked)
            CHECK((times > 80 && times < 160)); // 120 on average
    }
}
