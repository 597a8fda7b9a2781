// SPDX-License-Identifier: Apache-2.0
#include "client/present/method_figures.h"

#include "client/present/results_page.h"
#include "tests/support/desk_outlook.h"
#include "tests/support/held_vote.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
namespace voting = model::voting;

namespace {

struct Row {
    std::string title;
    std::string figures;
    std::uint32_t thousandths;
    bool operator==(Row const&) const = default;
};

std::vector<Row> rows(Figures const& figures) {
    std::vector<Row> rows;
    for (OptionLine const& line : figures.options)
        rows.push_back({line.rank + ". " + line.title, line.figures, line.thousandths.value_or(0)});
    return rows;
}

void check(model::RuleSheet sheet, std::vector<voting::Choice> const& choices,
           std::vector<Row> const& expected, std::size_t in_agents = 0) {
    HeldVote vote(std::move(sheet), choices, in_agents);
    auto const page = results_page(outlook_of(vote.meeting.keeper()), vote.poll);
    std::vector<Row> const found = rows(page.shown->total);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); i += 1) {
        CHECK(found[i].title == expected[i].title);
        CHECK(found[i].figures == expected[i].figures);
        CHECK(found[i].thousandths == expected[i].thousandths);
    }
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("each method that sums has a bar an option, and its figure in words") {
        check(sheet_of(voting::ApprovalPoll{}, 2, 1), {picks({1}), picks({0, 1}), picks({})},
              {{"1. Option 1", "2 approbations sur 2 votants", 1000},
               {"2. Option 0", "1 approbation sur 2 votants", 500}});
        check(sheet_of(voting::ScorePoll{10, voting::Aggregate::Mean}, 2),
              {grades({4, voting::kNoGrade}), grades({5, 7}), grades({5, voting::kNoGrade})},
              {{"1. Option 1", "moyenne 7 sur 10, par 1 votant", 700},
               {"2. Option 0", "moyenne 4,67 sur 10, par 3 votants", 467}});
        check(sheet_of(voting::RankingPoll{voting::RankingCount::Borda}, 2), {ranks({1, 0}), ranks({1, 0})},
              {{"1. Option 1", "points\u00a0: 4", 1000}, {"2. Option 0", "points\u00a0: 2", 500}});
        check(sheet_of(voting::ComparingPoll{1}, 2),
              {voting::ComparisonsChoice{{{0, 1, voting::Preferred::Second}}}},
              {{"1. Option 1", "préférée 1 fois, non préférée 0 fois", 1000},
               {"2. Option 0", "préférée 0 fois, non préférée 1 fois", 600}});
    }

    TEST_CASE("where colleges weigh, amounts are shares, and the exact value is kept") {
        model::RuleSheet sheet = sheet_of(voting::ApprovalPoll{}, 2, 1);
        sheet.colleges.weighing = model::Weighing::EqualShares;
        HeldVote vote(sheet, {picks({0}), picks({1}), picks({1}), picks({0, 1})}, 1);
        auto const page = *results_page(outlook_of(vote.meeting.keeper()), vote.poll).shown;
        CHECK(page.total.options[0].figures == "approuvée par 66,67\u00a0% des parts");
        CHECK(page.total.options[0].exact == "4/3");
        REQUIRE(page.per_head.has_value());
        CHECK(page.per_head->options[0].figures == "3 approbations sur 4 votants");
        CHECK(page.per_head->options[0].title == "Option 1");
    }

    TEST_CASE("decimals are rounded half up, in the language") {
        Meeting meeting(1);
        auto const check_both = [&](voting::Rational const& value, char const* french, char const* english) {
            CHECK(decimal(outlook_of(meeting.keeper()), value) == french);
            CHECK(decimal(outlook_of(meeting.keeper(), Language::English), value) == english);
        };
        check_both(4, "4", "4");
        check_both(voting::Rational(17, 4), "4,25", "4.25");
        check_both(voting::Rational(1, 200), "0,01", "0.01");
        check_both(voting::Rational(5, 2), "2,5", "2.5");
        CHECK(thousandths(1, 3) == 333);
        CHECK(thousandths(1, 0) == 0);
    }

    TEST_CASE("what could not be counted says why, and what to do") {
        HeldVote vote(sheet_of(voting::JudgmentPoll{}, 2), {grades({}), grades({})});
        auto const page = *results_page(outlook_of(vote.meeting.keeper()), vote.poll).shown;
        CHECK(page.total.fault.find("il n’y a rien à compter") != std::string::npos);
        CHECK(page.total.fault.find("Votez de nouveau") != std::string::npos);
        CHECK(page.total.options.empty());
    }
}
