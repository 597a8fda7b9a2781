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

Figures figures(voting::JudgmentPoll const& rules, std::vector<voting::Choice> const& choices,
                std::size_t options, Language language = Language::French) {
    HeldVote vote(sheet_of(rules, options, 1), choices);
    return results_page(outlook_of(vote.meeting.keeper(), language), vote.poll).shown->total;
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("a bar runs from the best grade to the worst, with the majority grade in words") {
        Figures const found = figures({}, {grades({4}), grades({3}), grades({3}), grades({0})}, 1);
        auto const& one = std::get<JudgmentFigures>(found.method);
        REQUIRE(one.keys.size() == 5);
        CHECK(one.keys.front().name == "Très bien");
        CHECK(one.keys.front().initials == "Tb");
        CHECK(one.keys.front().tint == 1);
        CHECK(one.keys.back().name == "À rejeter");
        CHECK(one.keys.back().tint == 6);
        std::vector<std::string> shown;
        for (GradePart const& part : one.bars[0].parts)
            shown.push_back(part.figure);
        CHECK(shown == std::vector<std::string>{"1", "2", "", "", "1"});
        CHECK(one.bars[0].parts[1].thousandths == 500);
        CHECK(one.bars[0].majority == 1);
        CHECK(found.options[0].figures == "Bien · 25\u00a0% mieux, 25\u00a0% moins bien");
        CHECK(one.explanation.find("plus de la moitié des votants") != std::string::npos);
    }

    TEST_CASE("two neighbours of one grade are told apart by what is left after removing it") {
        // Both Bien; after one grade of each is removed, the first has Très bien and the second Bien.
        Figures const found = figures({}, {grades({4, 3}), grades({3, 3}), grades({3, 3})}, 2);
        CHECK(found.options[0].title == "Option 0");
        CHECK(found.options[0].after ==
              "«\u00a0Option 0\u00a0» passe devant «\u00a0Option 1\u00a0»\u00a0: même appréciation "
              "Bien\u00a0; après retrait de 2 appréciations de part et d’autre, «\u00a0Option 0\u00a0» a "
              "mieux\u00a0: Très bien contre Bien.");
        CHECK(found.options[1].after.empty());
        Figures const ahead = figures({}, {grades({4, 1}), grades({4, 1})}, 2);
        CHECK(ahead.options[0].after == "«\u00a0Option 0\u00a0» passe devant «\u00a0Option 1\u00a0»\u00a0: "
                                        "Très bien contre Insuffisant.");
    }

    TEST_CASE("an option judged by fewer than half is marked, its silence told") {
        std::uint8_t const none = voting::kNoGrade;
        auto const check = [&](std::vector<voting::Choice> const& choices, bool few, char const* note) {
            Figures const found = figures({}, choices, 2);
            OptionLine const& line =
                found.options[0].title == "Option 1" ? found.options[0] : found.options[1];
            CHECK(line.few == few);
            REQUIRE(line.notes.size() == 1);
            CHECK(line.notes[0] == note);
        };
        check({grades({3, 3}), grades({3, none})}, false,
              "dont 1 sans opinion, comptée «\u00a0À rejeter\u00a0»");
        check({grades({3, 3}), grades({3, none}), grades({3, none})}, true,
              "dont 2 sans opinion, comptées «\u00a0À rejeter\u00a0»");
    }

    TEST_CASE("the upper median says another sentence") {
        voting::JudgmentPoll rules;
        rules.median = voting::Median::Upper;
        Figures const found = figures(rules, {grades({4}), grades({0})}, 1, Language::English);
        auto const& one = std::get<JudgmentFigures>(found.method);
        CHECK(one.bars[0].majority == 0);
        CHECK(one.explanation.find("at least half") != std::string::npos);
    }
}
