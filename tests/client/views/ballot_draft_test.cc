// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_draft.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/dice.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;
using namespace tablee::model::voting;

namespace {

BallotSheet sheet_with(BallotKind kind, std::size_t options) {
    BallotSheet sheet;
    sheet.kind = kind;
    for (std::size_t i = 0; i < options; i += 1)
        sheet.options.push_back({"Option " + std::to_string(i), {}, {}, false});
    return sheet;
}

BallotDraft ranked(std::vector<std::vector<std::uint16_t>> tiers) {
    BallotDraft draft;
    draft.tiers = std::move(tiers);
    return draft;
}

using Tiers = std::vector<std::vector<std::uint16_t>>;

void check_move(Tiers const& from, std::uint16_t option, RankMove move, Tiers const& to) {
    BallotDraft draft = ranked(from);
    CHECK(can_move(draft, option, move) == (from != to));
    move_rank(draft, option, move);
    CHECK(draft.tiers == to);
}

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("an option moves by one tier, and leaves a tier that it shares first") {
        Tiers const line{{0}, {1}, {2}};
        Tiers const shared{{0}, {1, 2}, {3}};
        check_move(line, 3, RankMove::Last, {{0}, {1}, {2}, {3}});
        check_move(line, 1, RankMove::Last, line);
        check_move(line, 0, RankMove::Up, line);
        check_move(line, 1, RankMove::Up, {{1}, {0}, {2}});
        check_move(line, 1, RankMove::Down, {{0}, {2}, {1}});
        check_move(line, 2, RankMove::Down, line);
        check_move(line, 2, RankMove::Join, {{0}, {1, 2}});
        check_move(line, 0, RankMove::Join, line);
        check_move(line, 1, RankMove::Unrank, {{0}, {2}});
        check_move(line, 3, RankMove::Up, line);
        check_move(shared, 2, RankMove::Up, {{0}, {2}, {1}, {3}});
        check_move(shared, 1, RankMove::Down, {{0}, {2}, {1}, {3}});
        check_move(shared, 2, RankMove::Join, {{0, 2}, {1}, {3}});
        check_move(shared, 1, RankMove::Unrank, {{0}, {2}, {3}});
        check_move({{0, 1}}, 1, RankMove::Down, {{0}, {1}});
    }

    TEST_CASE("equal options share a rank, and the next one counts them") {
        BallotDraft const draft = ranked({{4}, {0, 2}, {1}});
        CHECK(rank_of(draft, 4) == 1);
        CHECK(rank_of(draft, 0) == 2);
        CHECK(rank_of(draft, 2) == 2);
        CHECK(rank_of(draft, 1) == 4);
        CHECK(rank_of(draft, 3) == 0);
    }

    TEST_CASE("dots obey the cap and the number, whatever is asked for") {
        BallotSheet sheet = sheet_with(BallotKind::Dots, 4);
        sheet.dots = 5;
        sheet.cap = 2;
        BallotDraft draft = empty_draft(sheet);
        auto const check = [&](std::uint16_t option, int wanted, std::uint16_t placed) {
            place_dots(draft, sheet, option, wanted);
            CHECK(draft.dots[option] == placed);
        };
        check(0, 3, 2); // the cap
        check(1, 2, 2);
        check(2, 2, 1); // five in all
        check(3, 1, 0);
        check(0, -1, 0);
        check(3, 1, 1);
        place_dots(draft, sheet, 9, 1);
        CHECK(spent(draft) == 4);
        CHECK(choice_of(draft, sheet) == Choice(DotsChoice{{{1, 2}, {2, 1}, {3, 1}}}));
    }

    TEST_CASE("an answer is kept in the session's order, and read in the ballot's") {
        BallotDraft draft;
        answer(draft, {3, 1}, Preferred::First);
        answer(draft, {0, 2}, Preferred::Second);
        answer(draft, {2, 1}, Preferred::Neither);
        CHECK(draft.comparisons == std::vector<Comparison>{{0, 2, Preferred::Second},
                                                           {1, 2, Preferred::Neither},
                                                           {1, 3, Preferred::Second}});
        CHECK(answer_to(draft, {3, 1}) == Preferred::First);
        CHECK(answer_to(draft, {1, 3}) == Preferred::Second);
        CHECK_FALSE(answer_to(draft, {0, 3}).has_value());
        answer(draft, {1, 3}, Preferred::First); // changed
        CHECK(answer_to(draft, {3, 1}) == Preferred::Second);
        CHECK(draft.comparisons.size() == 3);
    }

    TEST_CASE("an option withdrawn since is in no choice") {
        for (BallotKind const kind : {BallotKind::Dots, BallotKind::Grades, BallotKind::Picks,
                                      BallotKind::Ranks, BallotKind::Places, BallotKind::Comparisons}) {
            BallotSheet sheet = sheet_with(kind, 2);
            BallotDraft draft = empty_draft(sheet);
            draft.dots[1] = 1;
            draft.grades[1] = draft.effect[1] = draft.effort[1] = 1;
            draft.picks = {1};
            draft.tiers = {{1}};
            draft.comparisons = {{0, 1, Preferred::First}};
            CHECK_FALSE(is_blank(choice_of(draft, sheet)));
            sheet.options[1].withdrawn = true;
            CHECK(is_blank(choice_of(draft, sheet)));
        }
    }

    TEST_CASE("a withdrawn pick makes room for another") {
        BallotSheet sheet = sheet_with(BallotKind::Picks, 3);
        sheet.at_most = 1;
        BallotDraft draft = empty_draft(sheet);
        pick(draft, sheet, 0, true);
        pick(draft, sheet, 1, true);
        CHECK(draft.picks == std::vector<std::uint16_t>{0});
        sheet.options[0].withdrawn = true;
        pick(draft, sheet, 1, true);
        CHECK(choice_of(draft, sheet) == Choice(PicksChoice{{1}}));
        pick(draft, sheet, 1, false);
        CHECK(picks_left(draft, sheet) == 1);
    }

    TEST_CASE("whatever hands do, the choice obeys the rules") {
        Dice dice(7);
        for (int game = 0; game < 50; game += 1) {
            BallotSheet sheet = sheet_with(BallotKind::Ranks, 5);
            BallotDraft draft = empty_draft(sheet);
            for (int step = 0; step < 40; step += 1) {
                auto const option = static_cast<std::uint16_t>(dice.below(5));
                move_rank(draft, option, static_cast<RankMove>(dice.below(5)));
                answer(draft, {option, static_cast<std::uint16_t>((option + 1 + dice.below(4)) % 5)},
                       static_cast<Preferred>(dice.below(3)));
                pick(draft, sheet, option, dice.below(2) == 0);
            }
            CHECK(fault_in(choice_of(draft, sheet), RankingPoll{}, 5) == ChoiceFault::None);
            sheet.kind = BallotKind::Comparisons;
            CHECK(fault_in(choice_of(draft, sheet), ComparingPoll{10}, 5) == ChoiceFault::None);
            sheet.kind = BallotKind::Picks;
            CHECK(fault_in(choice_of(draft, sheet), ApprovalPoll{}, 5) == ChoiceFault::None);
        }
    }

    TEST_CASE("what was lost is told in the words of its ballot") {
        Catalogue const& words = catalogue(Language::French);
        BallotSheet sheet = sheet_with(BallotKind::Grades, 2);
        sheet.levels = {"À rejeter", "Passable", "Bien"};
        BallotDraft draft = empty_draft(sheet);
        CHECK(words_of(draft, sheet, words).empty());
        draft.grades[1] = 2;
        draft.tiers = {{1}, {0}};
        draft.effort[0] = 0;
        draft.comparisons = {{0, 1, Preferred::Second}};
        draft.consent = Consent::Objection;
        draft.reason.set("Trop cher.");
        auto const check = [&](BallotKind kind, std::vector<std::string> const& lines) {
            sheet.kind = kind;
            sheet.takes_reason = kind == BallotKind::Consent;
            CHECK(words_of(draft, sheet, words) == lines);
        };
        check(BallotKind::Grades, {"Option 1\u00a0: Bien"});
        check(BallotKind::Scores, {"Option 1\u00a0: 2"});
        check(BallotKind::Ranks, {"1. Option 1", "2. Option 0"});
        check(BallotKind::Places, {"Effort pour «\u00a0Option 0\u00a0»\u00a0: À rejeter"});
        check(BallotKind::Comparisons, {"Option 1, plutôt que Option 0"});
        check(BallotKind::Consent, {"Objection", "Trop cher."});
    }
}
