// SPDX-License-Identifier: Apache-2.0
#include "model/voting/ballot.h"

#include <doctest/doctest.h>

using namespace tablee::model::voting;

namespace {

// Five dots a voice, two at most on one of three options.
void check(std::vector<Dots> dots, ChoiceFault expected) {
    CHECK(fault_in(DotsChoice{std::move(dots)}, DotsRules{5, 2}, 3) == expected);
}

} // namespace

TEST_SUITE("model/voting") {
    TEST_CASE("a dot ballot obeys every rule of its sheet, or breaks one by name") {
        check({}, ChoiceFault::None);
        check({{0, 1}}, ChoiceFault::None);
        check({{2, 2}}, ChoiceFault::None);
        check({{3, 1}}, ChoiceFault::UnknownOption);
        check({{65535, 1}}, ChoiceFault::UnknownOption);
        check({{0, 1}, {1, 2}, {2, 2}}, ChoiceFault::None);
        check({{0, 2}, {1, 2}, {2, 2}}, ChoiceFault::TooManyInAll);
        check({{0, 3}}, ChoiceFault::TooManyOnOne);
        check({{0, 0}}, ChoiceFault::NoDots);
        check({{0, 1}, {1, 0}}, ChoiceFault::NoDots);
        check({{1, 1}, {0, 1}}, ChoiceFault::NotAscending);
        check({{1, 1}, {1, 1}}, ChoiceFault::NotAscending);
    }

    TEST_CASE("dots that would overflow a small sum are counted as they are") {
        DotsChoice const greedy{{{0, 65535}, {1, 65535}}};
        CHECK(fault_in(greedy, DotsRules{65535, 65535}, 2) == ChoiceFault::TooManyInAll);
        CHECK(fault_in(DotsChoice{{{0, 65535}}}, DotsRules{65535, 65535}, 2) == ChoiceFault::None);
    }

    TEST_CASE("a choice is of its poll's method") {
        CHECK(fault_in(MotionChoice{Motion::For}, MotionRules{}, 0) == ChoiceFault::None);
        CHECK(fault_in(MotionChoice{Motion::For}, DotsRules{5, 2}, 3) == ChoiceFault::WrongMethod);
        CHECK(fault_in(DotsChoice{}, MotionRules{}, 0) == ChoiceFault::WrongMethod);
    }

    TEST_CASE("a ballot of each kind obeys its rules, or breaks one by name") {
        using enum ChoiceFault;
        struct Row {
            Choice choice;
            Method method;
            ChoiceFault fault;
        };
        JudgmentPoll const five{5};
        std::vector<Row> const rows{
            {GradesChoice{}, five, None},
            {GradesChoice{{{0, 4}, {2, 0}}}, five, None},
            {GradesChoice{{{0, 5}}}, five, GradeOutOfRange},
            {GradesChoice{{{0, kNoGrade}}}, five, GradeOutOfRange},
            {GradesChoice{{{3, 0}}}, five, UnknownOption},
            {GradesChoice{{{1, 0}, {1, 1}}}, five, NotAscending},
            {GradesChoice{{{0, 10}}}, ScorePoll{10}, None},
            {GradesChoice{{{0, 11}}}, ScorePoll{10}, GradeOutOfRange},
            {PicksChoice{{0, 1, 2}}, ApprovalPoll{}, None},
            {PicksChoice{{0, 1, 2}}, ApprovalPoll{2}, TooManyPicked},
            {PicksChoice{{0, 0}}, ApprovalPoll{}, NotAscending},
            {PicksChoice{{3}}, ApprovalPoll{}, UnknownOption},
            {PicksChoice{{0, 2}}, BudgetPoll{Funding::EqualShares, 1, {9, 9, 9}}, None},
            {RanksChoice{{{2}, {0, 1}}}, RankingPoll{}, None},
            {RanksChoice{{{2}, {2}}}, RankingPoll{}, RankedTwice},
            {RanksChoice{{{1, 0}}}, RankingPoll{}, NotAscending},
            {RanksChoice{{{0}, {}}}, RankingPoll{}, NotAscending},
            {RanksChoice{{{3}}}, RankingPoll{}, UnknownOption},
            {PlacesChoice{{{0, 4}}, {{2, 4}}}, PlacingPoll{5}, None},
            {PlacesChoice{{{0, 4}}, {{2, 5}}}, PlacingPoll{5}, GradeOutOfRange},
            {PlacesChoice{{{1, 4}, {0, 4}}, {}}, PlacingPoll{5}, NotAscending},
            {ComparisonsChoice{{{0, 1, {}}, {0, 2, {}}}}, ComparingPoll{2}, None},
            {ComparisonsChoice{{{0, 1, {}}, {0, 2, {}}}}, ComparingPoll{1}, TooManyCompared},
            {ComparisonsChoice{{{1, 0, {}}}}, ComparingPoll{3}, NotAscending},
            {ComparisonsChoice{{{1, 1, {}}}}, ComparingPoll{3}, NotAscending},
            {ComparisonsChoice{{{0, 2, {}}, {0, 1, {}}}}, ComparingPoll{3}, NotAscending},
            {ComparisonsChoice{{{0, 3, {}}}}, ComparingPoll{3}, UnknownOption},
            {PicksChoice{}, five, WrongMethod},
            {ConsentChoice{}, MotionRules{}, WrongMethod},
            {MotionChoice{}, ConsentPoll{}, WrongMethod}};
        for (std::size_t i = 0; i < rows.size(); i += 1) {
            INFO("row " << i);
            CHECK(fault_in(rows[i].choice, rows[i].method, 3) == rows[i].fault);
        }
    }

    TEST_CASE("rules that no poll can be held under") {
        struct Row {
            Method method;
            std::size_t options;
            bool sound;
        };
        RankingPoll const two_seats{RankingCount::Transferable, 2};
        std::vector<Row> const rows{{DotsRules{5, 2}, 3, true},
                                    {DotsRules{0, 0}, 3, false},
                                    {DotsRules{5, 6}, 3, false},
                                    {DotsRules{5, 2}, 0, false},
                                    {MotionRules{}, 0, true},
                                    {MotionRules{}, 1, false},
                                    {ConsentPoll{}, 1, false},
                                    {JudgmentPoll{2}, 3, false},
                                    {JudgmentPoll{3}, 3, true},
                                    {JudgmentPoll{7}, 3, true},
                                    {JudgmentPoll{8}, 3, false},
                                    {ApprovalPoll{3}, 3, true},
                                    {ApprovalPoll{4}, 3, false},
                                    {ScorePoll{0}, 3, false},
                                    {ScorePoll{100}, 3, true},
                                    {ScorePoll{101}, 3, false},
                                    {two_seats, 2, true},
                                    {two_seats, 1, false},
                                    {RankingPoll{RankingCount::Schulze, 2}, 3, false},
                                    {RankingPoll{RankingCount::RankedPairs}, 60, true},
                                    {RankingPoll{RankingCount::RankedPairs}, 61, false},
                                    {BudgetPoll{Funding::Greedy, 5, {1, 2}}, 2, true},
                                    {BudgetPoll{Funding::Greedy, 5, {1}}, 2, false},
                                    {BudgetPoll{Funding::Greedy, 0, {1, 2}}, 2, false},
                                    {PlacingPoll{5}, 2, true},
                                    {PlacingPoll{6}, 2, false},
                                    {ComparingPoll{3}, 3, true},
                                    {ComparingPoll{4}, 3, false},
                                    {ComparingPoll{1}, 1, false},
                                    {ComparingPoll{1}, 21, false}};
        for (std::size_t i = 0; i < rows.size(); i += 1) {
            INFO("row " << i);
            CHECK(sound_rules(rows[i].method, rows[i].options) == rows[i].sound);
        }
    }

    TEST_CASE("the fullest ballot obeys the rules in size, and a blank one says nothing") {
        std::vector<Method> const methods{DotsRules{5, 2}, JudgmentPoll{}, ApprovalPoll{},   ScorePoll{},
                                          RankingPoll{},   PlacingPoll{},  ComparingPoll{6}, ConsentPoll{}};
        for (Method const& method : methods) {
            CHECK(is_blank(blank_choice(method)));
            bool const one_question = !asks_options(method);
            CHECK(is_blank(fullest_choice(method, 4)) == one_question);
        }
        CHECK(std::get<RanksChoice>(fullest_choice(RankingPoll{}, 4)).tiers.size() == 4);
        CHECK(std::get<ComparisonsChoice>(fullest_choice(ComparingPoll{6}, 4)).comparisons.size() == 6);
        CHECK(std::get<DotsChoice>(fullest_choice(DotsRules{9, 9}, 4)).dots.size() == 4);
    }
}
