// SPDX-License-Identifier: Apache-2.0
#include "client/cli/count_export.h"

#include "client/cli/count_methods.h"
#include "model/session/poll_count.h"
#include "model/voting/poll_method.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

#include <random>
#include <sstream>

using namespace tablee;
using namespace tablee::test;
using client::count_export;
using nlohmann::json;
namespace voting = model::voting;

namespace {

constexpr std::size_t kOptions = 4;
using Random = std::mt19937;

std::uint16_t below(Random& random, unsigned limit) {
    return static_cast<std::uint16_t>(random() % limit);
}

// Twelve voices: six of the Usagers, four of the Agents, one of the Élus, one of no college.
Meeting room() {
    Meeting meeting(6);
    auto const also = [&](std::size_t count) {
        for (std::size_t i = 0; i < count; i += 1) {
            meeting.members.push_back(meeting.enrol("Membre " + std::to_string(meeting.members.size())));
            meeting.mark(meeting.members.size() - 1, model::Presence::Present);
        }
    };
    meeting.college = meeting.keeper().make<model::CollegeId>(model::CollegeDefined{{"Agents"}, {"A"}});
    also(4);
    meeting.college = meeting.keeper().make<model::CollegeId>(model::CollegeDefined{{"Élus"}, {"E"}});
    also(1);
    return meeting;
}

std::vector<voting::Grade> grades(Random& random, unsigned most) {
    std::vector<voting::Grade> given;
    for (std::uint16_t option = 0; option < kOptions; option += 1)
        if (below(random, 4) > 0)
            given.push_back({option, static_cast<std::uint8_t>(below(random, most + 1))});
    return given;
}

// Any ballot that the rules take, blank now and then.
struct AnyChoice {
    Random& random;

    voting::Choice operator()(voting::DotsRules const&) const {
        std::uint16_t const option = below(random, kOptions - 1);
        auto const next = static_cast<std::uint16_t>(option + 1);
        return voting::DotsChoice{{{option, 2}, {next, 1}}};
    }
    voting::Choice operator()(voting::MotionRules const&) const {
        return voting::MotionChoice{static_cast<voting::Motion>(below(random, 4))};
    }
    voting::Choice operator()(voting::JudgmentPoll const& rules) const {
        return voting::GradesChoice{grades(random, rules.grades - 1U)};
    }
    voting::Choice operator()(voting::ScorePoll const& rules) const {
        return voting::GradesChoice{grades(random, rules.top)};
    }
    voting::Choice operator()(voting::ApprovalPoll const&) const { return picks(); }
    voting::Choice operator()(voting::BudgetPoll const&) const { return picks(); }
    voting::Choice operator()(voting::RankingPoll const&) const {
        voting::RanksChoice choice;
        for (std::uint16_t option = 0; option < kOptions; option += 1) {
            if (below(random, 5) == 0)
                continue;
            auto const at = below(random, static_cast<unsigned>(choice.tiers.size()) + 1);
            choice.tiers.insert(choice.tiers.begin() + at, {option});
        }
        return choice;
    }
    voting::Choice operator()(voting::PlacingPoll const&) const {
        return voting::PlacesChoice{grades(random, 4), grades(random, 4)};
    }
    voting::Choice operator()(voting::ComparingPoll const&) const {
        return voting::ComparisonsChoice{{{0, 1, static_cast<voting::Preferred>(below(random, 3))},
                                          {1, 3, static_cast<voting::Preferred>(below(random, 3))}}};
    }
    voting::Choice operator()(voting::ConsentPoll const&) const {
        return voting::ConsentChoice{static_cast<voting::Consent>(below(random, 4))};
    }

  private:
    [[nodiscard]] voting::PicksChoice picks() const {
        voting::PicksChoice choice;
        for (std::uint16_t option = 0; option < kOptions; option += 1)
            if (below(random, 2) == 0)
                choice.options.push_back(option);
        return choice;
    }
};

std::vector<voting::Method> const kMethods{
    voting::DotsRules{3, 2},
    voting::MotionRules{},
    voting::JudgmentPoll{},
    voting::JudgmentPoll{7, voting::Median::Upper, voting::NoOpinion::OwnMedian},
    voting::JudgmentPoll{5, voting::Median::Lower, voting::NoOpinion::Normalized},
    voting::ApprovalPoll{},
    voting::ScorePoll{},
    voting::ScorePoll{20, voting::Aggregate::Median},
    voting::RankingPoll{voting::RankingCount::Schulze, 1},
    voting::RankingPoll{voting::RankingCount::Copeland, 1},
    voting::RankingPoll{voting::RankingCount::RankedPairs, 1},
    voting::RankingPoll{voting::RankingCount::Borda, 1},
    voting::RankingPoll{voting::RankingCount::InstantRunoff, 1},
    voting::RankingPoll{voting::RankingCount::Transferable, 2},
    voting::BudgetPoll{voting::Funding::EqualShares, 100, {40, 35, 50, 20}},
    voting::BudgetPoll{voting::Funding::Greedy, 100, {40, 35, 50, 20}}};

model::RuleSheet sheet_of(voting::Method const& method, model::Weighing weighing) {
    bool const asks = voting::asks_options(method);
    model::RuleSheet sheet = dots_sheet(model::Secrecy::Nominal, asks ? kOptions : 0);
    sheet.method = method;
    sheet.retain = asks ? 2 : 0;
    sheet.colleges.weighing = weighing;
    return sheet;
}

// Entered one after the other at the keeper's, and closed.
model::Poll held(Meeting& meeting, model::RuleSheet const& sheet, std::size_t voters, Random& random) {
    auto const poll = open_poll(meeting.keeper(), sheet);
    for (std::size_t i = 0; i < voters; i += 1)
        REQUIRE(meeting.keeper().ask(model::CastVote{poll,
                                                     meeting.members[i],
                                                     meeting.members[i],
                                                     model::Warrant::PaperPair,
                                                     std::visit(AnyChoice{random}, sheet.method),
                                                     {meeting.members[0], meeting.members[1]},
                                                     {}}) == "");
    REQUIRE(close_poll(meeting.keeper(), poll) == "");
    return poll_in(meeting.keeper(), poll);
}

json counted(model::Session const& session, model::Poll const& poll) {
    std::istringstream file(count_export(session, poll).dump());
    INFO(file.str());
    auto const result = client::count_file(file);
    REQUIRE(result);
    return *result;
}

// What the session announced, in the words of the file's result.
void check_same(model::Poll const& poll, json const& result) {
    model::Outcome const& outcome = poll.result->outcome;
    if (auto const* motion = std::get_if<voting::MotionOutcome>(&outcome)) {
        CHECK(result.at("adopted") == motion->adopted);
        return;
    }
    model::voting::Cut const cut = model::cut_of(outcome);
    if (result.contains("selected"))
        CHECK(result.at("selected") == json(cut.retained));
    else if (result.contains("selected_any"))
        CHECK_FALSE(cut.tied.empty());
    else if (result.contains("elected"))
        CHECK(result.at("elected") == (cut.tied.empty() ? json(cut.retained) : json()));
    else if (result.contains("winners_any_order") && !result.contains("order"))
        CHECK(result.at("winners_any_order") == json(cut.tied.empty() ? cut.retained : cut.tied));
    else
        CHECK(result.at("order") == json(model::tiers_of(outcome)));
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("a poll of any method, counted again from its file, gives what was announced") {
        Meeting meeting = room();
        Random random(20260312);
        for (voting::Method const& method : kMethods)
            for (model::Weighing const weighing : {model::Weighing::PerHead, model::Weighing::EqualShares}) {
                CAPTURE(method.index());
                model::Poll poll = held(meeting, sheet_of(method, weighing), 10, random);
                check_same(poll, counted(meeting.session(), poll));
                if (!voting::asks_options(method))
                    continue;
                poll.withdrawn = {1};
                model::count_again(meeting.session(), poll);
                check_same(poll, counted(meeting.session(), poll));
            }
    }

    TEST_CASE("a file tells nobody's name and no order: like ballots are one row, blank ones a number") {
        Meeting meeting = room();
        auto const poll = open_poll(meeting.keeper(), sheet_of(voting::ApprovalPoll{2}, {}));
        auto const says = [&](std::size_t who, std::vector<std::uint16_t> options) {
            REQUIRE(meeting.keeper().ask(model::CastVote{poll,
                                                         meeting.members[who],
                                                         meeting.members[who],
                                                         model::Warrant::Hands,
                                                         voting::PicksChoice{std::move(options)},
                                                         {meeting.members[0], meeting.members[1]},
                                                         {}}) == "");
        };
        says(0, {2, 3});
        says(1, {0});
        says(2, {});
        says(3, {2, 3});
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        model::Poll closed = poll_in(meeting.keeper(), poll);
        json file = count_export(meeting.session(), closed);
        CHECK(file.at("ballots") ==
              json::parse(R"({"format": "approval", "data": [[1, [0]], [2, [2, 3]]]})"));
        CHECK(file.at("blank") == 1);
        CHECK(file.at("options") == json{{"max_choices", 2}});
        CHECK(file.at("proposals").size() == kOptions);
        CHECK_FALSE(file.contains("withdrawn"));
        CHECK(file.dump().find("Membre") == std::string::npos);
        closed.withdrawn = {2};
        model::count_again(meeting.session(), closed);
        file = count_export(meeting.session(), closed);
        CHECK(file.at("withdrawn") == json{"Option 2"});
        CHECK(file.at("ballots").at("data") == json::parse("[[1, [0]], [2, [2]]]"));
    }

    TEST_CASE("totals counted by hand are added, and stay totals") {
        Random random(7);
        for (voting::Method const& method : kMethods) {
            Meeting meeting = room();
            model::voting::Totals totals = voting::DotsTotals{{4, 0, 2, 0}};
            if (std::holds_alternative<voting::MotionRules>(method))
                totals = voting::MotionVotes{1, 2, 0, 0, 0};
            else if (std::holds_alternative<voting::ApprovalPoll>(method))
                totals = voting::PicksTotals{{1, 3, 2, 0}};
            else if (auto const* judged = std::get_if<voting::JudgmentPoll>(&method))
                totals = voting::GradesTotals{
                    std::vector(kOptions, std::vector<std::uint32_t>(judged->grades, 0))};
            else if (!std::holds_alternative<voting::DotsRules>(method))
                continue;
            if (auto* rows = std::get_if<voting::GradesTotals>(&totals))
                rows->grades[2].back() = rows->grades[0][1] = 3;
            auto const poll = open_poll(meeting.keeper(), sheet_of(method, model::Weighing::PerHead));
            for (std::size_t i = 0; i < 6; i += 1)
                REQUIRE(meeting.keeper().ask(model::CastVote{poll,
                                                             meeting.members[i],
                                                             meeting.members[i],
                                                             model::Warrant::PaperPair,
                                                             std::visit(AnyChoice{random}, method),
                                                             {meeting.members[0], meeting.members[1]},
                                                             {}}) == "");
            for (std::size_t const scrutineer : {0U, 1U}) {
                model::PaperTotalsEntered entry;
                entry.poll = poll;
                entry.scrutineer = meeting.members[scrutineer];
                entry.totals = totals;
                entry.envelopes = entry.signed_off = 3;
                REQUIRE(meeting.keeper().ask(model::Act{entry}) == "");
            }
            REQUIRE(close_poll(meeting.keeper(), poll) == "");
            CAPTURE(method.index());
            model::Poll const& closed = poll_in(meeting.keeper(), poll);
            check_same(closed, counted(meeting.session(), closed));
            CHECK(count_export(meeting.session(), closed).at("by_hand").at("ballots") == 3);
        }
    }

    TEST_CASE("a double majority is counted again college by college, where colleges may be shown") {
        for (auto const secrecy : {model::Secrecy::Nominal, model::Secrecy::HiddenUntilClosed}) {
            Meeting meeting(6);
            Desk& keeper = meeting.keeper();
            auto const other = keeper.make<model::CollegeId>(model::CollegeDefined{{"Agents"}, {"A"}});
            for (std::size_t i : {4U, 5U}) {
                model::MemberEnrolled agent;
                agent.last_name = {"Agent " + std::to_string(i)};
                agent.college = other;
                keeper.write(model::MemberCorrected{meeting.members[i], agent});
            }
            model::RuleSheet sheet = motion_sheet(secrecy);
            sheet.colleges.weighing = model::Weighing::DoubleMajority;
            auto const poll = open_poll(keeper, sheet);
            meeting.share();
            for (std::size_t i = 0; i < 6; i += 1)
                REQUIRE(meeting.desk_of(i).ask(model::CastVote{
                            poll, meeting.members[i], meeting.members[i], model::Warrant::Own,
                            says(i < 4 ? voting::Motion::For : voting::Motion::Against)}) == "");
            meeting.share();
            REQUIRE(close_poll(keeper, poll) == "");
            json const file = json::parse(count_export(keeper.session(), poll_in(keeper, poll)).dump());
            CHECK_FALSE(file.contains("double_majority"));
            bool const shown = secrecy == model::Secrecy::Nominal;
            CHECK(file.contains("colleges") == shown); // two agents are too few for their figures
            json const result = counted(keeper.session(), poll_in(keeper, poll));
            CHECK(result.at("adopted") == !shown); // the whole alone says otherwise
        }
    }

    TEST_CASE("where a college is too small for its figures, a hidden weighted poll has no ballots") {
        Meeting meeting = room();
        Random random(3);
        model::RuleSheet sheet = sheet_of(voting::ScorePoll{}, model::Weighing::EqualShares);
        model::Poll poll = held(meeting, sheet, 11, random);
        CHECK(count_export(meeting.session(), poll).at("colleges").size() == 3);
        poll.as.sheet.secrecy = model::Secrecy::AnonymousDisplay;
        json const file = count_export(meeting.session(), poll);
        CHECK(file.at("withheld") == "small_college");
        CHECK_FALSE(file.contains("colleges"));
        CHECK_FALSE(file.contains("ballots"));
        poll.as.sheet.colleges.weighing = model::Weighing::PerHead;
        CHECK(count_export(meeting.session(), poll).contains("ballots"));
    }

    TEST_CASE("methods that help to talk: effect and effort, comparisons, consent") {
        Meeting meeting = room();
        auto const file = [&](voting::Method const& method, voting::Choice const& first,
                              voting::Choice const& second) {
            auto const poll = open_poll(meeting.keeper(), [&] {
                model::RuleSheet sheet = sheet_of(method, {});
                sheet.retain = 0;
                return sheet;
            }());
            for (std::size_t const who : {0U, 1U, 2U})
                REQUIRE(meeting.keeper().ask(model::CastVote{poll,
                                                             meeting.members[who],
                                                             meeting.members[who],
                                                             model::Warrant::PaperPair,
                                                             who == 1 ? second : first,
                                                             {meeting.members[0], meeting.members[1]},
                                                             {}}) == "");
            REQUIRE(close_poll(meeting.keeper(), poll) == "");
            return json(count_export(meeting.session(), poll_in(meeting.keeper(), poll)));
        };
        using voting::Preferred;
        CHECK(file(voting::PlacingPoll{}, voting::PlacesChoice{{{0, 4}}, {{0, 1}}},
                   voting::PlacesChoice{{{3, 0}}, {}})
                  .at("ballots") ==
              json::parse(R"({"effect": {"format": "sparse", "data": [[2, [[0, 4]]], [1, [[3, 0]]]]},
                              "effort": {"format": "sparse", "data": [[2, [[0, 1]]]]}})"));
        CHECK(file(voting::ComparingPoll{3},
                   voting::ComparisonsChoice{{{0, 1, Preferred::Second}, {0, 2, Preferred::Neither}}},
                   voting::ComparisonsChoice{{{0, 1, Preferred::First}}})
                  .at("comparisons") == json::parse("[[1, 0, 1], [2, 1, 0], [2, [0, 2]]]"));
        CHECK(file(voting::ConsentPoll{}, voting::ConsentChoice{voting::Consent::NoObjection},
                   voting::ConsentChoice{voting::Consent::Objection})
                  .at("votes") == json::parse(R"({"consent": 2, "reservations": 0, "objections": 1,
                                                  "lifted": 0, "abstain": 0})"));
    }
}
