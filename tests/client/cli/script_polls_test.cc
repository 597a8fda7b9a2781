// SPDX-License-Identifier: Apache-2.0
#include "client/cli/script_polls.h"

#include "tests/client/cli/script_room.h"

using tablee::test::ScriptRoom;
namespace model = tablee::model;
namespace voting = tablee::model::voting;

namespace {

model::RuleSheet sheet_of(ScriptRoom const& room, std::string const& fields) {
    INFO(fields);
    auto const command = room.command(R"({"do":"open_poll","question":"?",)" + fields + "}");
    REQUIRE(command);
    return std::get<model::OpenPoll>(*command).sheet;
}

std::string refused(ScriptRoom const& room, std::string const& fields) {
    auto const command = room.command(R"({"do":"open_poll","question":"?",)" + fields + "}");
    return command ? std::string() : command.error().key + " " + command.error().args.back();
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("every method is opened by its name, with its own rules or the usual ones") {
        ScriptRoom room = ScriptRoom::frozen();
        using Counts = voting::RankingCount;
        struct Row {
            char const* fields;
            voting::Method method;
            std::uint16_t retain;
        };
        Row const rows[] = {
            {R"("method":"dots","dots":5,"cap":2)", voting::DotsRules{5, 2}, 1},
            {R"("method":"motion","threshold":"2/3")", voting::MotionRules{{}, {2, 3}, {}}, 0},
            {R"("method":"majority_judgment")", voting::JudgmentPoll{}, 1},
            {R"("method":"majority_judgment","grades":7,"median":"upper","no_opinion":"normalize",)"
             R"("retain":2)",
             voting::JudgmentPoll{7, voting::Median::Upper, voting::NoOpinion::Normalized}, 2},
            {R"("method":"approval","at_most":2)", voting::ApprovalPoll{2}, 1},
            {R"("method":"score")", voting::ScorePoll{}, 1},
            {R"("method":"score","top":20,"aggregate":"median")",
             voting::ScorePoll{20, voting::Aggregate::Median}, 1},
            {R"("method":"schulze")", voting::RankingPoll{Counts::Schulze, 1}, 1},
            {R"("method":"copeland")", voting::RankingPoll{Counts::Copeland, 1}, 1},
            {R"("method":"ranked_pairs")", voting::RankingPoll{Counts::RankedPairs, 1}, 1},
            {R"("method":"borda")", voting::RankingPoll{Counts::Borda, 1}, 1},
            {R"("method":"irv")", voting::RankingPoll{Counts::InstantRunoff, 1}, 1},
            {R"("method":"stv","seats":2)", voting::RankingPoll{Counts::Transferable, 2}, 0},
            {R"("method":"equal_shares","budget":90,"costs":{"A01":40,"A02":60})",
             voting::BudgetPoll{voting::Funding::EqualShares, 90, {40, 60}}, 0},
            {R"("method":"greedy_budget","budget":90,"costs":{"A02":60,"1":40})",
             voting::BudgetPoll{voting::Funding::Greedy, 90, {40, 60}}, 0},
            {R"("method":"effect_effort","grades":4)", voting::PlacingPoll{4}, 0},
            {R"("method":"pairwise_comparison")", voting::ComparingPoll{1}, 1},
            {R"("method":"consent")", voting::ConsentPoll{}, 0},
        };
        for (Row const& row : rows) {
            INFO(row.fields);
            model::RuleSheet const sheet = sheet_of(room, row.fields);
            CHECK(sheet.method == row.method);
            CHECK(sheet.retain == row.retain);
            CHECK(sheet.options.size() == (voting::asks_options(row.method) ? 2 : 0));
            room.does(std::string(R"({"do":"open_poll","question":"?",)") + row.fields + "}");
        }
    }

    TEST_CASE("options of one's own, colleges, a second round, requests for a secret ballot") {
        ScriptRoom room = ScriptRoom::frozen();
        auto sheet = sheet_of(room, R"("method":"irv","options":["Lundi","Mardi"],"proposals":["A02"])");
        REQUIRE(sheet.options.size() == 3);
        CHECK(sheet.options[1].words.utf8 == "Mardi");
        CHECK(sheet.options[2].proposal == room.session().proposals.at(1).id);
        CHECK(std::get<voting::BudgetPoll>(
                  sheet_of(room, R"("method":"greedy_budget","options":["X","Y"],"budget":9,)"
                                 R"("costs":{"Y":2,"X":1})")
                      .method)
                  .costs == std::vector<std::uint32_t>{1, 2});
        for (auto const& [word, weighing] : {std::pair{"per_head", model::Weighing::PerHead},
                                             {"side_by_side", model::Weighing::SideBySide},
                                             {"equal_shares", model::Weighing::EqualShares},
                                             {"double_majority", model::Weighing::DoubleMajority}})
            CHECK(sheet_of(room, std::string(R"("method":"motion","weighing":")") + word + '"')
                      .colleges.weighing == weighing);
        sheet = sheet_of(room, R"("method":"motion","shares":{"Élus":"1/3","usagers":2},)"
                               R"("empty_college":"lose","secret_requests":3)");
        CHECK(sheet.colleges.weighing == model::Weighing::StatedShares);
        CHECK(sheet.colleges.empty == voting::EmptyCollege::Lose);
        REQUIRE(sheet.colleges.shares.size() == 2);
        CHECK(sheet.colleges.shares[0].college < sheet.colleges.shares[1].college);
        for (model::CollegeShare const& one : sheet.colleges.shares)
            CHECK(one.share == (room.session().colleges.find(one.college)->as.letter.utf8 == "U"
                                    ? model::Fraction{2, 1}
                                    : model::Fraction{1, 3}));
        CHECK(sheet.secret_requests == 3);
        room.does(R"({"do":"open_poll","method":"motion","question":"?"})");
        CHECK(sheet_of(room, R"("method":"motion","follows":1)").follows == room.session().polls.at(0).id);
        CHECK_FALSE(sheet_of(room, R"("method":"motion")").follows);
    }

    TEST_CASE("a rule that is none says which field") {
        ScriptRoom const room = ScriptRoom::frozen();
        for (auto const& [fields, refusal] :
             {std::pair{R"("method":"majority_judgment","grades":300)", "error.script.wrong-kind grades"},
              {R"("method":"majority_judgment","no_opinion":"best")", "error.script.unknown-word best"},
              {R"("method":"score","top":"x")", "error.script.wrong-kind top"},
              {R"("method":"score","aggregate":"max")", "error.script.unknown-word max"},
              {R"("method":"stv","seats":-1)", "error.script.wrong-kind seats"},
              {R"("method":"greedy_budget","costs":{"A01":1,"A02":1})", "error.script.missing budget"},
              {R"("method":"greedy_budget","budget":5)", "error.script.missing costs"},
              {R"("method":"greedy_budget","budget":5,"costs":{"A01":1})", "error.script.missing costs"},
              {R"("method":"greedy_budget","budget":5,"costs":{"A01":-1,"A02":1})",
               "error.script.wrong-kind costs"},
              {R"("method":"greedy_budget","budget":5,"costs":{"A09":1})",
               "error.script.unknown-proposal A09"},
              {R"("method":"motion","weighing":"age")", "error.script.unknown-word age"},
              {R"("method":"motion","shares":{"Usagers":"1/0"})", "error.script.wrong-kind shares"},
              {R"("method":"motion","shares":{"Rois":1})", "refusal.unknown-college Rois"},
              {R"("method":"motion","follows":4)", "error.script.unknown-poll 4"},
              {R"("method":"motion","secret_requests":70000)", "error.script.wrong-kind secret_requests"}})
            CHECK(refused(room, fields) == refusal);
    }
}
