// SPDX-License-Identifier: Apache-2.0
#include "model/report/choice_words.h"

#include <doctest/doctest.h>

using namespace tablee::model;
using namespace tablee::model::report;

namespace {

// Phrases by their keys, words as they are.
std::string plain(Line const& line) {
    std::string words;
    for (Span const& span : line) {
        auto const* phrase = std::get_if<Phrase>(&span.words);
        words += phrase != nullptr ? "<" + phrase->key + ">" : std::get<std::string>(span.words);
    }
    return words;
}

std::string said(voting::Method method, voting::Choice choice) {
    Poll poll;
    poll.as.sheet.method = std::move(method);
    for (char const* title : {"Banc", "Fiche", "Café"})
        poll.as.sheet.options.push_back({{}, {}, {title}});
    return plain(choice_words(Session(), poll, std::move(choice)));
}

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE("a ballot of each kind, in words") {
        using namespace voting;
        CHECK(said(MotionRules{}, MotionChoice{Motion::For}) == "<report.motion.for>");
        CHECK(said(ConsentPoll{}, ConsentChoice{Consent::Reservation}) == "<report.consent.reservation>");
        CHECK(said(DotsRules{5, 2}, DotsChoice{{{0, 2}, {2, 1}}}) == "Banc (2), Café (1)");
        CHECK(said(JudgmentPoll{5}, GradesChoice{{{1, 4}}}) == "Fiche (<report.grade.very-good>)");
        CHECK(said(ScorePoll{10}, GradesChoice{{{1, 7}}}) == "Fiche (7)");
        CHECK(said(ApprovalPoll{}, PicksChoice{{0, 2}}) == "Banc, Café");
        CHECK(said(RankingPoll{}, RanksChoice{{{2}, {0, 1}}}) == "1. Café, 2. Banc, 2. Fiche");
        CHECK(said(PlacingPoll{3}, PlacesChoice{{{0, 2}}, {{0, 0}}}) ==
              "Banc (<report.effect> <report.level.high>), Banc (<report.effort> <report.level.low>)");
        CHECK(said(ComparingPoll{3},
                   ComparisonsChoice{{{0, 1, Preferred::Second}, {1, 2, Preferred::Neither}}}) ==
              "Fiche > Banc, Fiche = Café");
    }

    TEST_CASE("nothing marked is blank, and what could not be read is null") {
        CHECK(said(voting::ApprovalPoll{}, voting::PicksChoice{}) == "<report.motion.blank>");
        CHECK(plain(choice_words(Session(), Poll(), std::nullopt)) == "<report.motion.null>");
    }

    TEST_CASE("every scale begins at its worst and ends at its best, no word twice") {
        for (std::size_t grades = 3; grades <= 7; grades += 1) {
            std::vector<std::string> keys;
            for (std::size_t grade = 0; grade < grades; grade += 1) {
                keys.push_back(grade_name(grade, grades).key);
                CHECK(std::find(keys.begin(), keys.end() - 1, keys.back()) == keys.end() - 1);
            }
            CHECK(keys.front() == "report.grade.reject");
        }
        CHECK(grade_name(6, 7).key == "report.grade.excellent");
        CHECK(grade_name(4, 5).key == "report.grade.very-good");
        CHECK(grade_name(5, 5).key.empty());
        CHECK(grade_name(0, 2).key.empty());
        CHECK(level_name(0, 3).key == "report.level.low");
        CHECK(level_name(4, 5).key == "report.level.very-high");
        CHECK(level_name(0, 6).key.empty());
    }
}
