// SPDX-License-Identifier: Apache-2.0
#include "client/cli/script_polls.h"

#include "tests/client/cli/script_room.h"

using tablee::test::ScriptRoom;
namespace model = tablee::model;
namespace voting = tablee::model::voting;

namespace {

// Three options of its own, under that method.
ScriptRoom polled(std::string const& method) {
    ScriptRoom room = ScriptRoom::opened();
    room.does(R"({"do":"open_poll","question":"?","options":["X","Y","Z"],"retain":0,"method":)" + method +
              "}");
    return room;
}

struct Case {
    char const* method;
    char const* ballot;
    voting::Choice choice;
};

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("each method has its ballot, and the rules take it") {
        using Preferred = voting::Preferred;
        Case const cases[] = {
            {R"("dots")", R"("dots":{"Z":1,"X":1})", voting::DotsChoice{{{0, 1}, {2, 1}}}},
            {R"("majority_judgment")", R"("grades":{"Z":4,"X":0})", voting::GradesChoice{{{0, 0}, {2, 4}}}},
            {R"("score")", R"("scores":{"Y":10})", voting::GradesChoice{{{1, 10}}}},
            {R"("approval")", R"("approve":["Z","X"])", voting::PicksChoice{{0, 2}}},
            {R"("greedy_budget","budget":5,"costs":{"X":1,"Y":2,"Z":3})", R"("approve":["Y"])",
             voting::PicksChoice{{1}}},
            {R"("schulze")", R"("ranking":["Z",["Y","X"]])", voting::RanksChoice{{{2}, {0, 1}}}},
            {R"("effect_effort")", R"("effect":{"X":4},"effort":{"X":1,"Y":2})",
             voting::PlacesChoice{{{0, 4}}, {{0, 1}, {1, 2}}}},
            {R"("pairwise_comparison")", R"("comparisons":[["Y","<","X"],["X","=","Z"],["Z",">","Y"]])",
             voting::ComparisonsChoice{
                 {{0, 1, Preferred::First}, {0, 2, Preferred::Neither}, {1, 2, Preferred::Second}}}},
            {R"("consent")", R"("choice":"objection")", voting::ConsentChoice{voting::Consent::Objection}},
            {R"("score")", R"("blank":true)", voting::GradesChoice{}},
            {R"("irv")", R"("blank":true)", voting::RanksChoice{}},
        };
        for (Case const& one : cases) {
            INFO(one.method);
            ScriptRoom room = polled(one.method);
            std::string const line = std::string(R"({"do":"vote","member":"Maréchal",)") + one.ballot + "}";
            auto const command = room.command(line);
            REQUIRE(command);
            CHECK(std::get<model::CastVote>(*command).choice == one.choice);
            room.does(line);
        }
    }

    TEST_CASE("a ballot entered for another names the two who keyed it; an objection has its reason") {
        ScriptRoom room = polled(R"("consent")");
        std::string const fields = R"("choice":"objection","reason":"Trop tard le soir","warrant":"paper")";
        auto const line = [&](std::string const& more) {
            return R"({"do":"vote","member":"Maréchal",)" + fields + more + "}";
        };
        CHECK(room.tried(line("")) == "refusal.keyed-by-two");
        CHECK(room.tried(line(R"(,"keyed_by":["Gœury","Personne"])")) == "error.script.unknown-member");
        room.does(line(R"(,"keyed_by":["Gœury","Zoé Martin"])"));
        model::Ballot const& ballot = room.session().polls.at(0).ballots.at(0);
        CHECK(ballot.keyed_by == std::vector{room.member("Gœury"), room.member("Martin", "Zoé")});
        REQUIRE(ballot.reason);
        CHECK(ballot.reason->utf8 == "Trop tard le soir");
    }

    TEST_CASE("totals by hand for the methods that are counted from totals") {
        voting::ConsentVotes consents;
        consents.consent = 1;
        struct Row {
            char const* method;
            char const* fields;
            voting::Totals totals;
        };
        Row const rows[] = {
            {R"("dots")", R"("dots":{"Y":2})", voting::DotsTotals{{0, 2, 0}}},
            {R"("majority_judgment","grades":3)", R"("grades":{"X":[0,0,2],"Z":[1,1]})",
             voting::GradesTotals{{{0, 0, 2}, {0, 0, 0}, {1, 1, 0}}}},
            {R"("score","top":2)", R"("scores":{"Y":[0,1]})",
             voting::GradesTotals{{{0, 0, 0}, {0, 1, 0}, {0, 0, 0}}}},
            {R"("approval")", R"("approve":{"X":2,"Z":1})", voting::PicksTotals{{2, 0, 1}}},
            {R"("consent")", R"("no_objection":1)", consents},
        };
        for (Row const& row : rows) {
            INFO(row.method);
            ScriptRoom room = polled(row.method);
            std::string const line =
                std::string(R"({"do":"paper_totals","scrutineer":"Gœury","by":"hands",)") +
                R"("envelopes":2,"signed_off":2,)" + row.fields + "}";
            room.does(line);
            auto const& entry = room.session().polls.at(0).paper.at(0).as;
            CHECK(entry.totals == row.totals);
            CHECK(entry.by == model::HandCount::Hands);
        }
        ScriptRoom ranked = polled(R"("borda")");
        CHECK(ranked.tried(R"({"do":"paper_totals","scrutineer":"Gœury","envelopes":1,"signed_off":1})") ==
              "refusal.wrong-method");
    }

    TEST_CASE("a ballot that cannot be read says why") {
        for (auto const& [method, ballot, refusal] :
             {std::tuple{R"("majority_judgment")", R"("grades":{"X":256})", "error.script.wrong-kind"},
              {R"("majority_judgment")", R"("grades":{"X":5})", "refusal.grade-out-of-range"},
              {R"("majority_judgment")", R"("scores":{"X":5})", "error.script.missing"},
              {R"("approval")", R"("approve":"X")", "error.script.wrong-kind"},
              {R"("approval")", R"("approve":["W"])", "error.script.unknown-proposal"},
              {R"("schulze")", R"("ranking":"X")", "error.script.wrong-kind"},
              {R"("schulze")", R"("ranking":[["X",-1]])", "error.script.wrong-kind"},
              {R"("effect_effort")", R"("effect":{"X":1})", "error.script.missing"},
              {R"("pairwise_comparison")", R"("comparisons":[["X","Y"]])", "error.script.wrong-kind"},
              {R"("pairwise_comparison")", R"("comparisons":[["X","!","Y"]])", "error.script.wrong-kind"},
              {R"("consent")", R"("choice":"for")", "error.script.unknown-word"}}) {
            INFO(ballot);
            ScriptRoom room = polled(method);
            CHECK(room.tried(std::string(R"({"do":"vote","member":"Maréchal",)") + ballot + "}") == refusal);
        }
    }
}
